import { useQuery } from "@tanstack/react-query";
import { Form, Radio, Select } from "antd";
import { unitsQuery } from "../../../api/people.ts";
import { useWords } from "../../../i18n/language.tsx";
import { TEXTS } from "../texts.ts";
import type { ScopeValues } from "./scope-values.ts";

/** What a user sees: everything, or some departments and units. */
export function ScopeFields() {
  const t = useWords(TEXTS);
  const units = useQuery(unitsQuery);
  const limited = Form.useWatch<boolean>("limited") ?? false;
  return (
    <>
      <Form.Item label={t("scope")} name="limited">
        <Radio.Group
          options={[
            { value: false, label: t("everything") },
            { value: true, label: t("limitedTo") },
          ]}
        />
      </Form.Item>
      {limited && (
        <>
          <Form.Item label={t("departments")} name="departments">
            <Select
              loading={units.isPending}
              mode="multiple"
              options={(units.data?.departments ?? []).map((value) => ({ value, label: value }))}
            />
          </Form.Item>
          <Form.Item
            dependencies={["departments"]}
            label={t("unitsField")}
            name="unitIds"
            rules={[
              ({ getFieldsValue }) => ({
                validator: () => {
                  const { departments = [], unitIds = [] } = getFieldsValue() as ScopeValues;
                  return departments.length + unitIds.length > 0
                    ? Promise.resolve()
                    : Promise.reject(new Error(t("scopeEmpty")));
                },
              }),
            ]}
          >
            <Select
              loading={units.isPending}
              mode="multiple"
              options={(units.data?.units ?? []).map(({ id, name, code }) => ({
                value: id,
                label: code === null ? name : `${name}（${code}）`,
              }))}
              showSearch={{ optionFilterProp: "label" }}
            />
          </Form.Item>
        </>
      )}
    </>
  );
}
