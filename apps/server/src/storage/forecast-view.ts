import {
  moneyText,
  sumCents,
  toCents,
  type Claim,
  type ExplanationStep,
  type RemittanceClaim,
} from "@cleanclaim/model";
import {
  forecastMissWords,
  lineOf,
  patientTotal,
  type Forecast,
  type ForecastMiss,
  type ForecastRisk,
} from "@cleanclaim/revenue-cycle";
import type { ForecastLineView, ForecastRiskView, ForecastView, Why } from "@cleanclaim/revenue-cycle/contract";
import { unprocessable } from "../http/problem.ts";
import { knowledgeOf } from "../knowledge.ts";
import type { Services } from "../services.ts";
import { claimHead } from "./claim-workbench.ts";
import { procedureTitle } from "./code-names.ts";
import type { TenantTransaction } from "./database.ts";
import { storedForecast } from "./forecast-outcomes.ts";
import { forecastSubjects, makeForecasts } from "./forecasts.ts";
import { dayOf, storedClaim } from "./stored-shapes.ts";

/** States in which a claim is still ours: its forecast is made anew each time it is looked at. */
const OURS = ["draft", "held", "ready", "rejected"];

/** The forecast of one claim: what stood when it left, or, while it is ours, what is expected today. */
export async function claimForecast(
  tx: TenantTransaction,
  services: Services,
  organizationId: string,
  practices: readonly string[],
  claimId: string,
): Promise<ForecastView> {
  const head = await claimHead(tx, organizationId, practices, claimId);
  const claim = storedClaim(head.content);
  const stored = await tx
    .selectFrom("claim_forecast")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .where("claim_id", "=", claimId)
    .executeTakeFirst();
  const { codeSets } = await knowledgeOf(services);
  const names = (code: string): string => procedureTitle(codeSets, code, dayOf(head.service_date));
  if (stored?.stage === "sent" && !OURS.includes(head.state)) {
    const forecast = storedForecast(stored.forecast);
    const paid = await paidLines(tx, organizationId, claimId, stored.remittance_id, claim);
    return {
      ...view(claimId, forecast, claim, names, paid),
      stage: "sent",
      madeAt: stored.made_at,
      inputSha256: stored.input_sha256,
      outcome: outcomeOf(stored),
    };
  }
  const [made] = await makeForecasts(
    tx,
    services,
    organizationId,
    await forecastSubjects(tx, organizationId, [claimId]),
  );
  if (made === undefined)
    throw unprocessable(
      "Voids and institutional claims have no forecast.",
      "Look at the claim that the void is about.",
    );
  return {
    ...view(claimId, made.forecast, claim, names, new Map()),
    stage: "now",
    madeAt: services.clock.now(),
    inputSha256: made.inputSha256,
    outcome: null,
  };
}

interface PaidLine {
  readonly paid: bigint;
  readonly patient: bigint;
}

/** What the decision that the forecast was held against paid on each line. */
async function paidLines(
  tx: TenantTransaction,
  organizationId: string,
  claimId: string,
  remittanceId: string | null,
  claim: Claim,
): Promise<ReadonlyMap<number, PaidLine>> {
  if (remittanceId === null) return new Map();
  const row = await tx
    .selectFrom("remittance_claim")
    .select("content")
    .where("organization_id", "=", organizationId)
    .where("remittance_id", "=", remittanceId)
    .where("claim_id", "=", claimId)
    .where("status_code", "<>", "22")
    .orderBy("position")
    .executeTakeFirst();
  const lines = new Map<number, PaidLine>();
  const decision = row?.content as RemittanceClaim | undefined; // what remittance posting wrote
  decision?.lines.forEach((line, index) => {
    const number = lineOf({ ...line, index }, claim.lines);
    if (number === undefined) return;
    const patient = line.adjustments.filter((one) => one.group === "PR").map((one) => toCents(one.amount));
    lines.set(number, { paid: toCents(line.paid), patient: sumCents(patient) });
  });
  return lines;
}

interface StoredOutcome {
  readonly verdict: string | null;
  readonly cause: string | null;
  readonly paid_cents: bigint | null;
  readonly paid_patient_cents: bigint | null;
  readonly shortfall_cents: bigint | null;
  readonly paid_on: string | null;
  readonly remittance_id: string | null;
}

