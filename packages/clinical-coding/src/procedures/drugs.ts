import { type Chart, evidenceAt } from "../chart.ts";
import type { CodingFinding, Evidence } from "../types.ts";
import { billingUnits, type Dose, doseIn, unitDoseOf, wastedUnits } from "./doses.ts";
import { DRUG_NAMES, type DrugName } from "./drug-names-table.ts";
import { service, type Service, speaksOf, statementsOf } from "./service-draft.ts";

const SOURCE = "HCPCS Level II descriptor; Medicare Claims Processing Manual chapter 17 sections 40 and 70";
const GIVEN =
  /\b(?:given|administered|injected|infused|received|gave|pushed)\b|\b(?:injection|infusion)\b[^.;]{0,40}\b(?:today|performed|done|completed|tolerated)\b/;
const NOT_HERE =
  /\b(?:at home|by mouth|tablets?|po\b|oral\w*|prescri\w+|will be|if needed|prn|offered|declin\w+|refus\w+|held|allerg\w+|next (?:dose|injection|infusion)|last (?:dose|injection|infusion)|every (?:month|week|\d+)|ems|en route|prior to arrival|outside hospital|cream|ointment|patch|drops?|gel)\b/;
const UNDER_SKIN =
  /\b(?:intramuscular\w*|im\b|deltoid|gluteal|gluteus|muscle|subcutaneous\w*|subq|sq\b|sc\b|under the skin)\b/;
const WASTE = /\b(?:wast(?:ed|age|e)|discarded|thrown away)\b/;

interface Unit {
  readonly dose: Dose;
  readonly words: string;
}

/** The dose of one billing unit on the day: from the loaded list, its title, or else our own table. */
function unitOf(chart: Chart, drug: DrugName): Unit | undefined {
  const found = chart.codeSets.hcpcs.find(drug.code, { on: chart.on });
  if (found.status === "absent") return undefined;
  const listed = found.status === "found" ? [found.value.unitDose, found.value.title] : [];
  for (const words of [...listed, drug.unit]) {
    const dose = words === undefined ? undefined : unitDoseOf(words);
    if (dose !== undefined && words !== undefined) return { dose, words };
  }
  return undefined;
}

/** What the statements on waste say: an amount, none, or nothing at all. */
function wasteIn(chart: Chart, drug: DrugName): { dose?: Dose; none?: boolean; evidence?: Evidence } {
  for (const { sentence, text } of statementsOf(chart)) {
    const match = WASTE.exec(text);
    if (match === null) continue;
    const evidence = evidenceAt(chart, sentence.start, sentence.end);
    const others = DRUG_NAMES.some((one) => one !== drug && one.pattern.test(text));
    if (others && !drug.pattern.test(text)) continue;
    if (
      /\b(?:no|nothing|none|without|zero|0)\b[^.;]{0,25}\b(?:wast\w+|discarded|thrown)\b|\b(?:wast\w+|discarded)\b[^.;]{0,12}\b(?:none|nothing|0 ?mg)\b/.test(
        text,
      )
    )
      return { none: true, evidence };
    const near = text.slice(Math.max(0, match.index - 30), match.index + 45);
    const after = doseIn(text.slice(match.index, match.index + 45)) ?? doseIn(near);
    if (after !== undefined) return { dose: after, evidence };
  }
  return {};
}

