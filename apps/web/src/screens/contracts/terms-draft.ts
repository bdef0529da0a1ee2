import type { ContractTerms } from "@cleanclaim/revenue-cycle/contract";
import { amountOf, percentOf } from "./amount-text.ts";

/** One row of a list of terms: every field as typed, by its name. */
export type RowDraft = Readonly<Record<string, string>>;

/** The form of the terms: everything is text as typed until it is saved. */
export interface TermsDraft {
  readonly otherwiseMethod: string;
  readonly otherwisePercent: string;
  readonly lesserOf: string;
  readonly carveOuts: readonly RowDraft[];
  readonly percents: readonly RowDraft[];
  readonly caseRates: readonly RowDraft[];
  readonly perDiem: readonly RowDraft[];
  readonly perDiemInclusive: boolean;
  /** The single terms by field. */
  readonly fields: RowDraft;
  readonly transfers: boolean;
  readonly roundUp: boolean;
}

/** The terms as the form shows them. */
export function draftOfTerms(terms: ContractTerms): TermsDraft {
  const { multipleProcedures: several, siteOfService: site } = terms;
  return {
    otherwiseMethod: terms.otherwise.method,
    otherwisePercent: terms.otherwise.percent ?? "",
    lesserOf: terms.lesserOf ?? "",
    carveOuts: terms.carveOuts.map((one) => ({
      name: one.name,
      codes: one.codes,
      revenueCodes: one.revenueCodes ?? "",
      method: one.method,
      percent: one.percent ?? "",
    })),
    percents: terms.percents.map((one) => ({
      name: one.name,
      codes: one.codes ?? "",
      modifiers: one.modifiers ?? "",
      percent: one.percent,
      review: one.review === true ? "yes" : "",
    })),
    caseRates: terms.caseRates.map((one) => ({ by: one.by, value: one.value, allowed: one.allowed })),
    perDiem: terms.perDiem.map((one) => ({
      level: one.level,
      revenueCodes: one.revenueCodes,
      tiers: one.tiers
        .map((tier) => `${tier.fromDay}${tier.throughDay === undefined ? "+" : `-${tier.throughDay}`}: ${tier.allowed}`)
        .join("; "),
    })),
    perDiemInclusive: terms.perDiemInclusive !== false,
    fields: {
      ranks: several?.ranks.join(", ") ?? "",
      rankedCodes: several?.codes ?? "",
      bilateral: terms.bilateral ?? "",
      assistantPhysician: terms.assistant?.physician ?? "",
      assistantOther: terms.assistant?.other ?? "",
      coSurgeon: terms.coSurgeon ?? "",
      facility: site?.facility ?? "",
      nonfacility: site?.nonfacility ?? "",
      nursePractitioner: terms.nursePractitioner ?? "",
      physicianAssistant: terms.physicianAssistant ?? "",
      conversionFactor: terms.anesthesia?.conversionFactor ?? "",
      minutesPerUnit: terms.anesthesia?.minutesPerUnit ?? "",
      baseRate: terms.inpatient?.baseRate ?? "",
      stopLossThreshold: terms.stopLoss?.threshold ?? "",
      stopLossPercent: terms.stopLoss?.percent ?? "",
      stopLossMode: terms.stopLoss?.mode ?? "above",
      fixedLoss: terms.outlier?.fixedLoss ?? "",
      outlierPercent: terms.outlier?.percent ?? "",
      costToCharge: terms.outlier?.costToCharge ?? "",
      minimum: terms.minimum ?? "",
      maximum: terms.maximum ?? "",
      sequestration: terms.sequestration ?? "",
    },
    transfers: terms.inpatient?.transfers === true,
    roundUp: terms.anesthesia?.roundUp === true,
  };
}

