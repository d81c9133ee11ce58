import { useSay } from "../i18n/language.tsx";
import { type Counts, type Standing, STANDING_WORDS, STANDINGS } from "./standing.ts";
import "./counts-bar.css";

/** Some of the files. */
export interface CountsPart {
  readonly kind: Standing | "sending" | "refused" | "stuck" | "passed-over";
  readonly words: string;
  readonly count: number;
}

interface CountsBarProps {
  readonly counts: Counts;
  /** Parts that the server has no file of. */
  readonly beside?: readonly CountsPart[];
  /** Makes the words buttons that narrow a list down. */
  readonly onChoose?: (standing: Standing) => void;
  /** Leaves the words out, where there is no room. */
  readonly bare?: boolean;
}

/** All files as one bar by how they stand, and the sum written out: the parts add up to the total. */
export function CountsBar({ counts, beside = [], onChoose, bare = false }: CountsBarProps) {
  const say = useSay();
  const parts = [
    ...STANDINGS.map((kind): CountsPart => ({ kind, words: say(STANDING_WORDS[kind]), count: counts[kind] })),
    ...beside,
  ];
  const shown = parts.filter(({ count }) => count > 0);
  const total = shown.reduce((sum, { count }) => sum + count, 0);
  return (
    <div className="counts">
      <div
        className="counts-bar"
        role="img"
        aria-label={`${shown.map(({ words, count }) => `${words} ${count}`).join(" + ")} = ${total}`}
      >
        {shown.map(({ kind, count }) => (
          <span key={kind} className={`counts-part counts-${kind}`} style={{ flexGrow: count }} />
        ))}
      </div>
      {!bare && total > 0 && (
        <div className="counts-words">
          {shown.map(({ kind, words, count }, n) => (
            <span key={kind}>
              {n > 0 && <span className="counts-sign">+</span>}
              <span className={`counts-dot counts-${kind}`} aria-hidden="true" />
              <PartWords kind={kind} words={words} {...(onChoose === undefined ? {} : { onChoose })} /> <b>{count}</b>
            </span>
          ))}
          <span>
            <span className="counts-sign">=</span>
            <b>{total}</b> {say(FILES)}
          </span>
        </div>
      )}
    </div>
  );
}

function PartWords({ kind, words, onChoose }: Omit<CountsPart, "count"> & Pick<CountsBarProps, "onChoose">) {
  const standing = STANDINGS.find((one) => one === kind);
  if (onChoose === undefined || standing === undefined) return words;
  return (
    <button type="button" className="link-button" onClick={() => onChoose(standing)}>
      {words}
    </button>
  );
}

const FILES = { zh: "份", en: "files" };
