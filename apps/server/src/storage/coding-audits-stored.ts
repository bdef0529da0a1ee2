import type { AuditCoding, AuditVerdict, ComparedItem } from "@cleanclaim/revenue-cycle";
import type { AuditRule, CodingAudit, Recode } from "@cleanclaim/revenue-cycle/contract";
import { moneyText, toCents } from "@cleanclaim/model";
import type { Session } from "../access-control/sessions.ts";

/** Who looks at audits, and in which practices. */
export interface AuditViewer {
  readonly organizationId: string;
  readonly userId: string;
  readonly name: string;
  readonly practices: readonly string[];
  /** Supervisors, owners and the auditor role see every result; coders their own and what they audit themselves. */
  readonly seesAll: boolean;
  readonly isSupervisor: boolean;
  /** May draw samples and read the rule of one. */
  readonly mayDraw: boolean;
}

/** The viewer of a session. */
export function auditViewerOf(session: Session, practices: readonly string[]): AuditViewer {
  const holds = (...roles: readonly Session["roles"][number][]) => roles.some((role) => session.roles.includes(role));
  return {
    organizationId: session.organizationId,
    userId: session.userId,
    name: session.displayName,
    practices,
    seesAll: holds("supervisor", "owner", "auditor"),
    isSupervisor: holds("supervisor"),
    mayDraw: holds("supervisor", "owner"),
  };
}

/** A coding as it is kept in jsonb: money as decimal text, since JSON has no whole cents. */
export interface StoredCoding {
  readonly diagnoses: readonly string[];
  readonly lines: readonly {
    readonly procedureCode: string;
    readonly modifiers: readonly string[];
    readonly units: string;
    readonly pointers: readonly number[];
    readonly charge: string | null;
  }[];
}

export function codingToStore(coding: AuditCoding): StoredCoding {
  return {
    diagnoses: coding.diagnoses,
    lines: coding.lines.map(({ chargeCents, ...line }) => ({
      ...line,
      charge: chargeCents === null ? null : moneyText(chargeCents),
    })),
  };
}

/** `coding_audit_visit.original` and `coding_audit_recode.recode`; `codingToStore` wrote them. */
export function storedCoding(value: unknown): AuditCoding {
  const { diagnoses, lines } = value as StoredCoding;
  return {
    diagnoses,
    lines: lines.map(({ charge, ...line }) => ({ ...line, chargeCents: charge === null ? null : toCents(charge) })),
  };
}

/** A draft or an answer without charges, as the screens send it. */
export function recodeAsCoding(recode: Recode): AuditCoding {
  return {
    diagnoses: recode.diagnoses,
    lines: recode.lines.map(({ diagnosisPointers, ...line }) => ({
      ...line,
      pointers: diagnosisPointers,
      chargeCents: null,
    })),
  };
}

/** `coding_audit_visit.draft` and `practice_attempt.answer`: checked by the contract before they were written. */
export function storedRecode(value: unknown): Recode {
  return value as Recode;
}

type StoredItem = Omit<ComparedItem, "effectCents"> & { readonly effect: string };

export function itemsToStore(items: readonly ComparedItem[]): StoredItem[] {
  return items.map(({ effectCents, ...item }) => ({ ...item, effect: moneyText(effectCents) }));
}

/** `coding_audit_recode.comparison`; `itemsToStore` wrote it. */
export function storedItems(value: unknown): ComparedItem[] {
  return (value as StoredItem[]).map(({ effect, ...item }) => ({ ...item, effectCents: toCents(effect) }));
}

/** `coding_audit.rule`: checked by the contract before it was written. */
export function storedRule(value: unknown): AuditRule {
  return value as AuditRule;
}

/** `coding_audit.strata`. */
export function storedStrata(value: unknown): { name: string; frame: number; drawn: number }[] {
  return value as { name: string; frame: number; drawn: number }[];
}

/** The status column holds these words by its check constraint. */
export function auditStatus(text: string): CodingAudit["status"] {
  return text === "closed" || text === "cancelled" ? text : "open";
}

/** As above, for one visit of an audit. */
export function auditVisitStatus(text: string): "to-code" | "submitted" | "decided" {
  return text === "submitted" || text === "decided" ? text : "to-code";
}

/** The verdict column holds these words by its check constraint. */
export function verdictOf(text: string): AuditVerdict {
  return text === "original" || text === "audit" || text === "either" ? text : "neither";
}
