import { useCallback, useEffect, useMemo, useRef, useState } from "react";

/** Browsers draw no element taller than some 17 million pixels; longer lists scroll in proportion. */
const TALLEST = 12_000_000;
const OVERSCAN = 12;
/** Lines that stay in sight around what is revealed. */
const AROUND = 2;

/** A long list of lines of one height, of which only those in sight are drawn. */
export interface LineScroller {
  /** Gives it the element that scrolls. */
  readonly attach: (element: HTMLElement | null) => void;
  /** Height of the content in pixels. */
  readonly height: number;
  /** The first line to draw, and the one after the last. */
  readonly first: number;
  readonly last: number;
  /** Where a line stands in the content, in pixels. */
  readonly topOf: (line: number) => number;
  /** Brings lines into sight: by the shortest way when they are near, else to the middle. */
  readonly reveal: (line: number, count?: number) => void;
  /** Whole lines that fit into sight. */
  readonly page: number;
}

/** Scrolls `lines` lines of `lineHeight` pixels, a few or some millions. */
export function useLineScroller(lines: number, lineHeight: number): LineScroller {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [view, setView] = useState({ top: 0, height: 0 });
  const place = useRef({ top: 0, set: -1 });
  const total = lines * lineHeight;
  const height = Math.min(total, TALLEST);
  const isScaled = total > TALLEST;

  const toScroll = useCallback(
    (top: number, inSight: number): number =>
      isScaled ? (top * (height - inSight)) / Math.max(1, total - inSight) : top,
    [height, isScaled, total],
  );

  const moveTo = useCallback(
    (wanted: number) => {
      if (element === null) return;
      const inSight = element.clientHeight;
      const top = Math.max(0, Math.min(wanted, total - inSight));
      element.scrollTo(0, toScroll(top, inSight));
      place.current = { top, set: element.scrollTop };
      setView({ top, height: inSight });
    },
    [element, toScroll, total],
  );

  useEffect(() => {
    if (element === null) return undefined;
    const look = (): void => {
      const inSight = element.clientHeight;
      const { top, set } = place.current;
      const fromScroll = isScaled
        ? (element.scrollTop * Math.max(1, total - inSight)) / Math.max(1, height - inSight)
        : element.scrollTop;
      // Our own move is known more exactly than the scroll bar can say.
      const now = isScaled && Math.abs(element.scrollTop - set) < 1 ? top : fromScroll;
      place.current = { top: now, set: element.scrollTop };
      setView((before) => (before.top === now && before.height === inSight ? before : { top: now, height: inSight }));
    };
    const roll = (event: WheelEvent): void => {
      if (event.ctrlKey) return;
      event.preventDefault();
      moveTo(place.current.top + event.deltaY * (event.deltaMode === 1 ? lineHeight : 1));
    };
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    element.addEventListener("scroll", look, { passive: true });
    if (isScaled) element.addEventListener("wheel", roll, { passive: false });
    return () => {
      sizes.disconnect();
      element.removeEventListener("scroll", look);
      element.removeEventListener("wheel", roll);
    };
  }, [element, height, isScaled, lineHeight, moveTo, total]);

  const reveal = useCallback(
    (line: number, count = 1) => {
      if (element === null) return;
      const inSight = element.clientHeight;
      const from = line * lineHeight;
      const to = from + count * lineHeight;
      const { top } = place.current;
      if (from >= top && to <= top + inSight) return;
      const isNear = from > top - inSight && to < top + 2 * inSight;
      if (!isNear || to - from > inSight) moveTo(from - Math.max(0, (inSight - (to - from)) / 3));
      else moveTo(from < top ? from - AROUND * lineHeight : to - inSight + AROUND * lineHeight);
    },
    [element, lineHeight, moveTo],
  );

  const shift = toScroll(view.top, view.height) - view.top;
  const topOf = useCallback((line: number): number => line * lineHeight + shift, [lineHeight, shift]);
  return useMemo(
    () => ({
      attach: setElement,
      height,
      first: Math.max(0, Math.floor(view.top / lineHeight) - OVERSCAN),
      last: Math.min(lines, Math.ceil((view.top + view.height) / lineHeight) + OVERSCAN),
      topOf,
      reveal,
      page: Math.max(1, Math.floor(view.height / lineHeight) - 1),
    }),
    [height, lineHeight, lines, reveal, topOf, view],
  );
}
