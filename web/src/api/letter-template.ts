import { queryOptions } from "@tanstack/react-query";
import { request } from "./client.ts";
import type { Words } from "../i18n/language.tsx";

/** The office's own template; null where there is none. */
export const letterTemplateQuery = queryOptions({
  queryKey: ["letter-template"],
  queryFn: async ({ signal }): Promise<Blob | null> => {
    const response = await request("GET", "/letter-template", { signal });
    return response.status === 204 ? null : response.blob();
  },
});

/** A template to begin with. */
export async function sampleTemplate(): Promise<Blob> {
  return (await request("GET", "/letter-template/sample")).blob();
}

export interface TemplateOutcome {
  /** False: it was not kept. */
  readonly ok: boolean;
  readonly fields: readonly string[];
  readonly missing: readonly string[];
  readonly problems: readonly { readonly code: string; readonly subject: string | null; readonly text: Words }[];
}

export async function sendLetterTemplate(file: File): Promise<TemplateOutcome> {
  const form = new FormData();
  form.append("file", file, file.name);
  return (await request("PUT", "/letter-template", { form })).json() as Promise<TemplateOutcome>;
}

export async function removeLetterTemplate(): Promise<void> {
  await request("DELETE", "/letter-template");
}
