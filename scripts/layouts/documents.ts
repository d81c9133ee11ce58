import { injectedFrom } from "./injected.ts";
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
import { BEIJING_PLANS } from "./forms/b11-beijing.ts";
import { TRANSFER_PLANS } from "./forms/b12-transfer.ts";
import { REGION_PLANS } from "./forms/b13-region.ts";
import { SPECIAL_PLANS } from "./forms/b14-hunan-special.ts";
import { STEPS_PLANS } from "./forms/b15-hunan-steps.ts";
import { NINGXIA_PLANS } from "./forms/b16-ningxia.ts";
import { EXPORT_PLANS } from "./forms/b17-exports.ts";

/** Sound documents, and some as their units wrote them. */
const BASE: readonly Plan[] = [
  ...NATIONAL,
  ...ANHUI_PLANS,
  ...BRIDGING_PLANS,
  ...SICHUAN_PLANS,
  ...HUBEI_PLANS,
  ...YUNNAN_PLANS,
  ...XINJIANG_PLANS,
  ...CHONGQING_PLANS,
  ...YINCHUAN_PLANS,
  ...GUANGSHUI_PLANS,
  ...BEIJING_PLANS,
  ...TRANSFER_PLANS,
  ...REGION_PLANS,
  ...SPECIAL_PLANS,
  ...STEPS_PLANS,
  ...NINGXIA_PLANS,
  ...EXPORT_PLANS,
];

/** All documents of the corpus. */
export const DOCUMENTS: readonly Plan[] = [...BASE, ...injectedFrom(BASE)];
