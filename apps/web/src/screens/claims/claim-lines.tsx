import type { ClaimWorkbench } from "@cleanclaim/revenue-cycle/contract";
import { Money } from "../../components/money.tsx";
import { money } from "../../format/format.ts";
import { BenchField } from "./bench-field.tsx";
import type { ClaimField } from "./claim-fields.ts";
import { lineExtras, lineFields } from "./claim-fields.ts";
import { findingWords } from "./problem-words.ts";
import type { ClaimBench } from "./use-claim.ts";

type LineView = ClaimWorkbench["lines"][number];

/** The service lines: what was done and for which diagnoses, what is expected, and what the payer made of it. */
export function ClaimLines({ bench }: { readonly bench: ClaimBench }) {
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
  const found = bench.view.findings.filter((each) => each.line === line.number && each.overriddenBy === null);
  return (
    <>
      <tr>
        <td className="num">{line.number}</td>
        <td>
          <div>
            <span className="code">{line.procedureCode}</span> <span>{line.description}</span>
          </div>
          {found.map((finding) => (
            <button
              key={finding.ordinal}
              type="button"
              className="text-button small-line"
              style={{
                display: "block",
                textAlign: "left",
                color: finding.severity === "error" ? "var(--stop)" : "var(--look)",
              }}
              onClick={() => {
                bench.setTab("findings");
                bench.setActiveIndex(bench.view.findings.indexOf(finding));
              }}
            >
              {findingWords(finding.message, finding.fix)}
            </button>
          ))}
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
            <Decision line={line} />
          </td>
        </tr>
      )}
    </>
  );
}

/** Fields that few lines need: shown where they have a value, where a finding names them, and on the form. */
function LineExtras({ bench, fields }: { readonly bench: ClaimBench; readonly fields: readonly ClaimField[] }) {
  const named = new Set(bench.view.findings.map((finding) => finding.field));
  const shown = fields.filter((field) => bench.tab === "form" || field.value !== "" || named.has(field.path));
  return shown.map((field) => (
    <div key={field.path} className="row-flex bench-extra">
      <label htmlFor={`field-${field.path}`} className="soft small-line">
        {field.label.replace(/^Line \d+, /, "")}
      </label>
      <BenchField bench={bench} field={field} />
    </div>
  ));
}

/** How the charge of a line came apart: paid, and each adjustment in words. */
function Decision({ line }: { readonly line: LineView }) {
  return (
    <ul className="plain-list" style={{ margin: 0 }}>
      {line.adjustments.map((adjustment, index) => (
        <li key={`${adjustment.group}${adjustment.reason}${index}`}>
          {money(adjustment.amount)} {adjustment.text}{" "}
          <span className="soft">
            ({adjustment.group} {adjustment.reason}
            {adjustment.remarks.length === 0 ? "" : `, ${adjustment.remarks.join(", ")}`})
          </span>
        </li>
      ))}
    </ul>
  );
}
