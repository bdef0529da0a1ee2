import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { createEditEngine, standardPacks, tablesFromCodeSets } from "@cleanclaim/claim-edits";
import { importCodeSets, openCodeSetStore } from "@cleanclaim/code-sets";
import { toDate, type Claim } from "@cleanclaim/model";

/** How fast all edits check five-line claims with the full NCCI tables loaded. Prints one JSON object. */
const DATA = join(import.meta.dirname, "..", "..", "shared", "data");
const CLAIMS = 10_000;
const CODES = ["99214", "93000", "36415", "80053", "20610"];

function claimOf(index: number): Claim {
  const name = { last: "BIRCH", first: "MAY" };
  const provider = { npi: "1987654328", name: { last: "STONE", first: "RIVER" } };
  const address = { line1: "100 MAPLE ST", city: "SPRINGFIELD", state: "IL", postalCode: "627010001" };
  return {
    patientControlNumber: `B${index}`,
    claimType: "professional",
    frequencyCode: "1",
    totalCharge: "500.00",
    placeOfServiceCode: "11",
    payerResponsibility: "P",
    payer: { name: "RIVERBEND", payerId: "RMC01", claimFilingIndicatorCode: "MB" },
    billingProvider: { npi: "1234567893", taxId: "371234567", taxIdType: "EI", name: "MAPLE MEDICAL GROUP", address },
    renderingProvider: provider,
    orderingProvider: provider,
    cliaNumber: "14D1234567",
    subscriber: { name, memberId: `M${index}` },
    patient: { name, birthDate: toDate("1950-05-05"), sex: "F", relationshipCode: "18" },
    otherPayers: [],
    diagnoses: ["I10", "E11.9", "M17.11", "K25.9"].map((code) => ({ code })),
    lines: CODES.map((procedureCode, position) => ({
      procedureCode,
      modifiers: position === 0 ? ["25"] : position === 4 ? ["RT"] : [],
      units: "1",
      unitType: "UN",
      charge: "100.00",
      serviceFrom: toDate("2024-08-14"),
      diagnosisPointers: [1, 3],
      adjudications: [],
    })),
    relatedCauses: [],
    providerSignatureOnFile: true,
    assignmentCode: "A",
    benefitsAssigned: "Y",
    releaseOfInformationCode: "Y",
  };
}

if (!existsSync(DATA)) {
  console.log(JSON.stringify({ bench: "claim-edits", skipped: "../shared/data is not there" }));
} else {
  const store = mkdtempSync(join(tmpdir(), "cleanclaim-bench-"));
  for (const folder of ["icd10cm", "ncci", "hcpcs", "mpfs", "grouping", "wire"])
    importCodeSets(store, join(DATA, folder));
  const engine = createEditEngine({ packs: standardPacks, tables: tablesFromCodeSets(openCodeSetStore(store)) });
  const claims = Array.from({ length: CLAIMS }, (_, index) => claimOf(index));
  const submittedOn = toDate("2024-09-03");
  engine.check({ claims: claims.slice(0, 1000), submittedOn });
  const start = performance.now();
  for (let from = 0; from < CLAIMS; from += 500) engine.check({ claims: claims.slice(from, from + 500), submittedOn });
  const seconds = (performance.now() - start) / 1000;
  rmSync(store, { recursive: true, force: true });
  const perSecond = Math.round(CLAIMS / seconds);
  console.log(JSON.stringify({ bench: "claim-edits", claims: CLAIMS, linesPerClaim: CODES.length, perSecond }));
}
