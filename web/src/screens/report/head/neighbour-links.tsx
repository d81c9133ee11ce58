import { LeftOutlined, RightOutlined } from "@ant-design/icons";
import { Button, Tooltip } from "antd";
import { useNeighbours } from "../data/use-neighbours.ts";
import { useReport } from "../state/report-context.ts";
import { useTexts } from "../state/use-texts.ts";

/** ‹ 12 / 87 ›: the list that the reader came from. */
export function NeighbourLinks() {
  const { fileId } = useReport();
  const texts = useTexts();
  const { neighbours, open, back } = useNeighbours(fileId);
  return (
    <nav aria-label={texts("nextReport")} className="report-neighbours">
      <Tooltip title={texts("back")}>
        <Button
          aria-label={texts("back")}
          icon={<span aria-hidden="true">☰</span>}
          onClick={back}
          size="small"
          type="text"
        />
      </Tooltip>
      <Tooltip title={`${texts("previousReport")} (p)`}>
        <Button
          aria-keyshortcuts="p"
          aria-label={texts("previousReport")}
          disabled={neighbours?.previous == null}
          icon={<LeftOutlined />}
          onClick={() => open("previous")}
          size="small"
          type="text"
        />
      </Tooltip>
      <span className="report-position">
        {neighbours === undefined ? "… / …" : `${neighbours.position} / ${neighbours.total}`}
      </span>
      <Tooltip title={`${texts("nextReport")} (n)`}>
        <Button
          aria-keyshortcuts="n"
          aria-label={texts("nextReport")}
          disabled={neighbours?.next == null}
          icon={<RightOutlined />}
          onClick={() => open("next")}
          size="small"
          type="text"
        />
      </Tooltip>
    </nav>
  );
}
