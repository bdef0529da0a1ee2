import { addDays, moneyText, parseCents } from "@cleanclaim/model";
import type { Contract, FeeScheduleEntry } from "@cleanclaim/pricing";
import { validateContract } from "@cleanclaim/pricing";
import { contractSentences, gapWords, gapsBetween, shortBasis, termsOfContract } from "@cleanclaim/revenue-cycle";
import type { ContractRow, ContractView, QueryOf, ResponseOf, ScheduleRow } from "@cleanclaim/revenue-cycle/contract";
import { sql } from "kysely";
import { notFound } from "../http/problem.ts";
import type { TenantTransaction } from "./database.ts";
import { dayOf } from "./stored-shapes.ts";

/** A contract with its payer and practice in words. */
export interface ContractHead {
  readonly contract_id: string;
  readonly payer_id: string;
  readonly payer: string;
  readonly practice_id: string | null;
  readonly practice: string | null;
  readonly name: string;
  readonly number: string;
}

/** A version as stored, with its terms. */
export interface StoredVersion {
  readonly version: number;
  readonly status: string;
  readonly effective_from: string;
  readonly effective_until: string | null;
  readonly content: unknown;
  readonly row_count: number;
  readonly source_name: string;
  readonly source_sha256: string;
  readonly note: string;
  readonly created_by: string;
  readonly created_at: string;
  readonly changed_by: string;
  readonly changed_at: string;
  readonly activated_by: string;
  readonly activated_at: string | null;
  readonly edits: number;
}

/** The terms of a version: written by `contract-changes.ts` only. */
export function contentOf(version: Pick<StoredVersion, "content">): Contract {
  return version.content as Contract;
}

/** Contracts that the practices may see: their own and those of all practices. */
function visible(practices: readonly string[]) {
  return sql<boolean>`(c.practice_id is null or c.practice_id = any(${[...practices]}::text[]))`;
}

/** The head of a contract; 404 when it is not one of the practices'. */
export async function contractHead(
  tx: TenantTransaction,
  organizationId: string,
  practices: readonly string[],
  contractId: string,
): Promise<ContractHead> {
  const [row] = await headsOf(tx, organizationId, practices).where("c.contract_id", "=", contractId).execute();
  if (row === undefined) throw notFound("The contract");
  return row;
}

function headsOf(tx: TenantTransaction, organizationId: string, practices: readonly string[]) {
  return tx
    .selectFrom("contract as c")
    .innerJoin("payer as y", (j) =>
      j.onRef("y.organization_id", "=", "c.organization_id").onRef("y.payer_id", "=", "c.payer_id"),
    )
    .leftJoin("practice as r", (j) =>
      j.onRef("r.organization_id", "=", "c.organization_id").onRef("r.practice_id", "=", "c.practice_id"),
    )
    .select([
      "c.contract_id",
      "c.payer_id",
      "c.practice_id",
      "c.name",
      "c.number",
      "y.name as payer",
      "r.name as practice",
    ])
    .where("c.organization_id", "=", organizationId)
    .where(visible(practices));
}

/** The versions of a contract, newest first. */
export async function versionsOf(
  tx: TenantTransaction,
  organizationId: string,
  contractId: string,
): Promise<StoredVersion[]> {
  return tx
    .selectFrom("contract_version")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .where("contract_id", "=", contractId)
    .orderBy("version", "desc")
    .execute();
}

/** The version that a contract is shown by: the one asked for, else the newest in force, else the draft, else the newest. */
export function shownVersion(versions: readonly StoredVersion[], wanted?: number): StoredVersion {
  const found =
    wanted === undefined
      ? (versions.find((one) => one.status === "active") ??
        versions.find((one) => one.status === "draft") ??
        versions[0])
      : versions.find((one) => one.version === wanted);
  if (found === undefined) throw notFound("The version of the contract");
  return found;
}

