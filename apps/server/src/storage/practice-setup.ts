import { hasNpiCheckDigit } from "@cleanclaim/model";
import type {
  BodyOf,
  PayerSetup,
  PlaceSetup,
  PracticeSetup,
  ProviderSetup,
  SavePayer,
} from "@cleanclaim/revenue-cycle/contract";
import { sql } from "kysely";
import { conflict, forbidden, notFound, unprocessable } from "../http/problem.ts";
import type { Services } from "../services.ts";
import type { Actor } from "./actor.ts";
import type { TenantTransaction } from "./database.ts";
import { json } from "./database.ts";
import { storedAddress, storedPracticeSettings } from "./stored-shapes.ts";

function checkedNpi(npi: string): string {
  if (!hasNpiCheckDigit(npi))
    throw unprocessable(
      `${npi} is no NPI: its check digit does not fit.`,
      "Look it up in the NPI registry and correct it.",
    );
  return npi;
}

function addressOf(value: unknown): PlaceSetup["address"] {
  const { line1, line2, city, state, postalCode } = storedAddress(value);
  return {
    line1,
    city,
    state: state ?? "",
    postalCode: postalCode ?? "",
    ...(line2 === undefined ? {} : { line2 }),
  };
}

function within(practices: readonly string[], practiceId: string): string {
  if (!practices.includes(practiceId)) throw forbidden("You do not work in that practice.");
  return practiceId;
}

/** Practices with what billing needs of them. */
export async function listPractices(
  tx: TenantTransaction,
  organizationId: string,
  practices: readonly string[],
): Promise<PracticeSetup[]> {
  const rows = await tx
    .selectFrom("practice")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .where("practice_id", "in", ["", ...practices])
    .orderBy("name")
    .execute();
  return rows.map((row) => {
    const settings = (row.settings ?? {}) as Readonly<Record<string, unknown>>; // a jsonb object
    const setting = (name: string): string => (typeof settings[name] === "string" ? settings[name] : "");
    return {
      id: row.practice_id,
      name: row.name,
      npi: row.npi,
      taxonomyCode: row.taxonomy_code,
      taxId: row.tax_id,
      taxIdType: row.tax_id_type === "SY" ? "SY" : "EI",
      address: addressOf(row.address),
      phone: row.phone,
      carrier: setting("carrier"),
      locality: setting("locality"),
      cliaNumber: setting("cliaNumber"),
      laboratoryCertificate: storedPracticeSettings(row.settings).laboratoryCertificate ?? "",
    };
  });
}

/** Changes a practice. Settings that this form does not know stay. */
export async function savePractice(
  tx: TenantTransaction,
  organizationId: string,
  practices: readonly string[],
  id: string,
  body: BodyOf<"PUT /api/setup/practices/:id">,
): Promise<void> {
  const { carrier, locality, cliaNumber, laboratoryCertificate } = body;
  const settings = { carrier, locality, cliaNumber, laboratoryCertificate };
  const kept = Object.entries(settings).filter(([, value]) => value !== "");
  await tx
    .updateTable("practice")
    .set({
      name: body.name,
      npi: checkedNpi(body.npi),
      taxonomy_code: body.taxonomyCode,
      tax_id: body.taxId,
      tax_id_type: body.taxIdType,
      address: json(body.address),
      phone: body.phone,
      settings: sql`(settings - 'carrier' - 'locality' - 'cliaNumber' - 'laboratoryCertificate') || ${JSON.stringify(Object.fromEntries(kept))}::jsonb`,
    })
    .where("organization_id", "=", organizationId)
    .where("practice_id", "=", within(practices, id))
    .execute();
}

