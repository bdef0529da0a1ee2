import type { DemoOrganization, DemoVisit, DemoWorld } from "@cleanclaim/fixtures";
import { addDays } from "@cleanclaim/model";
import { queryDueOn, standardQueryPolicy } from "@cleanclaim/revenue-cycle";
import { sql } from "kysely";
import { type TenantTransaction, json } from "../storage/database.ts";
import { codesOfVisit } from "../storage/visit-returns.ts";
import { insertAll } from "./insert-all.ts";

const OTHER = "Other (please specify)";
const UNABLE = "Unable to determine";

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** The options of a fixture's question as the desk offers them: the clinical ones, then the two ways out. */
function optionsOf(options: readonly string[]): string[] {
  return [...options.filter((one) => !/cannot be determined/i.test(one)).map(capital), OTHER, UNABLE];
}

interface Writing {
  readonly organization: DemoOrganization;
  readonly world: DemoWorld;
  readonly visits: readonly DemoVisit[];
  readonly coderId: string;
  readonly place: (
    needle: string,
    text: string,
  ) => readonly { readonly start: number; readonly end: number; readonly text: string; readonly section: string }[];
}

/** Questions to providers with their log; every third got more time, so that the list shows questions in every stage. */
export async function writeQueries(tx: TenantTransaction, writing: Writing): Promise<void> {
  const organization_id = writing.organization.id;
  const asked = writing.visits.flatMap((visit) =>
    visit.queries.map((query, index) => ({ visit, query, id: `q-${visit.id}-${index + 1}` })),
  );
  await insertAll(
    tx,
    "provider_query",
    asked.map(({ visit, query, id }, index) => ({
      organization_id,
      query_id: id,
      visit_id: visit.id,
      provider_id: visit.providerId,
      question: query.question,
      options: json(optionsOf(query.options)),
      because: `The note says "${query.evidence}" and leaves this open.`,
      evidence: json(writing.place(query.evidence, visit.note)),
      status: query.answer === undefined ? "open" : "answered",
      answer: query.answer === undefined ? null : capital(query.answer),
      answered_by: query.answer === undefined ? null : providerName(writing.world, visit.providerId),
      answered_at: query.answeredOn === undefined ? null : `${query.answeredOn}T12:00:00Z`,
      closed_at: query.answeredOn === undefined ? null : `${query.answeredOn}T12:00:00Z`,
      asked_by: writing.coderId,
      asked_at: `${query.askedOn}T14:00:00Z`,
      due_on: index % 3 === 0 ? addDays(query.askedOn, 7) : queryDueOn(query.askedOn, standardQueryPolicy),
    })),
  );
  await insertAll(
    tx,
    "query_event",
    asked.flatMap(({ visit, query, id }) => {
      const shared = { organization_id, query_id: id, visit_id: visit.id };
      const events = [
        {
          ...shared,
          query_event_id: `${id}-asked`,
          kind: "asked",
          event_key: "asked",
          actor_name: coderName(writing),
          at: `${query.askedOn}T14:00:00Z`,
        },
      ];
      if (query.answeredOn === undefined) return events;
      return [
        ...events,
        {
          ...shared,
          query_event_id: `${id}-answered`,
          kind: "answered",
          event_key: "answered",
          actor_name: providerName(writing.world, visit.providerId),
          at: `${query.answeredOn}T12:00:00Z`,
        },
      ];
    }),
  );
}

function coderName({ world, coderId }: Writing): string {
  return world.users.find((one) => one.id === coderId)?.displayName ?? "";
}

function providerName(world: DemoWorld, providerId: string): string {
  const provider = world.providers.find((candidate) => candidate.id === providerId);
  return provider === undefined ? "" : `${provider.name.first} ${provider.name.last}, ${provider.credential}`;
}

/** Credentials of those who code, the signature under what is coded, and why visits came back. */
export async function writeSignatures(tx: TenantTransaction, writing: Writing): Promise<void> {
  const organization_id = writing.organization.id;
  const coders = writing.world.users.filter(
    (one) => one.organizationId === organization_id && one.credential !== undefined,
  );
  const today = writing.world.today;
  await insertAll(
    tx,
    "user_credential",
    coders.map((one, index) => ({
      organization_id,
      credential_id: `credential-${one.id}`,
      user_id: one.id,
      kind: one.credential ?? "CPC",
      number: `0${4_815_162 + index * 1_337}`,
      issued_by: "AAPC",
      issued_on: addDays(today, -900 - index * 40),
      // The second coder's ends within the month, so that the warning can be seen.
      expires_on: addDays(today, index === 1 ? 19 : 300),
      recorded_by: "demo",
    })),
  );
  const credential = coders.find((one) => one.id === writing.coderId)?.credential ?? "CPC";
  for (const table of ["visit_diagnosis", "service_line"] as const) {
    await sql`update ${sql.table(table)} c set coded_by = v.coder_user_id, credential = ${credential}, coded_at = v.coded_at
      from visit v where v.organization_id = ${organization_id} and c.organization_id = v.organization_id and c.visit_id = v.visit_id
        and v.coder_user_id is not null and v.coded_at is not null`.execute(tx);
  }
  const signature = { kind: credential, number: "", name: coderName(writing) };
  await sql`update visit set coder_credential = ${json(signature)} where organization_id = ${organization_id} and coder_user_id is not null and coded_at is not null`.execute(
    tx,
  );
  const returned = writing.visits.filter((visit) => visit.returnReason !== undefined);
  const codes = new Map<string, string[]>();
  for (const { id } of returned) codes.set(id, await codesOfVisit(tx, organization_id, id));
  await insertAll(
    tx,
    "visit_return",
    returned.map((visit) => ({
      organization_id,
      codes_before: json(codes.get(visit.id) ?? []),
      return_id: `return-${visit.id}`,
      visit_id: visit.id,
      message: visit.returnReason ?? "",
      returned_by: "biller",
      returned_by_name: billerName(writing),
      returned_at: `${addDays(today, -1)}T16:00:00Z`,
    })),
  );
  await insertAll(
    tx,
    "thread_message",
    returned.map((visit) => ({
      organization_id,
      message_id: `return-${visit.id}`,
      subject_kind: "visit",
      subject_id: visit.id,
      author_user_id: "biller",
      author_name: billerName(writing),
      body: `Sent back to coding: ${visit.returnReason ?? ""}`,
      at: `${addDays(today, -1)}T16:00:00Z`,
    })),
  );
}

function billerName({ world, organization }: Writing): string {
  return (
    world.users.find(
      (one) => one.organizationId === organization.id && one.roles.some((held) => held.role === "biller"),
    )?.displayName ?? "The biller"
  );
}
