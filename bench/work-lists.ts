/**
 * How long the work lists and workbenches take, server time only, with 250,000 claims in the database. Fills a database of its own on the
 * embedded PostgreSQL by SQL, then asks the real routes. Limits: 100 ms a list page, 150 ms a workbench. Prints one JSON document.
 */
import { sql } from "kysely";
import { createTestApp, ensureOrganization } from "../apps/server/src/http/test-app.ts";

const LIST_LIMIT_MS = 100;
const BENCH_LIMIT_MS = 150;
const ROUNDS = 9;
const CLAIMS = Number(process.env["BENCH_CLAIMS"] ?? "250000");
const organization = "org-bench";
const practice = `${organization}-p1`;

const app = await createTestApp();
await ensureOrganization(app.database, organization);
const admin = app.database.adminDb;
const filledAt = performance.now();
await admin.transaction().execute(async (tx) => {
  // The rows are put in as they would stand after years of work; the triggers that lead there have their own tests.
  await sql`set local session_replication_role = replica`.execute(tx);
  await sql`insert into payer (organization_id, payer_id, name, edi_payer_id, claim_filing_indicator_code)
    select ${organization}, 'py' || n, 'Payer ' || n, 'PAYER' || n, 'CI' from generate_series(1, 12) n`.execute(tx);
  await sql`insert into provider (organization_id, provider_id, practice_id, npi, last_name, first_name, taxonomy_code)
    select ${organization}, 'pr' || n, ${practice}, '1999999984', 'Provider' || n, 'A', '207RG0100X' from generate_series(1, 20) n`.execute(
    tx,
  );
  await sql`insert into facility (organization_id, facility_id, practice_id, name, place_of_service_code, address)
    values (${organization}, 'fa', ${practice}, 'Office', '11', '{"line1":"1 Main","city":"Bath","state":"ME","postalCode":"045309999"}')`.execute(
    tx,
  );
  await sql`insert into patient (organization_id, patient_id, practice_id, account_number, last_name, first_name, birth_date, sex, address)
    select ${organization}, 'pt' || n, ${practice}, 'A' || n, 'Last' || (n * 7919) % 9973, 'First' || n % 97, date '1940-01-01' + (n * 31) % 25000, case n % 2 when 0 then 'F' else 'M' end,
      '{"line1":"1 Main","city":"Bath","state":"ME","postalCode":"045309999"}' from generate_series(1, ${CLAIMS / 5}::int) n`.execute(
    tx,
  );
  await sql`insert into coverage (organization_id, coverage_id, patient_id, priority, payer_id, member_id, subscriber, effective_from)
    select ${organization}, 'co' || n, 'pt' || n, 'P', 'py' || 1 + n % 12, 'M' || n, '{"last":"L","first":"F","sex":"F"}', '2020-01-01' from generate_series(1, ${CLAIMS / 5}::int) n`.execute(
    tx,
  );
  await sql`insert into visit (organization_id, visit_id, practice_id, patient_id, provider_id, facility_id, service_date, status, place_of_service_code, estimated_charge_cents, waiting_since)
    select ${organization}, 'v' || n, ${practice}, 'pt' || 1 + n % ${CLAIMS / 5}::int, 'pr' || 1 + n % 20, 'fa', current_date - (n % 900), case when n % 50 = 0 then 'to-code' else 'billed' end, '11',
      5000 + (n * 37) % 90000, current_date - (n % 900) from generate_series(1, ${CLAIMS}::int) n`.execute(tx);
  await sql`insert into document (organization_id, document_id, patient_id, visit_id, kind, title, body, sha256)
    select ${organization}, 'd' || n, 'pt' || 1 + n % ${CLAIMS / 5}::int, 'v' || n, 'note', 'Visit', repeat('The patient has a gastric ulcer without hemorrhage. ', 30), '' from generate_series(50, ${CLAIMS}::int, 50) n`.execute(
    tx,
  );
  await sql`insert into claim (organization_id, claim_id, practice_id, patient_id, visit_id, payer_id, coverage_id, provider_id, patient_control_number, responsibility, state, outcome, content,
      total_charge_cents, service_date, submitted_on, first_submitted_on, timely_filing_due_on, answer_due_on, state_since, verdict)
    select ${organization}, 'c' || n, ${practice}, 'pt' || 1 + n % ${CLAIMS / 5}::int, 'v' || n, 'py' || 1 + n % 12, 'co' || 1 + n % ${CLAIMS / 5}::int, 'pr' || 1 + n % 20, 'PCN' || n, 'P',
      (array['closed','closed','closed','closed','closed','adjudicated','received-by-payer','held','ready','rejected'])[1 + n % 10], case when n % 10 < 6 then 'paid' end,
      jsonb_build_object('patientControlNumber', 'PCN' || n, 'claimType', 'professional', 'frequencyCode', '1', 'totalCharge', '200.00', 'placeOfServiceCode', '11', 'payerResponsibility', 'P',
        'payer', '{"name":"P","payerId":"PAYER1","claimFilingIndicatorCode":"CI"}'::jsonb, 'billingProvider', '{"npi":"1234567893","taxId":"123456789","taxIdType":"EI","name":"P","address":{"line1":"1 Main","city":"Bath","state":"ME","postalCode":"045309999"}}'::jsonb,
        'subscriber', '{"name":{"last":"L","first":"F"},"memberId":"M1"}'::jsonb, 'patient', '{"name":{"last":"L","first":"F"},"birthDate":"1970-01-01","sex":"F","relationshipCode":"18"}'::jsonb,
        'otherPayers', '[]'::jsonb, 'diagnoses', '[{"code":"K25.9"}]'::jsonb, 'relatedCauses', '[]'::jsonb, 'providerSignatureOnFile', true, 'assignmentCode', 'A', 'benefitsAssigned', 'Y', 'releaseOfInformationCode', 'Y',
        'lines', '[{"lineItemControlNumber":"1","procedureCode":"99214","modifiers":[],"units":"1","unitType":"UN","charge":"200.00","serviceFrom":"2026-09-01","diagnosisPointers":[1],"adjudications":[]}]'::jsonb),
      5000 + (n * 37) % 90000, current_date - (n % 900), current_date - (n % 900) + 3, current_date - (n % 900) + 3, current_date - (n % 900) + 365, case when n % 10 = 6 then current_date - (n % 900) + 40 end, now() - (n % 300) * interval '1 day', 'clean'
    from generate_series(1, ${CLAIMS}::int) n`.execute(tx);
  await sql`insert into claim_event (organization_id, claim_id, sequence, kind, from_state, to_state, actor_kind, cause)
    select ${organization}, 'c' || n, k, 'noted', 'draft', 'draft', 'system', 'Something happened to the claim' from generate_series(1, ${CLAIMS}::int) n, generate_series(1, 4) k`.execute(
    tx,
  );
  await sql`insert into ledger_account (organization_id, account_id, kind, practice_id, patient_id, payer_id, claim_id, balance_cents)
    select ${organization}, k || '/c' || n, k, ${practice}, 'pt' || 1 + n % ${CLAIMS / 5}::int, 'py' || 1 + n % 12, 'c' || n, case when n % 10 >= 5 and k = 'payer-receivable' then 20000 when n % 13 = 0 and k = 'patient-receivable' then 2500 else 0 end
    from generate_series(1, ${CLAIMS}::int) n, unnest(array['payer-receivable', 'patient-receivable']) k`.execute(tx);
  await sql`insert into denial (organization_id, denial_id, practice_id, claim_id, remittance_id, line_number, adjustment_group, reason, amount_cents, category, explanation, proposed_step, proposed_action, deadline_on, status)
    select ${organization}, 'dn' || n, ${practice}, 'c' || n, 'r', 1, 'CO', (array['11','16','97','50','197'])[1 + n % 5], 5000 + n % 20000, 'coding', 'Line 1', 'Look', 'appeal', current_date + n % 90, 'open'
    from generate_series(5, ${CLAIMS}::int, 25) n`.execute(tx);
});
await sql`analyze`.execute(admin);
const filledSeconds = Math.round((performance.now() - filledAt) / 1000);

