import { parse } from "yaml";
import type {
  Clearinghouse,
  Crossover,
  FeeSchedule,
  Member,
  OtherInsurance,
  Payer,
  PaymentCycle,
  PaymentManner,
  Plan,
  SimulatorConfig,
} from "./config.ts";
import { readPayerRules } from "./config-rules.ts";
import { readInstitutionalRates } from "./institutional-pricing.ts";
import { readScenario } from "./config-scenarios.ts";
import { readCents } from "./cents.ts";
import { isCodePattern } from "./patterns.ts";
import { SettingsReader } from "./settings-reader.ts";
import type { ConfigProblem } from "./settings-reader.ts";

/** A configuration, or everything that is wrong with it. */
export type ConfigReading =
  | { readonly ok: true; readonly config: SimulatorConfig }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[] };

const WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"] as const;

/**
 * Reads a configuration from YAML (or JSON, which is YAML) text. `membersTexts` are members files to add to the members
 * that the configuration itself lists. Collects every problem; nothing is guessed.
 */
export function readConfig(text: string, membersTexts: readonly string[] = []): ConfigReading {
  const problems: ConfigProblem[] = [];
  const root = document(text, "configuration", problems);
  if (root === undefined) return { ok: false, problems };
  const config: SimulatorConfig = {
    seed: root.text("seed"),
    clearinghouse: root.optional("clearinghouse", readClearinghouse) ?? missingClearinghouse(root),
    submitters: root.sections("submitters", (reader) => ({ id: reader.text("id"), name: reader.text("name", "") })),
    payers: root.sections("payers", readPayer),
    scenarios: root.sections("scenarios", readScenario),
    members: [...root.sections("members", readMember), ...membersTexts.flatMap((one) => members(one, problems))],
  };
  root.done();
  if (config.payers.length === 0 && !root.has("payers")) root.report("payers", "is missing; list at least one payer");
  checkReferences(config, problems);
  return problems.length === 0 ? { ok: true, config } : { ok: false, problems };
}

function document(text: string, what: string, problems: ConfigProblem[]): SettingsReader | undefined {
  try {
    return new SettingsReader(parse(text), "", problems);
  } catch (error) {
    const message = error instanceof Error ? (error.message.split("\n")[0] ?? "") : "not readable";
    problems.push({ path: `(${what})`, message: `is not YAML or JSON: ${message}` });
    return undefined;
  }
}

function members(text: string, problems: ConfigProblem[]): readonly Member[] {
  const root = document(text, "members file", problems);
  return root?.sections("members", readMember) ?? [];
}

function missingClearinghouse(root: SettingsReader): Clearinghouse {
  root.report("clearinghouse", "is missing; give it at least an id");
  return readClearinghouse(new SettingsReader({ id: "NONE" }, "", []));
}

function readClearinghouse(reader: SettingsReader): Clearinghouse {
  return {
    id: reader.matching("id", /^.{2,15}$/, "2 to 15 characters (it goes into the ISA segment)"),
    name: reader.text("name", "Simulated Clearinghouse"),
    qualifier: reader.matching("qualifier", /^\w\w$/, "two characters such as ZZ or 30", "ZZ"),
    contactPhone: reader.matching("contactPhone", /^\d{10}$/, "ten digits", "8005550100"),
    interchangeAcknowledgment: reader.choice(
      "interchangeAcknowledgment",
      ["requested", "always", "errors"],
      "requested",
    ),
    usageIndicator: reader.choice("usageIndicator", ["T", "P"], "T"),
  };
}

function readPayer(reader: SettingsReader): Payer {
  const id = reader.matching("id", /^[A-Z0-9]{2,10}$/, "2 to 10 capital letters and digits");
  const others = reader.texts("alsoAccepts");
  return {
    id,
    name: reader.text("name"),
    acceptedIds: [id, ...others],
    claimFilingIndicatorCode: reader.matching("claimFilingIndicatorCode", /^[A-Z0-9]{2}$/, "two characters (SBR09)"),
    taxId: reader.matching("taxId", /^\d{9}$/, "nine digits", "990000001"),
    address: reader.optional("address", readAddress) ?? {
      line1: "1 SIMULATION WAY",
      city: "ALBANY",
      state: "NY",
      postalCode: "122070001",
    },
    contactPhone: reader.matching("contactPhone", /^\d{10}$/, "ten digits", "8005550101"),
    payment: reader.optional("payment", readPayment) ?? readPayment(new SettingsReader({}, "", [])),
    feeSchedule: reader.optional("feeSchedule", readFeeSchedule) ?? {
      percentOfCharge: 10_000n,
      fees: new Map(),
      modifierPercents: new Map(),
    },
    institutional: reader.optional("institutional", readInstitutionalRates),
    plans: reader.sections("plans", readPlan),
    crossover: reader.optional("crossover", (one): Crossover => ({ toPayerIds: one.texts("toPayerIds") })),
    ...readPayerRules(reader),
  };
}

function readAddress(reader: SettingsReader) {
  return {
    line1: reader.text("line1"),
    city: reader.text("city"),
    state: reader.matching("state", /^[A-Z]{2}$/, "two capital letters"),
    postalCode: reader.matching("postalCode", /^(\d{5}|\d{9})$/, "5 or 9 digits"),
  };
}

