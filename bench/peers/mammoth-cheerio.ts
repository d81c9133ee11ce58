/** Peer: mammoth to HTML, cheerio to rows of texts. One process for all files given. */
import { readFile } from "node:fs/promises";
import { load } from "cheerio";
import mammoth from "mammoth";

let cells = 0;
for (const file of process.argv.slice(2)) {
  const { value } = await mammoth.convertToHtml({ buffer: await readFile(file) });
  const $ = load(value);
  $("table tr").each((_, row) => {
    cells += $(row)
      .find("td,th")
      .toArray()
      .map((cell) => $(cell).text()).length;
  });
}
console.log(cells);
