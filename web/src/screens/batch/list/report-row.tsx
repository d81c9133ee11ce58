import { CopyOutlined, EditOutlined, RollbackOutlined, SafetyCertificateOutlined } from "@ant-design/icons";
import { memo, type ReactNode } from "react";
import { Link } from "react-router";
import type { Answer, FileLine, ReviewState } from "../../../api/types.ts";
import { plain, tenThousands } from "../../../components/format.ts";
import { SeverityCounts } from "../../../components/severity-count.tsx";
import { REVIEW_WORDS } from "../../../components/standing.ts";
import { StandingTag } from "../../../components/standing-tag.tsx";
import { useSay, useWords } from "../../../i18n/language.tsx";
import { TEXTS } from "./texts.ts";

interface ReportRowProps {
  readonly index: number;
  /** Null while it is on its way. */
  readonly line: FileLine | null;
  readonly active: boolean;
  /** Null where nothing can be ticked. */
  readonly ticked: boolean | null;
  readonly address: (fileId: number) => string;
  readonly reviewers: Answer<"/api/v1/reviewers">["reviewers"];
  /** Pixels below the first row. */
  readonly top: number;
  readonly height: number;
  readonly onChoose: (index: number) => void;
  /** The pointer is on it. */
  readonly onPoint: (index: number) => void;
  readonly onTick: (index: number, through: boolean) => void;
}

/** One report. Drawn anew only when something of it changes: scrolling moves the list many times a second. */
export const ReportRow = memo(function ReportRow(props: ReportRowProps) {
  const { index, line, active, ticked, address, reviewers, top, height, onChoose, onPoint, onTick } = props;
  return (
    <div
      id={`report-row-${index}`}
      className={`list-row${active ? " active" : ""}${ticked === true ? " ticked" : ""}`}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={ticked ?? active}
      style={{ height, transform: `translateY(${top}px)` }}
      onMouseDown={() => onChoose(index)}
      onMouseEnter={() => onPoint(index)}
    >
      {ticked !== null && <TickCell index={index} line={line} ticked={ticked} onTick={onTick} />}
      {line === null ? (
        <span role="gridcell" className="quiet">
          …
        </span>
      ) : (
        <Cells line={line} address={address} reviewers={reviewers} />
      )}
    </div>
  );
});

/** The whole cell takes the click: a box is small. Keys are the list's. */
function TickCell({
  index,
  line,
  ticked,
  onTick,
}: Pick<ReportRowProps, "index" | "line" | "onTick"> & { readonly ticked: boolean }) {
  const t = useWords(TEXTS);
  return (
    <span
      role="gridcell"
      className="row-tick"
      // A range is ticked, not its text marked; and the list keeps the keys.
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => onTick(index, event.shiftKey)}
    >
      {line !== null && (
        <input
          type="checkbox"
          tabIndex={-1}
          readOnly
          checked={ticked}
          aria-label={t("tickOne", { name: line.project ?? line.name })}
        />
      )}
    </span>
  );
}

function Cells({
  line,
  address,
  reviewers,
}: Pick<ReportRowProps, "address" | "reviewers"> & { readonly line: FileLine }) {
  const t = useWords(TEXTS);
  const say = useSay();
  const { project, path, unit, department, duplicateOf, evaluations, grade, errorMessage } = line;
  // Nothing is known of a file before it was read.
  const read = line.evaluations > 0;
  const trouble = line.standing === "failed" && errorMessage !== null ? say(errorMessage) : null;
  return (
    <>
      <span role="gridcell">
        <StandingTag standing={line.standing} />
      </span>
      <Double first={unit ?? (read && <span className="quiet">{t("noUnit")}</span>)} second={department ?? ""} />
      <Double
        first={
          <Link to={address(line.id)} tabIndex={-1}>
            {project ?? trouble ?? (read ? t("noProject") : line.name)}
          </Link>
        }
        second={
          <>
            {duplicateOf !== null && (
              <b className="row-mark">
                <CopyOutlined aria-hidden="true" /> {t("duplicate")}{" "}
              </b>
            )}
            {evaluations > 1 && <b className="row-mark">{t("more", { count: evaluations })} </b>}
            {path}
          </>
        }
        title={`${project ?? ""}\n${path}${trouble === null ? "" : `\n${trouble}`}`}
      />
      <span role="gridcell" className="right number">
        {plain(line.totalScore)}
        {grade !== null && grade !== "" && <span className="row-grade">{grade}</span>}
      </span>
      <span role="gridcell" className="right number">
        {tenThousands(line.budgetYuan)}
      </span>
      <span role="gridcell" className="right number">
        {tenThousands(line.executedYuan)}
      </span>
      <span role="gridcell" className="right number">
        {line.executionRate === null ? "" : `${plain(line.executionRate)}%`}
      </span>
      <span role="gridcell" className="list-findings">
        <SeverityCounts errors={line.errors} warnings={line.warnings} notices={line.notices} />
      </span>
      <span role="gridcell">
        <ReviewMark state={line.reviewState} outdated={line.reviewOutdated} />
      </span>
      <span role="gridcell" className="row-cut quiet">
        {reviewers.find(({ id }) => id === line.assignedTo)?.name ??
          (line.assignedTo === null ? "" : `#${line.assignedTo}`)}
      </span>
    </>
  );
}

function Double({
  first,
  second,
  title,
}: {
  readonly first: ReactNode;
  readonly second: ReactNode;
  readonly title?: string;
}) {
  return (
    <span role="gridcell" className="row-double" title={title}>
      <span className="row-cut">{first}</span>
      <span className="row-cut row-second">{second}</span>
    </span>
  );
}

const REVIEW_ICONS: Readonly<Record<ReviewState, ReactNode>> = {
  open: null,
  passed: <SafetyCertificateOutlined />,
  returned: <RollbackOutlined />,
};

function ReviewMark({ state, outdated }: { readonly state: ReviewState; readonly outdated: boolean }) {
  const t = useWords(TEXTS);
  const say = useSay();
  return (
    <span className={`review-mark review-${state}`}>
      {REVIEW_ICONS[state] !== null && <span aria-hidden="true">{REVIEW_ICONS[state]} </span>}
      {say(REVIEW_WORDS[state])}
      {outdated && (
        <span className="row-mark" title={t("outdated")}>
          {" "}
          <EditOutlined aria-label={t("outdated")} />
        </span>
      )}
    </span>
  );
}
