import { useSay } from "../i18n/language.tsx";
import { type Counts, type Standing, STANDING_WORDS, STANDINGS } from "./standing.ts";
import "./counts-bar.css";

interface CountsBarProps {
  readonly counts: Counts;
  /** Makes the words buttons that narrow a list down. */
  readonly onChoose?: (standing: Standing) => void;
  /** Leaves the words out, where there is no room. */
  readonly bare?: boolean;
}

/** All files as one bar by how they stand, and the sum written out: the parts add up to the total. */
export function CountsBar({ counts, onChoose, bare = false }: CountsBarProps) {
  const say = useSay();
  const shown = STANDINGS.filter((standing) => counts[standing] > 0);
  const words = shown.map((standing) => `${say(STANDING_WORDS[standing])} ${counts[standing]}`).join(" + ");
  return (
    <div className="counts">
      <div className="counts-bar" role="img" aria-label={`${words} = ${counts.total}`}>
        {shown.map((standing) => (
          <span key={standing} className={`counts-part counts-${standing}`} style={{ flexGrow: counts[standing] }} />
        ))}
      </div>
      {!bare && counts.total > 0 && (
        <div className="counts-words">
          {shown.map((standing, n) => (
            <span key={standing}>
              {n > 0 && <span className="counts-sign">+</span>}
              <span className={`counts-dot counts-${standing}`} aria-hidden="true" />
              {onChoose === undefined ? (
                say(STANDING_WORDS[standing])
              ) : (
                <button type="button" className="link-button" onClick={() => onChoose(standing)}>
                  {say(STANDING_WORDS[standing])}
                </button>
              )}{" "}
              <b>{counts[standing]}</b>
            </span>
          ))}
          <span>
            <span className="counts-sign">=</span>
            <b>{counts.total}</b> {say(FILES)}
          </span>
        </div>
      )}
    </div>
  );
}

const FILES = { zh: "份", en: "files" };
