import type { Adjustment, ClaimTerm, Contract } from "@cleanclaim/pricing";
import { selectionWords } from "./code-selection.ts";

/** One term in words. */
export interface ContractSentence {
  readonly topic: string;
  readonly text: string;
}

const dollars = (amount: string): string => `$${amount.replace(/\B(?=(\d{3})+(?!\d))/g, ",")}`;
const rank = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"];

/** A contract in plain sentences, in the order in which it prices: the base, what is carved out, what changes a line, what changes a claim. */
export function contractSentences(contract: Contract): ContractSentence[] {
  if (contract.kind !== "agreement") return baseSentences(contract, "Prices");
  return [
    ...baseSentences(contract.base, "Prices"),
    ...(contract.carveOuts ?? []).map((one) => ({
      topic: "Carved out",
      text: `${one.name}: ${selectionWords(one.selects)} ${one.contract.kind === "percent-of-charges" && Number(one.contract.percent) === 0 ? "is not paid" : `at ${shortBasis(one.contract)}`}.`,
    })),
    ...(contract.adjustments ?? []).map(adjustmentSentence),
    ...(contract.claimTerms ?? []).map(claimTermSentence),
  ];
}

function baseSentences(base: Contract, topic: string): ContractSentence[] {
  const rest = "otherwise" in base && base.otherwise !== undefined ? baseSentences(base.otherwise, "All else") : [];
  return [...ownSentences(base, topic), ...rest];
}

function ownSentences(base: Contract, topic: string): ContractSentence[] {
  switch (base.kind) {
    case "fee-schedule":
      return [
        {
          topic,
          text: `A schedule of ${base.rows.length.toLocaleString("en-US")} prices.${base.otherwise === undefined ? " What it does not list has no price." : ""}`,
        },
      ];
    case "lesser-of-charge":
      return [...baseSentences(base.of, topic), { topic: "Limit", text: "Never more than the charge of the line." }];
    case "case-rate":
      return base.rows.map((row) => ({
        topic: "Case rate",
        text: `${row.by === "claim" ? "Every claim" : `${{ drg: "DRG", code: "Code", apc: "APC", "revenue-code": "Revenue code" }[row.by]} ${row.value}`}: ${dollars(row.allowed)} for the whole case.`,
      }));
    case "per-diem":
      return base.rows.map((row) => ({
        topic: "Per day",
        text: `${row.level} (${selectionWords(row.selects)}): ${row.tiers.map((tier) => `${dollars(tier.allowed)} a day${row.tiers.length === 1 ? "" : ` from day ${tier.fromDay}${tier.throughDay === undefined ? "" : ` to ${tier.throughDay}`}`}`).join(", ")}.${base.inclusive === false ? "" : " Everything else of the day is included."}`,
      }));
    case "drg-weight":
      return [
        {
          topic: "Inpatient",
          text: `DRG weight × ${dollars(base.baseRate)}.${base.transfers === true ? " Early transfers are paid by the day." : ""}`,
        },
      ];
    case "anesthesia":
      return [
        {
          topic: "Anesthesia",
          text: `(Base units + time units) × ${dollars(base.conversionFactor)}; a time unit is ${base.minutesPerUnit ?? "15"} minutes${base.timeUnits === "rounded-up" ? ", rounded up" : ""}.`,
        },
      ];
    case "agreement":
      return contractSentences(base);
    default:
      return [{ topic, text: `${capital(shortBasis(base))}.` }];
  }
}

