import { addDays, isEffective, moneyText, toCents } from "@cleanclaim/model";
import type { CalendarDate } from "@cleanclaim/model";
import type { Contract } from "@cleanclaim/pricing";
import { reframed } from "@cleanclaim/revenue-cycle";
import type { BodyOf, ComparisonView, ContractComparison } from "@cleanclaim/revenue-cycle/contract";
import { sql } from "kysely";
import { conflict, notFound, unprocessable } from "../http/problem.ts";
import { knowledgeOf } from "../knowledge.ts";
import type { Services } from "../services.ts";
import type { Actor } from "./actor.ts";
import { procedureTitle } from "./code-names.ts";
import { bookOfContracts } from "./contract-pricing.ts";
import type { ContractBook } from "./contract-pricing.ts";
import { contentOf, contractHead, scheduleOf, shownVersion, versionsOf, withSchedule } from "./contracts.ts";
import type { TenantTransaction } from "./database.ts";
import { json } from "./database.ts";
import { dayOf, storedClaim } from "./stored-shapes.ts";

const CHUNK = 250;

interface CodeSums {
  lines: number;
  /** Units, in thousandths: whole numbers add up without rounding. */
  thousandths: number;
  left: string;
  right: string;
  onlyLeft: number;
  onlyRight: number;
  neither: number;
  lastOn: string;
}

/** What is counted so far; amounts are cents as text. */
interface Sums {
  claims: number;
  lines: number;
  charges: string;
  left: string;
  right: string;
  codes: Record<string, CodeSums>;
  months: Record<string, { left: string; right: string }>;
}

const nothing = (): Sums => ({ claims: 0, lines: 0, charges: "0", left: "0", right: "0", codes: {}, months: {} });
const plus = (a: string, b: bigint): string => (BigInt(a) + b).toString();

/** Comparisons of contracts and of practices that the reader may see, all of them. */
function rowsOf(tx: TenantTransaction, organizationId: string, practices: readonly string[]) {
  const own = sql`${[...practices]}::text[]`;
  return tx
    .selectFrom("contract_comparison as k")
    .innerJoin("contract as a", (j) =>
      j.onRef("a.organization_id", "=", "k.organization_id").onRef("a.contract_id", "=", "k.left_contract_id"),
    )
    .innerJoin("contract as b", (j) =>
      j.onRef("b.organization_id", "=", "k.organization_id").onRef("b.contract_id", "=", "k.right_contract_id"),
    )
    .leftJoin("payer as y", (j) =>
      j.onRef("y.organization_id", "=", "k.organization_id").onRef("y.payer_id", "=", "k.payer_id"),
    )
    .selectAll("k")
    .select(["a.name as left_name", "b.name as right_name", "y.name as payer"])
    .where("k.organization_id", "=", organizationId)
    .where(sql<boolean>`k.practice_ids <@ ${own}`)
    .where(sql<boolean>`(a.practice_id is null or a.practice_id = any(${own}))`)
    .where(sql<boolean>`(b.practice_id is null or b.practice_id = any(${own}))`);
}

type Stored = Awaited<ReturnType<ReturnType<typeof rowsOf>["execute"]>>[number];

function viewOf(row: Stored): ContractComparison {
  const sums = sumsOf(row);
  const left = BigInt(sums.left);
  const right = BigInt(sums.right);
  return {
    id: row.comparison_id,
    left: { contractId: row.left_contract_id, version: row.left_version, name: row.left_name },
    right: { contractId: row.right_contract_id, version: row.right_version, name: row.right_name },
    payer: row.payer,
    from: row.service_from,
    until: row.service_until,
    status: row.status as ContractComparison["status"], // guarded by a check constraint
    total: row.total,
    compared: row.compared,
    leftTotal: moneyText(left),
    rightTotal: moneyText(right),
    difference: moneyText(right - left),
    startedBy: row.started_by,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
  };
}

function sumsOf(row: { readonly sums: unknown }): Sums {
  // Written by `continueComparison`; empty before the first chunk.
  return { ...nothing(), ...(row.sums as Partial<Sums>) };
}

/** Starts the comparison of two contracts over the claims of a period; a job does the work. `until` is the last day. */
export async function startComparison(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  practices: readonly string[],
  body: BodyOf<"POST /api/contract-comparisons">,
): Promise<ContractComparison> {
  if (body.from > body.until) throw unprocessable("The period ends before it begins.", "Choose a later last day.");
  const { organizationId } = actor;
  const sides = [];
  for (const side of [body.left, body.right]) {
    const head = await contractHead(tx, organizationId, practices, side.contractId);
    const version = shownVersion(await versionsOf(tx, organizationId, side.contractId), side.version);
    sides.push({ head, version: version.version });
  }
  const [left, right] = sides;
  if (left === undefined || right === undefined) throw new Error("a comparison has two sides");
  if (left.head.contract_id === right.head.contract_id && left.version === right.version)
    throw unprocessable("Both sides are the same version.", "Choose another contract or version.");
  const payer = body.payer === undefined ? left.head.payer_id : body.payer;
  const scope = { payer_id: payer, practice_ids: comparedPractices(practices, left.head.practice_id) };
  const period = { service_from: body.from, service_until: body.until };
  const { total } = await claimsOf(tx, organizationId, { ...scope, ...period })
    .select(sql<number>`count(*)::int`.as("total"))
    .executeTakeFirstOrThrow();
  const comparisonId = services.newId();
  await tx
    .insertInto("contract_comparison")
    .values({
      organization_id: organizationId,
      comparison_id: comparisonId,
      left_contract_id: left.head.contract_id,
      left_version: left.version,
      right_contract_id: right.head.contract_id,
      right_version: right.version,
      ...scope,
      ...period,
      status: "running",
      total,
      started_by: actor.name,
      started_at: services.clock.now(),
    })
    .execute();
  await services.jobs.enqueue(tx, "compare-contracts", { organizationId, comparisonId });
  return viewOf(await storedComparison(tx, organizationId, practices, comparisonId));
}

