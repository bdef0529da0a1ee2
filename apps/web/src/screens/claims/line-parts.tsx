import type { ClaimWorkbench } from "@cleanclaim/revenue-cycle/contract";
import { money } from "../../format/format.ts";
import { BenchField } from "./bench-field.tsx";
import type { ClaimField } from "./claim-fields.ts";
import { findingWords } from "./problem-words.ts";
import type { ClaimBench } from "./use-claim.ts";

type LineView = ClaimWorkbench["lines"][number];

/** The open findings of a line, each a way to its words on the findings tab. */
export function LineFindings({ bench, number }: { readonly bench: ClaimBench; readonly number: number }) {
  const found = bench.view.findings.filter((each) => each.line === number && each.overriddenBy === null);
  return found.map((finding) => (
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
  ));
}

/** Fields that few lines need: shown where they have a value, where a finding names them, and on the form. */
export function LineExtras({ bench, fields }: { readonly bench: ClaimBench; readonly fields: readonly ClaimField[] }) {
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
export function LineDecision({ line }: { readonly line: LineView }) {
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