/** Contracts with payers. */
export async function listContracts(
  tx: TenantTransaction,
  organizationId: string,
  practices: readonly string[],
  query: QueryOf<"GET /api/contracts">,
): Promise<ResponseOf<"GET /api/contracts">> {
  const search = (query.search ?? "").trim().toLowerCase();
  const heads = await headsOf(tx, organizationId, practices)
    .$if(query.payer !== undefined && query.payer !== "", (q) => q.where("c.payer_id", "=", query.payer ?? ""))
    .$if(search !== "", (q) =>
      q.where(sql<boolean>`position(${search} in lower(c.name || ' ' || y.name || ' ' || c.number)) > 0`),
    )
    .orderBy("y.name")
    .orderBy("c.name")
    .orderBy("r.name")
    .execute();
  const versions = await tx
    .selectFrom("contract_version")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .orderBy("version", "desc")
    .execute();
  const byContract = Map.groupBy(versions, (one) => one.contract_id);
  const rows = heads
    .flatMap((head) => {
      const own = byContract.get(head.contract_id) ?? [];
      return own.length === 0 ? [] : [rowOf(head, own, gapsOf(head, heads, byContract))];
    })
    .filter(
      (row) =>
        query.status === undefined ||
        query.status === "" ||
        row.status === query.status ||
        (query.status === "draft" && row.draftVersion !== null),
    );
  return { rows, next: null, total: rows.length, totalAmount: null };
}

/** Days between the contracts of the same payer and practice that none of them covers. */
function gapsOf(
  head: ContractHead,
  heads: readonly ContractHead[],
  versions: ReadonlyMap<string, readonly StoredVersion[]>,
): string | null {
  const ranges = heads
    .filter(
      (one) => one.payer_id === head.payer_id && (one.practice_id === head.practice_id || one.practice_id === null),
    )
    .flatMap((one) => versions.get(one.contract_id) ?? [])
    .filter((one) => one.status === "active" || one.status === "ended")
    .map((one) => ({
      from: dayOf(one.effective_from),
      until: one.effective_until === null ? null : dayOf(one.effective_until),
    }))
    .filter((one) => one.until === null || one.until > one.from);
  const [gap] = gapsBetween(ranges);
  return gap === undefined ? null : gapWords(gap);
}

function lastDayOf(until: string | null): string | null {
  return until === null ? null : addDays(dayOf(until), -1);
}

function statusOf(status: string): ContractRow["status"] {
  return status as ContractRow["status"]; // guarded by a check constraint
}

function practiceWords(head: ContractHead): string {
  return head.practice_id === null ? "All practices" : (head.practice ?? head.practice_id);
}

function rowOf(head: ContractHead, versions: readonly StoredVersion[], warning: string | null): ContractRow {
  const shown = shownVersion(versions);
  const newest = versions.reduce((a, b) => (a.changed_at >= b.changed_at ? a : b));
  return {
    id: head.contract_id,
    payerId: head.payer_id,
    payer: head.payer,
    name: head.name,
    number: head.number,
    practiceId: head.practice_id,
    practice: practiceWords(head),
    status: statusOf(shown.status),
    version: shown.version,
    draftVersion: versions.find((one) => one.status === "draft")?.version ?? null,
    effectiveFrom: shown.effective_from,
    lastDay: lastDayOf(shown.effective_until),
    rows: shown.row_count,
    basis: shortBasis(contentOf(shown)),
    changedBy: newest.changed_by,
    changedAt: newest.changed_at,
    warning,
  };
}

function versionRow(one: StoredVersion): ContractView["current"] {
  return {
    version: one.version,
    status: statusOf(one.status),
    effectiveFrom: one.effective_from,
    lastDay: lastDayOf(one.effective_until),
    rows: one.row_count,
    sourceName: one.source_name,
    sourceSha256: one.source_sha256,
    note: one.note,
    createdBy: one.created_by,
    createdAt: one.created_at,
    activatedBy: one.activated_by,
    activatedAt: one.activated_at,
  };
}

