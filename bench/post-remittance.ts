/**
 * How long posting an 835 with 1,000 claims takes on the embedded PostgreSQL: reading, balance, matching, ledger, denials, events, in one
 * transaction. Limit: 5 s. The peer is the limit itself. Prints one JSON document.
 */
import { createTestApp, ensureOrganization } from "../apps/server/src/http/test-app.ts";
import { withTenant } from "../apps/server/src/storage/database.ts";
import { postStoredRemittance } from "../apps/server/src/storage/remittance-files.ts";
import {
  claimOf,
  makeBillingWorld,
  makeSentClaim,
  remittanceFile,
  storeFile,
} from "../apps/server/src/storage/test-billing-world.ts";

const LIMIT_MS = 5000;
const CLAIMS = 1000;
const ROUNDS = 3;
const organization = "org-post";

const app = await createTestApp();
await ensureOrganization(app.database, organization);
await makeBillingWorld(app.database.adminDb, organization);
const times: number[] = [];
for (let round = 0; round < ROUNDS; round += 1) {
  const ids = Array.from({ length: CLAIMS }, (_, index) => `b${round}x${index}`);
  for (const id of ids) {
    const claim = claimOf(id.toUpperCase(), [
      ["99214", "185.00"],
      ["43239", "900.00"],
    ]);
    await makeSentClaim(app.database.adminDb, organization, id, claim, "pt2");
  }
  const decisions = ids.map((id, index) => ({
    claim: id.toUpperCase(),
    status: "1",
    lines: [
      ["99214", "185.00", "90.00", ["CO-45 70.00", "PR-3 25.00"]],
      [
        "43239",
        "900.00",
        index % 10 === 0 ? "0.00" : "390.00",
        index % 10 === 0 ? ["CO-97 900.00"] : ["CO-45 400.00", "PR-1 110.00"],
      ],
    ] as const,
  }));
  const paid = (decisions.length * 9000 + (decisions.length - Math.ceil(decisions.length / 10)) * 39000) / 100;
  const file = `f${round}`;
  await storeFile(
    app.database.adminDb,
    organization,
    file,
    remittanceFile({ trace: `T${round}`, paid: paid.toFixed(2), decisions }),
  );
  const before = performance.now();
  const result = await withTenant(app.services.db, { organizationId: organization, userId: null }, (tx) =>
    postStoredRemittance(tx, app.services, { organizationId: organization, userId: null }, file),
  );
  times.push(performance.now() - before);
  if (result.status !== "processed" || result.outcomes[0]?.matched !== CLAIMS)
    throw new Error(`the file was not posted: ${result.message}`);
}
times.sort((a, b) => a - b);
const medianMs = Math.round(times[Math.floor(times.length / 2)] ?? 0);
console.log(
  JSON.stringify({
    bench: "post-remittance",
    claims: CLAIMS,
    rounds: ROUNDS,
    medianMs,
    slowestMs: Math.round(times.at(-1) ?? 0),
    limitMs: LIMIT_MS,
    ratioToLimit: Math.round((medianMs / LIMIT_MS) * 100) / 100,
    pass: medianMs <= LIMIT_MS,
  }),
);
await app.close();
