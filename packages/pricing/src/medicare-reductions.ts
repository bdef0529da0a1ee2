import { moneyText, sumCents, timesRate, type Cents } from "@cleanclaim/model";
import { Decimal } from "decimal.js";

import { capOf, feeOf, practiceExpense, rowOf, type Fee, type MedicareGround } from "./medicare-base.ts";
import { amountOf, scale, type ValuedLine } from "./medicare-lines.ts";
import { RULE_SOURCES, type MedicareRules } from "./medicare-rules.ts";
import { step } from "./price.ts";

function largestFirst<Thing>(things: readonly Thing[], amount: (thing: Thing) => Cents): Thing[] {
  return things.toSorted((a, b) => (amount(a) === amount(b) ? 0 : amount(a) > amount(b) ? -1 : 1));
}

/** Procedures after the fifth are paid by report (Pub. 100-04 ch. 12 §40.6.C). */
const BY_REPORT_FROM = 5;

/** Lines that take one place in the ranking: a surgery, or an endoscopy family. */
interface RankedUnit {
  readonly lines: readonly ValuedLine[];
}

function unitAmount(unit: RankedUnit): Cents {
  return sumCents(unit.lines.map(amountOf));
}

/** The base endoscopy of a line's family: the file names it, or the line is the base of another line. */
function familyOf(line: ValuedLine, lines: readonly ValuedLine[]): string | undefined {
  if (line.row.multipleProcedure !== "3" && !lines.some((other) => other.row.endoscopicBase === line.row.code))
    return undefined;
  if (line.row.endoscopicBase !== "") return line.row.endoscopicBase;
  return lines.some((other) => other.row.endoscopicBase === line.row.code) ? line.row.code : undefined;
}

/** Within one family the highest is paid in full, each other less the price of the base endoscopy. */
function reduceFamily(base: string, lines: readonly ValuedLine[], place: MedicareGround): void {
  const [highest, ...others] = largestFirst(lines, amountOf);
  if (highest === undefined || others.length === 0) return;
  step(
    highest.price,
    `highest of the endoscopies with base ${base}: in full`,
    RULE_SOURCES.multiple,
    moneyText(amountOf(highest)),
  );
  const row = rowOf(base, "", place);
  if (row === undefined) return;
  for (const line of others) {
    const fee = feeOf(row, line.gpci, line.setting);
    const rest = amountOf(line) - fee.amount;
    line.price.amount = rest > 0n ? rest : 0n;
    step(
      line.price,
      `less the base endoscopy ${base} ${moneyText(fee.amount)} = ${moneyText(line.price.amount)}`,
      RULE_SOURCES.multiple,
      moneyText(line.price.amount),
    );
  }
}

/** Multiple surgeries (indicator 2) and endoscopy families (indicator 3): ranked by amount, in full and then by half. Both sides of one service count as one. */
export function reduceSurgeries(
  all: readonly ValuedLine[],
  pairs: ReadonlyMap<ValuedLine, ValuedLine>,
  place: MedicareGround,
  rules: MedicareRules,
): void {
  const lines = all.filter(
    (line) => ["2", "3"].includes(line.row.multipleProcedure) || familyOf(line, all) !== undefined,
  );
  if (lines.length < 2) return;
  const families = new Map<string, ValuedLine[]>();
  const seconds = new Set(pairs.values());
  const units: RankedUnit[] = [];
  for (const line of lines) {
    const family = familyOf(line, lines);
    if (family === undefined) {
      const other = pairs.get(line);
      if (other !== undefined) units.push({ lines: [line, other] });
      else if (!seconds.has(line)) units.push({ lines: [line] });
      continue;
    }
    const known = families.get(family);
    if (known !== undefined) {
      known.push(line);
      continue;
    }
    const members = [line];
    families.set(family, members);
    units.push({ lines: members });
  }
  for (const [base, members] of families) reduceFamily(base, members, place);
  if (units.length < 2) return;
  largestFirst(units, unitAmount).forEach((unit, index) => {
    if (index >= BY_REPORT_FROM)
      for (const { price } of unit.lines) price.review.push("the sixth and further procedures are paid by report");
    const factor = rules.multipleProcedure[Math.min(index, rules.multipleProcedure.length - 1)] ?? "1";
    for (const line of unit.lines)
      scale(line, factor, `procedure ${index + 1} of ${units.length} by price`, RULE_SOURCES.multiple);
  });
}

