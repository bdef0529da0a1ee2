import { Skeleton } from "@mantine/core";
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { useVirtualizer } from "@tanstack/react-virtual";
import type { CSSProperties, ReactNode, RefObject } from "react";
import { useEffect, useLayoutEffect, useState } from "react";
import { flushSync } from "react-dom";
import { rowHeight, useDensity } from "../../settings/settings.ts";
import type { Column } from "./types.ts";
import { sortState } from "./list-state.ts";

interface RowsProps<Row> {
  readonly listId: string;
  readonly label: string;
  readonly rows: readonly Row[];
  /** How many rows the whole filter has; the scroll bar tells the truth. */
  readonly total: number;
  readonly columns: readonly Column<Row>[];
  readonly widths: Readonly<Record<string, number>>;
  readonly setWidth: (id: string, width: number) => void;
  readonly sort: string | undefined;
  readonly onSort: (name: string) => void;
  readonly activeIndex: number;
  readonly selected: ReadonlySet<string>;
  readonly rowId: (row: Row) => string;
  readonly rowLabel: (row: Row) => string;
  readonly onActivate: (index: number) => void;
  readonly onOpen: (row: Row) => void;
  readonly onSelect: (row: Row, index: number, range: boolean) => void;
  readonly nearEnd: () => void;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly initialOffset: number;
  readonly loading: boolean;
  readonly below?: ReactNode;
}

const SKELETON_ROWS = 24;
const HEADER = 30;

/** The rows of a list: only those in sight are in the document. */
export function ListRows<Row>(props: RowsProps<Row>) {
  const [density] = useDensity();
  const height = rowHeight(density);
  const printing = usePrinting();
  const count = props.loading ? SKELETON_ROWS : Math.max(props.total, props.rows.length);
  // eslint-disable-next-line react-hooks/incompatible-library -- The compiler leaves this component alone because the virtualizer keeps its own state; nothing here is memoised.
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => props.scroller.current,
    estimateSize: () => height,
    overscan: 12,
    initialOffset: props.initialOffset,
    scrollPaddingStart: HEADER,
    scrollPaddingEnd: 4,
  });
  useLayoutEffect(() => {
    virtual.measure();
  }, [height, virtual]);
  useEffect(() => {
    if (props.activeIndex >= 0) virtual.scrollToIndex(props.activeIndex, { align: "auto" });
  }, [props.activeIndex, virtual]);
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  const { nearEnd, rows } = props;
  useEffect(() => {
    if (last >= rows.length - 40) nearEnd();
  }, [last, rows.length, nearEnd]);

  const template = ["30px", ...props.columns.map((column) => trackOf(column, props.widths[column.id]))].join(" ");
  const minWidth = 30 + props.columns.reduce((sum, column) => sum + (props.widths[column.id] ?? column.width), 0);
  const active = props.rows[props.activeIndex];
  return (
    <div
      ref={props.scroller}
      className="list-scroller"
      role="grid"
      tabIndex={0}
      aria-label={props.label}
      aria-rowcount={count + 1}
      aria-colcount={props.columns.length + 1}
      aria-busy={props.loading}
      aria-multiselectable
      {...(active === undefined ? {} : { "aria-activedescendant": `${props.listId}-${props.rowId(active)}` })}
      style={{ "--list-columns": template } as CSSProperties}
    >
      <ListHeader {...props} minWidth={minWidth} />
      <div
        role="rowgroup"
        className="list-body"
        style={{ height: printing ? "auto" : virtual.getTotalSize(), minWidth }}
      >
        {printing
          ? props.rows.map((row, index) => <ListRow key={props.rowId(row)} props={props} row={row} index={index} />)
          : items.map((item) => {
              const row = props.rows[item.index];
              const style = { transform: `translateY(${item.start}px)`, height: item.size };
              if (row === undefined || props.loading) return <SkeletonRow key={item.key} style={style} props={props} />;
              return <ListRow key={item.key} props={props} row={row} index={item.index} style={style} />;
            })}
      </div>
      {props.below === undefined || props.below === null || props.below === false ? null : (
        <div role="rowgroup" className="list-below">
          <div role="row" className="list-below">
            <div role="gridcell" className="list-below">
              {props.below}
            </div>
          </div>
        </div>
      )}
    </div>
  );
}

