/** Words of the frame around every screen. */
export const TEXTS = {
  brand: { zh: "复核", en: "fuhe" },
  menu: { zh: "主菜单", en: "Main menu" },
  skip: { zh: "跳到正文", en: "Skip to content" },
  batches: { zh: "批次", en: "Batches" },
  admin: { zh: "管理", en: "Administration" },
  account: { zh: "我的账号", en: "My account" },
  logOut: { zh: "退出登录", en: "Log out" },
  single: { zh: "单人模式 · 本机", en: "Single user · this machine" },
  otherLanguage: { zh: "English", en: "中文" },
  otherLanguageLabel: { zh: "Switch to English", en: "切换为中文" },
  uploading: { zh: "正在上传 {done}/{total}", en: "Uploading {done}/{total}" },
  broken: { zh: "这个页面出错了", en: "This page has a fault" },
  brokenHint: {
    zh: "您已保存的内容不受影响。请重新打开页面；若仍出错，请把下面的内容告诉管理员。",
    en: "What you saved is safe. Open the page again; if it fails again give your administrator what it says below.",
  },
  reload: { zh: "重新打开", en: "Open again" },
  notFound: { zh: "没有这个页面", en: "There is no such page" },
  home: { zh: "回到批次列表", en: "To the batches" },
} as const;
