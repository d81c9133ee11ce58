import type { Plan } from "./plan.ts";
import { NATIONAL } from "./forms/b01-national.ts";
import { ANHUI_PLANS } from "./forms/b02-anhui.ts";
import { BRIDGING_PLANS } from "./forms/b03-bridging.ts";
import { SICHUAN_PLANS } from "./forms/b04-sichuan.ts";
import { HUBEI_PLANS } from "./forms/b05-hubei.ts";
import { YUNNAN_PLANS } from "./forms/b06-yunnan.ts";
import { XINJIANG_PLANS } from "./forms/b07-xinjiang.ts";
import { CHONGQING_PLANS } from "./forms/b08-chongqing.ts";
import { YINCHUAN_PLANS } from "./forms/b09-yinchuan.ts";
import { GUANGSHUI_PLANS } from "./forms/b10-guangshui.ts";

/** All documents of the corpus. */
export const DOCUMENTS: readonly Plan[] = [...NATIONAL, ...ANHUI_PLANS, ...BRIDGING_PLANS, ...SICHUAN_PLANS, ...HUBEI_PLANS, ...YUNNAN_PLANS, ...XINJIANG_PLANS, ...CHONGQING_PLANS, ...YINCHUAN_PLANS, ...GUANGSHUI_PLANS];