const client = await app.signInAs(["biller", "coder", "owner", "supervisor"], organization);
const lists = [
  "/api/claims",
  "/api/claims?state=held",
  "/api/claims?state=ready&sort=-money",
  "/api/claims?state=closed",
  "/api/visits",
  "/api/denials",
  "/api/answers",
  "/api/accounts",
  "/api/patients?search=Last12",
  "/api/remittances",
  "/api/rail",
];
const benches = ["/api/visits/v50", "/api/visits/v100000", "/api/claims/c8", "/api/claims/c100007"];

interface Row {
  readonly what: string;
  readonly medianMs: number;
  readonly slowestMs: number;
  readonly limitMs: number;
  readonly pass: boolean;
}

async function measure(path: string, limitMs: number): Promise<Row> {
  const times: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const before = performance.now();
    const answer = await client.get(path);
    const ms = performance.now() - before;
    if (answer.statusCode !== 200) throw new Error(`${path}: ${answer.statusCode} ${answer.body.slice(0, 200)}`);
    if (round > 0) times.push(ms);
  }
  times.sort((a, b) => a - b);
  const at = (index: number): number => Math.round((times[index] ?? 0) * 10) / 10;
  const medianMs = at(Math.floor(times.length / 2));
  return { what: path, medianMs, slowestMs: at(times.length - 1), limitMs, pass: medianMs <= limitMs };
}

const rows: Row[] = [];
for (const path of lists) rows.push(await measure(path, LIST_LIMIT_MS));
for (const path of benches) rows.push(await measure(path, BENCH_LIMIT_MS));
console.log(
  JSON.stringify(
    { bench: "work-lists", claims: CLAIMS, filledSeconds, rounds: ROUNDS, rows, pass: rows.every((row) => row.pass) },
    undefined,
    1,
  ),
);
await app.close();
