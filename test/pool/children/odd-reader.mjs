// A child that behaves as the file's name says: it stands for a reader that hangs, eats memory or dies.
import { basename } from "node:path";
import { appendFileSync } from "node:fs";

const facts = (path, format) => ({
  path,
  name: basename(path),
  sha256: "00",
  bytes: 1,
  format,
  pages: null,
  ocr: false,
});
const hoard = [];

process.on("message", (message) => {
  if (message.type === "start") return void process.send({ type: "ready" });
  const { path, file } = message.task;
  process.send({ type: "facts", facts: facts(path, path.endsWith(".pdf") ? "pdf" : "docx") });
  if (path.startsWith("hang")) for (;;);
  if (path.startsWith("eat")) for (;;) hoard.push(Buffer.alloc(8 << 20, 1));
  if (path.startsWith("heap"))
    for (;;) hoard.push({ text: "x".repeat(100), list: Array.from({ length: 1000 }, () => hoard.length) });
  if (path.startsWith("die")) process.kill(process.pid, "SIGSEGV");
  if (path.startsWith("once")) {
    // Dies the first time only: `file` is where it remembers.
    try {
      appendFileSync(file, "", { flag: "ax" });
    } catch {
      return void process.send({ type: "done", value: "second try", residentBytes: 1 });
    }
    process.exit(3);
  }
  console.log("noise that must not reach the results");
  process.send({
    type: "done",
    value: `${path} ${process.pid}`,
    residentBytes: path.startsWith("grown") ? 10 ** 12 : 1,
  });
});
process.on("disconnect", () => process.exit(0));
