import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { unitsQuery } from "../../api/people.ts";
import { useSession } from "../../api/session.tsx";
import { useWords } from "../../i18n/language.tsx";
import { TEXTS } from "./texts.ts";

interface UnitChoiceProps {
  readonly unitId: number | null;
  readonly onChoose: (unitId: number | null) => void;
}

/** Whose reports are sent. Who sees some units only must say, or could not see what was sent; without a list there is nothing to say. */
export function UnitChoice({ unitId, onChoose }: UnitChoiceProps) {
  const t = useWords(TEXTS);
  const limited = useSession().user?.limited ?? false;
  const units = useQuery({ ...unitsQuery, retry: false });
  const options = units.data?.units.map(({ id, name, department }) => ({
    value: id,
    label: department === null || department === "" ? name : `${name}（${department}）`,
  }));
  if (!limited && (options ?? []).length === 0) return null;
  return (
    <label className="unit-choice">
      {t("unit")}
      <Select
        showSearch={{ optionFilterProp: "label" }}
        allowClear={!limited}
        status={limited && unitId === null ? "warning" : ""}
        loading={units.isPending}
        value={unitId}
        options={options ?? []}
        placeholder={limited ? t("unitNeeded") : t("unitOptional")}
        onChange={(chosen: number | null | undefined) => onChoose(chosen ?? null)}
      />
    </label>
  );
}
