/** A box on the grid of a form. */
export interface GridBox {
  readonly id: string;
  readonly row: number;
  readonly column: number;
  readonly width: number;
}

/** The box to go to by an arrow key: the nearest in that direction, rows counting more than columns when going down or up. */
export function boxTowards(boxes: readonly GridBox[], from: string, key: string): string | undefined {
  const start = boxes.find((box) => box.id === from);
  if (start === undefined) return boxes[0]?.id;
  const middle = (box: GridBox): number => box.column + box.width / 2;
  let best: GridBox | undefined;
  let shortest = Infinity;
  for (const box of boxes) {
    if (box.id === from) continue;
    const down = box.row - start.row;
    const across = middle(box) - middle(start);
    const ahead =
      key === "ArrowDown"
        ? down > 0
        : key === "ArrowUp"
          ? down < 0
          : key === "ArrowRight"
            ? down === 0 && across > 0
            : key === "ArrowLeft"
              ? down === 0 && across < 0
              : false;
    if (!ahead) continue;
    const distance = Math.abs(down) * 100 + Math.abs(across);
    if (distance < shortest) {
      shortest = distance;
      best = box;
    }
  }
  return best?.id;
}
