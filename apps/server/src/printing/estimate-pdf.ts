import type { EstimateView } from "@cleanclaim/revenue-cycle/contract";
import { sheetPdf } from "./table-pdf.ts";

const dollars = (amount: string | null): string => (amount === null ? "not known" : `$${amount}`);

/** Prints an estimate for the patient in plain words: the sum first, then service by service, then what it means. */
export function estimatePdf(view: EstimateView): Promise<Buffer> {
  return view.kind === "good-faith" ? goodFaithPdf(view) : insuredPdf(view);
}

function insuredPdf(view: EstimateView): Promise<Buffer> {
  const sum =
    view.patient !== null && view.low === view.high
      ? `About ${dollars(view.patient)}`
      : `Between ${dollars(view.low)} and ${dollars(view.high)}`;
  return sheetPdf({
    title: "What you may owe",
    subtitle: `${view.practice} · estimate ${view.number}, version ${view.version}`,
    day: view.givenOn ?? view.scheduledOn,
    facts: [
      ["Your part", sum],
      ["For", view.patientName],
      [
        "Planned",
        `${view.description === "" ? "Visit" : view.description} on ${view.serviceDate} with ${view.provider}`,
      ],
      ["Insurance", view.payer],
      ...view.benefits.map(({ label, value }): readonly [string, string] => [label, value]),
    ],
    columns: [
      { label: "Service", width: 170 },
      { label: "Our price", width: 84, right: true },
      { label: "Plan's price", width: 84, right: true },
      { label: "Insurance pays", width: 84, right: true },
      { label: "You pay", width: 82, right: true },
    ],
    rows: [
      ...view.lines.map((line) => [
        line.description === "" ? line.code : `${line.description} (${line.code})`,
        dollars(line.charge),
        dollars(line.allowed),
        dollars(line.insurer),
        dollars(line.patient),
      ]),
      ["Together", dollars(view.charge), dollars(view.allowed), dollars(view.insurer), dollars(view.patient)],
    ],
    notes: [
      ...view.uncertain.map((text) => `Not certain: ${text}`),
      "This is an estimate from what your insurance told us and from our contract with it. It is no bill and no promise of payment by the insurance.",
      "Your part can change when other care is needed, when your plan changes, or when other bills reach your insurance first.",
      "Please ask us about anything here, also if paying at once would be hard: we can agree on monthly payments.",
    ],
  });
}

/** The good-faith estimate with the content that 45 CFR 149.610(c)(1) asks for, in our own words. */
function goodFaithPdf(view: EstimateView): Promise<Buffer> {
  return sheetPdf({
    title: "Good-faith estimate",
    subtitle: `${view.practice} · estimate ${view.number}, version ${view.version}`,
    day: view.givenOn ?? view.scheduledOn,
    facts: [
      ["Expected charges", dollars(view.charge)],
      ["Patient", `${view.patientName}, born ${view.birthDate}`],
      ["Main service", view.description === "" ? "—" : view.description],
      ["Planned for", view.serviceDate],
      ["Diagnosis codes", view.diagnoses.map((one) => `${one.code} ${one.title}`.trim()).join("; ") || "not known yet"],
      ["Provider", `${view.provider}, NPI ${view.npi}, tax id ${view.taxId}`],
      ["Where", view.place],
      ["Scheduled on", view.scheduledOn],
    ],
    columns: [
      { label: "Service code", width: 80 },
      { label: "What", width: 200 },
      { label: "Quantity", width: 60, right: true },
      { label: "Provider", width: 84 },
      { label: "Expected charge", width: 80, right: true },
    ],
    rows: [
      ...view.lines.map((line) => [
        [line.code, ...line.modifiers].join("-"),
        line.description,
        line.units,
        view.npi,
        dollars(line.charge),
      ]),
      ["", "Together", "", "", dollars(view.charge)],
    ],
    notes: [
      "This estimate lists what we reasonably expect to provide. There may be other items that we recommend as part of your care; they are scheduled or asked for apart and are not in it.",
      "It is an estimate from what is known today. The actual items and charges may differ.",
      "If you are billed $400 or more above the expected charges of a provider listed here, you have the right to dispute the bill. You may ask us to correct it or to agree on something, or start the patient-provider dispute process of the federal government within 120 calendar days of the first bill. Starting a dispute does not affect the quality of your care. How: www.cms.gov/nosurprises or 1-800-985-3059.",
      "This estimate is not a contract. It does not oblige you to get these services from us.",
      "Keep this paper; you may need it in a dispute.",
    ],
  });
}