function trackOf<Row>(column: Column<Row>, width: number | undefined): string {
  const pixels = width ?? column.width;
  return column.grow === true ? `minmax(${pixels}px, 1fr)` : `${pixels}px`;
}

function ListHeader<Row>(props: RowsProps<Row> & { readonly minWidth: number }) {
  return (
    <div role="rowgroup" className="list-head" style={{ minWidth: props.minWidth }}>
      <div role="row" className="list-row-grid" aria-rowindex={1}>
        <span role="columnheader">
          <span className="sr">Selected</span>
        </span>
        {props.columns.map((column) => {
          const name = column.sort === true ? column.id : column.sort;
          const state = name === undefined ? "none" : sortState(props.sort, name);
          return (
            <span
              key={column.id}
              role="columnheader"
              className="list-head-cell"
              data-align={column.align}
              {...(name === undefined ? {} : { "aria-sort": state })}
            >
              {name === undefined ? (
                <span className="cut">{column.label}</span>
              ) : (
                <button
                  type="button"
                  className="list-sort cut"
                  data-on={state !== "none"}
                  onClick={() => {
                    props.onSort(name);
                  }}
                >
                  {column.label}
                  {state === "ascending" ? <IconArrowUp size={12} /> : null}
                  {state === "descending" ? <IconArrowDown size={12} /> : null}
                </button>
              )}
              <ResizeHandle column={column} width={props.widths[column.id] ?? column.width} setWidth={props.setWidth} />
            </span>
          );
        })}
      </div>
    </div>
  );
}

function ResizeHandle<Row>(props: {
  readonly column: Column<Row>;
  readonly width: number;
  readonly setWidth: (id: string, width: number) => void;
}) {
  return (
    <span
      className="list-resize"
      aria-hidden
      onPointerDown={(event) => {
        event.preventDefault();
        const start = event.clientX;
        const handle = event.currentTarget;
        handle.setPointerCapture(event.pointerId);
        const move = (moveEvent: PointerEvent) => {
          props.setWidth(props.column.id, Math.max(48, props.width + moveEvent.clientX - start));
        };
        handle.addEventListener("pointermove", move);
        handle.addEventListener(
          "pointerup",
          () => {
            handle.removeEventListener("pointermove", move);
          },
          { once: true },
        );
      }}
    />
  );
}

function SkeletonRow<Row>({ style, props }: { readonly style: CSSProperties; readonly props: RowsProps<Row> }) {
  return (
    <div role="row" className="list-row list-row-grid" style={style} aria-hidden>
      <span role="gridcell" />
      {props.columns.map((column, index) => (
        <span role="gridcell" key={column.id} className="list-cell">
          <Skeleton height={9} width={`${40 + ((index * 23) % 45)}%`} />
        </span>
      ))}
    </div>
  );
}

function ListRow<Row>(given: {
  readonly props: RowsProps<Row>;
  readonly row: Row;
  readonly index: number;
  readonly style?: CSSProperties;
}) {
  const { props, row, index } = given;
  const id = props.rowId(row);
  const selected = props.selected.has(id);
  return (
    <div
      role="row"
      id={`${props.listId}-${id}`}
      className="list-row list-row-grid"
      aria-rowindex={index + 2}
      aria-selected={selected}
      aria-label={props.rowLabel(row)}
      data-active={index === props.activeIndex || undefined}
      style={given.style}
      onClick={() => {
        props.onActivate(index);
      }}
      onDoubleClick={() => {
        props.onOpen(row);
      }}
    >
      <span role="gridcell" className="list-select">
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={`Select ${props.rowLabel(row)}`}
          checked={selected}
          onChange={() => undefined}
          onClick={(event) => {
            event.stopPropagation();
            props.onSelect(row, index, event.shiftKey);
          }}
        />
      </span>
      {props.columns.map((column) => (
        <span role="gridcell" key={column.id} className="list-cell" data-align={column.align}>
          {column.render?.(row) ?? column.text(row)}
        </span>
      ))}
    </div>
  );
}

/** True while the page is being printed: then all loaded rows are in the document. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const before = () => {
      flushSync(() => {
        setPrinting(true);
      });
    };
    const after = () => {
      setPrinting(false);
    };
    window.addEventListener("beforeprint", before);
    window.addEventListener("afterprint", after);
    return () => {
      window.removeEventListener("beforeprint", before);
      window.removeEventListener("afterprint", after);
    };
  }, []);
  return printing;
}
