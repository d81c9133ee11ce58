import { once } from "node:events";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { listenFault } from "../../src/config/listen-fault.ts";
import { SettingsError } from "../../src/config/settings-error.ts";

const HTTP = { host: "127.0.0.1", port: 0, secureCookies: false, trustProxy: [] };

/** What listening there fails with. */
async function failing(host: string, port: number): Promise<unknown> {
  const server = createServer().listen(port, host);
  onTestFinished(() => void server.close());
  const [error] = (await once(server, "error")) as [unknown];
  return listenFault(error, { ...HTTP, host, port });
}

test("a port that is taken is named with its variable, in both languages", async () => {
  const taken = createServer().listen(0, HTTP.host);
  onTestFinished(() => void taken.close());
  await once(taken, "listening");
  const { port } = taken.address() as AddressInfo;
  const fault = await failing(HTTP.host, port);
  expect(fault).toBeInstanceOf(SettingsError);
  expect((fault as SettingsError).text).toEqual({
    zh: `FUHE_PORT：端口 ${port} 已被其他程序占用，请换一个`,
    en: `FUHE_PORT: port ${port} is taken by another program: choose another`,
  });
});

test("an address that this machine does not have is named with its variable", async () => {
  const fault = await failing("192.0.2.1", 0);
  expect((fault as SettingsError).text.zh).toBe("FUHE_HOST：本机没有地址 192.0.2.1");
});

test("what has nothing to do with the settings stays what it is", () => {
  const error = new Error("out of memory");
  expect(listenFault(error, HTTP)).toBe(error);
});
