import type { ReportTable } from "@cleanclaim/revenue-cycle/contract";
import { Button, Skeleton } from "@mantine/core";
import type { ReactNode } from "react";
import { Suspense } from "react";
import { linkTo } from "../../api/client.ts";
import { useSetting } from "../../settings/settings.ts";
import { ReportRows } from "./report-table.tsx";

/** One report: title, definition, chart or table as the user wants it, and the rows as CSV. */
export function ReportCard(props: {
  readonly table: ReportTable;
  readonly practice: string | undefined;
  readonly chart: ReactNode;
  readonly from: string;
  readonly until: string;
}) {
  const { table } = props;
  const [asTable, setAsTable] = useSetting<boolean>(`report-table.${table.id}`, false);
  const query = { practice: props.practice, from: props.from, until: props.until };
  return (
    <section className="report-card" aria-label={table.title}>
      <div className="row-flex">
        <h2 className="grow">{table.title}</h2>
        <Button
          size="compact-xs"
          variant="default"
          aria-pressed={asTable}
          onClick={() => {
            setAsTable(!asTable);
          }}
        >
          {asTable ? "Chart" : "Table"}
        </Button>
        <Button
          size="compact-xs"
          variant="default"
          component="a"
          href={linkTo("GET /api/reports/:id/csv", { params: { id: table.id }, query })}
          download={`${table.id}.csv`}
        >
          CSV
        </Button>
      </div>
      <p className="soft small-line report-definition">{table.definition}</p>
      <div className="report-body">
        {table.rows.length === 0 ? (
          <p className="soft">Nothing in this period.</p>
        ) : asTable ? (
          <ReportRows table={table} />
        ) : (
          <Suspense fallback={<Skeleton height={220} />}>{props.chart}</Suspense>
        )}
      </div>
    </section>
  );
}
