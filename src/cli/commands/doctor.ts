import type { Command } from "commander";
import type { Words } from "../language.ts";

const MARKS = { ok: "✓", warning: "!", error: "✗" } as const;

/** `fuhe doctor`: exit status 0 where nothing is broken, else 1. */
export function addDoctor(program: Command, say: (words: Words) => string): void {
  program
    .command("doctor")
    .description(
      say({ zh: "检查本机安装：哪里有问题，怎么办", en: "look at this installation: what is wrong, and what to do" }),
    )
    .action(async () => {
      const { diagnose } = await import("../../operations/doctor.ts");
      let broken = false;
      for await (const { level, text } of diagnose(process.env)) {
        broken ||= level === "error";
        process.stdout.write(`${MARKS[level]} ${say(text)}\n`);
      }
      process.exitCode = broken ? 1 : 0;
    });
}
