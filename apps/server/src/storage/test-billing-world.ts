import { type Claim, type RemittanceClaim, moneyText, sumCents, toCents, toDate } from "@cleanclaim/model";
import { type Remittance835, write835, writeInterchange } from "@cleanclaim/x12";
import { createHash } from "node:crypto";
import type { Kysely } from "kysely";
import type { DB } from "./database-types.gen.ts";
import { json } from "./database.ts";

/** For tests: an organisation's practice, payers and a patient with two insurances, as admin rows. */
export async function makeBillingWorld(adminDb: Kysely<DB>, organization_id: string): Promise<void> {
  const address = json({ line1: "12 Harbor Rd", city: "Portland", state: "ME", postalCode: "041019999" });
  const practice_id = `${organization_id}-p1`;
  await adminDb
    .insertInto("payer")
    .values([
      {
        organization_id,
        payer_id: "first",
        name: "First Mutual",
        edi_payer_id: "FIRST1",
        claim_filing_indicator_code: "CI",
      },
      {
        organization_id,
        payer_id: "second",
        name: "Second Mutual",
        edi_payer_id: "SECOND1",
        claim_filing_indicator_code: "CI",
      },
    ])
    .execute();
  await adminDb
    .insertInto("provider")
    .values({
      organization_id,
      provider_id: "dr",
      practice_id,
      npi: "1999999984",
      last_name: "Reed",
      first_name: "Ada",
      credential: "MD",
      taxonomy_code: "207RG0100X",
    })
    .execute();
  await adminDb
    .insertInto("patient")
    .values([
      {
        organization_id,
        patient_id: "pt",
        practice_id,
        account_number: "A100",
        last_name: "Lind",
        first_name: "Mara",
        birth_date: "1970-05-05",
        sex: "F",
        address,
      },
      {
        organization_id,
        patient_id: "pt2",
        practice_id,
        account_number: "A101",
        last_name: "Voss",
        first_name: "Ilja",
        birth_date: "1980-05-05",
        sex: "M",
        address,
      },
    ])
    .execute();
  const subscriber = json({ last: "Lind", first: "Mara", birthDate: "1970-05-05", sex: "F" });
  await adminDb
    .insertInto("coverage")
    .values([
      {
        organization_id,
        coverage_id: "cov1",
        patient_id: "pt",
        priority: "P",
        payer_id: "first",
        member_id: "M1",
        subscriber,
        effective_from: "2020-01-01",
      },
      {
        organization_id,
        coverage_id: "cov2",
        patient_id: "pt",
        priority: "S",
        payer_id: "second",
        member_id: "M2",
        subscriber,
        effective_from: "2020-01-01",
      },
      {
        organization_id,
        coverage_id: "cov3",
        patient_id: "pt2",
        priority: "P",
        payer_id: "first",
        member_id: "M3",
        subscriber,
        effective_from: "2020-01-01",
      },
    ])
    .execute();
}

/** A canonical claim of that world over lines of `[code, charge]`. */
export function claimOf(patientControlNumber: string, lines: readonly (readonly [string, string])[]): Claim {
  const address = { line1: "12 Harbor Rd", city: "Portland", state: "ME", postalCode: "041019999" };
  const name = { last: "Lind", first: "Mara" };
  return {
    patientControlNumber,
    claimType: "professional",
    frequencyCode: "1",
    totalCharge: moneyText(sumCents(lines.map(([, charge]) => toCents(charge)))),
    placeOfServiceCode: "11",
    payerResponsibility: "P",
    payer: { name: "First Mutual", payerId: "FIRST1", claimFilingIndicatorCode: "CI" },
    billingProvider: { npi: "1234567893", taxId: "123456789", taxIdType: "EI", name: "Practice p1", address },
    subscriber: { name, memberId: "M1" },
    patient: { name, birthDate: toDate("1970-05-05"), sex: "F", relationshipCode: "18" },
    otherPayers: [],
    diagnoses: [{ code: "K25.9" }],
    lines: lines.map(([procedureCode, charge], index) => ({
      lineItemControlNumber: String(index + 1),
      procedureCode,
      modifiers: [],
      units: "1",
      unitType: "UN",
      charge,
      serviceFrom: toDate("2026-09-01"),
      diagnosisPointers: [1],
      adjudications: [],
    })),
    relatedCauses: [],
    providerSignatureOnFile: true,
    assignmentCode: "A",
    benefitsAssigned: "Y",
    releaseOfInformationCode: "Y",
  };
}

/** Puts a visit and its claim into the books as if it had been accepted by the payer. */
export async function makeSentClaim(
  adminDb: Kysely<DB>,
  organization_id: string,
  claimId: string,
  claim: Claim,
  patientId = "pt",
): Promise<void> {
  const practice_id = `${organization_id}-p1`;
  const visit_id = `v-${claimId}`;
  await adminDb
    .insertInto("visit")
    .values({
      organization_id,
      visit_id,
      practice_id,
      patient_id: patientId,
      provider_id: "dr",
      facility_id: "f",
      service_date: "2026-09-01",
      status: "billed",
      place_of_service_code: "11",
      waiting_since: "2026-09-01",
    })
    .execute();
  await adminDb
    .insertInto("claim")
    .values({
      organization_id,
      claim_id: claimId,
      practice_id,
      patient_id: patientId,
      visit_id,
      payer_id: "first",
      coverage_id: patientId === "pt" ? "cov1" : "cov3",
      provider_id: "dr",
      patient_control_number: claim.patientControlNumber,
      responsibility: "P",
      content: json(claim),
      total_charge_cents: toCents(claim.totalCharge),
      service_date: "2026-09-01",
      timely_filing_due_on: "2027-09-01",
      submitted_on: "2026-09-03",
    })
    .execute();
  const moves = [
    ["created", "draft", "draft"],
    ["scrub-passed", "draft", "ready"],
    ["sent", "ready", "sent"],
    ["accepted-by-payer", "sent", "received-by-payer"],
  ] as const;
  for (const [index, [kind, from_state, to_state]] of moves.entries()) {
    await adminDb
      .insertInto("claim_event")
      .values({
        organization_id,
        claim_id: claimId,
        sequence: index + 1,
        kind,
        from_state,
        to_state,
        actor_kind: "system",
        cause: kind,
      })
      .execute();
  }
}