function comparedPractices(practices: readonly string[], of: string | null): string[] {
  return of === null ? [...practices] : [of];
}

interface Scope {
  readonly payer_id: string | null;
  readonly practice_ids: readonly string[];
  readonly service_from: string;
  readonly service_until: string;
}

/** First claims to first payers that left the practice, or are ready to: the volume of a period. */
function claimsOf(tx: TenantTransaction, organizationId: string, scope: Scope) {
  return tx
    .selectFrom("claim")
    .where("organization_id", "=", organizationId)
    .where("service_date", ">=", scope.service_from)
    .where("service_date", "<=", scope.service_until)
    .where("practice_id", "in", ["", ...scope.practice_ids])
    .where("responsibility", "=", "P")
    .where("state", "not in", ["draft", "cancelled", "replaced", "voided"])
    .$if(scope.payer_id !== null, (q) => q.where("payer_id", "=", scope.payer_id ?? ""));
}

async function storedComparison(
  tx: TenantTransaction,
  organizationId: string,
  practices: readonly string[],
  id: string,
): Promise<Stored> {
  const row = await rowsOf(tx, organizationId, practices).where("k.comparison_id", "=", id).executeTakeFirst();
  if (row === undefined) throw notFound("The comparison");
  return row;
}

async function bookOfSide(
  tx: TenantTransaction,
  services: Services,
  organizationId: string,
  contractId: string,
  version: number,
  days: { readonly from: CalendarDate; readonly until: CalendarDate },
): Promise<ContractBook> {
  const stored = (await versionsOf(tx, organizationId, contractId)).find((one) => one.version === version);
  if (stored === undefined) throw notFound("The version of the contract");
  // A comparison asks what the terms would allow on last year's days, also where they begin later.
  const content = asIfInForce(contentOf(stored), days);
  return bookOfContracts(tx, services, organizationId, [
    { contractId, version, name: "", payerId: "", practiceId: null, from: days.from, until: days.until, content },
  ]);
}

/**
 * The terms as if they held on other days. Prices with days of their own that lie ahead count as of the first day of the contract, so that
 * next year's schedule can be held against last year's volume.
 */
function asIfInForce(content: Contract, days: { readonly from: CalendarDate; readonly until: CalendarDate }): Contract {
  const rows = scheduleOf(content).map((row) => {
    if (row.effective === undefined || row.effective.from <= days.from) return row;
    const { effective, ...undated } = row;
    return isEffective(effective, content.effective.from) ? undated : row;
  });
  const dated = withSchedule(content, rows) ?? content;
  return reframed(dated, { name: content.name, payerId: content.payerId ?? "", effective: days });
}

function thousandths(units: string): number {
  return /^\d{1,9}(\.\d+)?$/.test(units) ? Math.round(Number(units) * 1000) : 0;
}

/** Goes on with the next claims; what was counted is stored with the place, in one transaction. True while there is more. */
export async function continueComparison(
  tx: TenantTransaction,
  services: Services,
  organizationId: string,
  comparisonId: string,
): Promise<boolean> {
  const row = await tx
    .selectFrom("contract_comparison")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .where("comparison_id", "=", comparisonId)
    .forUpdate()
    .executeTakeFirst();
  if (row?.status !== "running") return false;
  const days = { from: dayOf(row.service_from), until: addDays(dayOf(row.service_until), 366) };
  const left = await bookOfSide(tx, services, organizationId, row.left_contract_id, row.left_version, days);
  const right = await bookOfSide(tx, services, organizationId, row.right_contract_id, row.right_version, days);
  const claims = await claimsOf(tx, organizationId, row)
    .select(["claim_id", "content", "service_date", "practice_id"])
    .where("claim_id", ">", row.last_claim_id)
    .orderBy("claim_id")
    .limit(CHUNK)
    .execute();
  const sums = sumsOf(row);
  for (const claim of claims) addClaim(sums, left, right, claim);
  const done = claims.length < CHUNK;
  await tx
    .updateTable("contract_comparison")
    .set({
      sums: json(sums),
      compared: row.compared + claims.length,
      total: Math.max(row.total, row.compared + claims.length),
      last_claim_id: claims.at(-1)?.claim_id ?? row.last_claim_id,
      ...(done ? { status: "done", finished_at: services.clock.now() } : {}),
    })
    .where("organization_id", "=", organizationId)
    .where("comparison_id", "=", comparisonId)
    .execute();
  return !done;
}

