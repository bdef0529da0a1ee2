import { type CodeSets, type BookSet, SPECIALTY_SETS } from "@cleanclaim/code-sets";
import type { CalendarDate } from "@cleanclaim/model";
import type { BodyOf, CodeCollection, CodeShelf, KeptCode } from "@cleanclaim/revenue-cycle/contract";
import { sql } from "kysely";
import type { Session } from "../access-control/sessions.ts";
import { forbidden, notFound } from "../http/problem.ts";
import type { Services } from "../services.ts";
import { known } from "./code-names.ts";
import type { TenantTransaction } from "./database.ts";

/** How many recent codes a person keeps; older ones are forgotten. */
const MOST_RECENTS = 60;
const RECENTS_SHOWN = 30;
const SHIPPED = "shipped-";

const BOOK_SETS: readonly BookSet[] = ["icd10cm", "icd10pcs", "hcpcs", "modifiers", "procedures"];

/** Reads the name of a set of the book; `cpt` is what the coding screens call the practice's procedure numbers. */
export function bookSetOf(text: string): BookSet {
  const set = BOOK_SETS.find((each) => each === text || (text === "cpt" && each === "procedures"));
  if (set === undefined) throw notFound(`The code set ${text}`);
  return set;
}

/** A code as the book names it on a day; without a title when no loaded list has it. */
export function keptCode(
  sets: CodeSets,
  row: { set: string; code: string; label: string },
  on: CalendarDate,
): KeptCode {
  const set = bookSetOf(row.set);
  const { title, billable } = nameOf(sets, set, row.code, on);
  return { set, code: row.code, title: title === "" ? row.label : title, label: row.label, billable };
}

function nameOf(sets: CodeSets, set: BookSet, code: string, on: CalendarDate): { title: string; billable: boolean } {
  const day = sets.book.edition(set === "modifiers" ? "hcpcs-modifiers" : set, { on })?.day ?? on;
  const at = { on: day };
  if (set === "icd10cm" || set === "icd10pcs") {
    const found = set === "icd10cm" ? sets.icd10cm.find(code, at) : sets.icd10pcs.find(code, at);
    return { title: known(found)?.title ?? "", billable: found.status === "found" && found.value.billable };
  }
  const found =
    set === "hcpcs"
      ? sets.hcpcs.find(code, at)
      : set === "modifiers"
        ? sets.modifiers.find(code, at)
        : sets.procedures.find(code, at);
  const title = known<{ readonly title: string }>(found)?.title ?? "";
  return { title, billable: found.status !== "absent" };
}

/** The code as it is written in the tables of what people keep. */
function written(code: string): string {
  return code.trim().toUpperCase();
}

/** Favourites by folder and code, recents newest first, and the sets at hand: ours, then those of the practices. */
export async function codeShelf(
  tx: TenantTransaction,
  sets: CodeSets,
  session: Session,
  practices: readonly string[],
  on: CalendarDate,
): Promise<CodeShelf> {
  const o = session.organizationId;
  const favourites = await tx
    .selectFrom("code_favourite")
    .select(["code_set as set", "code", "label", "folder"])
    .where("organization_id", "=", o)
    .where("user_id", "=", session.userId)
    .orderBy("folder")
    .orderBy("code")
    .limit(500)
    .execute();
  const recents = await tx
    .selectFrom("code_recent")
    .select(["code_set as set", "code", "last_at"])
    .where("organization_id", "=", o)
    .where("user_id", "=", session.userId)
    .orderBy("last_at", "desc")
    .limit(RECENTS_SHOWN)
    .execute();
  return {
    favourites: favourites.map((row) => ({ ...keptCode(sets, row, on), folder: row.folder })),
    recents: recents.map((row) => ({ ...keptCode(sets, { ...row, label: "" }, on), lastAt: row.last_at })),
    collections: [...shippedCollections(), ...(await practiceCollections(tx, o, practices))],
  };
}

function shippedCollections(): CodeCollection[] {
  return SPECIALTY_SETS.map(({ id, name, about, codes }) => ({
    id: `${SHIPPED}${id}`,
    name,
    about,
    origin: "shipped",
    practiceId: null,
    size: codes.length,
  }));
}

async function practiceCollections(
  tx: TenantTransaction,
  organizationId: string,
  practices: readonly string[],
): Promise<CodeCollection[]> {
  if (practices.length === 0) return [];
  const rows = await tx
    .selectFrom("code_collection as c")
    .select(["c.collection_id", "c.name", "c.about", "c.practice_id"])
    .select(
      sql<number>`(select count(*)::int from code_collection_item i
      where i.organization_id = c.organization_id and i.collection_id = c.collection_id)`.as("size"),
    )
    .where("c.organization_id", "=", organizationId)
    .where("c.practice_id", "in", [...practices])
    .orderBy("c.name")
    .execute();
  return rows.map((row) => ({
    id: row.collection_id,
    name: row.name,
    about: row.about,
    origin: "practice",
    practiceId: row.practice_id,
    size: row.size,
  }));
}

/** What a person says of a favourite of theirs; null when it is none. */
export async function favouriteOf(
  tx: TenantTransaction,
  session: Session,
  set: BookSet,
  code: string,
): Promise<{ label: string; folder: string } | null> {
  const row = await tx
    .selectFrom("code_favourite")
    .select(["label", "folder"])
    .where("organization_id", "=", session.organizationId)
    .where("user_id", "=", session.userId)
    .where("code_set", "=", set)
    .where("code", "=", written(code))
    .executeTakeFirst();
  return row ?? null;
}

