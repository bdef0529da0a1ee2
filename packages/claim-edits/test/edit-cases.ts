import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { toDate, type CalendarDate, type Claim } from "@cleanclaim/model";
import { parse } from "yaml";

import {
  createEditEngine,
  tablesFromRows,
  type ClaimContext,
  type Edit,
  type PayerProfile,
  type ReadTrace,
  type TableSpec,
} from "../src/index.ts";

import { INSTITUTIONAL_BASES, type InstitutionalBase } from "./institutional-bases.ts";

type Overlay = Readonly<Record<string, unknown>>;

/** One example of an edit: what is different from a clean claim, and what the edit must answer. */
export interface EditCase {
  readonly name: string;
  readonly kind: "pass" | "finding" | "boundary" | "other-date" | "missing-data";
  readonly claim?: Overlay;
  /** Further claims of the batch, of the same patient. */
  readonly with?: readonly Overlay[];
  readonly history?: readonly Overlay[];
  readonly context?: ClaimContext;
  readonly profile?: Partial<PayerProfile>;
  readonly submittedOn?: string;
  readonly expect: "pass" | "finding" | "not-evaluated";
  readonly line?: number;
  readonly severity?: "error" | "warning" | "advice";
}

/** The cases file beside an edit. `claim`, `context`, `profile` and `tables` hold for every case. */
export interface CaseFile {
  readonly edit: string;
  /** The clean claim that the cases start from; a professional one when none is named. */
  readonly base?: InstitutionalBase;
  readonly claim?: Overlay;
  readonly context?: ClaimContext;
  readonly profile?: Partial<PayerProfile>;
  readonly tables?: TableSpec;
  readonly cases: readonly EditCase[];
}

const EDITS = join(import.meta.dirname, "..", "src", "edits");

/** All files below the edits folder whose names end so, as paths from there. */
export function filesOfEdits(ending: string): string[] {
  return readdirSync(EDITS, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(ending))
    .map((path) => path.replaceAll("\\", "/"))
    .sort();
}

/** Reads a cases file. */
export function readCases(path: string): CaseFile {
  // Our own file, of the shape above; the tests that use it fail when it is not.
  return parse(readFileSync(join(EDITS, path), "utf8")) as CaseFile;
}

const LINE: Overlay = {
  procedureCode: "99213",
  modifiers: [],
  units: "1",
  unitType: "UN",
  charge: "100.00",
  serviceFrom: "2024-08-14",
  diagnosisPointers: [1],
  adjudications: [],
};

const HOME: Overlay = { line1: "12 ELM ST", city: "SPRINGFIELD", state: "IL", postalCode: "62702" };

const CLEAN: Overlay = {
  patientControlNumber: "T1",
  claimType: "professional",
  frequencyCode: "1",
  totalCharge: "100.00",
  placeOfServiceCode: "11",
  payerResponsibility: "P",
  payer: { name: "RIVERBEND", payerId: "RMC01", claimFilingIndicatorCode: "MB" },
  billingProvider: {
    npi: "1234567893",
    taxonomyCode: "207Q00000X",
    taxId: "371234567",
    taxIdType: "EI",
    name: "MAPLE MEDICAL GROUP",
    address: { line1: "100 MAPLE ST", city: "SPRINGFIELD", state: "IL", postalCode: "627010001" },
  },
  renderingProvider: { npi: "1987654328", name: { last: "STONE", first: "RIVER" }, taxonomyCode: "207Q00000X" },
  subscriber: { name: { last: "BIRCH", first: "MAY" }, memberId: "6JD8K40PE39", address: HOME },
  patient: {
    name: { last: "BIRCH", first: "MAY" },
    birthDate: "1980-05-05",
    sex: "F",
    relationshipCode: "18",
    address: HOME,
  },
  otherPayers: [],
  diagnoses: [{ code: "I10" }],
  lines: [LINE],
  relatedCauses: [],
  providerSignatureOnFile: true,
  assignmentCode: "A",
  benefitsAssigned: "Y",
  releaseOfInformationCode: "Y",
};

function isRecord(value: unknown): value is Overlay {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function merged(base: Overlay, over: Overlay, line: Overlay = LINE): Overlay {
  const result: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(over)) {
    const before = result[key];
    if (value === null) delete result[key];
    else if (key === "lines" && Array.isArray(value))
      result[key] = value.map((each: unknown) => merged(line, isRecord(each) ? each : {}));
    else result[key] = isRecord(value) && isRecord(before) ? merged(before, value, line) : value;
  }
  return result;
}

/** A clean claim with the given differences; null takes a field away, each line starts from the clean line. */
export function claimWith(...overlays: readonly Overlay[]): Claim {
  // The clean claim has every required field; the overlays are our own test data.
  return overlays.reduce<Overlay>((claim, over) => merged(claim, over), CLEAN) as unknown as Claim;
}

/** The same from a clean institutional claim, or from the professional one when no base is named. */
export function claimFrom(base: InstitutionalBase | undefined, ...overlays: readonly Overlay[]): Claim {
  if (base === undefined) return claimWith(...overlays);
  const { claim, line } = INSTITUTIONAL_BASES[base];
  const clean = merged({ ...CLEAN, lines: [] }, claim, line);
  // As above: our own test data over a whole claim.
  return overlays.reduce<Overlay>((before, over) => merged(before, over, line), clean) as unknown as Claim;
}

/** What an edit answers for a case: the answer, and the findings with their lines and severities. */
export interface CaseAnswer {
  readonly answer: "pass" | "finding" | "not-evaluated";
  readonly found: readonly { readonly line: number | null; readonly severity: string; readonly message: string }[];
}

/** Runs one edit alone over one case. */
export function answerOf(edit: Edit, file: CaseFile, each: EditCase, trace: ReadTrace): CaseAnswer {
  const claim = claimFrom(file.base, file.claim ?? {}, each.claim ?? {});
  const others = (each.with ?? []).map((over, index) =>
    claimFrom(file.base, file.claim ?? {}, { patientControlNumber: `W${index}` }, over),
  );
  const history = (each.history ?? []).map((over, index) =>
    claimFrom(file.base, file.claim ?? {}, { patientControlNumber: `H${index}` }, over),
  );
  const profile: PayerProfile = { payerId: claim.payer.payerId, ...file.profile, ...each.profile };
  const engine = createEditEngine({
    packs: [{ id: "case", name: "case", version: "1", edits: [{ ...edit, dependsOn: [] }], requirements: [] }],
    tables: tablesFromRows(file.tables ?? {}),
    payerProfiles: [profile],
    trace,
  });
  const submittedOn: CalendarDate = toDate(each.submittedOn ?? "2024-09-03");
  const context = { ...file.context, ...each.context };
  const contexts = { [claim.patientControlNumber]: context };
  const result = engine.check({ claims: [...others, claim], submittedOn, history, contexts }).at(-1);
  const found = result?.findings ?? [];
  const unknown = (result?.notEvaluated.length ?? 0) > 0;
  return { answer: found.length > 0 ? "finding" : unknown ? "not-evaluated" : "pass", found };
}
