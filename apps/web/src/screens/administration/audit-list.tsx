import type { ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import { Instant } from "../../components/day.tsx";
import type { Column } from "../../components/work-list/types.ts";
import { pagesOf } from "../../components/work-list/types.ts";
import { WorkList } from "../../components/work-list/work-list.tsx";
import { count, instantText } from "../../format/format.ts";

type AuditRow = ResponseOf<"GET /api/audit">["rows"][number];
const load = pagesOf("GET /api/audit");
const columns: readonly Column<AuditRow>[] = [
  { id: "sequence", label: "No.", width: 70, align: "right", text: (row) => count(row.sequence) },
  {
    id: "at",
    label: "When",
    width: 164,
    text: (row) => instantText(row.at),
    render: (row) => <Instant iso={row.at} />,
  },
  { id: "user", label: "Who", width: 140, text: (row) => row.user },
  { id: "action", label: "What", width: 160, text: (row) => row.action },
  { id: "subject", label: "Of what", width: 180, grow: true, text: (row) => row.subject },
  { id: "purpose", label: "Purpose", width: 118, text: (row) => row.purpose },
];

/** Who looked at or changed what, the newest first. Each row is chained to the one before, so none can be taken out unseen. */
export function Screen() {
  return (
    <WorkList
      id="audit"
      title="Audit"
      load={load}
      columns={columns}
      rowId={(row) => String(row.sequence)}
      rowLabel={(row) => `${row.user}, ${row.action}, ${instantText(row.at)}`}
      empty={{
        title: "Nothing is recorded yet",
        hint: "Every reading and every change of patient data is recorded here.",
      }}
    />
  );
}
