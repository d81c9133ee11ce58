const ALIASES: Readonly<Record<string, string>> = {
  方正小标宋简体: "Noto Serif CJK SC",
  仿宋_GB2312: "Noto Serif CJK SC",
  楷体_GB2312: "Noto Serif CJK SC",
  宋体: "Noto Serif CJK SC",
  黑体: "Noto Sans CJK SC",
};

/** A fontconfig file that shows the offices' fonts, which are not free, by free ones of the same kind. */
export function fontAliases(): string {
  const aliases = Object.entries(ALIASES).map(
    ([name, free]) =>
      `<match target="pattern"><test name="family"><string>${name}</string></test><edit name="family" mode="assign" binding="strong"><string>${free}</string></edit></match>`,
  );
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include>${aliases.join("")}</fontconfig>\n`;
}
