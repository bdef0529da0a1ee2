import type { Claim } from "@cleanclaim/model";
import type { InstitutionalWords } from "@cleanclaim/revenue-cycle/contract";
import { dayText } from "../../format/format.ts";
import { diagnosisRole } from "./institutional-fields.ts";
import type { ClaimBench } from "./use-claim.ts";

type List = InstitutionalWords["codes"][number]["list"];

/** The bill as a whole at a glance: what kind, which days, how the patient came and went, and its codes in words. */
export function InstitutionalBill(props: {
  readonly bench: ClaimBench;
  readonly words: InstitutionalWords | undefined;
}) {
  const { bench, words } = props;
  const { claim } = bench;
  const facts = [
    ["Type of bill", `${claim.typeOfBill ?? ""}${claim.frequencyCode}`, words?.typeOfBill ?? ""],
    ["Statement", statementText(claim), ""],
    ["Admitted", admittedText(claim), [words?.admissionType, words?.admissionSource].filter(Boolean).join(", ")],
    ["Patient status", claim.patientStatusCode ?? "", words?.patientStatus ?? ""],
  ] as const;
  return (
    <section className="bill-facts" aria-label="The bill">
      <dl>
        {facts.map(([label, value, title]) =>
          value === "" ? null : (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <span className="code">{value}</span> <span className="soft">{title}</span>
              </dd>
            </div>
          ),
        )}
        {claim.diagnoses.map((diagnosis, index) => (
          <div key={`${diagnosis.code}${index}`}>
            <dt>{diagnosisRole(diagnosis).replace(/ \(\d+\)$/, "")}</dt>
            <dd>
              <span className="code">{diagnosis.code}</span>
              {diagnosis.presentOnAdmission === undefined ? "" : ` (${diagnosis.presentOnAdmission})`}{" "}
              <span className="soft">{bench.view.diagnoses[index]?.title ?? ""}</span>
            </dd>
          </div>
        ))}
      </dl>
      <Codes claim={claim} words={words} />
    </section>
  );
}

/** The first and last day of the bill; one day when they are the same. */
export function statementText(claim: Claim): string {
  const { statementFrom: from, statementTo: to } = claim;
  if (from === undefined) return "";
  return to === undefined || to === from ? dayText(from) : `${dayText(from)} – ${dayText(to)}`;
}

function admittedText(claim: Claim): string {
  if (claim.admissionDate === undefined) return "";
  const hour = claim.admissionHour === undefined ? "" : `, ${claim.admissionHour}:00`;
  return `${dayText(claim.admissionDate)}${hour}`;
}

function Codes({ claim, words }: { readonly claim: Claim; readonly words: InstitutionalWords | undefined }) {
  const rows = [
    ...(claim.conditionCodes ?? []).map((code) => ({ list: "condition" as const, code, says: "" })),
    ...(claim.occurrences ?? []).map(({ code, on }) => ({ list: "occurrence" as const, code, says: dayText(on) })),
    ...(claim.occurrenceSpans ?? []).map(({ code, from, through }) => ({
      list: "span" as const,
      code,
      says: `${dayText(from)} – ${dayText(through)}`,
    })),
    ...(claim.valueCodes ?? []).map(({ code, amount }) => ({ list: "value" as const, code, says: amount })),
  ];
  const title = (list: List, code: string) =>
    words?.codes.find((one) => one.list === list && one.code === code)?.title ?? "";
  if (rows.length === 0) return <p className="soft small-line">No condition, occurrence or value codes.</p>;
  return (
    <table className="plain-table" aria-label="Codes of the bill">
      <tbody>
        {rows.map((row, index) => (
          <tr key={`${row.list}${row.code}${index}`}>
            <td className="soft">{row.list === "span" ? "occurrence span" : row.list}</td>
            <td className="code">{row.code}</td>
            <td className="nowrap">{row.says}</td>
            <td>{title(row.list, row.code)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
