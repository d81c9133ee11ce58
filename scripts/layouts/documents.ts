import type { Plan } from "./plan.ts";
import { NATIONAL } from "./forms/b01-national.ts";
import { ANHUI_PLANS } from "./forms/b02-anhui.ts";
import { BRIDGING_PLANS } from "./forms/b03-bridging.ts";
import { SICHUAN_PLANS } from "./forms/b04-sichuan.ts";
import { HUBEI_PLANS } from "./forms/b05-hubei.ts";

/** All documents of the corpus. */
export const DOCUMENTS: readonly Plan[] = [...NATIONAL, ...ANHUI_PLANS, ...BRIDGING_PLANS, ...SICHUAN_PLANS, ...HUBEI_PLANS];
