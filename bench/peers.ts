import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Another way to get at a report, measured beside ours. */
export interface Peer {
  readonly name: string;
  readonly format: "docx" | "pdf";
  /** The command for all files in one process, or null where it is not installed. */
  readonly command: ((files: readonly string[]) => string[]) | null;
}

const tsx = import.meta.resolve("tsx");
const node = (script: string) => (files: readonly string[]) => [
  process.execPath,
  "--import",
  tsx,
  fileURLToPath(new URL(`peers/${script}.ts`, import.meta.url)),
  ...files,
];

const PYTHON: Readonly<Record<string, string>> = {
  "pdfminer (text)": "import sys\nfrom pdfminer.high_level import extract_text\nfor f in sys.argv[1:]: extract_text(f)",
  "PyMuPDF (text)": "import sys, fitz\nfor f in sys.argv[1:]:\n d = fitz.open(f)\n for p in d: p.get_text()",
  "PyMuPDF (tables)":
    "import sys, fitz\nfor f in sys.argv[1:]:\n d = fitz.open(f)\n for p in d: [t.extract() for t in p.find_tables().tables]",
  "pdfplumber (tables)":
    "import sys, pdfplumber\nfor f in sys.argv[1:]:\n with pdfplumber.open(f) as d:\n  for p in d.pages: p.extract_tables()",
};

/** A Python that can import a package: the first in PATH may lack what the system's own has. */
function pythonWith(module: string): string | null {
  return (
    ["python3", "/usr/bin/python3"].find(
      (interpreter) => spawnSync(interpreter, ["-c", `import ${module}`]).status === 0,
    ) ?? null
  );
}

/** One process for each file, as the tool is used. */
function eachFile(tool: string, ...args: string[]): Peer["command"] {
  if (spawnSync("sh", ["-c", `command -v ${tool}`]).status !== 0) return null;
  return (files) => ["sh", "-c", `for f; do ${tool} ${args.join(" ")} >/dev/null 2>&1; done`, "sh", ...files];
}

function python(name: string): Peer {
  const code = PYTHON[name] ?? "";
  const module = /\b(pdfminer|fitz|pdfplumber)\b/.exec(code)?.[1] ?? "";
  const interpreter = pythonWith(module);
  return { name, format: "pdf", command: interpreter === null ? null : (files) => [interpreter, "-c", code, ...files] };
}

/** The peers, those that are not installed too: a measurement says what it lacks. */
export function peers(): Peer[] {
  return [
    {
      name: "pandoc (HTML, a process a file)",
      format: "docx",
      command: eachFile("pandoc", "-f", "docx", "-t", "html", '"$f"'),
    },
    { name: "mammoth + cheerio (tables)", format: "docx", command: node("mammoth-cheerio") },
    { name: "pdftotext (a process a file)", format: "pdf", command: eachFile("pdftotext", "-layout", '"$f"', "-") },
    { name: "PDFium (bare text)", format: "pdf", command: node("pdfium-text") },
    ...Object.keys(PYTHON).map(python),
  ];
}