function lineFor(
  chart: Chart,
  drug: DrugName,
  text: string,
  at: number,
  words: Evidence,
  findings: CodingFinding[],
): Service[] {
  const unit = unitOf(chart, drug);
  const given = doseIn(text.slice(at, at + 90)) ?? doseIn(text.slice(Math.max(0, at - 30), at));
  const say = (rule: string, message: string): void => {
    findings.push({ rule, severity: "advice", message, source: SOURCE, evidence: [words] });
  };
  if (unit === undefined) {
    say(
      "drug-number",
      `${drug.code} is not in the HCPCS list of the day; the number of this drug must come from the list in force.`,
    );
    return [];
  }
  if (given === undefined) {
    say("drug-dose", `${drug.code} is counted by ${unit.words}; the note gives no dose.`);
    return [service(drug.code, drug.title, words, "the drug that was given; the dose is missing", { confidence: 0.5 })];
  }
  const units = billingUnits(given, unit.dose);
  if (units === undefined) {
    say(
      "drug-dose",
      `${drug.code} is counted by ${unit.words}; the note gives the dose in ${given.unit}, which does not convert without the strength.`,
    );
    return [
      service(drug.code, drug.title, words, "the drug that was given; its dose does not convert", { confidence: 0.5 }),
    ];
  }
  const single = /\bsingle[- ](?:dose|use) (?:vial|container|syringe)\b/.test(chart.lower);
  const waste = wasteIn(chart, drug);
  const thrown = waste.dose === undefined ? undefined : wastedUnits(given, waste.dose, unit.dose);
  const why = `${given.amount} ${given.unit} at ${unit.words} a unit, rounded up: ${units}`;
  const main: Service = {
    ...service(drug.code, drug.title, words, why, {
      units,
      modifiers: single && waste.none === true ? ["JZ"] : [],
      confidence: 0.75,
    }),
    why: { rule: "drug-units", text: why, source: SOURCE },
  };
  if (single && waste.none !== true && waste.dose === undefined)
    say(
      "drug-waste",
      `${drug.code} came from a single-dose container: the record must state what was thrown away, or that nothing was, for JW or JZ.`,
    );
  if (thrown === undefined || thrown === 0 || !single) return [main];
  return [
    main,
    {
      ...service(drug.code, `${drug.title}, thrown away`, waste.evidence ?? words, "", {
        units: thrown,
        modifiers: ["JW"],
        confidence: 0.7,
      }),
      why: {
        rule: "drug-waste",
        text: `what a single-dose container held beyond the units given: ${thrown}`,
        source: SOURCE,
      },
    },
  ];
}

/**
 * Drugs of the wider table that staff gave: units from the dose of the day's HCPCS list, waste of single-dose containers on a line of
 * its own, NDC named, and the injection when it went under the skin or into muscle. Those with a line already are left out.
 */
export function givenDrugs(chart: Chart, known: readonly Service[], findings: CodingFinding[]): Service[] {
  const out: Service[] = [];
  for (const drug of DRUG_NAMES) {
    if (!speaksOf(chart, drug.stems) || known.some((one) => one.code === drug.code)) continue;
    for (const { sentence, text } of statementsOf(chart)) {
      const match = drug.pattern.exec(text);
      if (match === null || !GIVEN.test(text) || NOT_HERE.test(text)) continue;
      if (drug.form !== undefined && !drug.form.test(text)) continue;
      const start = sentence.start + match.index;
      const words = evidenceAt(chart, start, Math.min(sentence.end, start + match[0].length + 30));
      out.push(...lineFor(chart, drug, text, match.index, words, findings));
      if (
        UNDER_SKIN.test(text) &&
        !/\binto the (?:\w+ )?(?:knee|shoulder|hip|joint|bursa|ankle|elbow|wrist)\b/.test(text) &&
        ![...known, ...out].some((one) => one.code === "96372")
      )
        out.unshift(
          service(
            "96372",
            "Injection of a drug under the skin or into muscle",
            words,
            "a drug was injected by the staff",
            { confidence: 0.75 },
          ),
        );
      break;
    }
  }
  return out;
}

/** NDCs that the note names beside drugs that were given: each goes on the claim line of its drug. */
export function ndcFindings(chart: Chart, lines: readonly Service[]): CodingFinding[] {
  const out: CodingFinding[] = [];
  for (const match of chart.lower.matchAll(/\bndc(?: ?#| number| no\.?)?:? ?(\d{4,5}-\d{3,4}-\d{1,2}|\d{11})\b/g)) {
    const ndc = match[1] ?? "";
    const found = chart.codeSets.ndcCrosswalk.find(ndc, { on: chart.on });
    const listed = found.status === "found" ? found.value.map((one) => one.code) : [];
    const evidence = [evidenceAt(chart, match.index, match.index + match[0].length)];
    const drugs = lines.filter((one) => /^[JQ]\d{4}$/.test(one.code));
    if (listed.length > 0 && drugs.length > 0 && !drugs.some((one) => listed.includes(one.code)))
      out.push({
        rule: "ndc-mismatch",
        severity: "warning",
        message: `NDC ${ndc} belongs to ${listed.join(", ")}, which is not among the drugs coded (${drugs.map((one) => one.code).join(", ")}).`,
        source: "CMS ASP NDC to HCPCS crosswalk of the quarter",
        evidence,
      });
    else
      out.push({
        rule: "ndc",
        severity: "advice",
        message: `The note names NDC ${ndc}: it goes on the line of its drug with its own quantity and unit.`,
        source: "Medicare Claims Processing Manual chapter 26 section 10.4 (item 24)",
        evidence,
      });
  }
  return out;
}
