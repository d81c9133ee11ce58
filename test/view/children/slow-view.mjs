/** A child that takes for ever over page 9, and says for any other one by which process it was drawn. */
import { writeFileSync } from "node:fs";

process.on("message", (message) => {
  if (message.type === "start") return void process.send({ type: "ready" });
  const { task } = message;
  if (task.page === 9) return setInterval(() => undefined, 1000);
  setTimeout(() => {
    writeFileSync(task.out, `drawn by ${process.pid}`);
    const value = { kind: "picture", textMissing: false };
    process.send({ type: "done", value, residentBytes: process.memoryUsage.rss() });
  }, 100);
});
process.on("disconnect", () => process.exit(0));
