import { describe, expect, it } from "vitest";
import { networkOf } from "../../src/auth/network-of.ts";
import { newOneTimePassword } from "../../src/auth/one-time-password.ts";
import { hashPassword, PasswordsBusy, verifyPassword } from "../../src/auth/password-hashing.ts";
import { whyNotPassword } from "../../src/auth/password-rules.ts";
import { sameSecret } from "../../src/auth/same-secret.ts";

describe("a password", () => {
  it("is kept as argon2id with 19 MiB and two passes, another salt each time", async () => {
    const [one, other] = await Promise.all([hashPassword("绩效评价2026!"), hashPassword("绩效评价2026!")]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(other);
    expect(await verifyPassword(one, "绩效评价2026!")).toBe(true);
    expect(await verifyPassword(one, "绩效评价2026?")).toBe(false);
  });

  it("counts full-width characters as what they look like", async () => {
    expect(await verifyPassword(await hashPassword("ａｂｃ－１２３４５６"), "abc-123456")).toBe(true);
  });

  it("of nobody is never right, and takes as long to refuse", async () => {
    const hash = await hashPassword("correct-horse");
    const took = async (stored: string | null): Promise<number> => {
      await verifyPassword(stored, "warm");
      const start = performance.now();
      for (let round = 0; round < 4; round += 1) expect(await verifyPassword(stored, "wrong-horse")).toBe(false);
      return performance.now() - start;
    };
    const [known, unknown] = [await took(hash), await took(null)];
    expect(unknown / known).toBeGreaterThan(0.3);
    expect(unknown / known).toBeLessThan(3);
  });

  it("is checked two at a time: a hundred at once take the memory of two; beyond a hundred waiting they are refused", async () => {
    const hash = await hashPassword("correct-horse");
    const before = process.memoryUsage.rss();
    let most = 0;
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 5);
    const checks = await Promise.allSettled(Array.from({ length: 105 }, () => verifyPassword(hash, "correct-horse")));
    clearInterval(watch);
    const refused = checks.filter((check) => check.status === "rejected");
    expect(refused).toHaveLength(3);
    expect(refused.every(({ reason }) => reason instanceof PasswordsBusy)).toBe(true);
    expect(most - before).toBeLessThan(120 * 1024 * 1024);
    expect(await verifyPassword(hash, "correct-horse")).toBe(true);
  });

  it.each([
    ["short-one", "wang", null, "至少"],
    ["aaaaaaaaaabbb", "wang", null, "变化"],
    ["WangXiaoming", "wangxiaoming", null, "用户名"],
    ["wangxmwangxm", "wangxm", null, "用户名"],
    ["correct-horse", "wang", "correct-horse", "原密码"],
    ["x1y2z3".repeat(40), "wang", null, "最多"],
  ])("%s of %s cannot be used", (password, login, current, words) => {
    expect(whyNotPassword(password, login, current)?.zh).toContain(words);
  });

  it.each([
    ["correct-horse", "wang", null],
    ["我家门前有两棵枣树呀", "wang", "correct-horse"],
    ["wang-has-a-dog", "wang", null],
  ])("%s can be used", (password, login, current) => {
    expect(whyNotPassword(password, login, current)).toBeNull();
  });

  it("for one time is easy to read out and never the same", () => {
    const made = new Set(Array.from({ length: 200 }, newOneTimePassword));
    expect(made.size).toBe(200);
    for (const password of made) {
      expect(password).toMatch(/^(?:[a-hj-km-np-z2-9]{4}-){3}[a-hj-km-np-z2-9]{4}$/);
      expect(whyNotPassword(password, "admin", null)).toBeNull();
    }
  });
});

describe("attempts", () => {
  it.each([
    ["10.1.2.3", "10.1.2.3"],
    ["::ffff:10.1.2.3", "10.1.2.3"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
    ["2001:0db8:1:2::9", "2001:db8:1:2"],
    ["2001:db8::1", "2001:db8:0:0"],
    ["::1", "0:0:0:0"],
    ["fe80::1%eth0", "fe80:0:0:0"],
  ])("from %s count for %s", (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});

it("two secrets are compared whole", () => {
  expect(sameSecret("a", "a")).toBe(true);
  expect(sameSecret("a", "b")).toBe(false);
  expect(sameSecret("a", "aa")).toBe(false);
});
