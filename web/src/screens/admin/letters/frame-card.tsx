import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Card, Form, Input, InputNumber, Skeleton } from "antd";
import { letterFrameQuery, saveLetterFrame } from "../../../api/letters.ts";
import type { LetterFrame } from "../../../api/types.ts";
import { ProblemView } from "../../../components/problem-view.tsx";
import { useFailure } from "../../../components/use-failure.ts";
import { useWords } from "../../../i18n/language.tsx";
import { TEXTS } from "../texts.ts";

/** Who signs letters, whom to call, how long units have. */
export function FrameCard() {
  const t = useWords(TEXTS);
  const client = useQueryClient();
  const { message } = App.useApp();
  const fail = useFailure();
  const frame = useQuery(letterFrameQuery);
  const save = useMutation({
    mutationFn: saveLetterFrame,
    onSuccess: (kept) => {
      client.setQueryData(letterFrameQuery.queryKey, kept);
      void message.success(t("saved"));
    },
    onError: fail,
  });
  return (
    <Card className="admin-narrow admin-gap" title={t("frame")}>
      {frame.isError ? (
        <ProblemView problem={frame.error} retry={() => void frame.refetch()} />
      ) : frame.isPending ? (
        <Skeleton active />
      ) : (
        <Form<LetterFrame>
          initialValues={frame.data}
          labelCol={{ span: 6 }}
          onFinish={(values) => save.mutate(values)}
          wrapperCol={{ span: 18 }}
        >
          <Form.Item label={t("issuer")} name="issuer">
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item extra={t("letterheadHint")} label={t("letterhead")} name="letterhead">
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item label={t("contactName")} name="contactName">
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item label={t("contactPhone")} name="contactPhone">
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item label={t("days")} name="days" rules={[{ required: true, message: t("needed") }]}>
            <InputNumber max={365} min={1} precision={0} />
          </Form.Item>
          <Form.Item label={null} wrapperCol={{ offset: 6 }}>
            <Button htmlType="submit" loading={save.isPending} type="primary">
              {t("save")}
            </Button>
          </Form.Item>
        </Form>
      )}
    </Card>
  );
}
