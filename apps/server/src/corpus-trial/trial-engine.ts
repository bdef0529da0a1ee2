import {
  createEditEngine,
  standardPacks,
  tablesFromRows,
  type ClaimCheck,
  type ClaimContext,
  type EditEngine,
  type PayerProfile,
  type ReferenceTables,
} from "@cleanclaim/claim-edits";
import { corpusTables, demoPayers } from "@cleanclaim/fixtures";
import { toDate, type CalendarDate, type Claim } from "@cleanclaim/model";
import type { AskedBenefits } from "./trial-exchange.ts";

/** The reference rows of the corpus as tables. */
export function corpusReferenceTables(): ReferenceTables {
  return tablesFromRows(corpusTables);
}

/** All packs over the given tables, with what is known of the demo payers. */
export function trialEngine(tables: ReferenceTables): EditEngine {
  const payerProfiles = demoPayers.map((payer): PayerProfile => ({
    payerId: payer.id,
    timelyFilingDays: payer.timelyFilingDays,
    authorizationRequiredFor: payer.priorAuthorizationCodes,
  }));
  return createEditEngine({ packs: standardPacks, tables, payerProfiles });
}

/** An authorization that a payer gave to the trial. */
export interface TrialAuthorization {
  readonly number: string;
  readonly codes: readonly string[];
  readonly from: CalendarDate;
}

/** What the records know of a claim after asking the payer. */
export function contextOf(
  claim: Claim,
  asked: AskedBenefits | undefined,
  authorizations: readonly TrialAuthorization[],
): ClaimContext {
  const reading = asked?.reading;
  return {
    ...(asked === undefined || reading === undefined || (reading.status !== "active" && reading.status !== "inactive")
      ? {}
      : {
          eligibility: {
            status: reading.status,
            checkedOn: asked.on,
            ...(reading.activeFrom === null ? {} : { activeFrom: toDate(reading.activeFrom) }),
          },
        }),
    authorizations: authorizations.map((one) => ({
      number: one.number,
      procedureCodes: one.codes,
      from: one.from,
      through: toDate("2099-12-31"),
    })),
  };
}

/** Checks one claim with the patient's earlier ones. */
export function checkOne(
  engine: EditEngine,
  claim: Claim,
  context: ClaimContext,
  history: readonly Claim[],
  submittedOn: CalendarDate,
): ClaimCheck {
  const [check] = engine.check({
    claims: [claim],
    submittedOn,
    history,
    contexts: { [claim.patientControlNumber]: context },
  });
  if (check === undefined) throw new Error("the engine answers for every claim");
  return check;
}
