import { describe, expect, it } from "vitest";
import { relateNames } from "../../../src/rules/narrative/claims/project-names.ts";

describe("relateNames", () => {
  it.each([
    ["quotation marks", "“禁毒经费”", "禁毒经费"],
    ["a code in front", "业务技术用房维修改造项目", "51092323T000009876205-业务技术用房维修改造项目"],
    ["a year in front", "新型农业经营主体扶持项目", "2019年新型农业经营主体扶持项目"],
    [
      "blanks and kinds of brackets",
      "昌州财行(2022)10号国家统计局调查队专项经费",
      "昌州财行（2022）10号 国家统计局调查队专项经费",
    ],
    ["a short form", "河西村养殖补贴", "河西村特色种养殖补贴到户项目"],
    ["the unit in front", "区环卫局环卫保洁服务费", "环卫保洁服务费"],
    ["a general word at the end", "污水处理站运维费", "污水处理站运维经费"],
  ])("takes %s as the same name", (_what, inText, inForm) => {
    expect(relateNames(inText, inForm)).toBe("same");
  });

  it.each([
    ["“互联网+政务服务”运行维护费", "“互联网+政务服务”平台运维服务费"],
    ["禁毒维护资金", "禁毒经费"],
    ["河西村特色种养补贴到户维护资金", "河西村特色种养补贴到户项目"],
    ["昌州财行（2022）10号 国家统计局调查队专项维护资金", "昌州财行（2022）10号 国家统计局调查队专项经费"],
  ])("sees in %s another name for %s", (inText, inForm) => {
    expect(relateNames(inText, inForm)).toBe("otherwise");
  });

  it.each([
    ["雪亮工程", "禁毒经费"],
    ["农村厕所改造", "乡镇污水处理站运维经费"],
    ["", "禁毒经费"],
  ])("sees in “%s” something else than %s", (inText, inForm) => {
    expect(relateNames(inText, inForm)).toBe("other");
  });
});
