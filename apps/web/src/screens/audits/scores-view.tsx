import type { AuditGroup, AuditScores } from "@cleanclaim/revenue-cycle/contract";
import { BarChart } from "@mantine/charts";
import "@mantine/charts/styles.css";
import { Button } from "@mantine/core";
import { IconDownload, IconPrinter } from "@tabler/icons-react";
import { Bar, ErrorBar } from "recharts";
import { Money } from "../../components/money.tsx";
import { count, dayText, money } from "../../format/format.ts";
import { ELEMENTS, Standing, rangeText, shareText } from "./audit-words.tsx";
import "./audits.css";

/** Scores with their 95 % ranges against the custom: a chart with whiskers, and every number beside it. */
export function ScoresView({ scores, csvHref }: { readonly scores: AuditScores; readonly csvHref: string }) {
  if (scores.visits === 0)
    return <p className="soft">No recode is handed in yet. Scores appear with the first decided visit.</p>;
  const { all, encounters, blindAgreement, firstListed } = scores;
  return (
    <div>
      <div className="row-flex no-print" style={{ float: "right" }}>
        <Button component="a" href={csvHref} variant="default" leftSection={<IconDownload size={14} />}>
          CSV
        </Button>
        <Button variant="default" leftSection={<IconPrinter size={14} />} onClick={() => window.print()}>
          Print
        </Button>
      </div>
      <div className="audit-measures">
        <Measure name="Accuracy of codes" value={shareText(all.accuracy.share)} range={rangeText(all.accuracy)} />
        <Measure name="Visits all right" value={shareText(encounters.share)} range={rangeText(encounters)} />
        <Measure
          name="Agreement before deciding"
          value={shareText(blindAgreement.share)}
          range={rangeText(blindAgreement)}
        />
        <Measure
          name="First-listed, Cohen's kappa"
          value={firstListed.kappa === null ? "–" : firstListed.kappa.toFixed(2)}
          range={`${firstListed.agreed} of ${firstListed.pairs} the same`}
        />
        <Measure name="Charged above" value={money(all.over)} range="where the auditor's side stands" />
        <Measure name="Charged below" value={money(all.under)} range="where the auditor's side stands" />
        {all.open > 0 ? <Measure name="Not decided yet" value={count(all.open)} range="in no share" /> : null}
      </div>
      <p className="soft audit-definition">{scores.definition}</p>
      <h2 className="section-title block-title">By coder</h2>
      <div className="audit-charted">
        <AccuracyChart groups={scores.byCoder} />
        <GroupTable
          name="Coder"
          groups={scores.byCoder}
          more={scores.byCoder.map((one) => `${one.encounters.correct} of ${one.visits} visits all right`)}
        />
      </div>
      <div className="audit-tables">
        <Table title="By family of codes" name="Family" groups={scores.byFamily} />
        <Table
          title="By element"
          name="Element"
          groups={scores.byElement.map((one) => ({ ...one, group: elementName(one.group) }))}
        />
        <Table title="By provider" name="Provider" groups={scores.byProvider} />
        <section>
          <h2 className="section-title block-title">By month of service</h2>
          {scores.byMonth.length > 1 ? <AccuracyChart groups={scores.byMonth.map(monthName)} /> : null}
          <GroupTable name="Month" groups={scores.byMonth.map(monthName)} />
        </section>
        <Errors scores={scores} />
      </div>
    </div>
  );
}

const monthName = (group: AuditGroup): AuditGroup => ({
  ...group,
  group: dayText(`${group.group}-01`).replace(" 1,", ""),
});

function elementName(group: string): string {
  return Object.hasOwn(ELEMENTS, group) ? ELEMENTS[group as keyof typeof ELEMENTS] : group; // just asked
}

function Measure(props: { readonly name: string; readonly value: string; readonly range: string }) {
  return (
    <div className="audit-measure">
      <span className="soft">{props.name}</span>
      <b>{props.value}</b>
      <span className="soft">{props.range}</span>
    </div>
  );
}

/** Accuracy with its range as a whisker; the dashed line is the custom of 95 %. */
function AccuracyChart({ groups }: { readonly groups: readonly AuditGroup[] }) {
  const shown = groups.filter((one) => one.accuracy.share !== null);
  const percent = (share: number) => Math.round(1000 * share) / 10;
  const data = shown.map(({ group, accuracy }) => {
    const value = percent(accuracy.share ?? 0);
    return {
      group,
      Accuracy: value,
      range: [value - percent(accuracy.low), percent(accuracy.high) - value],
    };
  });
  const least = Math.min(80, ...shown.map((one) => Math.floor(10 * one.accuracy.low) * 10));
  if (shown.length === 0) return <p className="soft">Nothing is decided yet.</p>;
  return (
    <BarChart
      h={230}
      data={data}
      dataKey="group"
      series={[]}
      withTooltip={false}
      yAxisProps={{
        domain: [least, 100],
        width: 44,
        allowDataOverflow: true,
        tickFormatter: (value: number) => `${value} %`,
      }}
      referenceLines={[{ y: 95, label: "95 % custom", color: "gray.6", strokeDasharray: "5 4" }]}
      role="img"
      aria-label="Accuracy with 95 % ranges; the table beside it has the same numbers"
    >
      <Bar
        dataKey="Accuracy"
        fill="var(--mantine-color-accent-5)"
        fillOpacity={0.75}
        maxBarSize={54}
        isAnimationActive={false}
      >
        <ErrorBar
          dataKey="range"
          width={8}
          strokeWidth={1.6}
          stroke="var(--ink)"
          direction="y"
          isAnimationActive={false}
        />
      </Bar>
    </BarChart>
  );
}

function Table(props: { readonly title: string; readonly name: string; readonly groups: readonly AuditGroup[] }) {
  return (
    <section>
      <h2 className="section-title block-title">{props.title}</h2>
      <GroupTable name={props.name} groups={props.groups} />
    </section>
  );
}

function GroupTable(props: {
  readonly name: string;
  readonly groups: readonly AuditGroup[];
  readonly more?: readonly string[];
}) {
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th>{props.name}</th>
          <th className="num">Right</th>
          <th className="num">Accuracy</th>
          <th>95 % range</th>
          <th>Against 95 %</th>
          <th className="num">Above</th>
          <th className="num">Below</th>
        </tr>
      </thead>
      <tbody>
        {props.groups.map((one, index) => (
          <tr key={one.group}>
            <td>
              {one.group}
              {props.more === undefined ? null : <div className="soft small-line">{props.more[index]}</div>}
            </td>
            <td className="num">
              {count(one.accuracy.correct)} of {count(one.accuracy.total)}
            </td>
            <td className="num">{shareText(one.accuracy.share)}</td>
            <td className="nowrap">{rangeText(one.accuracy)}</td>
            <td>
              <Standing share={one.accuracy} />
            </td>
            <td className="num">
              <Money amount={one.over} />
            </td>
            <td className="num">
              <Money amount={one.under} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Errors({ scores }: { readonly scores: AuditScores }) {
  return (
    <section>
      <h2 className="section-title block-title">Confirmed findings by kind</h2>
      {scores.errors.length === 0 ? (
        <p className="soft">None.</p>
      ) : (
        <table className="plain-table">
          <thead>
            <tr>
              <th>Kind</th>
              <th className="num">Findings</th>
              <th className="num">Change in charges</th>
            </tr>
          </thead>
          <tbody>
            {scores.errors.map((one) => (
              <tr key={one.kind}>
                <td>{one.kind}</td>
                <td className="num">{count(one.count)}</td>
                <td className="num">
                  <Money amount={one.net} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
