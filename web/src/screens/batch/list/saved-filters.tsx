import { DeleteOutlined, DownOutlined } from "@ant-design/icons";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Checkbox, Dropdown, Input, Modal } from "antd";
import { useState } from "react";
import { removeFilter, type SavedFilter, saveFilter, savedFiltersQuery } from "../../../api/saved-filters.ts";
import { useFailure } from "../../../components/use-failure.ts";
import { useWords } from "../../../i18n/language.tsx";
import { filterQuery, isNarrow, readFilter, type ReportFilter } from "../report-filter.ts";
import { TEXTS } from "./texts.ts";

interface SavedFiltersProps {
  readonly filter: ReportFilter;
  readonly onOnly: (change: Partial<ReportFilter>) => void;
}

/** Filters kept under a name, one's own and those that colleagues share. */
export function SavedFilters({ filter, onOnly }: SavedFiltersProps) {
  const t = useWords(TEXTS);
  const failure = useFailure();
  const client = useQueryClient();
  const [naming, setNaming] = useState(false);
  const saved = useQuery(savedFiltersQuery);
  const renew = () => client.invalidateQueries({ queryKey: savedFiltersQuery.queryKey });
  const remove = useMutation({ mutationFn: removeFilter, onSuccess: renew, onError: failure });
  if (saved.data === undefined) return null;
  const items = [
    ...saved.data.filters.map(({ id, name, query, shared, mine }) => ({
      key: String(id),
      label: (
        <span className="saved-filter">
          {name}
          {shared && <span className="quiet">{t("sharedBy")}</span>}
          {mine && (
            <Button
              type="text"
              size="small"
              icon={<DeleteOutlined />}
              aria-label={`${t("remove")} ${name}`}
              onClick={(event) => {
                event.stopPropagation();
                remove.mutate(id);
              }}
            />
          )}
        </span>
      ),
      onClick: () => onOnly(readFilter(paramsOf(query))),
    })),
    { key: "save", label: t("save"), disabled: !isNarrow(filter), onClick: () => setNaming(true) },
  ];
  return (
    <>
      <Dropdown menu={{ items }} trigger={["click"]}>
        <Button size="small">
          {t("saved")} <DownOutlined />
        </Button>
      </Dropdown>
      {naming && <NameDialog filter={filter} onSaved={renew} onClose={() => setNaming(false)} />}
    </>
  );
}

function paramsOf(query: SavedFilter["query"]): URLSearchParams {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    for (const one of Array.isArray(value) ? value : [value]) params.append(name, String(one));
  return params;
}

interface NameDialogProps {
  readonly filter: ReportFilter;
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

function NameDialog({ filter, onSaved, onClose }: NameDialogProps) {
  const t = useWords(TEXTS);
  const failure = useFailure();
  const [name, setName] = useState("");
  const [shared, setShared] = useState(false);
  const save = useMutation({
    mutationFn: () => saveFilter({ name: name.trim(), query: { ...filterQuery(filter) }, shared }),
    onSuccess: () => {
      onSaved();
      onClose();
    },
    onError: failure,
  });
  return (
    <Modal
      open
      title={t("saveTitle")}
      okText={t("saveOk")}
      cancelText={t("saveCancel")}
      okButtonProps={{ disabled: name.trim() === "" }}
      confirmLoading={save.isPending}
      onOk={() => save.mutate()}
      onCancel={onClose}
    >
      <div className="name-filter">
        <Input
          autoFocus
          maxLength={100}
          placeholder={t("saveName")}
          aria-label={t("saveName")}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
        <Checkbox checked={shared} onChange={({ target }) => setShared(target.checked)}>
          {t("saveShared")}
        </Checkbox>
      </div>
    </Modal>
  );
}
