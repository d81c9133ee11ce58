import { Button } from "antd";
import { type ReactNode, useRef } from "react";

interface FileButtonProps {
  readonly accept: string;
  readonly onFile: (file: File) => void;
  readonly busy?: boolean;
  readonly primary?: boolean;
  readonly children: ReactNode;
}

/** A button by which one file is chosen. */
export function FileButton({ accept, onFile, busy = false, primary = false, children }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button loading={busy} onClick={() => input.current?.click()} type={primary ? "primary" : "default"}>
        {children}
      </Button>
      <input
        accept={accept}
        aria-hidden="true"
        hidden
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file !== undefined) onFile(file);
          // The same file may be chosen again after it was mended.
          target.value = "";
        }}
        ref={input}
        tabIndex={-1}
        type="file"
      />
    </>
  );
}
