import { useVirtualizer } from "@tanstack/react-virtual";
import type { ReactNode } from "react";
import { useEffect, useRef } from "react";
import { useKeys } from "../../keys/use-keys.ts";

interface LineListProps<Line> {
  readonly label: string;
  readonly role: "tree" | "listbox" | "grid";
  readonly lines: readonly Line[];
  readonly keyOf: (line: Line) => string;
  readonly active: string | undefined;
  readonly onActive: (key: string) => void;
  readonly onOpen: (line: Line) => void;
  /** Right and left arrow: into and out of a branch. */
  readonly onInto?: (line: Line) => void;
  readonly onOut?: (line: Line) => void;
  readonly render: (line: Line, isActive: boolean) => ReactNode;
  readonly levelOf?: (line: Line) => number;
  readonly expandedOf?: (line: Line) => boolean | undefined;
  readonly isChosen?: (line: Line) => boolean;
  /** Height of a line in pixels. */
  readonly height?: number;
  readonly header?: ReactNode;
}

const ITEM_ROLE = { tree: "treeitem", listbox: "option", grid: "row" } as const;

/** Lines of a book, as long as it likes: only those in sight are drawn; j, k, arrows, Home, End and Enter move and open. */
export function LineList<Line>(props: LineListProps<Line>) {
  const scroller = useRef<HTMLDivElement>(null);
  const { lines, keyOf, active, role, height = 26 } = props;
  const at = lines.findIndex((line) => keyOf(line) === active);
  // eslint-disable-next-line react-hooks/incompatible-library -- The compiler leaves this component alone because the virtualizer keeps its own state; nothing here is memoised.
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 20,
    scrollPaddingStart: props.header === undefined ? height : height * 2,
    scrollPaddingEnd: height * 2,
  });
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: "auto" });
  }, [at, virtual]);
  const step = (to: number) => {
    const line = lines[Math.max(0, Math.min(lines.length - 1, to))];
    if (line !== undefined) props.onActive(keyOf(line));
  };
  const current = lines[at];
  const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / height) - 2);
  const onCurrent = (act: ((line: Line) => void) | undefined) => () => {
    if (current !== undefined) act?.(current);
  };
  useKeys("Book", [
    {
      keys: "j",
      label: "Next line",
      run: () => {
        step(at + 1);
      },
    },
    {
      keys: "k",
      label: "Line before",
      run: () => {
        step(at - 1);
      },
    },
    {
      keys: "ArrowDown",
      label: "Next line",
      hidden: true,
      run: () => {
        step(at + 1);
      },
    },
    {
      keys: "ArrowUp",
      label: "Line before",
      hidden: true,
      run: () => {
        step(at - 1);
      },
    },
    {
      keys: "PageDown",
      label: "A page down",
      hidden: true,
      run: () => {
        step(at + page);
      },
    },
    {
      keys: "PageUp",
      label: "A page up",
      hidden: true,
      run: () => {
        step(at - page);
      },
    },
    {
      keys: "Home",
      label: "First line",
      hidden: true,
      run: () => {
        step(0);
      },
    },
    {
      keys: "End",
      label: "Last line",
      hidden: true,
      run: () => {
        step(lines.length - 1);
      },
    },
    { keys: "Enter", label: "Open the line", run: onCurrent(props.onOpen) },
    {
      keys: "ArrowRight",
      label: "Into the branch",
      disabled: props.onInto === undefined,
      run: onCurrent(props.onInto),
    },
    { keys: "ArrowLeft", label: "Out of the branch", disabled: props.onOut === undefined, run: onCurrent(props.onOut) },
  ]);
  const idOf = (key: string) => `book-line-${key.replaceAll(/[^\w-]/g, "_")}`;
  return (
    <div
      ref={scroller}
      className="book-lines"
      role={role}
      aria-label={props.label}
      aria-activedescendant={active === undefined ? undefined : idOf(active)}
      tabIndex={0}
    >
      {props.header}
      <div style={{ height: virtual.getTotalSize(), position: "relative" }}>
        {virtual.getVirtualItems().map((item) => {
          const line = lines[item.index];
          if (line === undefined) return null;
          const key = keyOf(line);
          const level = props.levelOf?.(line);
          return (
            <div
              key={key}
              id={idOf(key)}
              role={ITEM_ROLE[role]}
              aria-selected={props.isChosen?.(line) ?? key === active}
              {...(level === undefined ? {} : { "aria-level": level + 1 })}
              {...(props.expandedOf?.(line) === undefined ? {} : { "aria-expanded": props.expandedOf(line) })}
              className="book-line"
              data-active={key === active}
              data-chosen={props.isChosen?.(line) === true}
              style={{ height, transform: `translateY(${item.start}px)` }}
              onClick={() => {
                props.onActive(key);
                props.onOpen(line);
              }}
            >
              {props.render(line, key === active)}
            </div>
          );
        })}
      </div>
    </div>
  );
}
