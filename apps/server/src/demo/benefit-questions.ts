import type { DemoCoverage, DemoInstitutionalVisit, DemoVisit, DemoWorld } from "@cleanclaim/fixtures";
import { type CalendarDate, addDays } from "@cleanclaim/model";
import {
  type TradingPartners,
  readBenefitFacts,
  readEligibilityAnswer,
  writeEligibilityInquiry,
} from "@cleanclaim/revenue-cycle";
import type { Services } from "../services.ts";
import { nextCount } from "../storage/counters.ts";
import { json } from "../storage/database.ts";
import { benefitsToStore } from "../storage/forecast-benefits.ts";
import { clearinghouseOf } from "../storage/trading-partners.ts";
import type { Evening } from "./evening.ts";
import type { HistoricSimulator } from "./historic-simulator.ts";

type AnyVisit = DemoVisit | DemoInstitutionalVisit;

/** How far back the front desk of the demo has asked; earlier visits have no answer on file, and their forecasts say so. */
const ASKED_DAYS = 63;

/** Asks the payers (270) about the benefits of the visits to come, once for each coverage, and keeps what is in force. */
export async function askBenefits(
  services: Services,
  world: DemoWorld,
  step: Pick<Evening, "organizationId" | "tx">,
  visits: readonly AnyVisit[],
  on: CalendarDate,
  simulator: HistoricSimulator,
): Promise<void> {
  if (on < addDays(world.today, -ASKED_DAYS) || visits.length === 0) return;
  const wanted = new Map(visits.flatMap((visit) => coveragesOf(world, visit).map((id) => [id, visit] as const)));
  const { partners, first } = await step.tx(async (tx) => ({
    partners: await clearinghouseOf(tx, step.organizationId),
    first: await nextCount(tx, step.organizationId, "interchange"),
  }));
  const answers = await Promise.all(
    [...wanted].map(async ([coverageId, visit]) => {
      const coverage = world.coverages.find((one) => one.id === coverageId);
      const text = coverage === undefined ? undefined : questionOf(world, coverage, visit, partners, first, on);
      const answer = text === undefined ? undefined : await simulator.ask(text);
      return answer === undefined ? [] : [{ coverageId, visit, answer }];
    }),
  );
  const rows = answers.flat().flatMap(({ coverageId, visit, answer }) => {
    const reading = readEligibilityAnswer(answer);
    const benefits = readBenefitFacts(answer);
    // Coverage that had ended is a story of its own: nobody asked, and the payer denies.
    if (reading.status !== "active" || benefits === null) return [];
    return [
      {
        organization_id: step.organizationId,
        eligibility_id: services.newId(),
        coverage_id: coverageId,
        patient_id: visit.patientId,
        service_date: visit.serviceDate,
        status: reading.status,
        answer: json(reading),
        benefits: json(benefitsToStore(benefits)),
        requested_at: `${on}T21:30:00.000Z`,
        answered_at: `${on}T21:30:01.000Z`,
      },
    ];
  });
  if (rows.length > 0) await step.tx((tx) => tx.insertInto("eligibility_check").values(rows).execute());
}

/** A visit names its coverages; a stay or an outpatient visit at an institution has those of the patient. */
function coveragesOf(world: DemoWorld, visit: AnyVisit): readonly string[] {
  if ("coverageIds" in visit) return visit.coverageIds;
  return world.patients.find((one) => one.id === visit.patientId)?.coverageIds ?? [];
}

function questionOf(
  world: DemoWorld,
  coverage: DemoCoverage,
  visit: AnyVisit,
  partners: TradingPartners,
  controlNumber: bigint,
  on: CalendarDate,
): string | undefined {
  const payer = world.payers.find((one) => one.id === coverage.payerId);
  const patient = world.patients.find((one) => one.id === visit.patientId);
  const practice = world.practices.find((one) => one.id === visit.practiceId);
  if (payer === undefined || patient === undefined || practice === undefined) return undefined;
  const self = { name: patient.name, birthDate: patient.birthDate, sex: patient.sex };
  const isSelf = coverage.relationshipCode === "18";
  const written = writeEligibilityInquiry(
    {
      payer: { name: payer.name, payerId: payer.id },
      provider: { name: practice.name, npi: practice.npi },
      memberId: coverage.memberId,
      subscriber: isSelf ? self : coverage.subscriber,
      ...(isSelf ? {} : { dependent: { ...self, relationshipCode: coverage.relationshipCode } }),
    },
    visit.serviceDate,
    { partners, controlNumber, trace: `E${coverage.id}`.slice(0, 30), date: on, time: "21:30" },
  );
  return written.ok ? written.text : undefined;
}
