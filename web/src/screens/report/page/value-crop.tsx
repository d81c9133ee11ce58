import { pageBoxes } from "../logic/address.ts";
import type { Value } from "../logic/value-index.ts";
import { useReport } from "../state/report-context.ts";
import { useTexts } from "../state/use-texts.ts";
import { DocxCrop } from "./docx-crop.tsx";
import { PdfCrop } from "./pdf-crop.tsx";

/** A value's place in the original, large: what a correction is read from. */
export function ValueCrop({ value }: { readonly value: Value }) {
  const { view, fileId, language } = useReport();
  const texts = useTexts();
  const place = texts("cropOf", { place: [...value.path.slice(-1), value.field[language]].join(" · ") });
  const [part] = value.at === null ? [] : pageBoxes(value.at);
  if (view?.kind === "pages" && part !== undefined) {
    const page = view.pages.find(({ number }) => number === part.page);
    if (page !== undefined) return <PdfCrop box={part.box} fileId={fileId} label={place} page={page} />;
  }
  if (view?.kind === "html" && value.at !== null) return <DocxCrop at={value.at} html={view.html} label={place} />;
  return <p className="report-quiet">{texts("noCrop")}</p>;
}
