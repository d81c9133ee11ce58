import { Select, type SelectProps } from "antd";
import { useMemo } from "react";
import type { Unit } from "../../api/types.ts";
import { useWords } from "../../i18n/language.tsx";
import { TEXTS } from "./texts.ts";

interface UnitSelectProps {
  readonly path: string;
  readonly units: readonly Unit[];
  /** Come first. */
  readonly candidates: readonly number[];
  readonly value: number | null;
  readonly onChange: (unitId: number) => void;
}

/** The unit that a report is to get: what is proposed, or another one of the list. */
export function UnitSelect({ path, units, candidates, value, onChange }: UnitSelectProps) {
  const t = useWords(TEXTS);
  const options = useMemo<NonNullable<SelectProps<number | null>["options"]>>(() => {
    const all = units.map(optionOf);
    if (candidates.length === 0) return all;
    const possible = all.filter((option) => candidates.includes(option.value));
    return [
      { label: t("candidates"), options: possible },
      { label: t("others"), options: all.filter((option) => !candidates.includes(option.value)) },
    ];
  }, [units, candidates, t]);
  return (
    <Select
      className="proposal-unit"
      size="small"
      aria-label={t("unitOf", { path })}
      placeholder={t("choose")}
      showSearch={{ optionFilterProp: "label" }}
      popupMatchSelectWidth={false}
      value={value}
      options={options}
      onChange={onChange}
    />
  );
}

function optionOf({ id, name, department }: Unit): { value: number; label: string } {
  return { value: id, label: department === null ? name : `${name}（${department}）` };
}
