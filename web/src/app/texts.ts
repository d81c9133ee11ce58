/** Words of the frame around every screen. */
export const TEXTS = {
  brand: { zh: "复核", en: "fuhe" },
  menu: { zh: "主菜单", en: "Main menu" },
  skip: { zh: "跳到正文", en: "Skip to content" },
  batches: { zh: "批次", en: "Batches" },
  admin: { zh: "管理", en: "Administration" },
  account: { zh: "我的账号", en: "My account" },
  single: { zh: "单人模式", en: "Single user" },
} as const;
