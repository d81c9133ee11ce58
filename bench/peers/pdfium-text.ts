/** Peer: the bare text of every page by PDFium, the library that our PDF reader stands on. One process for all files given. */
import { readFile } from "node:fs/promises";
import { PDFiumLibrary } from "@hyzyla/pdfium";

const library = await PDFiumLibrary.init();
let characters = 0;
for (const file of process.argv.slice(2)) {
  const document = await library.loadDocument(await readFile(file));
  for (const page of document.pages()) characters += page.getText().length;
  document.destroy();
}
library.destroy();
console.log(characters);