function readPayment(reader: SettingsReader): PaymentManner {
  return {
    method: reader.choice("method", ["ACH", "CHK"], "ACH"),
    adjudicationDays: reader.whole("adjudicationDays", 0, 400, 14),
    cycle: reader.optional("cycle", readCycle) ?? { kind: "daily" },
    routingNumber: reader.matching("routingNumber", /^\d{9}$/, "nine digits", "999999992"),
    accountNumber: reader.matching("accountNumber", /^\d{4,17}$/, "4 to 17 digits", "100200300"),
  };
}

function readCycle(reader: SettingsReader): PaymentCycle {
  const weekly = reader.texts("weekly");
  const monthly = reader.optionalWhole("monthly", 1, 31);
  const daily = reader.optionalFlag("daily");
  if (monthly !== undefined) return { kind: "monthly", day: monthly };
  if (weekly.length > 0) {
    const weekdays = weekly.map((name) => WEEKDAYS.findIndex((day) => day === name.toLowerCase()));
    if (weekdays.includes(-1)) reader.report("weekly", `must name weekdays: ${WEEKDAYS.join(", ")}`);
    return { kind: "weekly", weekdays };
  }
  if (daily !== true) reader.report("daily", "write daily: true, weekly: [friday] or monthly: 15");
  return { kind: "daily" };
}

function readFeeSchedule(reader: SettingsReader): FeeSchedule {
  const percentOfCharge = reader.percent("percentOfCharge", 10_000n);
  const codes = reader.section("codes");
  const fees = new Map<string, bigint>();
  for (const [pattern, amount] of codes?.entries() ?? []) {
    const cents = readCents(amount);
    if (!isCodePattern(pattern)) codes?.report(pattern, "is no code pattern; write 99213, J*, 99202-99215 or 45385:59");
    else if (cents === undefined || cents < 0n) codes?.report(pattern, "must be dollars such as 92.00");
    else fees.set(pattern, cents);
  }
  return { percentOfCharge, fees, modifierPercents: readModifierPercents(reader.section("modifierPercents")) };
}

function readModifierPercents(reader: SettingsReader | undefined): FeeSchedule["modifierPercents"] {
  const percents = new Map<string, bigint>();
  for (const [modifier] of reader?.entries() ?? []) {
    if (!/^[0-9A-Z]{2}$/.test(modifier)) reader?.report(modifier, "is no modifier; write two characters such as 50");
    else percents.set(modifier, reader?.percent(modifier, undefined, 200) ?? 10_000n);
  }
  reader?.done();
  return percents;
}

function readPlan(reader: SettingsReader): Plan {
  return {
    id: reader.text("id"),
    name: reader.text("name", reader.text("id")),
    deductible: reader.cents("deductible", 0n),
    outOfPocketMaximum: reader.has("outOfPocketMaximum") ? reader.cents("outOfPocketMaximum") : undefined,
    coinsurance: reader.percent("coinsurancePercent", 0n),
    copays: reader.sections("copays", (copay) => ({
      amount: copay.cents("amount"),
      placesOfService: copay.texts("placesOfService"),
      procedures: copay.patterns("procedures"),
      serviceTypes: copay.has("serviceTypes") ? copay.texts("serviceTypes") : ["98"],
    })),
    fullyCovered: reader.patterns("fullyCovered"),
    insuranceType: reader.text("insuranceType", "PR"),
  };
}

function readMember(reader: SettingsReader): Member {
  const subscriber = reader.optional("subscriber", (one) => ({
    last: one.text("last"),
    first: one.text("first"),
    birthDate: one.day("birthDate"),
  }));
  return {
    payerId: reader.text("payerId"),
    memberId: reader.text("memberId"),
    last: reader.text("last"),
    first: reader.text("first"),
    birthDate: reader.day("birthDate"),
    sex: reader.choice("sex", ["F", "M", "U"], "U"),
    plan: reader.text("plan"),
    from: reader.day("from"),
    until: reader.optionalDay("until"),
    relationshipCode: reader.optionalText("relationshipCode"),
    subscriber,
    groupNumber: reader.optionalText("groupNumber"),
    otherInsurance: reader.sections("otherInsurance", readOtherInsurance),
  };
}

function readOtherInsurance(reader: SettingsReader): OtherInsurance {
  return {
    payerId: reader.text("payerId"),
    memberId: reader.optionalText("memberId"),
    order: reader.choice("order", ["before", "after"], "before"),
  };
}

function checkReferences(config: SimulatorConfig, problems: ConfigProblem[]): void {
  const plans = new Map(config.payers.map((payer) => [payer.id, new Set(payer.plans.map((plan) => plan.id))]));
  const accepted = config.payers.flatMap((payer) => payer.acceptedIds);
  for (const [index, id] of accepted.entries()) {
    if (accepted.indexOf(id) !== index) problems.push({ path: "payers", message: `two payers answer to the id ${id}` });
  }
  for (const [index, payer] of config.payers.entries()) {
    if (payer.plans.length === 0) problems.push({ path: `payers[${index}].plans`, message: "list at least one plan" });
  }
  for (const [index, member] of config.members.entries()) {
    const known = plans.get(member.payerId);
    if (known === undefined) {
      problems.push({ path: `members[${index}].payerId`, message: `no payer has the id ${member.payerId}` });
    } else if (!known.has(member.plan)) {
      problems.push({
        path: `members[${index}].plan`,
        message: `payer ${member.payerId} has no plan ${member.plan}; it has ${[...known].join(", ")}`,
      });
    }
  }
}
