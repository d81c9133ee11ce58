import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { compose } from "./compose.ts";
import { docx } from "./docx/package.ts";
import { DOCUMENTS } from "./documents.ts";
import { unsoundness } from "./sound.ts";

const root = resolve(import.meta.dirname, "../..");
const target = join(root, "fixtures/layouts");

/** Write every document with its truth; files of documents that are gone are removed. */
function build(): void {
  const names = new Set<string>();
  for (const plan of DOCUMENTS) {
    if (names.has(plan.name)) throw new Error(`two documents are called ${plan.name}`);
    names.add(plan.name);
    const { shapes, truth } = compose(plan);
    const faults = plan.unsound ? [] : plan.projects.flatMap(unsoundness);
    if (faults.length > 0) throw new Error(`${plan.name}: ${faults.join("; ")}`);
    const folder = join(target, plan.set);
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      join(folder, `${plan.name}.docx`),
      docx(plan.name, shapes, plan.dress, { landscape: plan.form.landscape ?? false, small: plan.small ?? false }),
    );
    writeFileSync(join(folder, `${plan.name}.truth.json`), `${JSON.stringify(truth, null, 1)}\n`);
  }
  for (const set of ["clean", "as-found", "injected"]) {
    mkdirSync(join(target, set), { recursive: true });
    for (const file of readdirSync(join(target, set)))
      if (!names.has(file.replace(/\..*$/, ""))) rmSync(join(target, set, file));
  }
  console.log(`${names.size} documents in ${target}`);
}

build();
