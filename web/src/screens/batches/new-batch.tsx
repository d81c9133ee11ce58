import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Form, Input, InputNumber, Modal, Select } from "antd";
import { useState } from "react";
import { useNavigate } from "react-router";
import { createBatch, sendExpectedUnits } from "../../api/batches.ts";
import { packsQuery } from "../../api/packs.ts";
import { asProblem } from "../../api/problem.ts";
import { useFailure } from "../../components/use-failure.ts";
import { useSay, useWords } from "../../i18n/language.tsx";
import { UnitListChoice } from "./unit-list-choice.tsx";
import { TEXTS } from "./texts.ts";

interface Entered {
  readonly name: string;
  readonly year: number | null;
  readonly pack?: string;
}

const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;

/** Name, year, pack and the list of units; then on to the upload. */
export function NewBatch({ onClose }: { readonly onClose: () => void }) {
  const t = useWords(TEXTS);
  const say = useSay();
  const { notification } = App.useApp();
  const navigate = useNavigate();
  const client = useQueryClient();
  const failure = useFailure();
  const [form] = Form.useForm<Entered>();
  const [list, setList] = useState<File | null>(null);
  const packs = useQuery(packsQuery);
  const create = useMutation({
    mutationFn: async (body: Entered) => {
      const batch = await createBatch(body);
      if (list !== null) await sendExpectedUnits(batch.id, list).catch((error: unknown) => warn(error));
      return batch;
    },
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: ["batches"] });
      void navigate(`/batches/${id}/upload`);
    },
    onError: failure,
  });
  const warn = (error: unknown): void => {
    const { words, hint } = asProblem(error);
    notification.warning({ title: t("expectedFailed") + say(words), description: say(hint), duration: 0 });
  };
  const options = packs.data?.packs
    .filter(({ active }) => active)
    .map(({ id, version, name }) => ({
      value: id,
      label: [name === null ? id : say(name), version, id === packs.data.standard ? `(${t("standardPack")})` : ""].join(
        " ",
      ),
    }));
  return (
    <Modal
      open
      title={t("create")}
      okText={t("start")}
      cancelText={t("cancel")}
      confirmLoading={create.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ year: new Date().getFullYear() - 1 }}
        onFinish={(entered) => create.mutate({ ...entered, year: entered.year ?? null })}
      >
        <Form.Item
          name="name"
          label={t("name")}
          rules={[{ required: true, whitespace: true, message: t("nameNeeded") }]}
        >
          <Input autoFocus maxLength={200} placeholder={t("namePlaceholder")} />
        </Form.Item>
        <div className="new-batch-row">
          <Form.Item name="year" label={t("year")}>
            <InputNumber min={FIRST_YEAR} max={LAST_YEAR} precision={0} style={{ width: 120 }} />
          </Form.Item>
          <Form.Item name="pack" label={t("pack")} className="new-batch-pack">
            <Select
              allowClear
              loading={packs.isPending}
              options={options ?? []}
              placeholder={options?.find(({ value }) => value === packs.data?.standard)?.label}
            />
          </Form.Item>
        </div>
        <Form.Item label={t("expected")} extra={t("expectedHint")}>
          <UnitListChoice file={list} onChoose={setList} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
