import {
  CheckCircleFilled,
  ClockCircleOutlined,
  CloseCircleFilled,
  ExclamationCircleFilled,
  MinusCircleOutlined,
  QuestionCircleFilled,
  SyncOutlined,
} from "@ant-design/icons";
import type { ReactNode } from "react";
import { useSay } from "../i18n/language.tsx";
import { type Standing, STANDING_WORDS } from "./standing.ts";
import "./standing.css";

const ICONS: Readonly<Record<Standing, ReactNode>> = {
  clean: <CheckCircleFilled />,
  flagged: <ExclamationCircleFilled />,
  incomplete: <QuestionCircleFilled />,
  failed: <CloseCircleFilled />,
  running: <SyncOutlined spin />,
  waiting: <ClockCircleOutlined />,
  cancelled: <MinusCircleOutlined />,
};

/** How a file stands: icon, word and colour, so that none of them has to be seen. */
export function StandingTag({ standing }: { readonly standing: Standing }) {
  const say = useSay();
  return (
    <span className={`standing standing-${standing}`}>
      <span aria-hidden="true">{ICONS[standing]}</span> {say(STANDING_WORDS[standing])}
    </span>
  );
}
