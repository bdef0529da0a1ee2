import type { CalendarDate } from "@cleanclaim/model";
import { type Catalog, EMPTY_CATALOG } from "./catalog.ts";
import { createCodeBook } from "./lookups/book.ts";
import { coveragePolicyLookup } from "./lookups/coverage-policies.ts";
import { Icd10CmReader } from "./lookups/icd10cm.ts";
import { drgLookup, patientCodeLookup } from "./lookups/institutional-tables.ts";
import { addOnLookup, groupLookup, mceLookup, mueLookup, PtpReader } from "./lookups/policy-tables.ts";
import {
  anesthesiaBaseLookup,
  ascLookup,
  clinicalLabLookup,
  complicationLookup,
  drgWeightLookup,
} from "./lookups/payment-tables.ts";
import { anesthesiaLookup, feeScheduleLookup, gpciLookup, ndcLookup, oppsCapLookup } from "./lookups/rate-tables.ts";
import { type LoadFile, Shelf, type StarterTable } from "./lookups/shelf.ts";
import {
  aspLookup,
  hcpcsLookup,
  icd10pcsLookup,
  modifierLookup,
  oppsLookup,
  placeOfServiceLookup,
  proceduresLookup,
  taxonomyLookup,
  wireLookup,
  zipLookup,
} from "./lookups/wire-tables.ts";
import { Searcher } from "./search/searcher.ts";
import { SETS } from "./set-registry.ts";
import type {
  CcsrAssignment,
  CodeSets,
  HccAssignment,
  Lookup,
  MueService,
  On,
  PtpService,
  ReleaseRef,
  ReleaseStatus,
  SearchAnswer,
  SearchOptions,
  SetName,
} from "./types.ts";

/** What the code sets are made from: what the store holds, how its files are read, and the tables that ship with us. */
export interface CodeSetsInput {
  readonly catalog?: Catalog;
  readonly load?: LoadFile;
  readonly starters: readonly StarterTable[];
}

function statusOf(shelf: Shelf): ReleaseStatus[] {
  const out: ReleaseStatus[] = [];
  for (const set of shelf.sets().sort()) {
    const description = SETS[set];
    for (const { ref, entry } of shelf.releases(set)) {
      out.push({
        ...ref,
        rows: entry.rows,
        source: entry.source,
        sha256: entry.sha256,
        steward: description.steward,
        licence: description.licence,
      });
    }
    const starter = shelf.starter(set);
    if (starter !== undefined) {
      out.push({
        ...shelf.starterRef(starter),
        rows: starter.table.rowCount,
        source: "ships with Cleanclaim",
        sha256: "",
        steward: "Cleanclaim",
        licence: "Apache-2.0; written by us",
      });
    }
  }
  return out;
}

function ccsrOf(shelf: Shelf, code: string, at: On): Lookup<readonly CcsrAssignment[]> {
  return groupLookup(shelf, "ccsr", code.replace(".", "").toUpperCase(), at, (table, row) => {
    const category = table.cell(row, 1);
    const names = shelf.covering("ccsr-categories", at.on);
    const nameTable = names === undefined ? undefined : shelf.table(names);
    const nameRow = nameTable?.rowsOf(category)[0];
    return {
      code: table.cell(row, 0),
      category,
      categoryTitle: nameTable === undefined || nameRow === undefined ? "" : nameTable.cell(nameRow, 1),
      inpatientDefault: table.cell(row, 2) === "Y",
      outpatientDefault: table.cell(row, 3) === "Y",
    };
  });
}

