import type { Condition, PayerRule } from "@cleanclaim/revenue-cycle/contract";

/** A rule as the form has it: without what the server fills in. Texts may still be empty. */
export interface RuleForm {
  readonly name: string;
  readonly message: string;
  readonly why: string;
  readonly fix: string;
  readonly severity: PayerRule["severity"];
  readonly sourceName: string;
  readonly sourceLocator: string;
  readonly sourceEdition: string;
  readonly sourceUrl: string;
  readonly payerIds: readonly string[];
  readonly filingIndicatorCodes: readonly string[];
  readonly billingNpis: readonly string[];
  readonly claimTypes: readonly PayerRule["claimTypes"][number][];
  readonly from: string;
  readonly until: string;
  readonly governedBy: PayerRule["governedBy"];
  readonly scope: PayerRule["scope"];
  readonly when: Condition;
  readonly frequency: PayerRule["frequency"] | undefined;
}

/** What a new rule begins as. */
export function emptyForm(today: string): RuleForm {
  return {
    name: "",
    message: "",
    why: "",
    fix: "",
    severity: "error",
    sourceName: "",
    sourceLocator: "",
    sourceEdition: "",
    sourceUrl: "",
    payerIds: [],
    filingIndicatorCodes: [],
    billingNpis: [],
    claimTypes: ["professional"],
    from: today,
    until: "",
    governedBy: "service-date",
    scope: "line",
    when: {
      kind: "all",
      of: [{ kind: "code", field: "line.procedureCode", match: "is-one-of", values: [] }],
    },
    frequency: undefined,
  };
}

/** The form of a rule that is stored. */
export function formOf(rule: PayerRule): RuleForm {
  return {
    name: rule.name,
    message: rule.message,
    why: rule.why,
    fix: rule.fix,
    severity: rule.severity,
    sourceName: rule.source.name,
    sourceLocator: rule.source.locator ?? "",
    sourceEdition: rule.source.edition ?? "",
    sourceUrl: rule.source.url ?? "",
    payerIds: rule.appliesTo.payerIds ?? [],
    filingIndicatorCodes: rule.appliesTo.filingIndicatorCodes ?? [],
    billingNpis: rule.appliesTo.billingNpis ?? [],
    claimTypes: rule.claimTypes,
    from: rule.effective.from,
    until: rule.effective.until ?? "",
    governedBy: rule.governedBy,
    scope: rule.scope,
    when: rule.when,
    frequency: rule.frequency,
  };
}

/** What the server checks and keeps. Empty lists and texts that may be left out are. */
export function contentOf(form: RuleForm): Readonly<Record<string, unknown>> {
  const list = (key: string, values: readonly string[]) => (values.length === 0 ? {} : { [key]: values });
  const text = (key: string, value: string) => (value.trim() === "" ? {} : { [key]: value.trim() });
  return {
    name: form.name,
    message: form.message,
    why: form.why,
    fix: form.fix,
    severity: form.severity,
    source: {
      name: form.sourceName,
      ...text("locator", form.sourceLocator),
      ...text("edition", form.sourceEdition),
      ...text("url", form.sourceUrl),
    },
    appliesTo: {
      ...list("payerIds", form.payerIds),
      ...list("filingIndicatorCodes", form.filingIndicatorCodes),
      ...list("billingNpis", form.billingNpis),
    },
    claimTypes: form.claimTypes,
    effective: { from: form.from, ...text("until", form.until) },
    governedBy: form.governedBy,
    scope: form.scope,
    when: form.when,
    ...(form.frequency === undefined || form.scope === "claim" ? {} : { frequency: form.frequency }),
  };
}