function outcomeOf(row: StoredOutcome): ForecastView["outcome"] {
  if (row.verdict === null || row.paid_on === null) return null;
  // Both columns are checked by the database against these words.
  const verdict = row.verdict as NonNullable<ForecastView["outcome"]>["verdict"];
  const cause = row.cause as ForecastMiss | null;
  const words =
    verdict === "exact"
      ? "The payer answered as forecast, to the cent."
      : verdict === "not-forecast"
        ? "No amount was forecast, because the contract or the benefits were not known."
        : forecastMissWords(cause);
  return {
    verdict,
    cause,
    words,
    paid: moneyText(row.paid_cents ?? 0n),
    patient: moneyText(row.paid_patient_cents ?? 0n),
    shortfall: moneyText(row.shortfall_cents ?? 0n),
    paidOn: row.paid_on,
    remittanceId: row.remittance_id,
  };
}

function stepsOf(steps: readonly ExplanationStep[]): Why["steps"] {
  return steps.map(({ text, source, inputs, result }) => ({
    text,
    ...(source === undefined
      ? {}
      : {
          source: {
            name: source.name,
            ...(source.locator === undefined ? {} : { locator: source.locator }),
            ...(source.edition === undefined ? {} : { edition: source.edition }),
            ...(source.url === undefined ? {} : { url: source.url }),
          },
        }),
    ...(inputs === undefined ? {} : { inputs: { ...inputs } }),
    ...(result === undefined ? {} : { result }),
  }));
}

function view(
  claimId: string,
  forecast: Forecast,
  claim: Claim,
  names: (code: string) => string,
  paid: ReadonlyMap<number, PaidLine>,
): Omit<ForecastView, "stage" | "madeAt" | "inputSha256" | "outcome"> {
  const versions = { ...forecast.versions };
  const { totals, expectedPayment } = forecast;
  return {
    claimId,
    lines: forecast.lines.map((line): ForecastLineView => {
      const is = paid.get(line.number);
      const patient = patientTotal(line);
      return {
        number: line.number,
        procedureCode: line.procedureCode,
        description: names(line.procedureCode),
        modifiers: [...(claim.lines[line.number - 1]?.modifiers ?? [])],
        charge: line.charge,
        allowed: line.allowed,
        payer: line.payer,
        patient,
        deductible: line.patient?.deductible ?? null,
        copay: line.patient?.copay ?? null,
        coinsurance: line.patient?.coinsurance ?? null,
        noncovered: line.patient?.noncovered ?? null,
        contractual: line.contractual,
        sequestration: line.sequestration,
        earlier: line.earlier,
        unknown: line.unknown,
        paid: is === undefined ? null : moneyText(is.paid),
        paidPatient: is === undefined ? null : moneyText(is.patient),
        why: {
          question: `What is expected for line ${line.number}, ${line.procedureCode}?`,
          answer:
            line.payer === null
              ? `Not known: ${line.unknown ?? ""}.`
              : `$${line.payer} from the payer and $${patient ?? "0.00"} from the patient, of $${line.allowed ?? line.charge} allowed.`,
          steps: stepsOf(line.steps),
          versions,
        },
      };
    }),
    totals: { ...totals },
    risk: forecast.risk.map(riskView),
    expectedPayment: { ...expectedPayment },
    why: {
      question: "What will the payer answer?",
      answer:
        totals.payer === null
          ? "Not all of it is known; each line says what is missing."
          : `$${totals.payer} on ${expectedPayment.date}, between ${expectedPayment.earliest} and ${expectedPayment.latest}.`,
      steps: [...stepsOf(forecast.derivation), { text: expectedPayment.because }],
      versions,
    },
  };
}

function riskView(risk: ForecastRisk): ForecastRiskView {
  return {
    reason: risk.reason,
    words: risk.words,
    line: risk.line,
    probability: risk.probability,
    low: risk.interval?.[0] ?? null,
    high: risk.interval?.[1] ?? null,
    seriousness: risk.seriousness,
    edit: risk.because.kind === "edit" ? risk.because.edit : null,
    because: risk.because.text,
  };
}
