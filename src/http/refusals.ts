import type { LocalText } from "../model/finding.ts";

/** A refusal with its HTTP status. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly message: LocalText;
  readonly hint: LocalText;
  readonly fields?: readonly { readonly path: string; readonly message: string }[];
}

const NO_HINT: LocalText = { zh: "", en: "" };

/** Every refusal that does not come from a file. Where more is known on the spot, its words take the place of these. */
export const REFUSALS = {
  login: {
    status: 401,
    code: "login-required",
    message: { zh: "请先登录", en: "log in first" },
    hint: { zh: "登录可能已过期，请重新登录。", en: "The login may have ended: log in again." },
  },
  password: {
    status: 403,
    code: "password-change-required",
    message: { zh: "请先修改初始密码", en: "change the one-time password first" },
    hint: NO_HINT,
  },
  role: {
    status: 403,
    code: "not-allowed",
    message: { zh: "您的角色没有这项权限", en: "your role does not allow this" },
    hint: { zh: "如需此权限，请联系管理员。", en: "Ask your administrator if you need it." },
  },
  scope: {
    status: 403,
    code: "not-allowed",
    message: {
      zh: "这项操作涉及您负责范围以外的单位",
      en: "this reaches beyond the units that you are responsible for",
    },
    hint: { zh: "请联系管理员。", en: "Ask your administrator." },
  },
  session: {
    status: 403,
    code: "not-allowed",
    message: { zh: "API 令牌不能做这项操作", en: "an API token may not do this" },
    hint: { zh: "请用浏览器登录后操作。", en: "Log in with a browser." },
  },
  csrf: {
    status: 403,
    code: "csrf",
    message: { zh: "请求校验未通过", en: "the request could not be verified" },
    hint: { zh: "请刷新页面后重试。", en: "Reload the page and try again." },
  },
  route: {
    status: 404,
    code: "no-such-route",
    message: { zh: "没有这个地址", en: "there is no such address" },
    hint: NO_HINT,
  },
  unknown: {
    status: 404,
    code: "not-found",
    message: { zh: "没有找到，或不在您的查看范围内", en: "not found, or not for you to see" },
    hint: NO_HINT,
  },
  conflict: {
    status: 409,
    code: "changed-meanwhile",
    message: { zh: "他人刚刚修改过，您的修改没有保存", en: "somebody else has changed it: your change was not saved" },
    hint: { zh: "请查看最新内容后再操作。", en: "Look at what it says now, then try again." },
  },
  tooMany: {
    status: 429,
    code: "too-many-requests",
    message: { zh: "请求过于频繁", en: "too many requests" },
    hint: { zh: "请稍后再试。", en: "Wait a moment." },
  },
  stopping: {
    status: 503,
    code: "unavailable",
    message: { zh: "服务暂时不可用", en: "the service is not available at the moment" },
    hint: { zh: "请稍后再试；若持续出现，请联系管理员。", en: "Try again; if it persists tell your administrator." },
  },
  // What is said to a client that speaks no proper HTTP, or too slowly.
  slow: {
    status: 408,
    code: "too-slow",
    message: { zh: "请求传送得太慢，已中断", en: "the request came too slowly and was cut off" },
    hint: {
      zh: "请检查网络后重试；已接收的文件不必再传。",
      en: "Check the network; what was accepted need not be sent again.",
    },
  },
  longHead: {
    status: 431,
    code: "too-large",
    message: { zh: "请求的地址或头部太长", en: "the address or the headers of the request are too long" },
    hint: { zh: "请减少筛选条件。", en: "Use fewer filters." },
  },
  notHttp: {
    status: 400,
    code: "invalid-request",
    message: { zh: "无法理解这个请求", en: "the request cannot be understood" },
    hint: NO_HINT,
  },
  address: {
    status: 400,
    code: "invalid-request",
    message: { zh: "请求的地址不正确", en: "the address of the request is malformed" },
    hint: NO_HINT,
  },
  // What is said of a login or a password. wrongLogin does not say which of the two is wrong.
  wrongLogin: {
    status: 401,
    code: "wrong-login",
    message: { zh: "用户名或密码不对", en: "the login or the password is wrong" },
    hint: {
      zh: "连续多次输错会暂时锁定；忘记密码请联系管理员重置。",
      en: "Too many failures in a row lock the login for a while; an administrator can reset a lost password.",
    },
  },
  expiredPassword: {
    status: 401,
    code: "one-time-password-expired",
    message: { zh: "一次性密码已过期", en: "the one-time password has expired" },
    hint: {
      zh: "请管理员重置密码；管理员可在服务器上运行 fuhe user reset 用户名。",
      en: "An administrator resets it, on the page or on the server: fuhe user reset LOGIN.",
    },
  },
  lockedLogin: {
    status: 429,
    code: "login-locked",
    message: { zh: "输错次数太多，该用户名暂时锁定", en: "too many failures: this login is locked for a while" },
    hint: { zh: "急用请联系管理员重置密码。", en: "If it cannot wait an administrator can reset the password." },
  },
  wrongPassword: {
    status: 422,
    code: "wrong-password",
    message: { zh: "原密码不对", en: "the current password is wrong" },
    hint: NO_HINT,
  },
  unfitPassword: {
    status: 422,
    code: "unfit-password",
    message: { zh: "新密码不合要求", en: "the new password cannot be used" },
    hint: NO_HINT,
  },
  singleUser: {
    status: 409,
    code: "single-user",
    message: { zh: "单人模式不需要登录，没有密码和令牌", en: "single-user mode has no logins, passwords or tokens" },
    hint: {
      zh: "多人使用请设置 FUHE_SINGLE_USER=false 后重新启动。",
      en: "For several people set FUHE_SINGLE_USER=false and start again.",
    },
  },
  // What is wrong with a request; the message says more where more is known.
  shape: {
    status: 422,
    code: "invalid-request",
    message: { zh: "请求内容不符合要求", en: "the request is not as it has to be" },
    hint: { zh: "`fields` 写明哪一项、为什么。", en: "`fields` says which part, and why." },
  },
  notMultipart: {
    status: 415,
    code: "invalid-request",
    message: { zh: "上传的请求应为 multipart/form-data", en: "an upload has to be multipart/form-data" },
    hint: {
      zh: "每个文件一个部分，filename 写相对路径。",
      en: "One part for each file, its relative path as the filename.",
    },
  },
  noFile: {
    status: 422,
    code: "invalid-request",
    message: { zh: "请求里没有文件", en: "there is no file in the request" },
    hint: NO_HINT,
  },
  invalid: {
    status: 422,
    code: "invalid",
    message: { zh: "请求的内容在此处不成立", en: "what is asked for makes no sense here" },
    hint: NO_HINT,
  },
  pack: {
    status: 422,
    code: "invalid-pack",
    message: { zh: "规则包不能使用，说明中写明位置", en: "the rule pack cannot be used; the message says where" },
    hint: NO_HINT,
  },
  tooLarge: {
    status: 413,
    code: "too-large",
    message: { zh: "请求内容太大", en: "the request is too large" },
    hint: { zh: "请分批提交。", en: "Send it in parts." },
  },
  broken: {
    status: 400,
    code: "invalid-request",
    message: { zh: "上传的内容不完整或格式不对", en: "the upload is incomplete or malformed" },
    hint: {
      zh: "请重新上传；已接收的文件不必再传。",
      en: "Send it again; what was accepted need not be sent again.",
    },
  },
  storageFull: {
    status: 507,
    code: "storage-full",
    message: { zh: "磁盘空间不足，不再接收上传", en: "too little disk space: uploads are refused" },
    hint: {
      zh: "请联系管理员腾出空间后重试；已接收的文件不必再传。",
      en: "Try again once an administrator has made room; what was accepted need not be sent again.",
    },
  },
  internal: {
    status: 500,
    code: "internal",
    message: { zh: "程序内部错误", en: "an internal fault" },
    hint: {
      zh: "您的数据没有受影响；请把请求编号告诉管理员。",
      en: "Your data is safe; give the request's number to your administrator.",
    },
  },
} as const satisfies Record<string, Refusal>;
