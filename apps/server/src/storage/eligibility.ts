import type { CalendarDate } from "@cleanclaim/model";
import { readBenefitFacts, readEligibilityAnswer, writeEligibilityInquiry } from "@cleanclaim/revenue-cycle";
import type { MemberInquiry, WrittenInquiry } from "@cleanclaim/revenue-cycle";
import type { ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import { connectorFor } from "../connectors/clearinghouse-of.ts";
import { notFound, unprocessable } from "../http/problem.ts";
import type { Services } from "../services.ts";
import type { Actor } from "./actor.ts";
import { nextCount } from "./counters.ts";
import type { TenantTransaction } from "./database.ts";
import { json } from "./database.ts";
import { recordDomainEvent } from "./domain-events.ts";
import { keepFile } from "./exchange-files.ts";
import { benefitsToStore } from "./forecast-benefits.ts";
import { dayOf, nameOf, optionalDay, sexOf, storedSubscriber } from "./stored-shapes.ts";
import { clearinghouseOf } from "./trading-partners.ts";
import type { ClearinghouseSetting } from "./trading-partners.ts";

export type EligibilityAnswer = ResponseOf<"POST /api/coverages/:id/eligibility">;

/** How a transaction of this organisation is begun; each use is one transaction. */
export type InTenant = <T>(work: (tx: TenantTransaction) => Promise<T>) => Promise<T>;

/** Whom a coverage insures, in the terms of a real-time question. */
export interface CoverageInquiry {
  readonly inquiry: MemberInquiry;
  readonly patientId: string;
  readonly practiceId: string;
}

/** Reads the parts of a question about a coverage; 404 when it is not in one of the practices. */
export async function inquiryFor(
  tx: TenantTransaction,
  organizationId: string,
  practices: readonly string[],
  coverageId: string,
): Promise<CoverageInquiry> {
  const row = await tx
    .selectFrom("coverage as c")
    .innerJoin("patient as p", (j) =>
      j.onRef("p.organization_id", "=", "c.organization_id").onRef("p.patient_id", "=", "c.patient_id"),
    )
    .innerJoin("payer as y", (j) =>
      j.onRef("y.organization_id", "=", "c.organization_id").onRef("y.payer_id", "=", "c.payer_id"),
    )
    .innerJoin("practice as r", (j) =>
      j.onRef("r.organization_id", "=", "p.organization_id").onRef("r.practice_id", "=", "p.practice_id"),
    )
    .select(["c.member_id", "c.group_number", "c.relationship_code", "c.subscriber", "p.patient_id", "p.practice_id"])
    .select(["p.last_name", "p.first_name", "p.birth_date", "p.sex"])
    .select(["y.name as payer_name", "y.edi_payer_id", "r.name as practice_name", "r.npi"])
    .where("c.organization_id", "=", organizationId)
    .where("c.coverage_id", "=", coverageId)
    .where("p.practice_id", "in", [...practices])
    .executeTakeFirst();
  if (row === undefined) throw notFound("The coverage");
  const patient = { name: nameOf(row), birthDate: dayOf(row.birth_date), sex: sexOf(row.sex) };
  const holder = storedSubscriber(row.subscriber);
  const isSelf = row.relationship_code === "18";
  const subscriber = isSelf
    ? patient
    : {
        name: { last: holder.last, first: holder.first },
        birthDate: optionalDay(holder.birthDate),
        sex: sexOf(holder.sex),
      };
  return {
    patientId: row.patient_id,
    practiceId: row.practice_id,
    inquiry: {
      payer: { name: row.payer_name, payerId: row.edi_payer_id },
      provider: { name: row.practice_name, npi: row.npi },
      memberId: row.member_id,
      ...(row.group_number === "" ? {} : { groupNumber: row.group_number }),
      subscriber,
      ...(isSelf ? {} : { dependent: { ...patient, relationshipCode: row.relationship_code } }),
    },
  };
}

/** The text of a question that was written, or 422 with the place that can't be written. */
export function textOf(written: WrittenInquiry): string {
  if (written.ok) return written.text;
  throw unprocessable(
    `The question can't be written: ${written.problems[0]?.path ?? ""}.`,
    "Correct the name or number and ask again.",
  );
}

interface Asked {
  readonly eligibilityId: string;
  readonly requestFileId: string;
  readonly text: string;
  readonly setting: ClearinghouseSetting;
  readonly patientId: string;
}

/**
 * Asks the payer whether a coverage is active on a day. The question is stored first, then asked outside of any transaction (a payer may take
 * long), then the answer is stored: a payer that never answers leaves the status "no-answer" and says so.
 */
export async function checkEligibility(
  inTenant: InTenant,
  services: Services,
  actor: Actor,
  practices: readonly string[],
  coverageId: string,
  serviceDate: CalendarDate,
): Promise<EligibilityAnswer> {
  const asked = await inTenant((tx) => storeQuestion(tx, services, actor, practices, coverageId, serviceDate));
  const answer = await connectorFor(services, asked.setting).realtime(asked.text);
  return inTenant(async (tx) => {
    const responseFileId =
      answer.kind === "answered"
        ? await keepFile(tx, services, actor.organizationId, {
            direction: "received",
            kind: "271",
            name: `271-${asked.eligibilityId}.edi`,
            content: Buffer.from(answer.text, "utf8"),
            status: "processed",
          })
        : null;
    const reading = answer.kind === "answered" ? readEligibilityAnswer(answer.text) : undefined;
    const benefits = answer.kind === "answered" ? readBenefitFacts(answer.text) : null;
    const status = reading?.status ?? (answer.kind === "no-answer" ? "no-answer" : "error");
    const problem = reading === undefined ? (answer.kind === "answered" ? null : answer.message) : reading.problem;
    await tx
      .updateTable("eligibility_check")
      .set({
        status,
        answer: reading === undefined ? null : json(reading),
        benefits: benefits === null ? null : json(benefitsToStore(benefits)),
        problem,
        response_file_id: responseFileId,
        answered_at: services.clock.now(),
      })
      .where("organization_id", "=", actor.organizationId)
      .where("eligibility_id", "=", asked.eligibilityId)
      .execute();
    await recordDomainEvent(tx, services, actor.organizationId, "EligibilityAnswered", "coverage", coverageId, {
      status,
    });
    return {
      id: asked.eligibilityId,
      status,
      summary: reading?.summary ?? (status === "no-answer" ? "No answer from the payer" : "The question was not taken"),
      lines: (reading?.lines ?? []).map((line) => ({ ...line })),
      problem,
      requestFileId: asked.requestFileId,
      responseFileId,
    };
  });
}

async function storeQuestion(
  tx: TenantTransaction,
  services: Services,
  actor: Actor,
  practices: readonly string[],
  coverageId: string,
  serviceDate: CalendarDate,
): Promise<Asked> {
  const { inquiry, patientId } = await inquiryFor(tx, actor.organizationId, practices, coverageId);
  const setting = await clearinghouseOf(tx, actor.organizationId);
  const eligibilityId = services.newId();
  const text = textOf(
    writeEligibilityInquiry(inquiry, serviceDate, {
      partners: setting,
      controlNumber: await nextCount(tx, actor.organizationId, "interchange"),
      trace: eligibilityId,
      date: services.clock.today(),
      time: services.clock.now().slice(11, 16),
    }),
  );
  const requestFileId = await keepFile(tx, services, actor.organizationId, {
    direction: "sent",
    kind: "270",
    name: `270-${eligibilityId}.edi`,
    content: Buffer.from(text, "utf8"),
    status: "processed",
  });
  await tx
    .insertInto("eligibility_check")
    .values({
      organization_id: actor.organizationId,
      eligibility_id: eligibilityId,
      coverage_id: coverageId,
      patient_id: patientId,
      service_date: serviceDate,
      status: "pending",
      request_file_id: requestFileId,
      requested_by: actor.userId,
      requested_at: services.clock.now(),
    })
    .execute();
  return { eligibilityId, requestFileId, text, setting, patientId };
}
