import { SearchOutlined } from "@ant-design/icons";
import { Button, Checkbox, Input, Tag } from "antd";
import { useEffect, useState } from "react";
import { useSession } from "../../../api/session.tsx";
import type { Overview } from "../../../api/types.ts";
import {
  REVIEW_STATES,
  REVIEW_WORDS,
  SEVERITIES,
  SEVERITY_WORDS,
  STANDING_WORDS,
  STANDINGS,
} from "../../../components/standing.ts";
import { useSay, useWords } from "../../../i18n/language.tsx";
import { isNarrow, NO_FILTER, type Range, type ReportFilter } from "../report-filter.ts";
import { FilterSelect } from "./filter-select.tsx";
import { SavedFilters } from "./saved-filters.tsx";
import { TEXTS } from "./texts.ts";
import { useFacets } from "./use-facets.ts";

interface FilterBarProps {
  readonly batchId: number;
  readonly filter: ReportFilter;
  readonly overview: Overview | null;
  readonly total: number | null;
  readonly onNarrow: (change: Partial<ReportFilter>) => void;
  readonly onOnly: (change: Partial<ReportFilter>) => void;
}

const TYPED_MILLISECONDS = 300;

/** All that the list can be narrowed down by, with counts beside what may be chosen. */
export function FilterBar({ batchId, filter, overview, total, onNarrow, onOnly }: FilterBarProps) {
  const t = useWords(TEXTS);
  const say = useSay();
  const { user, mode } = useSession();
  const userId = user?.id ?? null;
  const facets = useFacets(batchId, overview);
  const files = overview?.files;
  return (
    <div className="filter-bar" role="search">
      <SearchText text={filter.text} onChange={(text) => onNarrow({ text })} />
      <FilterSelect
        name={t("standing")}
        chosen={filter.standing}
        options={STANDINGS.map((value) => ({
          value,
          label: say(STANDING_WORDS[value]),
          count: files?.standings[value] ?? null,
        }))}
        onChange={(standing) => onNarrow({ standing })}
      />
      <FilterSelect
        name={t("severity")}
        chosen={filter.severity}
        options={SEVERITIES.map((value) => ({ value, label: say(SEVERITY_WORDS[value]), count: null }))}
        onChange={(severity) => onNarrow({ severity })}
      />
      <FilterSelect
        wide
        name={t("rule")}
        chosen={filter.rule}
        options={facets.rules}
        onChange={(rule) => onNarrow({ rule })}
      />
      <FilterSelect
        name={t("department")}
        chosen={filter.department}
        options={facets.departments}
        onChange={(department) => onNarrow({ department })}
      />
      <FilterSelect
        name={t("unit")}
        chosen={filter.unit}
        options={facets.units}
        onChange={(unit) => onNarrow({ unit })}
      />
      <FilterSelect
        name={t("reviewState")}
        chosen={filter.reviewState}
        options={REVIEW_STATES.map((value) => ({
          value,
          label: say(REVIEW_WORDS[value]),
          count: files?.reviews[value] ?? null,
        }))}
        onChange={(reviewState) => onNarrow({ reviewState })}
      />
      {userId !== null && (
        <Checkbox
          checked={filter.assignedTo === userId}
          onChange={({ target }) => onNarrow({ assignedTo: target.checked ? userId : null })}
        >
          {t("mine")}
        </Checkbox>
      )}
      {mode === "login" && (
        <Checkbox checked={filter.unassigned} onChange={({ target }) => onNarrow({ unassigned: target.checked })}>
          {t("unassigned")}
        </Checkbox>
      )}
      {((files?.duplicates ?? 0) > 0 || filter.duplicates) && (
        <Checkbox checked={filter.duplicates} onChange={({ target }) => onNarrow({ duplicates: target.checked })}>
          {t("duplicates")} {files?.duplicates}
        </Checkbox>
      )}
      <RangeTag
        words={(range) => t("scores", { range })}
        range={filter.scores}
        onClear={() => onNarrow({ scores: NO_FILTER.scores })}
      />
      <RangeTag
        words={(range) => t("rates", { range })}
        range={filter.rates}
        onClear={() => onNarrow({ rates: NO_FILTER.rates })}
      />
      {isNarrow(filter) && (
        <Button type="link" size="small" onClick={() => onOnly({})}>
          {t("clear")}
        </Button>
      )}
      <span className="filter-space" />
      {total !== null && <span className="quiet number">{t(total === 1 ? "countOne" : "count", { total })}</span>}
      <SavedFilters filter={filter} onOnly={onOnly} />
    </div>
  );
}

function SearchText({ text, onChange }: { readonly text: string; readonly onChange: (text: string) => void }) {
  const t = useWords(TEXTS);
  const [typed, setTyped] = useState(text);
  useEffect(() => setTyped(text), [text]);
  useEffect(() => {
    if (typed === text) return;
    const timer = setTimeout(() => onChange(typed), TYPED_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [typed, text, onChange]);
  return (
    <Input
      className="filter-search"
      size="small"
      allowClear
      maxLength={200}
      prefix={<SearchOutlined />}
      placeholder={t("search")}
      aria-label={t("search")}
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
    />
  );
}

interface RangeTagProps {
  readonly words: (range: string) => string;
  readonly range: Range;
  readonly onClear: () => void;
}

function RangeTag({ words, range: { from, to }, onClear }: RangeTagProps) {
  if (from === null && to === null) return null;
  const text = rangeText(from, to);
  return (
    <Tag closable onClose={onClear}>
      {words(text)}
    </Tag>
  );
}

/** Bounds are rounded: the one right behind a hundred is a hundred to the eye. */
function rangeText(from: number | null, to: number | null): string {
  const [low, high] = [from, to].map((bound) => (bound === null ? null : Math.round(bound * 100) / 100));
  if (low == null) return `<${high ?? ""}`;
  if (high == null) return low === from ? `≥${low}` : `>${low}`;
  return low === high ? String(low) : `${low}–${high}`;
}