/** Keeps a code at hand; the same code again changes its label and folder. */
export async function keepFavourite(
  tx: TenantTransaction,
  session: Session,
  set: BookSet,
  code: string,
  { label = "", folder = "" }: BodyOf<"PUT /api/book/favourites/:set/:code">,
): Promise<void> {
  const words = { label: label.trim(), folder: folder.trim() };
  await tx
    .insertInto("code_favourite")
    .values({
      organization_id: session.organizationId,
      user_id: session.userId,
      code_set: set,
      code: written(code),
      ...words,
    })
    .onConflict((on) => on.columns(["organization_id", "user_id", "code_set", "code"]).doUpdateSet(words))
    .execute();
}

export async function dropFavourite(
  tx: TenantTransaction,
  session: Session,
  set: BookSet,
  code: string,
): Promise<void> {
  await tx
    .deleteFrom("code_favourite")
    .where("organization_id", "=", session.organizationId)
    .where("user_id", "=", session.userId)
    .where("code_set", "=", set)
    .where("code", "=", written(code))
    .execute();
}

/** Notes that a person opened or used a code; the oldest beyond what is kept are forgotten. */
export async function noteRecent(tx: TenantTransaction, session: Session, set: BookSet, code: string): Promise<void> {
  const mine = { organization_id: session.organizationId, user_id: session.userId };
  await tx
    .insertInto("code_recent")
    .values({ ...mine, code_set: set, code: written(code) })
    .onConflict((on) =>
      on.columns(["organization_id", "user_id", "code_set", "code"]).doUpdateSet({
        times: sql`code_recent.times + 1`,
        last_at: sql`now()`,
      }),
    )
    .execute();
  await sql`delete from code_recent where organization_id = ${mine.organization_id} and user_id = ${mine.user_id} and (code_set, code) in (
    select code_set, code from code_recent where organization_id = ${mine.organization_id} and user_id = ${mine.user_id}
    order by last_at desc offset ${MOST_RECENTS})`.execute(tx);
}

/** The codes of a set: one of ours, or one of a practice of the user. */
export async function collectionWithItems(
  tx: TenantTransaction,
  sets: CodeSets,
  session: Session,
  id: string,
  on: CalendarDate,
): Promise<{ collection: CodeCollection; items: KeptCode[] }> {
  if (id.startsWith(SHIPPED)) {
    const shipped = SPECIALTY_SETS.find((set) => `${SHIPPED}${set.id}` === id);
    const collection = shippedCollections().find((set) => set.id === id);
    if (shipped === undefined || collection === undefined) throw notFound("The set");
    return { collection, items: shipped.codes.map((each) => keptCode(sets, each, on)) };
  }
  const collection = (await practiceCollections(tx, session.organizationId, session.practiceIds)).find(
    (set) => set.id === id,
  );
  if (collection === undefined) throw notFound("The set");
  const rows = await tx
    .selectFrom("code_collection_item")
    .select(["code_set as set", "code", "label"])
    .where("organization_id", "=", session.organizationId)
    .where("collection_id", "=", id)
    .orderBy("position")
    .execute();
  return { collection, items: rows.map((row) => keptCode(sets, row, on)) };
}

type Saved = BodyOf<"POST /api/book/collections">;

/** Makes a set for a practice, or replaces what stands in one that is there. */
export async function saveCollection(
  tx: TenantTransaction,
  services: Services,
  session: Session,
  body: Saved,
  id: string | undefined,
): Promise<CodeCollection> {
  if (!session.practiceIds.includes(body.practiceId)) throw forbidden("You do not work in that practice.");
  const collectionId = id ?? services.newId();
  const words = { name: body.name.trim(), about: (body.about ?? "").trim(), practice_id: body.practiceId };
  const key = { organization_id: session.organizationId, collection_id: collectionId };
  if (id === undefined) {
    await tx
      .insertInto("code_collection")
      .values({ ...key, ...words, created_by: session.userId })
      .execute();
  } else {
    await assertMine(tx, session, id);
    await tx
      .updateTable("code_collection")
      .set(words)
      .where("organization_id", "=", key.organization_id)
      .where("collection_id", "=", id)
      .execute();
  }
  await writeItems(tx, key, body.items);
  return {
    id: collectionId,
    name: words.name,
    about: words.about,
    origin: "practice",
    practiceId: body.practiceId,
    size: body.items.length,
  };
}

async function writeItems(
  tx: TenantTransaction,
  key: { organization_id: string; collection_id: string },
  items: Saved["items"],
): Promise<void> {
  await tx
    .deleteFrom("code_collection_item")
    .where("organization_id", "=", key.organization_id)
    .where("collection_id", "=", key.collection_id)
    .execute();
  const rows = new Map(
    items.map((item, position) => [
      `${item.set} ${written(item.code)}`,
      { ...key, code_set: item.set, code: written(item.code), label: (item.label ?? "").trim(), position },
    ]),
  );
  if (rows.size > 0)
    await tx
      .insertInto("code_collection_item")
      .values([...rows.values()])
      .execute();
}

async function assertMine(tx: TenantTransaction, session: Session, id: string): Promise<void> {
  if (id.startsWith(SHIPPED))
    throw forbidden("This set comes with the product. Copy its codes into a set of your own.");
  const mine = await practiceCollections(tx, session.organizationId, session.practiceIds);
  if (!mine.some((each) => each.id === id)) throw notFound("The set");
}

export async function dropCollection(tx: TenantTransaction, session: Session, id: string): Promise<void> {
  await assertMine(tx, session, id);
  await tx
    .deleteFrom("code_collection")
    .where("organization_id", "=", session.organizationId)
    .where("collection_id", "=", id)
    .execute();
}
