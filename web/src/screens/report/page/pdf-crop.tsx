import { useRef } from "react";
import { pagePicture } from "../data/report-api.ts";
import type { PageSize } from "../data/rows.ts";
import { cropAround } from "../logic/crop.ts";
import type { Box } from "../logic/result-types.ts";
import { useElementSize } from "./use-element-size.ts";

const ROOM_HEIGHT = 170;

interface PdfCropProps {
  readonly fileId: number;
  readonly page: PageSize;
  readonly box: Box;
  readonly label: string;
}

/** The part of a page around a box, larger than on the left. */
export function PdfCrop({ fileId, page, box, label }: PdfCropProps) {
  const frame = useRef<HTMLDivElement>(null);
  const { width } = useElementSize(frame);
  const crop = cropAround(box, page, { width: Math.max(200, width), height: ROOM_HEIGHT });
  const { left, top, scale } = crop;
  return (
    <div aria-label={label} className="report-crop" ref={frame} role="img" style={{ height: crop.height * scale }}>
      {width > 0 && (
        <div
          className="report-crop-page"
          style={{ width: page.width * scale, transform: `translate(${-left * scale}px, ${-top * scale}px)` }}
        >
          <img alt="" src={pagePicture(fileId, page.number, page.width * scale * window.devicePixelRatio)} />
          <div
            className="report-lit report-lit-subject"
            style={{
              left: box[0] * scale,
              top: box[1] * scale,
              width: (box[2] - box[0]) * scale,
              height: (box[3] - box[1]) * scale,
            }}
          />
        </div>
      )}
    </div>
  );
}
