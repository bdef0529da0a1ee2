import type { DemoVisit, DemoWorld } from "@cleanclaim/fixtures";
import type { CalendarDate } from "@cleanclaim/model";
import { readAuthorizationAnswer, writeAuthorizationRequest } from "@cleanclaim/revenue-cycle";
import type { Services } from "../services.ts";
import { nextCount } from "../storage/counters.ts";
import type { TenantTransaction } from "../storage/database.ts";
import { clearinghouseOf } from "../storage/trading-partners.ts";
import type { HistoricSimulator } from "./historic-simulator.ts";

interface Step {
  readonly day: CalendarDate;
  readonly services: Services;
  readonly organizationId: string;
  readonly tx: <T>(work: (tx: TenantTransaction) => Promise<T>) => Promise<T>;
}

/** Asks the payer (278) for the authorisations that the front desk had asked for before these visits, and keeps the numbers. */
export async function askAuthorizations(
  step: Step,
  world: DemoWorld,
  visits: readonly DemoVisit[],
  simulator: HistoricSimulator,
): Promise<void> {
  for (const visit of visits) {
    if (!visit.needsAuthorization || visit.authorizationForgotten) continue;
    const coverage = world.coverages.find((candidate) => candidate.id === visit.coverageIds[0]);
    const payer = world.payers.find((candidate) => candidate.id === coverage?.payerId);
    const patient = world.patients.find((candidate) => candidate.id === visit.patientId);
    const practice = world.practices.find((candidate) => candidate.id === visit.practiceId);
    if (coverage === undefined || payer === undefined || patient === undefined || practice === undefined) continue;
    const codes = visit.coding.lines
      .map((line) => line.code)
      .filter((code) => payer.priorAuthorizationCodes.includes(code));
    if (codes.length === 0) continue;
    await step.tx(async (tx) => {
      const partners = await clearinghouseOf(tx, step.organizationId);
      const controlNumber = await nextCount(tx, step.organizationId, "interchange");
      const self = { name: patient.name, birthDate: patient.birthDate, sex: patient.sex };
      const written = writeAuthorizationRequest(
        {
          payer: { name: payer.name, payerId: payer.id },
          provider: { name: practice.name, npi: practice.npi },
          memberId: coverage.memberId,
          subscriber: coverage.relationshipCode === "18" ? self : coverage.subscriber,
          ...(coverage.relationshipCode === "18"
            ? {}
            : { dependent: { ...self, relationshipCode: coverage.relationshipCode } }),
        },
        {
          procedureCodes: codes,
          diagnosisCodes: visit.coding.diagnoses,
          units: 1,
          serviceDate: visit.serviceDate,
          placeOfServiceCode: visit.placeOfServiceCode,
        },
        { partners, controlNumber, trace: `A${controlNumber}`, date: step.day, time: "10:00" },
      );
      if (!written.ok) return;
      const answer = await simulator.ask(written.text);
      const reading = answer === undefined ? undefined : readAuthorizationAnswer(answer);
      await tx
        .insertInto("prior_authorization")
        .values({
          organization_id: step.organizationId,
          authorization_id: `auth-${visit.id}`,
          patient_id: visit.patientId,
          coverage_id: coverage.id,
          visit_id: visit.id,
          procedure_codes: codes,
          diagnosis_codes: [...visit.coding.diagnoses],
          units: reading?.units ?? 1,
          status: reading?.status ?? "no-answer",
          authorization_number: reading?.number ?? null,
          effective_from: reading?.effectiveFrom ?? null,
          effective_until: reading?.effectiveUntil ?? null,
          requested_at: `${visit.serviceDate}T12:00:00Z`,
          answered_at: step.services.clock.now(),
        })
        .execute();
    });
  }
}