/** The base of a contract in a few words: `schedule of 42 prices, else 110 % of Medicare`. */
export function shortBasis(contract: Contract): string {
  switch (contract.kind) {
    case "agreement":
      return shortBasis(contract.base);
    case "lesser-of-charge":
      return `lesser of charge and ${shortBasis(contract.of)}`;
    case "medicare":
      return contract.system === undefined ? "100 % of Medicare" : `Medicare's ${contract.system} rates`;
    case "percent-of":
      return `${contract.percent} % of ${contract.of.kind === "medicare" ? "Medicare" : shortBasis(contract.of)}`;
    case "percent-of-charges":
      return `${contract.percent ?? "a share"} % of charges`.replace("a share %", "shares");
    case "asp-plus":
      return `average sales price plus ${contract.addPercent} %`;
    case "named":
      return `the contract ${contract.contract}`;
    case "drg-weight":
      return withElse(`DRG weight × ${dollars(contract.baseRate)}`, contract.otherwise);
    case "fee-schedule":
      return withElse(`schedule of ${contract.rows.length.toLocaleString("en-US")} prices`, contract.otherwise);
    case "case-rate":
      return withElse(`${contract.rows.length} case rates`, contract.otherwise);
    case "per-diem":
      return withElse(`${contract.rows.length} daily rates`, contract.otherwise);
    case "anesthesia":
      return withElse(`anesthesia at ${dollars(contract.conversionFactor)}`, contract.otherwise);
  }
}

function withElse(text: string, otherwise: Contract | undefined): string {
  return otherwise === undefined ? text : `${text}, else ${shortBasis(otherwise)}`;
}

function adjustmentSentence(one: Adjustment): ContractSentence {
  switch (one.kind) {
    case "multiple-procedure":
      return {
        topic: "Several procedures",
        text: `Of several procedures of a day ${one.ranks.map((percent, index) => `the ${rank[index] ?? `${index + 1}th`}${index === one.ranks.length - 1 ? " and each further" : ""} is paid at ${percent} %`).join(", ")} (${one.selects === undefined ? "those that Medicare ranks" : selectionWords(one.selects)}).`,
      };
    case "bilateral":
      return { topic: "Both sides", text: `Modifier 50: ${one.percent} % of the price of one side.` };
    case "assistant":
      return {
        topic: "Assistant",
        text: `Assistant surgeon (80, 81, 82): ${one.physicianPercent} %; other assistant (AS): ${one.otherPercent} %.`,
      };
    case "co-surgeon":
      return { topic: "Co-surgeon", text: `Modifier 62: ${one.percent} % for each surgeon.` };
    case "percent":
      return {
        topic: capital(one.name),
        text: `${capital(selectionWords(one.selects))}: ${one.percent} % of the price${one.review === true ? ", after the payer has read the records" : ""}.`,
      };
    case "site-of-service":
      return {
        topic: "Place of service",
        text: `${one.facilityPercent} % of the price in a facility, ${one.nonfacilityPercent} % elsewhere.`,
      };
    case "provider":
      return {
        topic: "Who bills",
        text: `${{ "nurse-practitioner": "Nurse practitioners", "physician-assistant": "Physician assistants", nonparticipating: "Nonparticipating providers" }[one.provider]}: ${one.percent} %.`,
      };
  }
}

function claimTermSentence(one: ClaimTerm): ContractSentence {
  switch (one.kind) {
    case "lesser-of":
      return {
        topic: "Limit",
        text: `Never more than ${one.percentOfCharges === undefined ? "" : `${one.percentOfCharges} % of `}the charge of the ${one.level}.`,
      };
    case "stop-loss":
      return {
        topic: "Stop loss",
        text:
          one.mode === "above"
            ? `Of charges above ${dollars(one.threshold)}, ${one.percent} % is added.`
            : `A claim with charges above ${dollars(one.threshold)} is paid at ${one.percent} % of all charges.`,
      };
    case "outlier":
      return {
        topic: "Outlier",
        text: `Where cost passes the price by ${dollars(one.fixedLoss)}, ${one.percent} % of what is above is added${one.costToCharge === undefined ? "" : ` (cost is ${one.costToCharge} × charges)`}.`,
      };
    case "minimum":
      return { topic: "Limit", text: `At least ${dollars(one.amount)} a claim.` };
    case "maximum":
      return { topic: "Limit", text: `At most ${dollars(one.amount)} a claim.` };
    case "sequestration":
      return {
        topic: "Sequestration",
        text: `${one.percent} % is taken off the payer's part; the allowed amount stays.`,
      };
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
