import { compilePayerRule, ruleWords, standardPacks } from "@cleanclaim/claim-edits";
import type { Edit, PayerRule } from "@cleanclaim/claim-edits";
import { addDays, addMonths, moneyText } from "@cleanclaim/model";
import type { EditPage, EditRow, QueryOf, ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import { sql } from "kysely";
import { casesOf } from "../edit-library/edit-cases.ts";
import { notFound } from "../http/problem.ts";
import type { Services } from "../services.ts";
import type { TenantTransaction } from "./database.ts";
import { editFigures, editMonths, noFigures } from "./edit-figures.ts";
import { overlaysOf, storedRule } from "./organization-engine.ts";
import { audienceWords, effectiveWords, payerNames } from "./rule-words.ts";
import { dayOf } from "./stored-shapes.ts";

/** One edit or payer rule with where it comes from. */
interface Entry {
  readonly edit: Edit;
  readonly pack: string;
  readonly rule?: PayerRule;
  readonly status: EditRow["status"];
}

interface Scope {
  readonly organizationId: string;
  readonly practices: readonly string[];
}

const standardEntries: readonly Entry[] = standardPacks.flatMap((pack) =>
  pack.edits.map((edit): Entry => ({
    edit,
    pack: pack.name,
    status: edit.status === "active" ? "active" : edit.status === "draft" ? "draft" : "off",
  })),
);

async function ruleEntries(tx: TenantTransaction, organizationId: string): Promise<Entry[]> {
  const rows = await tx
    .selectFrom("payer_rule as r")
    .innerJoin("payer_rule_version as v", (j) =>
      j.onRef("v.organization_id", "=", "r.organization_id").onRef("v.rule_id", "=", "r.rule_id"),
    )
    .select(["r.state", "r.pack_id", "v.content"])
    .where("r.organization_id", "=", organizationId)
    .where(sql<boolean>`v.rule_version = coalesce(r.live_version, r.latest_version)`)
    .orderBy("r.rule_id")
    .execute();
  return rows.map((row) => {
    const rule = storedRule(row.content);
    return {
      edit: compilePayerRule(rule),
      rule,
      pack: row.pack_id ?? "Rules of the practice",
      status: row.state === "live" ? "active" : row.state === "draft" ? "draft" : "off",
    };
  });
}

function sourceWords(edit: Edit): string {
  const [source] = edit.sources;
  return [source.name, source.locator, source.edition].filter((part) => part !== undefined).join(", ");
}

/** Whether an edit names a code: in its words, its cases, or a condition of a payer rule, also as the beginning of one. */
function namesCode(entry: Entry, code: string): boolean {
  if (casesOf(entry.edit.id).codes.has(code)) return true;
  return entry.rule !== undefined && JSON.stringify(entry.rule.when).toUpperCase().includes(`"${code}"`);
}

function matches(entry: Entry, row: EditRow, query: QueryOf<"GET /api/edits">): boolean {
  const has = (wanted: string | undefined, value: string): boolean =>
    wanted === undefined || wanted === "" || wanted === "all" || wanted === value;
  if (!has(query.family, row.family) || !has(query.pack, row.pack) || !has(query.kind, row.kind)) return false;
  if (!has(query.severity, row.severity)) return false;
  if (!has(query.source, entry.edit.sources[0].name)) return false;
  if (query.payer !== undefined && query.payer !== "" && query.payer !== "all" && !row.payers.includes(query.payer)) {
    return false;
  }
  const search = query.search?.trim().toLowerCase() ?? "";
  if (search === "") return true;
  const { edit } = entry;
  const aliases = edit.aliases ?? [];
  const text = [edit.id, edit.name, edit.family, edit.why, edit.remedy, sourceWords(edit), row.payers, ...aliases]
    .join(" ")
    .toLowerCase();
  if (search.split(/\s+/).every((word) => text.includes(word))) return true;
  return /^[a-z]?\d[a-z0-9.]{1,7}$/.test(search) && namesCode(entry, search.toUpperCase().replaceAll(".", ""));
}

/** The library: every edit that ships and every payer rule, with how each fared. */
export async function editLibrary(
  tx: TenantTransaction,
  services: Services,
  scope: Scope,
  query: QueryOf<"GET /api/edits">,
): Promise<ResponseOf<"GET /api/edits">> {
  const { organizationId, practices } = scope;
  const entries = [...standardEntries, ...(await ruleEntries(tx, organizationId))];
  const since = addDays(dayOf(services.clock.today()), -90);
  const figures = await editFigures(tx, organizationId, practices, since);
  const names = await payerNames(tx, organizationId);
  const overlays = await overlaysOf(tx, organizationId);
  const all = entries.map((entry) => ({
    entry,
    row: rowOf(entry, names, overlays.filter(({ edit }) => edit === entry.edit.id).length, figures),
  }));
  const words = (pick: (row: (typeof all)[number]) => string): string[] => [...new Set(all.map(pick))].sort();
  return {
    rows: all.filter(({ entry, row }) => matches(entry, row, query)).map(({ row }) => row),
    families: words(({ row }) => row.family),
    packs: words(({ row }) => row.pack),
    sources: words(({ entry }) => entry.edit.sources[0].name),
  };
}

function rowOf(
  entry: Entry,
  names: ReadonlyMap<string, string>,
  overlays: number,
  figures: Awaited<ReturnType<typeof editFigures>>,
): EditRow {
  const { edit } = entry;
  return {
    id: edit.id,
    name: edit.name,
    family: edit.family,
    pack: entry.pack,
    kind: entry.rule === undefined ? "edit" : "payer-rule",
    severity: edit.severity,
    status: entry.status,
    payers: audienceWords(edit.payers, names),
    claimTypes: [...edit.claimTypes],
    source: sourceWords(edit),
    consequence: edit.consequence,
    overlays,
    ...(figures.get(edit.id) ?? noFigures),
  };
}

/** The page of one edit or payer rule. */
export async function editPage(
  tx: TenantTransaction,
  services: Services,
  scope: Scope,
  editId: string,
): Promise<EditPage> {
  const { organizationId, practices } = scope;
  const entry =
    standardEntries.find(({ edit }) => edit.id === editId) ??
    (await ruleEntries(tx, organizationId)).find(({ edit }) => edit.id === editId);
  if (entry === undefined) throw notFound("The edit");
  const { edit, rule } = entry;
  const today = dayOf(services.clock.today());
  const figures = await editFigures(tx, organizationId, practices, addDays(today, -90));
  const names = await payerNames(tx, organizationId);
  const overlays = (await overlaysOf(tx, organizationId)).filter((overlay) => overlay.edit === editId);
  return {
    ...rowOf(entry, names, overlays.length, figures),
    why: edit.why,
    remedy: edit.remedy,
    scope: edit.scope.replaceAll("-", " "),
    effective: effectiveWords(edit.effective),
    governedBy: edit.governedBy.replaceAll("-", " "),
    // A Source has the contract's shape; its optional texts are never stored as undefined.
    sources: edit.sources.map((source) => ({ ...source })) as EditPage["sources"],
    reads: [...edit.reads.fields],
    tables: [...edit.reads.tables],
    finds: rule === undefined ? null : ruleWords(rule),
    cases: casesOf(editId).cases.map((each) => ({ ...each, given: [...each.given] })),
    history: edit.history.map(({ on, change }) => ({ on, change })),
    months: await editMonths(tx, organizationId, practices, editId, addMonths(today, -12)),
    claims: await claimsWith(tx, scope, editId),
    overrides: await overridesWith(tx, scope, editId),
    words: overlays.map((overlay) => ({
      id: overlay.id,
      word: overlay.off === true ? "off" : (overlay.severity ?? ""),
      payers: audienceWords(overlay.payers, names),
      from: overlay.effective.from,
      until: overlay.effective.until ?? null,
      reason: overlay.reason,
    })),
  };
}

/** Claims not sent yet that have a finding of the edit now, the dearest first; at most 100. */
async function claimsWith(tx: TenantTransaction, scope: Scope, editId: string): Promise<EditPage["claims"]> {
  const { rows } = await sql<{
    id: string;
    patient: string;
    payer: string;
    service_date: string;
    state: string;
    message: string;
    charge: bigint;
  }>`select distinct on (c.total_charge_cents, c.claim_id) c.claim_id as id, p.last_name || ', ' || p.first_name as patient, y.name as payer,
      c.service_date::text as service_date, c.state, f.message, c.total_charge_cents as charge
    from claim_finding f
    join claim c on c.organization_id = f.organization_id and c.claim_id = f.claim_id
    join patient p on p.organization_id = c.organization_id and p.patient_id = c.patient_id
    join payer y on y.organization_id = c.organization_id and y.payer_id = c.payer_id
    where f.organization_id = ${scope.organizationId} and f.edit = ${editId} and f.overridden_by is null
      and c.state in ('draft', 'held', 'ready', 'rejected') and c.practice_id = any(${[...scope.practices]}::text[])
    order by c.total_charge_cents desc, c.claim_id, f.ordinal limit 100`.execute(tx);
  return rows.map(({ service_date, charge, ...row }) => ({
    ...row,
    serviceDate: service_date,
    charge: moneyText(charge),
  }));
}

/** The overridden findings of the edit, newest first, with what the payer then did; at most 100. */
async function overridesWith(tx: TenantTransaction, scope: Scope, editId: string): Promise<EditPage["overrides"]> {
  const { rows } = await sql<{
    claim_id: string;
    line: number | null;
    reason: string;
    by: string;
    at: string;
    outcome: "paid" | "denied" | null;
    reasons: string[];
    paid_cents: bigint | null;
  }>`select o.claim_id, o.line, o.reason, o.overridden_by_name as by, o.overridden_at as at, o.outcome, o.reasons, o.paid_cents
    from finding_outcome o join claim c on c.organization_id = o.organization_id and c.claim_id = o.claim_id
    where o.organization_id = ${scope.organizationId} and o.edit = ${editId} and c.practice_id = any(${[...scope.practices]}::text[])
    order by o.overridden_at desc limit 100`.execute(tx);
  return rows.map(({ claim_id, paid_cents, ...row }) => ({
    ...row,
    claimId: claim_id,
    paid: paid_cents === null ? null : moneyText(paid_cents),
  }));
}
