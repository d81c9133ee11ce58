import { Button } from "antd";
import { type MouseEvent, useState } from "react";
import { pagePicture } from "../data/report-api.ts";
import type { PageSize } from "../data/rows.ts";
import { useTexts } from "../state/use-texts.ts";
import { PageOverlay } from "./page-overlay.tsx";

interface PdfPageProps {
  readonly fileId: number;
  readonly size: PageSize;
  /** Pixels to a point. */
  readonly scale: number;
  /** A point of the page, in points. */
  readonly onPoint: (x: number, y: number) => void;
  readonly onPress: () => void;
}

/** One page of a PDF: its picture, and boxes over it. */
export function PdfPage({ fileId, size, scale, onPoint, onPress }: PdfPageProps) {
  const texts = useTexts();
  const [failed, setFailed] = useState(0);
  const [tries, setTries] = useState(0);
  const width = size.width * scale;
  const point = (event: MouseEvent) => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    onPoint((event.clientX - left) / scale, (event.clientY - top) / scale);
  };
  const address = pagePicture(fileId, size.number, width * window.devicePixelRatio);
  return (
    <div className="report-page" onClick={onPress} onMouseMove={point} style={{ width, height: size.height * scale }}>
      {failed > tries ? (
        <div className="report-page-failed" role="alert">
          {texts("pictureFailed")}
          <Button onClick={() => setTries(failed)} size="small">
            {texts("retry")}
          </Button>
        </div>
      ) : (
        <img
          alt={texts("page", { page: size.number })}
          decoding="async"
          draggable={false}
          key={tries}
          onError={() => setFailed(tries + 1)}
          src={address}
        />
      )}
      <PageOverlay page={size.number} scale={scale} />
    </div>
  );
}