/** Reads the form; `problems` names each field that can't be read, and then there are no terms. */
export function termsOfDraft(draft: TermsDraft): {
  readonly terms: ContractTerms | undefined;
  readonly problems: readonly string[];
} {
  const problems: string[] = [];
  const read = new Reading(draft.fields, problems);
  const method = draft.otherwiseMethod as ContractTerms["otherwise"]["method"]; // the options of the select
  const terms: ContractTerms = {
    otherwise: {
      method,
      ...(method === "none"
        ? {}
        : { percent: read.percentText(draft.otherwisePercent, "What the schedule does not list: percent") }),
    },
    carveOuts: draft.carveOuts.map((row, index) => {
      const where = `Carve-out ${index + 1}`;
      const by = row["method"] as ContractTerms["carveOuts"][number]["method"]; // the options of the select
      const revenueCodes = row["revenueCodes"] ?? "";
      if ((row["name"] ?? "").trim() === "") problems.push(`${where}: a name is needed.`);
      if (`${row["codes"] ?? ""}${revenueCodes}`.trim() === "") problems.push(`${where}: codes are needed.`);
      return {
        name: row["name"] ?? "",
        codes: row["codes"] ?? "",
        method: by,
        ...(revenueCodes.trim() === "" ? {} : { revenueCodes }),
        ...(by === "not-paid" ? {} : { percent: read.percentText(row["percent"] ?? "", `${where}: percent`) }),
      };
    }),
    percents: draft.percents.map((row, index) => {
      const where = `Percentage ${index + 1}`;
      if ((row["name"] ?? "").trim() === "") problems.push(`${where}: a name is needed.`);
      return {
        name: row["name"] ?? "",
        percent: read.percentText(row["percent"] ?? "", `${where}: percent`),
        ...((row["codes"] ?? "").trim() === "" ? {} : { codes: row["codes"] ?? "" }),
        ...((row["modifiers"] ?? "").trim() === "" ? {} : { modifiers: row["modifiers"] ?? "" }),
        ...(row["review"] === "yes" ? { review: true } : {}),
      };
    }),
    caseRates: draft.caseRates.map((row, index) => ({
      by: row["by"] as ContractTerms["caseRates"][number]["by"], // the options of the select
      value: (row["value"] ?? "").trim(),
      allowed: read.amountText(row["allowed"] ?? "", `Case rate ${index + 1}: amount`),
    })),
    perDiem: draft.perDiem.map((row, index) => ({
      level: row["level"] ?? "",
      revenueCodes: row["revenueCodes"] ?? "",
      tiers: tiersOf(row["tiers"] ?? "", `Daily rate ${index + 1}`, problems),
    })),
    ...(draft.perDiem.length > 0 && !draft.perDiemInclusive ? { perDiemInclusive: false } : {}),
    ...singleTerms(draft, read),
  };
  return { terms: problems.length === 0 ? terms : undefined, problems };
}

