import { Select } from "antd";

export interface FilterOption<T extends string> {
  readonly value: T;
  readonly label: string;
  /** Null: it is not counted. */
  readonly count: number | null;
}

interface FilterSelectProps<T extends string> {
  readonly name: string;
  readonly chosen: readonly T[];
  readonly options: readonly FilterOption<T>[];
  /** Its labels are sentences. */
  readonly wide?: boolean;
  readonly onChange: (chosen: T[]) => void;
}

/** Several of a list may be chosen; closed it shows the first and how many more. */
export function FilterSelect<T extends string>({
  name,
  chosen,
  options,
  wide = false,
  onChange,
}: FilterSelectProps<T>) {
  return (
    <Select
      mode="multiple"
      size="small"
      allowClear
      className={`filter-select${chosen.length > 0 ? " chosen" : ""}`}
      aria-label={name}
      placeholder={name}
      maxTagCount={1}
      maxTagTextLength={7}
      popupMatchSelectWidth={wide ? 460 : 240}
      showSearch={{ optionFilterProp: "label" }}
      value={[...chosen]}
      options={options.map(({ value, label, count }) => ({ value, label, count }))}
      optionRender={({ label, data }) => (
        <span className="filter-option">
          <span className="row-cut" title={String(label)}>
            {label}
          </span>
          {data.count !== null && <span className="quiet number">{data.count}</span>}
        </span>
      )}
      onChange={onChange}
    />
  );
}