/** Opens the code sets over a catalog of compiled files. Reads a file when a look-up first needs it. */
export function createCodeSets(input: CodeSetsInput): CodeSets {
  const load: LoadFile =
    input.load ??
    (() => {
      throw new RangeError("no compiled files are at hand");
    });
  const shelf = new Shelf(input.catalog ?? EMPTY_CATALOG, load, input.starters);
  const searcher: Searcher = new Searcher(
    shelf,
    (prefix, on, most, billableOnly) => icd10cm.startingWith(prefix, on, most, billableOnly),
    (code, on) => {
      const found = icd10cm.find(code, { on });
      return found.status === "found" ? found.value : undefined;
    },
  );
  const icd10cm: Icd10CmReader = new Icd10CmReader(shelf, searcher);
  const ptp = { practitioner: new PtpReader(shelf, "practitioner"), outpatient: new PtpReader(shelf, "outpatient") };
  const mue = {
    practitioner: mueLookup(shelf, "practitioner"),
    outpatient: mueLookup(shelf, "outpatient"),
    dme: mueLookup(shelf, "dme"),
  };
  const sets: Omit<CodeSets, "book"> = {
    icd10cm,
    icd10pcs: icd10pcsLookup(shelf),
    hcpcs: hcpcsLookup(shelf),
    procedures: proceduresLookup(shelf),
    modifiers: modifierLookup(shelf),
    ncciPtp: (service: PtpService) => ptp[service],
    mue: (service: MueService) => mue[service],
    addOn: addOnLookup(shelf),
    mce: mceLookup(shelf),
    coveragePolicies: coveragePolicyLookup(shelf),
    feeSchedule: feeScheduleLookup(shelf),
    gpci: gpciLookup(shelf),
    anesthesia: anesthesiaLookup(shelf),
    anesthesiaBase: anesthesiaBaseLookup(shelf),
    clinicalLab: clinicalLabLookup(shelf),
    ascProcedure: ascLookup(shelf, "asc-procedures"),
    ascAncillary: ascLookup(shelf, "asc-ancillary"),
    drgWeight: drgWeightLookup(shelf),
    complication: complicationLookup(shelf),
    oppsCap: oppsCapLookup(shelf),
    zipLocality: zipLookup(shelf),
    opps: oppsLookup(shelf),
    aspLimit: aspLookup(shelf),
    ndcCrosswalk: ndcLookup(shelf),
    placeOfService: placeOfServiceLookup(shelf),
    carc: wireLookup(shelf, "carc"),
    rarc: wireLookup(shelf, "rarc"),
    claimStatusCategory: wireLookup(shelf, "claim-status-category"),
    claimStatus: wireLookup(shelf, "claim-status"),
    serviceType: wireLookup(shelf, "service-type"),
    revenueCode: wireLookup(shelf, "revenue-code", 4),
    conditionCode: wireLookup(shelf, "condition-code", 2),
    occurrenceCode: wireLookup(shelf, "occurrence-code", 2),
    occurrenceSpanCode: wireLookup(shelf, "occurrence-span-code", 2),
    valueCode: wireLookup(shelf, "value-code", 2),
    dischargeStatus: patientCodeLookup(shelf, "patient_discharge_status"),
    admissionType: patientCodeLookup(shelf, "admission_type"),
    admissionSource: patientCodeLookup(shelf, "admission_source"),
    drg: drgLookup(shelf),
    taxonomy: taxonomyLookup(shelf),
    ccsr: (code: string, at: On) => ccsrOf(shelf, code, at),
    hcc: (code: string, at: On): Lookup<readonly HccAssignment[]> =>
      groupLookup(shelf, "hcc", code.replace(".", "").toUpperCase(), at, (table, row) => ({
        code: table.cell(row, 0),
        category: table.cell(row, 1),
        model: table.cell(row, 2),
      })),
    search: (query: string, options?: SearchOptions): SearchAnswer => searcher.search(query, options ?? {}),
    releaseOn: (set: SetName, { on }: { readonly on: CalendarDate }): ReleaseRef | undefined =>
      shelf.covering(set, on)?.ref,
    status: () => statusOf(shelf),
  };
  const search = (query: string, options: SearchOptions): SearchAnswer => searcher.search(query, options);
  return { ...sets, book: createCodeBook({ shelf, reader: icd10cm, sets, search }) };
}