function singleTerms(draft: TermsDraft, read: Reading): Partial<ContractTerms> {
  const several = read.given("ranks");
  const rankedCodes = read.given("rankedCodes");
  const conversionFactor = read.given("conversionFactor");
  const minutesPerUnit = read.given("minutesPerUnit");
  const costToCharge = read.given("costToCharge");
  const pick = <K extends keyof ContractTerms>(key: K, value: ContractTerms[K] | undefined): Partial<ContractTerms> =>
    value === undefined ? {} : { [key]: value };
  return {
    ...(several === undefined
      ? {}
      : {
          multipleProcedures: {
            ranks: several
              .split(/[\s,;]+/)
              .filter((one) => one !== "")
              .map((one) => read.percentText(one, "Several procedures: percent")),
            ...(rankedCodes === undefined ? {} : { codes: rankedCodes }),
          },
        }),
    ...pick("bilateral", read.percent("bilateral", "Both sides")),
    ...(read.any("assistantPhysician", "assistantOther")
      ? {
          assistant: {
            physician: read.needed("assistantPhysician", "Assistant surgeon"),
            other: read.needed("assistantOther", "Other assistant"),
          },
        }
      : {}),
    ...pick("coSurgeon", read.percent("coSurgeon", "Co-surgeon")),
    ...(read.any("facility", "nonfacility")
      ? {
          siteOfService: {
            facility: read.needed("facility", "Facility"),
            nonfacility: read.needed("nonfacility", "Elsewhere"),
          },
        }
      : {}),
    ...pick("nursePractitioner", read.percent("nursePractitioner", "Nurse practitioner")),
    ...pick("physicianAssistant", read.percent("physicianAssistant", "Physician assistant")),
    ...(conversionFactor === undefined
      ? {}
      : {
          anesthesia: {
            conversionFactor: read.amountText(conversionFactor, "Anesthesia: conversion factor"),
            ...(minutesPerUnit === undefined ? {} : { minutesPerUnit }),
            ...(draft.roundUp ? { roundUp: true } : {}),
          },
        }),
    ...(read.any("baseRate")
      ? {
          inpatient: {
            baseRate: read.money("baseRate", "Inpatient base rate"),
            ...(draft.transfers ? { transfers: true } : {}),
          },
        }
      : {}),
    ...(draft.lesserOf === "line" || draft.lesserOf === "claim" ? { lesserOf: draft.lesserOf } : {}),
    ...(read.any("stopLossThreshold", "stopLossPercent")
      ? {
          stopLoss: {
            threshold: read.money("stopLossThreshold", "Stop loss: threshold"),
            percent: read.needed("stopLossPercent", "Stop loss: percent"),
            mode: draft.fields["stopLossMode"] === "first-dollar" ? "first-dollar" : "above",
          },
        }
      : {}),
    ...(read.any("fixedLoss", "outlierPercent")
      ? {
          outlier: {
            fixedLoss: read.money("fixedLoss", "Outlier: fixed loss"),
            percent: read.needed("outlierPercent", "Outlier: percent"),
            ...(costToCharge === undefined ? {} : { costToCharge }),
          },
        }
      : {}),
    ...(read.any("minimum") ? { minimum: read.money("minimum", "Least of a claim") } : {}),
    ...(read.any("maximum") ? { maximum: read.money("maximum", "Most of a claim") } : {}),
    ...pick("sequestration", read.percent("sequestration", "Sequestration")),
  };
}

/** Reads fields and notes what can't be read. */
class Reading {
  readonly #fields: RowDraft;
  readonly #problems: string[];

  constructor(fields: RowDraft, problems: string[]) {
    this.#fields = fields;
    this.#problems = problems;
  }

  given(name: string): string | undefined {
    const text = (this.#fields[name] ?? "").trim();
    return text === "" ? undefined : text;
  }

  any(...names: readonly string[]): boolean {
    return names.some((name) => this.given(name) !== undefined);
  }

  percent(name: string, where: string): string | undefined {
    const text = this.given(name);
    return text === undefined ? undefined : this.percentText(text, where);
  }

  needed(name: string, where: string): string {
    return this.percentText(this.given(name) ?? "", where);
  }

  money(name: string, where: string): string {
    return this.amountText(this.given(name) ?? "", where);
  }

  percentText(text: string, where: string): string {
    const percent = percentOf(text);
    if (percent === undefined) this.#problems.push(`${where}: write a percentage, such as 62.5.`);
    return percent ?? "0";
  }

  amountText(text: string, where: string): string {
    const amount = amountOf(text);
    if (amount === undefined) this.#problems.push(`${where}: write an amount in dollars, such as 1250.00.`);
    return amount ?? "0.00";
  }
}

/** `1-20: 400.00; 21+: 350.00`, or an amount alone for every day. */
function tiersOf(text: string, where: string, problems: string[]): ContractTerms["perDiem"][number]["tiers"] {
  return text
    .split(";")
    .filter((part) => part.trim() !== "")
    .map((part) => {
      const match = /^\s*(?:(\d+)\s*(?:-\s*(\d+)|\+)?\s*:)?\s*(\S+)\s*$/.exec(part);
      const allowed = amountOf(match?.[3] ?? "");
      if (allowed === undefined) problems.push(`${where}: write days and amounts, such as 1-20: 400.00; 21+: 350.00.`);
      const through = match?.[2];
      return {
        fromDay: Number(match?.[1] ?? "1"),
        allowed: allowed ?? "0.00",
        ...(through === undefined ? {} : { throughDay: Number(through) }),
      };
    });
}