/** A decision on a claim: lines of `[code, charge, paid, adjustments]` with adjustments as `CO-45 20.00`. */
export interface Decision {
  readonly claim: string;
  readonly status: string;
  readonly lines: readonly (readonly [string, string, string, readonly string[]])[];
}

/** An 835 file of the given payer over decisions. Amounts are taken as given, so that a file that does not balance can be made. */
export function remittanceFile(about: {
  trace: string;
  payer?: [string, string];
  paid: string;
  decisions: readonly Decision[];
  plb?: readonly [string, string][];
}): string {
  const [payerName, payerId] = about.payer ?? ["First Mutual", "FIRST1"];
  const party = {
    entityCode: "PR",
    entityType: "organization" as const,
    name: payerName,
    address: { line1: "1 Payer Way", city: "Boston", state: "MA", postalCode: "021080001" },
    references: [{ qualifier: "2U", value: payerId }],
    contacts: [{ functionCode: "BL", name: "EDI", numbers: [{ type: "TE", value: "8005550100" }] }],
  };
  const adjustment = (text: string): RemittanceClaim["adjustments"][number] => {
    const [code = "", amount = ""] = text.split(" ");
    const [group = "", reason = ""] = code.split("-");
    return { group, reason, amount };
  };
  const transaction: Remittance835 = {
    kind: "835",
    controlNumber: "0001",
    implementation: "005010X221A1",
    payment: {
      handlingCode: "I",
      amount: about.paid,
      creditDebit: "C",
      method: "ACH",
      format: "CCP",
      date: "2026-09-20",
      from: { bankIdQualifier: "01", bankId: "999999992", accountQualifier: "DA", account: "123" },
      originatorId: "1123456789",
      to: { bankIdQualifier: "01", bankId: "999988880", accountQualifier: "DA", account: "456" },
    },
    trace: { number: about.trace, payerId: "1123456789" },
    references: [],
    payer: party,
    payee: {
      entityCode: "PE",
      entityType: "organization",
      name: "Practice p1",
      idQualifier: "XX",
      id: "1234567893",
      references: [],
      contacts: [],
    },
    claimGroups: [
      {
        number: "1",
        otherSegments: [],
        claims: about.decisions.map((decision) => ({
          patientControlNumber: decision.claim,
          statusCode: decision.status,
          charge: moneyText(sumCents(decision.lines.map(([, charge]) => toCents(charge)))),
          paid: moneyText(sumCents(decision.lines.map(([, , paid]) => toCents(paid)))),
          payerClaimControlNumber: `PX${decision.claim}`,
          claimFilingIndicatorCode: "12",
          adjustments: [],
          parties: [
            {
              entityCode: "QC",
              entityType: "person" as const,
              name: "LIND",
              firstName: "MARA",
              idQualifier: "MI",
              id: "M1",
              references: [],
              contacts: [],
            },
          ],
          patient: {
            entityCode: "QC",
            entityType: "person" as const,
            name: "LIND",
            firstName: "MARA",
            idQualifier: "MI",
            id: "M1",
            references: [],
            contacts: [],
          },
          remarks: [],
          references: [],
          dates: [],
          contacts: [],
          amounts: [],
          quantities: [],
          otherSegments: [],
          lines: decision.lines.map(([code, charge, paid, adjustments], index) => ({
            procedure: { qualifier: "HC", code, modifiers: [] },
            charge,
            paid,
            units: "1",
            serviceFrom: "2026-09-01",
            dates: [{ qualifier: "472", format: "", raw: "20260901", from: "2026-09-01" }],
            adjustments: adjustments.map(adjustment),
            lineItemControlNumber: String(index + 1),
            references: [{ qualifier: "6R", value: String(index + 1) }],
            amounts: [],
            quantities: [],
            remarks: [],
            otherSegments: [],
          })),
        })),
      },
    ],
    providerAdjustments: (about.plb ?? []).map(([reason, amount]) => ({
      providerId: "1234567893",
      fiscalPeriodDate: "2026-12-31",
      reason,
      reference: "R1",
      amount,
    })),
    otherSegments: [],
  };
  const written = writeInterchange({
    sender: "PAYER",
    receiver: "PRACTICE",
    date: "2026-09-20",
    time: "10:00",
    controlNumber: "000000001",
    usage: "T",
    groups: [{ controlNumber: "1", transactions: [write835(transaction)] }],
  });
  if (!written.ok) throw new Error(`the test's 835 can't be written: ${JSON.stringify(written.problems)}`);
  return written.text;
}

/** Stores a received file as the collector would. */
export async function storeFile(adminDb: Kysely<DB>, organization_id: string, id: string, text: string): Promise<void> {
  const content = Buffer.from(text);
  await adminDb
    .insertInto("exchange_file")
    .values({
      organization_id,
      exchange_file_id: id,
      direction: "received",
      kind: "835",
      name: `${id}.edi`,
      sha256: createHash("sha256").update(content).digest("hex"),
      size_bytes: content.length,
      content,
      status: "stored",
    })
    .execute();
}
