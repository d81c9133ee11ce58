import { Empty } from "antd";
import { claimPieces } from "../logic/claim-pieces.ts";
import { pointerTo } from "../logic/pointer.ts";
import type { Claim } from "../logic/result-types.ts";
import { useReport } from "../state/report-context.ts";
import { useTexts } from "../state/use-texts.ts";
import { ClaimMark } from "./claim-mark.tsx";
import { SectionHeading } from "./section-heading.tsx";

interface PlacedClaim {
  readonly text: string;
  readonly claim: Claim;
  readonly pointer: string;
}

/** The report's text outside the form, its statements marked. */
export function TextTab() {
  const { result } = useReport();
  const texts = useTexts();
  const narrative = result?.narrative;
  if (narrative === undefined || (narrative.sections.length === 0 && narrative.claims.length === 0))
    return <Empty className="report-padded" description={texts("noText")} />;
  const claims: readonly PlacedClaim[] = narrative.claims.map((claim, at) => ({
    text: claim.text,
    claim,
    pointer: pointerTo("narrative", "claims", at),
  }));
  const outside = claims.filter(({ claim }) => claim.section === null && claim.cell === undefined);
  return (
    <article className="report-text">
      <p className="report-quiet">{texts("claimsHint")}</p>
      {narrative.title !== null && <h2>{narrative.title}</h2>}
      {[...new Set(outside.map(({ claim }) => claim.sentence))].map((sentence) => (
        <p key={sentence}>
          {pieces(
            sentence,
            outside.filter(({ claim }) => claim.sentence === sentence),
          )}
        </p>
      ))}
      {narrative.sections.map((section, at) => (
        <section key={at}>
          <SectionHeading pointer={pointerTo("narrative", "sections", at)} section={section} />
          {section.text !== "" && (
            <p>
              {pieces(
                section.text,
                claims.filter(({ claim }) => claim.section === at && claim.cell === undefined),
              )}
            </p>
          )}
        </section>
      ))}
    </article>
  );
}

function pieces(text: string, claims: readonly PlacedClaim[]) {
  return claimPieces(text, claims).map(({ text: piece, claim }, at) =>
    claim === null ? (
      <span key={at}>{piece}</span>
    ) : (
      <ClaimMark at={claim.claim.at} key={at} pointer={claim.pointer} text={piece} />
    ),
  );
}