/** A contract in one of its versions: terms in words and as the form shows them, and what is wrong with it. */
export async function readContract(
  tx: TenantTransaction,
  organizationId: string,
  practices: readonly string[],
  contractId: string,
  wanted?: number,
): Promise<ContractView> {
  const head = await contractHead(tx, organizationId, practices, contractId);
  const versions = await versionsOf(tx, organizationId, contractId);
  const shown = shownVersion(versions, wanted);
  const content = contentOf(shown);
  return {
    id: contractId,
    payerId: head.payer_id,
    payer: head.payer,
    name: head.name,
    number: head.number,
    practiceId: head.practice_id,
    practice: practiceWords(head),
    current: versionRow(shown),
    edits: shown.edits,
    sentences: contractSentences(content),
    terms: termsOfContract(content)?.terms ?? null,
    content: JSON.stringify(withoutRows(content), null, 2),
    problems: problemsOf(content),
    versions: versions.map(versionRow),
  };
}

/** What is wrong with the terms, errors first. That no end is agreed is usual, and shown with the days. */
export function problemsOf(content: Contract): ContractView["problems"] {
  return validateContract(content)
    .filter(({ code }) => code !== "no-end")
    .map(({ severity, path, message }) => ({ severity, where: path, message }))
    .sort((a, b) => (a.severity === b.severity ? 0 : a.severity === "error" ? -1 : 1))
    .slice(0, 200);
}

/** The prices of a contract's schedule: the first list that is found in it. */
export function scheduleOf(content: Contract): readonly FeeScheduleEntry[] {
  return findSchedule(content) ?? [];
}

function findSchedule(content: Contract): readonly FeeScheduleEntry[] | undefined {
  switch (content.kind) {
    case "fee-schedule":
      return content.rows;
    case "lesser-of-charge":
    case "percent-of":
      return findSchedule(content.of);
    case "agreement":
      return findSchedule(content.base);
    case "medicare":
    case "named":
      return undefined;
    default:
      return content.otherwise === undefined ? undefined : findSchedule(content.otherwise);
  }
}

/** The contract with other prices in its schedule. Undefined when it has none to put them into. */
export function withSchedule(content: Contract, rows: readonly FeeScheduleEntry[]): Contract | undefined {
  switch (content.kind) {
    case "fee-schedule":
      return { ...content, rows };
    case "lesser-of-charge":
    case "percent-of": {
      const of = withSchedule(content.of, rows);
      return of === undefined ? undefined : { ...content, of };
    }
    case "agreement": {
      const base = withSchedule(content.base, rows);
      return base === undefined ? undefined : { ...content, base };
    }
    case "medicare":
    case "named":
      return undefined;
    default: {
      const otherwise = content.otherwise === undefined ? undefined : withSchedule(content.otherwise, rows);
      return otherwise === undefined ? undefined : { ...content, otherwise };
    }
  }
}

function withoutRows(content: Contract): Contract {
  return withSchedule(content, []) ?? content;
}

/** A price of the schedule as screens and files show it. */
export function scheduleRow(entry: FeeScheduleEntry): ScheduleRow {
  const cents = parseCents(entry.allowed);
  return {
    code: entry.code,
    allowed: cents === undefined ? entry.allowed : moneyText(cents),
    ...(entry.modifier === undefined ? {} : { modifier: entry.modifier }),
    ...(entry.placeOfServiceCode === undefined ? {} : { placeOfServiceCode: entry.placeOfServiceCode }),
    ...(entry.revenueCode === undefined ? {} : { revenueCode: entry.revenueCode }),
    ...(entry.unitBasis === undefined ? {} : { unitBasis: entry.unitBasis }),
    ...(entry.effective === undefined ? {} : { from: entry.effective.from }),
    ...(entry.effective?.until === undefined ? {} : { until: entry.effective.until }),
  };
}

/** The schedule of a version. */
export async function contractSchedule(
  tx: TenantTransaction,
  organizationId: string,
  practices: readonly string[],
  contractId: string,
  wanted?: number,
): Promise<{ version: number; rows: ScheduleRow[] }> {
  await contractHead(tx, organizationId, practices, contractId);
  const shown = shownVersion(await versionsOf(tx, organizationId, contractId), wanted);
  return { version: shown.version, rows: scheduleOf(contentOf(shown)).map(scheduleRow) };
}