/** Payers with their deadlines and manners. */
export async function listPayers(tx: TenantTransaction, organizationId: string): Promise<PayerSetup[]> {
  const rows = await tx
    .selectFrom("payer as y")
    .leftJoin("payer_profile as m", (j) =>
      j.onRef("m.organization_id", "=", "y.organization_id").onRef("m.payer_id", "=", "y.payer_id"),
    )
    .selectAll("y")
    .select(["m.profile", "m.source"])
    .select(
      sql<number>`(select count(distinct c.contract_id)::int from contract c join contract_version v on v.organization_id = c.organization_id
        and v.contract_id = c.contract_id and v.status = 'active' where c.organization_id = y.organization_id and c.payer_id = y.payer_id)`.as(
        "contracts",
      ),
    )
    .select(
      sql<number>`(select count(*)::int from coverage k where k.organization_id = y.organization_id and k.payer_id = y.payer_id)`.as(
        "coverages",
      ),
    )
    .where("y.organization_id", "=", organizationId)
    .orderBy("y.name")
    .execute();
  return rows.map((row) => ({
    id: row.payer_id,
    name: row.name,
    ediPayerId: row.edi_payer_id,
    filingIndicator: row.claim_filing_indicator_code,
    timelyFilingDays: row.timely_filing_days,
    appealDays: row.appeal_days,
    expectedAnswerDays: row.expected_answer_days,
    authorizationCodes: row.prior_authorization_codes,
    phone: row.phone,
    address: row.address === null ? null : addressOf(row.address),
    active: row.active,
    // Written by `savePayer` and the demo as PayerProfile; fields of it that the form does not know are kept there.
    manners: row.profile ?? {},
    contracts: row.contracts,
    coverages: row.coverages,
  }));
}

/** Adds a payer or changes one, with its manners. */
export async function savePayer(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  id: string | undefined,
  body: SavePayer,
): Promise<void> {
  const { organizationId } = actor;
  const values = {
    name: body.name,
    edi_payer_id: body.ediPayerId,
    claim_filing_indicator_code: body.filingIndicator,
    timely_filing_days: body.timelyFilingDays,
    appeal_days: body.appealDays,
    expected_answer_days: body.expectedAnswerDays,
    prior_authorization_codes: body.authorizationCodes,
    phone: body.phone,
    address: body.address === null ? null : json(body.address),
    active: body.active,
  };
  const same = await tx
    .selectFrom("payer")
    .select("payer_id")
    .where("organization_id", "=", organizationId)
    .where("edi_payer_id", "=", body.ediPayerId)
    .executeTakeFirst();
  if (same !== undefined && same.payer_id !== id)
    throw conflict(
      `Another payer has the id ${body.ediPayerId} already.`,
      "Each payer id of the clearinghouse stands once.",
    );
  const payerId = id ?? services.newId();
  if (id === undefined) {
    await tx
      .insertInto("payer")
      .values({ organization_id: organizationId, payer_id: payerId, ...values })
      .execute();
  } else {
    const { numUpdatedRows } = await tx
      .updateTable("payer")
      .set(values)
      .where("organization_id", "=", organizationId)
      .where("payer_id", "=", id)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw notFound("The payer");
  }
  await saveManners(tx, actor, payerId, body.manners);
}

const mannerFields = [
  "kind",
  "correctedClaimDays",
  "referralRequired",
  "groupNumberRequired",
  "consultationsRefused",
  "claimsOnPaper",
  "replacementsRefused",
  "bundledCodes",
  "unspecifiedDiagnosesRefused",
  "source",
] as const satisfies readonly (keyof SavePayer["manners"])[];

async function saveManners(
  tx: TenantTransaction,
  actor: Actor,
  payerId: string,
  manners: SavePayer["manners"],
): Promise<void> {
  const given = Object.fromEntries(
    mannerFields.flatMap((name) => {
      const value = manners[name];
      const empty =
        value === undefined || value === false || value === "" || (Array.isArray(value) && value.length === 0);
      return empty ? [] : [[name, value]];
    }),
  );
  const fresh = JSON.stringify(given);
  await sql`insert into payer_profile (organization_id, payer_id, profile, source, updated_by)
    values (${actor.organizationId}, ${payerId}, ${fresh}::jsonb, ${manners.source ?? ""}, ${actor.userId})
    on conflict (organization_id, payer_id) do update set
      profile = (payer_profile.profile - ${[...mannerFields]}::text[]) || excluded.profile, source = excluded.source,
      updated_by = excluded.updated_by, updated_at = now(), version = payer_profile.version + 1`.execute(tx);
}

