/** Words of one's own account. */
export const TEXTS = {
  password: { zh: "修改密码", en: "Change the password" },
  tokens: { zh: "API 令牌", en: "API tokens" },
  tokensWhy: {
    zh: "供程序调用接口，权限与您本人相同。令牌只在创建时显示一次。",
    en: "For programs that call the API with your own rights. A token is shown once, when it is made.",
  },
  name: { zh: "用途", en: "What for" },
  expires: { zh: "有效期至", en: "Ends" },
  never: { zh: "长期", en: "Never" },
  used: { zh: "最近使用", en: "Last used" },
  unused: { zh: "未使用", en: "Not yet" },
  create: { zh: "创建令牌", en: "Make a token" },
  made: { zh: "请立即复制，离开本页后不再显示：", en: "Copy it now, it will not be shown again:" },
  expiresOptional: { zh: "有效期至（不填为长期）", en: "Ends (empty: never)" },
  revokeWhy: { zh: "吊销后，使用它的程序立即失效。", en: "Programs that use it stop working at once." },
  revoke: { zh: "吊销", en: "Revoke" },
  logout: { zh: "退出登录", en: "Log out" },
  none: { zh: "还没有令牌", en: "No tokens yet" },
} as const;
