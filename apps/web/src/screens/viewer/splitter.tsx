import { useState } from "react";

interface SplitterProps {
  readonly label: string;
  /** Width of the pane that it belongs to, in per cent of the body. */
  readonly value: number;
  /** The side of the body that the pane is on. */
  readonly side: "left" | "right";
  readonly onChange: (value: number) => void;
}

const LEAST = 16;
const MOST = 45;
const STEP = 2;

/** The bar between two panes: drawn by mouse or pen, moved by the arrow keys. */
export function Splitter({ label, value, side, onChange }: SplitterProps) {
  const [isHeld, setHeld] = useState(false);
  const change = (wanted: number): void => {
    onChange(Math.round(Math.max(LEAST, Math.min(MOST, wanted)) * 10) / 10);
  };
  return (
    <div
      role="separator"
      tabIndex={0}
      className="viewer-splitter"
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={Math.round(value)}
      aria-valuemin={LEAST}
      aria-valuemax={MOST}
      data-held={isHeld ? true : undefined}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setHeld(true);
      }}
      onPointerMove={(event) => {
        const body = event.currentTarget.parentElement?.getBoundingClientRect();
        if (!isHeld || body === undefined) return;
        const from = side === "left" ? event.clientX - body.left : body.right - event.clientX;
        change((from / body.width) * 100);
      }}
      onPointerUp={() => {
        setHeld(false);
      }}
      onPointerCancel={() => {
        setHeld(false);
      }}
      onKeyDown={(event) => {
        if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
        event.preventDefault();
        change(value + ((event.key === "ArrowRight") === (side === "left") ? STEP : -STEP));
      }}
    />
  );
}
