import type { ClaimWorkbench } from "@cleanclaim/revenue-cycle/contract";
import { Money } from "../../components/money.tsx";
import { money } from "../../format/format.ts";
import { BenchField } from "./bench-field.tsx";
import { lineExtras } from "./claim-fields.ts";
import { InstitutionalBill } from "./institutional-bill.tsx";
import { institutionalLineFields } from "./institutional-fields.ts";
import { LineDecision, LineExtras, LineFindings } from "./line-parts.tsx";
import type { ClaimBench } from "./use-claim.ts";
import { useInstitutionalWords } from "./use-institutional-words.ts";

type LineView = ClaimWorkbench["lines"][number];

/** The services of a bill under their revenue codes, with what the bill says as a whole above them. */
export function InstitutionalLines({ bench }: { readonly bench: ClaimBench }) {
  const { view } = bench;
  const words = useInstitutionalWords(view.id);
  const titles = new Map((words?.revenueCodes ?? []).map((one) => [one.code, one.title]));
  const decided = view.lines.some((line) => line.adjustments.length > 0 || line.paid !== "0.00");
  return (
    <>
      {bench.tab === "lines" ? <InstitutionalBill bench={bench} words={words} /> : null}
      <table className="plain-table bench-line-fields">
        <thead>
          <tr>
            <th>#</th>
            <th style={{ width: 62 }}>Revenue</th>
            <th>Service</th>
            <th style={{ width: 78 }}>Procedure</th>
            <th style={{ width: 84 }}>Modifiers</th>
            <th style={{ width: 96 }}>Day</th>
            <th style={{ width: 56 }}>Units</th>
            <th className="num" style={{ width: 96 }}>
              Charge
            </th>
            <th className="num" style={{ width: 84 }}>
              Not covered
            </th>
            {decided ? <th className="num">Paid</th> : null}
          </tr>
        </thead>
        <tbody>
          {view.lines.map((line, index) => (
            <Line key={line.number} bench={bench} line={line} index={index} decided={decided} titles={titles} />
          ))}
        </tbody>
      </table>
      <WholeDecisions decisions={words?.wholeDecisions ?? []} />
    </>
  );
}

function Line(props: {
  readonly bench: ClaimBench;
  readonly line: LineView;
  readonly index: number;
  readonly decided: boolean;
  readonly titles: ReadonlyMap<string, string>;
}) {
  const { bench, line, index } = props;
  const source = bench.claim.lines[index];
  if (source === undefined) return null;
  const fields = institutionalLineFields(source, index);
  const title = props.titles.get(source.revenueCode ?? "") ?? "";
  return (
    <>
      <tr>
        <td className="num">{line.number}</td>
        <td>
          <BenchField bench={bench} field={fields.revenueCode} />
        </td>
        <td>
          <div>{line.description === "" ? title : line.description}</div>
          {line.description === "" || title === "" ? null : <div className="soft small-line">{title}</div>}
          <LineFindings bench={bench} number={line.number} />
          <LineExtras bench={bench} fields={lineExtras(source, index)} />
        </td>
        <td>
          <BenchField bench={bench} field={fields.procedureCode} />
        </td>
        <td>
          <BenchField bench={bench} field={fields.modifiers} />
        </td>
        <td>
          <BenchField bench={bench} field={fields.serviceFrom} />
        </td>
        <td>
          <BenchField bench={bench} field={fields.units} />
        </td>
        <td className="num">
          <BenchField bench={bench} field={fields.charge} />
        </td>
        <td className="num">
          <BenchField bench={bench} field={fields.nonCoveredCharge} />
        </td>
        {props.decided ? (
          <td className="num">
            <Money amount={line.paid} strong />
          </td>
        ) : null}
      </tr>
      {line.adjustments.length === 0 ? null : (
        <tr>
          <td />
          <td colSpan={props.decided ? 9 : 8}>
            <LineDecision line={line} />
          </td>
        </tr>
      )}
    </>
  );
}

/** What payers decided of the bill as a whole, as they do for stays that are paid by the day or the case. */
function WholeDecisions(props: {
  readonly decisions: readonly {
    readonly paid: string;
    readonly adjustments: readonly {
      readonly group: string;
      readonly reason: string;
      readonly amount: string;
      readonly text: string;
    }[];
  }[];
}) {
  return props.decisions.map((decision, index) => (
    <section key={index} className="bill-decision" aria-label="Decided as a whole">
      <h2 className="section-title">Decided as a whole: {money(decision.paid)} paid</h2>
      <ul className="plain-list">
        {decision.adjustments.map((one, at) => (
          <li key={`${one.group}${one.reason}${at}`}>
            {money(one.amount)} {one.text}{" "}
            <span className="soft">
              ({one.group} {one.reason})
            </span>
          </li>
        ))}
      </ul>
    </section>
  ));
}
