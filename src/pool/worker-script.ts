import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";

/** Which script a child runs, and the options of Node that it needs. */
export interface WorkerScript {
  readonly file: string;
  readonly execArgv: readonly string[];
}

/** The product's own child that checks files. */
export function checkWorkerScript(): WorkerScript {
  return workerScript("check-worker");
}

/** The product's own child that makes views: it loads none of what checking needs. */
export function viewWorkerScript(): WorkerScript {
  return workerScript("view-worker");
}

/** Compiled beside compiled code, TypeScript beside TypeScript. */
function workerScript(name: string): WorkerScript {
  const compiled = import.meta.url.endsWith(".js");
  const file = fileURLToPath(new URL(`../../workers/${name}.${compiled ? "js" : "ts"}`, import.meta.url));
  if (compiled) return { file, execArgv: [] };
  const loader = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
  return { file, execArgv: ["--import", loader] };
}
