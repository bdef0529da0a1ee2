import { compileGrammar } from "./grammar.ts";
import type { Grammar } from "./grammar.ts";
import { REMITTANCE } from "./guides-835.ts";
import {
  DENTAL,
  INSTITUTIONAL,
  INSTITUTIONAL_PREDETERMINATION,
  PROFESSIONAL,
  PROFESSIONAL_PREDETERMINATION,
} from "./guides-837.ts";
import { ACKNOWLEDGMENT_997, ACKNOWLEDGMENT_999, APPLICATION_ADVICE } from "./guides-acknowledgments.ts";
import { ATTACHMENT } from "./guides-attachment.ts";
import { ELIGIBILITY_INQUIRY, ELIGIBILITY_RESPONSE } from "./guides-eligibility.ts";
import { ENROLLMENT } from "./guides-enrollment.ts";
import { PREMIUM_PAYMENT } from "./guides-premium.ts";
import { SERVICES_REVIEW, SERVICES_REVIEW_REQUEST, SERVICES_REVIEW_RESPONSE } from "./guides-review.ts";
import { CLAIM_ACKNOWLEDGMENT, STATUS_REQUEST, STATUS_RESPONSE } from "./guides-status.ts";

interface GuideText {
  readonly transaction: string;
  /** The base number in ST03: X222 is also X222A1 and X222A2. */
  readonly base: string;
  readonly current: string;
  readonly name: string;
  readonly source: string;
  readonly blocks?: Readonly<Record<string, string>> | undefined;
  /** The codes of BHT02 that make it this text, where one guide has several for its directions. */
  readonly purposes?: readonly string[] | undefined;
}

const GUIDES: readonly GuideText[] = [
  { transaction: "837", base: "X222", current: "005010X222A1", name: "professional claim", ...PROFESSIONAL },
  {
    transaction: "837",
    base: "X291",
    current: "005010X291",
    name: "professional predetermination",
    ...PROFESSIONAL_PREDETERMINATION,
  },
  { transaction: "837", base: "X223", current: "005010X223A2", name: "institutional claim", ...INSTITUTIONAL },
  {
    transaction: "837",
    base: "X292",
    current: "005010X292",
    name: "institutional predetermination",
    ...INSTITUTIONAL_PREDETERMINATION,
  },
  { transaction: "837", base: "X224", current: "005010X224A2", name: "dental claim", ...DENTAL },
  { transaction: "837", base: "X300", current: "005010X300", name: "dental predetermination", ...DENTAL },
  { transaction: "835", base: "X221", current: "005010X221A1", name: "claim payment", source: REMITTANCE },
  {
    transaction: "999",
    base: "X231",
    current: "005010X231A1",
    name: "implementation acknowledgment",
    source: ACKNOWLEDGMENT_999,
  },
  {
    transaction: "997",
    base: "X230",
    current: "005010X230",
    name: "functional acknowledgment",
    source: ACKNOWLEDGMENT_997,
  },
  { transaction: "824", base: "X186", current: "005010X186A1", name: "application advice", source: APPLICATION_ADVICE },
  {
    transaction: "277",
    base: "X214",
    current: "005010X214",
    name: "claim acknowledgment",
    source: CLAIM_ACKNOWLEDGMENT,
  },
  {
    transaction: "270",
    base: "X279",
    current: "005010X279A1",
    name: "eligibility inquiry",
    source: ELIGIBILITY_INQUIRY,
  },
  {
    transaction: "271",
    base: "X279",
    current: "005010X279A1",
    name: "eligibility response",
    source: ELIGIBILITY_RESPONSE,
  },
  { transaction: "276", base: "X212", current: "005010X212", name: "claim status request", source: STATUS_REQUEST },
  { transaction: "277", base: "X212", current: "005010X212", name: "claim status response", source: STATUS_RESPONSE },
  { transaction: "278", base: "X217", current: "005010X217", name: "services review", source: SERVICES_REVIEW },
  {
    transaction: "278",
    base: "X217",
    current: "005010X217",
    name: "services review request",
    source: SERVICES_REVIEW_REQUEST,
    purposes: ["01", "13", "36"],
  },
  {
    transaction: "278",
    base: "X217",
    current: "005010X217",
    name: "services review response",
    source: SERVICES_REVIEW_RESPONSE,
    purposes: ["11"],
  },
  { transaction: "834", base: "X220", current: "005010X220A1", name: "benefit enrollment", source: ENROLLMENT },
  { transaction: "820", base: "X218", current: "005010X218", name: "premium payment", source: PREMIUM_PAYMENT },
  { transaction: "275", base: "X210", current: "005010X210", name: "claim attachment", source: ATTACHMENT },
];

const compiled = new Map<GuideText, Grammar>();

/**
 * The grammar for a transaction set id and its ST03 (or GS08); undefined for guides that have none here. `purpose`, the code
 * in BHT02, chooses between request and response where one guide holds both (278); without it the text takes both.
 */
export function grammarFor(transaction: string, implementation: string, purpose?: string): Grammar | undefined {
  const base = /^005010(X\d{3})/.exec(implementation)?.[1];
  const fitting = GUIDES.filter((one) => one.transaction === transaction && one.base === base);
  const guide =
    fitting.find((one) => purpose !== undefined && one.purposes?.includes(purpose) === true) ??
    fitting.find((one) => one.purposes === undefined);
  if (guide === undefined) return undefined;
  const known = compiled.get(guide);
  if (known !== undefined) return known;
  const grammar = compileGrammar(guide.current, guide.name, guide.source, guide.blocks ?? {});
  compiled.set(guide, grammar);
  return grammar;
}

/** Every guide that has a grammar, each once: transaction set id, ST03 and our name for it. */
export function knownGuides(): readonly {
  readonly transaction: string;
  readonly implementation: string;
  readonly name: string;
}[] {
  return GUIDES.filter((one) => one.purposes === undefined).map((one) => ({
    transaction: one.transaction,
    implementation: one.current,
    name: one.name,
  }));
}
