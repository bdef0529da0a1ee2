import type { ScheduleRow } from "@cleanclaim/revenue-cycle/contract";
import { Skeleton, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useMemo, useRef, useState } from "react";
import { api } from "../../api/client.ts";
import { ProblemNote } from "../../components/problem-note.tsx";
import { count, dayDense, money } from "../../format/format.ts";

const ROW = 28;

/** The prices of a version: only those in sight are drawn; found by code, modifier or amount. */
export function ScheduleTable({
  id,
  version,
  edits,
}: {
  readonly id: string;
  readonly version: number;
  readonly edits: number;
}) {
  const [search, setSearch] = useState("");
  const schedule = useQuery({
    queryKey: ["contract", id, "rows", version, edits],
    queryFn: ({ signal }) => api("GET /api/contracts/:id/rows", { params: { id }, query: { version }, signal }),
  });
  const rows = useMemo(() => {
    const words = search
      .trim()
      .toUpperCase()
      .split(/\s+/)
      .filter((word) => word !== "");
    const all = schedule.data?.rows ?? [];
    return words.length === 0 ? all : all.filter((row) => words.every((word) => haystack(row).includes(word)));
  }, [schedule.data, search]);
  if (schedule.isPending) return <Skeleton height={300} />;
  if (schedule.isError) return <ProblemNote error={schedule.error} retry={() => void schedule.refetch()} />;
  if (schedule.data.rows.length === 0)
    return <p className="soft">This version has no schedule. Load one as CSV or XLSX under “Load a file”.</p>;
  return (
    <div className="schedule">
      <div className="schedule-bar">
        <TextInput
          size="xs"
          w={240}
          aria-label="Find in the schedule"
          placeholder="Code, modifier, amount"
          value={search}
          onChange={(event) => {
            setSearch(event.currentTarget.value);
          }}
        />
        <span className="soft" role="status">
          {rows.length === schedule.data.rows.length
            ? `${count(rows.length)} prices`
            : `${count(rows.length)} of ${count(schedule.data.rows.length)} prices`}
        </span>
      </div>
      <Rows rows={rows} />
    </div>
  );
}

function haystack(row: ScheduleRow): string {
  return [row.code, row.modifier, row.placeOfServiceCode, row.revenueCode, row.allowed].join(" ").toUpperCase();
}

function Rows({ rows }: { readonly rows: readonly ScheduleRow[] }) {
  const scroller = useRef<HTMLDivElement>(null);
  // eslint-disable-next-line react-hooks/incompatible-library -- The compiler leaves this component alone because the virtualizer keeps its own state; nothing here is memoised.
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 12,
  });
  return (
    <div
      ref={scroller}
      className="schedule-scroll"
      role="table"
      aria-label="Schedule"
      aria-rowcount={rows.length + 1}
      tabIndex={0}
    >
      <div role="rowgroup">
        <div role="row" className="schedule-grid schedule-head">
          {["Code", "Modifier", "Place", "Revenue code", "For each", "From", "Until", "Allowed"].map((label) => (
            <span key={label} role="columnheader" className={label === "Allowed" ? "num" : undefined}>
              {label}
            </span>
          ))}
        </div>
      </div>
      <div role="rowgroup" className="schedule-body" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index];
          return row === undefined ? null : (
            <div
              key={item.key}
              role="row"
              aria-rowindex={item.index + 2}
              className="schedule-grid schedule-row"
              style={{ transform: `translateY(${item.start}px)`, height: ROW }}
            >
              <span role="cell" className="code">
                {row.code}
              </span>
              <span role="cell">{row.modifier ?? ""}</span>
              <span role="cell">{row.placeOfServiceCode ?? ""}</span>
              <span role="cell">{row.revenueCode ?? ""}</span>
              <span role="cell">{row.unitBasis ?? "unit"}</span>
              <span role="cell">{row.from === undefined ? "" : dayDense(row.from)}</span>
              <span role="cell">{row.until === undefined ? "" : dayDense(row.until)}</span>
              <span role="cell" className="num">
                {money(row.allowed)}
              </span>
            </div>
          );
        })}
      </div>
    </div>
  );
}
