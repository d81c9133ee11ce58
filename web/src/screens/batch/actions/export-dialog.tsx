import { Button, Checkbox, Flex, Form, Modal, Radio, Select } from "antd";
import { useState } from "react";
import { API_ROOT, queryText } from "../../../api/client.ts";
import type { Batch } from "../../../api/types.ts";
import { useLanguage, useWords } from "../../../i18n/language.tsx";
import { filterQuery, isNarrow, NO_FILTER, type ReportFilter } from "../report-filter.ts";
import { canHoldWhole, EXPORT_FORMATS, EXPORT_TABLES, type ExportFormat, type ExportTable } from "./export-query.ts";
import { TEXTS } from "./texts.ts";

interface ExportDialogProps {
  readonly batch: Batch;
  readonly filter: ReportFilter;
  readonly onClose: () => void;
}

/** Chooses what is exported; the button is a plain link, so that the browser saves it however large it is. */
export function ExportDialog({ batch, filter, onClose }: ExportDialogProps) {
  const t = useWords(TEXTS);
  const language = useLanguage();
  const narrow = isNarrow(filter);
  const [format, setFormat] = useState<ExportFormat>("xlsx");
  const [tables, setTables] = useState<readonly ExportTable[]>(EXPORT_TABLES);
  const [filtered, setFiltered] = useState(false);
  const [provenance, setProvenance] = useState(false);
  const [whole, setWhole] = useState(false);
  const { sort, descending } = NO_FILTER;
  const query = queryText({
    batch: batch.id,
    ...(filtered ? filterQuery({ ...filter, sort, descending }) : {}),
    table: tables.length === EXPORT_TABLES.length ? [] : tables,
    provenance: provenance ? "true" : null,
    whole: whole && canHoldWhole(format) ? "true" : null,
    lang: language,
  });
  return (
    <Modal
      open
      title={t("exportTitle")}
      onCancel={onClose}
      footer={[
        <Button key="cancel" onClick={onClose}>
          {t("cancel")}
        </Button>,
        <Button
          key="download"
          type="primary"
          disabled={tables.length === 0}
          href={`${API_ROOT}/exports/${format}${query}`}
          onClick={() => setTimeout(onClose)}
        >
          {t("download")}
        </Button>,
      ]}
    >
      <Form layout="vertical">
        <Form.Item label={t("format")}>
          <Select
            aria-label={t("format")}
            value={format}
            options={EXPORT_FORMATS.map((value) => ({ value, label: t(value) }))}
            onChange={setFormat}
          />
        </Form.Item>
        <Form.Item label={t("tables")}>
          <Checkbox.Group
            value={[...tables]}
            options={EXPORT_TABLES.map((value) => ({ value, label: t(value) }))}
            onChange={(chosen) => setTables(EXPORT_TABLES.filter((table) => chosen.includes(table)))}
          />
        </Form.Item>
        {narrow && (
          <Form.Item label={t("scope")}>
            <Radio.Group
              value={filtered}
              options={[
                { value: false, label: t("scopeAll") },
                { value: true, label: t("scopeFilter") },
              ]}
              onChange={({ target }) => setFiltered(target.value === true)}
            />
          </Form.Item>
        )}
        <Flex vertical gap="small">
          <Checkbox checked={provenance} onChange={({ target }) => setProvenance(target.checked)}>
            {t("provenance")}
          </Checkbox>
          {canHoldWhole(format) && (
            <Checkbox checked={whole} onChange={({ target }) => setWhole(target.checked)}>
              {t("whole")}
            </Checkbox>
          )}
        </Flex>
      </Form>
    </Modal>
  );
}
