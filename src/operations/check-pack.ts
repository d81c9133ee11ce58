import type { Settings } from "../config/settings.ts";
import { loadPack } from "../packs/load-pack.ts";
import { type Diagnosis, error, ok, saidBy } from "./diagnosis.ts";

/** The default rule pack. */
export function checkPack({ pack }: Settings): Diagnosis {
  try {
    const { id, version } = loadPack(pack);
    return ok(`规则包 ${id} ${version}`, `rule pack ${id} ${version}`);
  } catch (cause) {
    const said = saidBy(cause);
    return error(`FUHE_PACK：规则包无法使用：${said.zh}`, `FUHE_PACK: the rule pack cannot be used: ${said.en}`);
  }
}