function addClaim(
  sums: Sums,
  left: ContractBook,
  right: ContractBook,
  row: { readonly content: unknown; readonly service_date: string; readonly practice_id: string },
): void {
  const claim = storedClaim(row.content);
  const on = dayOf(row.service_date);
  const a = left.priceClaim(claim, "", row.practice_id, on);
  const b = right.priceClaim(claim, "", row.practice_id, on);
  sums.claims += 1;
  const month = (sums.months[row.service_date.slice(0, 7)] ??= { left: "0", right: "0" });
  claim.lines.forEach((line, index) => {
    const one = a[index]?.allowed ?? null;
    const other = b[index]?.allowed ?? null;
    sums.lines += 1;
    sums.charges = plus(sums.charges, toCents(line.charge));
    const code = (sums.codes[line.procedureCode] ??= {
      lines: 0,
      thousandths: 0,
      left: "0",
      right: "0",
      onlyLeft: 0,
      onlyRight: 0,
      neither: 0,
      lastOn: row.service_date,
    });
    code.lines += 1;
    code.thousandths += thousandths(line.units);
    if (one === null && other === null) code.neither += 1;
    else if (other === null) code.onlyLeft += 1;
    else if (one === null) code.onlyRight += 1;
    else {
      // Only lines that both contracts price are in the sums: the rest is told apart, not as a difference.
      code.left = plus(code.left, one);
      code.right = plus(code.right, other);
      month.left = plus(month.left, one);
      month.right = plus(month.right, other);
      sums.left = plus(sums.left, one);
      sums.right = plus(sums.right, other);
    }
  });
}

/** Comparisons, newest first; at most 50. */
export async function listComparisons(
  tx: TenantTransaction,
  organizationId: string,
  practices: readonly string[],
): Promise<ContractComparison[]> {
  const rows = await rowsOf(tx, organizationId, practices).orderBy("k.started_at", "desc").limit(50).execute();
  return rows.map(viewOf);
}

/** How far a comparison is, and what it found: by code with the biggest difference first, by month, and what neither prices. */
export async function readComparison(
  tx: TenantTransaction,
  services: Services,
  organizationId: string,
  practices: readonly string[],
  id: string,
): Promise<ComparisonView> {
  const row = await storedComparison(tx, organizationId, practices, id);
  const sums = sumsOf(row);
  const { codeSets } = await knowledgeOf(services);
  const codes = Object.entries(sums.codes);
  const titleOf = (code: string, on: string): string => procedureTitle(codeSets, code, dayOf(on));
  const size = (one: CodeSums): bigint => {
    const by = BigInt(one.right) - BigInt(one.left);
    return by < 0n ? -by : by;
  };
  const count = (key: "neither" | "onlyLeft" | "onlyRight"): number =>
    codes.reduce((sum, [, one]) => sum + one[key], 0);
  return {
    comparison: viewOf(row),
    claims: sums.claims,
    lines: sums.lines,
    charges: moneyText(BigInt(sums.charges)),
    neither: count("neither"),
    onlyLeft: count("onlyLeft"),
    onlyRight: count("onlyRight"),
    codes: codes
      .toSorted(([, a], [, b]) => (size(a) < size(b) ? 1 : size(a) > size(b) ? -1 : 0))
      .map(([code, one]) => {
        const both = one.lines - one.neither - one.onlyLeft - one.onlyRight;
        return {
          code,
          description: titleOf(code, one.lastOn),
          lines: one.lines,
          units: String(one.thousandths / 1000),
          left: both + one.onlyLeft === 0 ? null : moneyText(BigInt(one.left)),
          right: both + one.onlyRight === 0 ? null : moneyText(BigInt(one.right)),
          difference: both === 0 ? null : moneyText(BigInt(one.right) - BigInt(one.left)),
        };
      }),
    months: Object.entries(sums.months)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([month, { left, right }]) => ({
        month,
        left: moneyText(BigInt(left)),
        right: moneyText(BigInt(right)),
      })),
    unpriced: codes
      .filter(([, one]) => one.neither > 0)
      .map(([code, one]) => ({ code, description: titleOf(code, one.lastOn), lines: one.neither })),
  };
}

/** Stops a running comparison where it is. */
export async function stopComparison(
  tx: TenantTransaction,
  services: Services,
  organizationId: string,
  practices: readonly string[],
  id: string,
): Promise<ContractComparison> {
  await storedComparison(tx, organizationId, practices, id);
  const { numUpdatedRows } = await tx
    .updateTable("contract_comparison")
    .set({ status: "stopped", finished_at: services.clock.now() })
    .where("organization_id", "=", organizationId)
    .where("comparison_id", "=", id)
    .where("status", "=", "running")
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw conflict("The comparison is not running.");
  return viewOf(await storedComparison(tx, organizationId, practices, id));
}
