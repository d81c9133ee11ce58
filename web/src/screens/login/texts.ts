/** Words of the login. */
export const TEXTS = {
  title: { zh: "绩效自评复核", en: "Rechecking of self-evaluations" },
  login: { zh: "账号", en: "Login" },
  password: { zh: "密码", en: "Password" },
  enter: { zh: "登录", en: "Log in" },
  needed: { zh: "请填写", en: "Please fill in" },
  forgotten: {
    zh: "忘记密码请联系管理员重置。",
    en: "If you have forgotten the password, ask your administrator to reset it.",
  },
  change: { zh: "请设置自己的密码", en: "Choose a password of your own" },
  changeWhy: {
    zh: "当前是一次性密码，设置新密码后才能使用。",
    en: "The one you have is for one time only: nothing else is allowed until you change it.",
  },
  current: { zh: "当前密码", en: "Password now" },
  next: { zh: "新密码（至少 10 个字符）", en: "New password (10 characters or more)" },
  again: { zh: "再输入一次新密码", en: "The new password again" },
  differ: { zh: "两次输入的新密码不一致", en: "The two are not the same" },
  short: { zh: "至少 10 个字符", en: "10 characters or more" },
  save: { zh: "保存", en: "Save" },
  saved: { zh: "密码已修改", en: "The password has been changed" },
  ended: { zh: "登录已失效，请重新登录", en: "Your session has ended: log in again" },
  endedWhy: {
    zh: "登录后回到原处，页面上的内容都在。",
    en: "You will be back where you were; nothing on the page is lost.",
  },
  leave: { zh: "退出", en: "Leave" },
} as const;
