import type { ClaimWorkbench } from "@cleanclaim/revenue-cycle/contract";
import { Money } from "../../components/money.tsx";
import { BenchField } from "./bench-field.tsx";
import { lineExtras, lineFields } from "./claim-fields.ts";
import { InstitutionalLines } from "./institutional-lines.tsx";
import { LineDecision, LineExtras, LineFindings } from "./line-parts.tsx";
import type { ClaimBench } from "./use-claim.ts";

type LineView = ClaimWorkbench["lines"][number];

/** The service lines: what was done and for which diagnoses, what is expected, and what the payer made of it. */
export function ClaimLines({ bench }: { readonly bench: ClaimBench }) {
  return bench.claim.claimType === "institutional" ? (
    <InstitutionalLines bench={bench} />
  ) : (
    <ProfessionalLines bench={bench} />
  );
}

function ProfessionalLines({ bench }: { readonly bench: ClaimBench }) {
  const { view } = bench;
  const decided = view.lines.some((line) => line.adjustments.length > 0 || line.paid !== "0.00");
  return (
    <>
      <table className="plain-table bench-line-fields">
        <thead>
          <tr>
            <th>#</th>
            <th>Procedure</th>
            <th style={{ width: 96 }}>Modifiers</th>
            <th style={{ width: 74 }}>Diagnoses</th>
            <th style={{ width: 60 }}>Place</th>
            <th style={{ width: 60 }}>Units</th>
            <th className="num" style={{ width: 100 }}>
              Charge
            </th>
            <th className="num">Expected</th>
            {decided ? <th className="num">Paid</th> : null}
          </tr>
        </thead>
        <tbody>
          {view.lines.map((line, index) => (
            <Line key={line.number} bench={bench} line={line} index={index} decided={decided} />
          ))}
        </tbody>
      </table>
      {bench.tab === "lines" ? (
        <ul className="plain-list soft" style={{ listStyle: "none", paddingLeft: 8, marginTop: 14 }}>
          {view.diagnoses.map((diagnosis, index) => (
            <li key={`${diagnosis.code}-${index}`}>
              <strong>{"ABCDEFGHIJKL"[index] ?? index + 1}</strong> <span className="code">{diagnosis.code}</span>{" "}
              {diagnosis.title}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

function Line(props: {
  readonly bench: ClaimBench;
  readonly line: LineView;
  readonly index: number;
  readonly decided: boolean;
}) {
  const { bench, line, index } = props;
  const source = bench.claim.lines[index];
  if (source === undefined) return null;
  const fields = lineFields(source, index);
  return (
    <>
      <tr>
        <td className="num">{line.number}</td>
        <td>
          <div>
            <span className="code">{line.procedureCode}</span> <span>{line.description}</span>
          </div>
          <LineFindings bench={bench} number={line.number} />
          <LineExtras bench={bench} fields={lineExtras(source, index)} />
        </td>
        <td>
          <BenchField bench={bench} field={fields.modifiers} />
        </td>
        <td>
          <BenchField bench={bench} field={fields.diagnosisPointers} />
        </td>
        <td>
          <BenchField
            bench={bench}
            field={fields.placeOfServiceCode}
            placeholder={line.placeOfServiceCode ?? undefined}
          />
        </td>
        <td>
          <BenchField bench={bench} field={fields.units} />
        </td>
        <td className="num">
          <BenchField bench={bench} field={fields.charge} />
        </td>
        <td className="num">
          <Money amount={line.expected} />
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
          <td colSpan={props.decided ? 8 : 7}>
            <LineDecision line={line} />
          </td>
        </tr>
      )}
    </>
  );
}