/** Providers with how many payers they are enrolled with. */
export async function listProviders(
  tx: TenantTransaction,
  organizationId: string,
  practices: readonly string[],
): Promise<ProviderSetup[]> {
  const rows = await tx
    .selectFrom("provider as p")
    .selectAll("p")
    .select(
      sql<number>`(select count(distinct e.payer_id)::int from provider_enrollment e where e.organization_id = p.organization_id
        and e.provider_id = p.provider_id and e.status = 'enrolled')`.as("enrolled"),
    )
    .where("p.organization_id", "=", organizationId)
    .where("p.practice_id", "in", ["", ...practices])
    .orderBy("p.last_name")
    .orderBy("p.first_name")
    .execute();
  return rows.map((row) => ({
    id: row.provider_id,
    practiceId: row.practice_id,
    npi: row.npi,
    last: row.last_name,
    first: row.first_name,
    credential: row.credential,
    taxonomyCode: row.taxonomy_code,
    specialty: row.specialty,
    active: row.active,
    enrolled: row.enrolled,
  }));
}

/** Adds a provider or changes one. */
export async function saveProvider(
  tx: TenantTransaction,
  services: Services,
  organizationId: string,
  practices: readonly string[],
  id: string | undefined,
  body: BodyOf<"POST /api/setup/providers">,
): Promise<void> {
  const values = {
    practice_id: within(practices, body.practiceId),
    npi: checkedNpi(body.npi),
    last_name: body.last,
    first_name: body.first,
    credential: body.credential,
    taxonomy_code: body.taxonomyCode,
    specialty: body.specialty,
    active: body.active,
  };
  const same = await tx
    .selectFrom("provider")
    .select(["provider_id", "last_name"])
    .where("organization_id", "=", organizationId)
    .where("npi", "=", body.npi)
    .where("practice_id", "=", body.practiceId)
    .executeTakeFirst();
  if (same !== undefined && same.provider_id !== id)
    throw conflict(`${same.last_name} has the NPI ${body.npi} in this practice already.`, "Each person has one NPI.");
  if (id === undefined) {
    await tx
      .insertInto("provider")
      .values({ organization_id: organizationId, provider_id: services.newId(), ...values })
      .execute();
    return;
  }
  const { numUpdatedRows } = await tx
    .updateTable("provider")
    .set(values)
    .where("organization_id", "=", organizationId)
    .where("provider_id", "=", id)
    .where("practice_id", "in", ["", ...practices])
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw notFound("The provider");
}

/** Places of service. */
export async function listPlaces(
  tx: TenantTransaction,
  organizationId: string,
  practices: readonly string[],
): Promise<PlaceSetup[]> {
  const rows = await tx
    .selectFrom("facility")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .where("practice_id", "in", ["", ...practices])
    .orderBy("name")
    .execute();
  return rows.map((row) => ({
    id: row.facility_id,
    practiceId: row.practice_id,
    name: row.name,
    placeOfServiceCode: row.place_of_service_code,
    npi: row.npi,
    address: addressOf(row.address),
  }));
}

/** Adds a place or changes one. */
export async function savePlace(
  tx: TenantTransaction,
  services: Services,
  organizationId: string,
  practices: readonly string[],
  id: string | undefined,
  body: BodyOf<"POST /api/setup/places">,
): Promise<void> {
  const values = {
    practice_id: within(practices, body.practiceId),
    name: body.name,
    place_of_service_code: body.placeOfServiceCode,
    npi: body.npi === null ? null : checkedNpi(body.npi),
    address: json(body.address),
  };
  if (id === undefined) {
    await tx
      .insertInto("facility")
      .values({ organization_id: organizationId, facility_id: services.newId(), ...values })
      .execute();
    return;
  }
  const { numUpdatedRows } = await tx
    .updateTable("facility")
    .set(values)
    .where("organization_id", "=", organizationId)
    .where("facility_id", "=", id)
    .where("practice_id", "in", ["", ...practices])
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw notFound("The place");
}