interface Part {
  readonly line: ValuedLine;
  readonly kind: "TC" | "26";
  readonly fee: Fee;
}

function partsOf(line: ValuedLine, place: MedicareGround): readonly Part[] | undefined {
  const part = (kind: "TC" | "26"): Part | undefined => {
    const row = rowOf(line.row.code, kind, place);
    return row === undefined ? undefined : { line, kind, fee: feeOf(row, line.gpci, line.setting) };
  };
  // A test that is technical by itself has no rows for its parts.
  if (line.row.pcTcIndicator === "3" && line.modifier === "")
    return [{ line, kind: "TC", fee: feeOf(line.row, line.gpci, line.setting) }];
  if (line.modifier === "26" || line.modifier === "TC") {
    const only = part(line.modifier);
    return only === undefined ? undefined : [only];
  }
  const technical = part("TC");
  const professional = part("26");
  return technical === undefined || professional === undefined ? undefined : [technical, professional];
}

const SERVICES = {
  "4": "diagnostic imaging",
  "6": "diagnostic cardiovascular services",
  "7": "diagnostic ophthalmology",
} as const;

/**
 * Several diagnostic services of one kind (indicators 4, 6, 7): technical and professional parts are ranked apart, the
 * highest of each in full. A whole service is its two parts, each rounded, then added.
 */
export function reduceDiagnostics(
  all: readonly ValuedLine[],
  kind: "4" | "6" | "7",
  place: MedicareGround,
  rules: MedicareRules,
): void {
  const lines = all.filter((line) => line.row.multipleProcedure === kind);
  if (lines.length < 2) return;
  const parts = lines.flatMap((line) => partsOf(line, place) ?? []);
  for (const line of lines) {
    if (parts.some((part) => part.line === line)) line.price.amount = 0n;
    else line.price.review.push(`the parts of ${line.row.code} are not in the fee schedule: it is not reduced here`);
  }
  for (const side of ["TC", "26"] as const) {
    const ranked = largestFirst(
      parts.filter((part) => part.kind === side),
      (part) => part.fee.amount,
    );
    const further = side === "TC" ? rules.furtherTechnical[kind] : rules.furtherProfessional[kind];
    ranked.forEach((part, index) => {
      const factor = index === 0 ? "1" : further;
      let amount = timesRate(part.fee.amount, factor);
      const cap = side === "TC" ? capOf(part.line.row.code, "TC", { ...place, setting: part.line.setting }) : undefined;
      const capped = cap !== undefined && cap.amount < amount;
      if (capped) amount = cap.amount;
      const { line } = part;
      const times = new Decimal(line.units).times(line.sides);
      const total = times.eq(1) ? amount : timesRate(amount, times);
      line.price.amount = amountOf(line) + total;
      const words = `${side === "TC" ? "technical" : "professional"} part of ${SERVICES[kind]}, ${index + 1} of ${ranked.length} by price`;
      const cut = capped ? ", capped at the hospital outpatient price" : "";
      step(
        line.price,
        `${words}: ${part.fee.working}; × ${factor} = ${moneyText(amount)}${cut}`,
        RULE_SOURCES.imaging,
        moneyText(total),
      );
    });
  }
}

/** Several units of therapy (indicator 5): the unit with the highest practice expense in full, the others with a share of theirs. */
export function reduceTherapy(all: readonly ValuedLine[], rules: MedicareRules): void {
  const lines = all.filter((line) => line.row.multipleProcedure === "5" && /^\d+$/.test(line.units));
  const count = lines.reduce((sum, line) => sum + Number(line.units), 0);
  if (count < 2) return;
  const expense = (line: ValuedLine): Decimal => new Decimal(practiceExpense(line.row, line.setting));
  const highest = lines.reduce((best, line) => (expense(line).gt(expense(best)) ? line : best));
  for (const line of lines) {
    const units = BigInt(line.units);
    const full = line === highest ? 1n : 0n;
    const whole = feeOf(line.row, line.gpci, line.setting);
    const reduced = feeOf(line.row, line.gpci, line.setting, rules.therapyPracticeExpense);
    line.price.amount = whole.amount * full + reduced.amount * (units - full);
    const words = `${full} unit in full (${moneyText(whole.amount)}), ${units - full} with ${rules.therapyPracticeExpense} of the practice expense: ${reduced.working}`;
    step(
      line.price,
      `${words}; together ${moneyText(line.price.amount)}`,
      RULE_SOURCES.therapy,
      moneyText(line.price.amount),
    );
  }
}
