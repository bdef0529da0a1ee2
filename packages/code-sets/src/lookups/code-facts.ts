import { type CalendarDate, undotted } from "@cleanclaim/model";
import type { CodeFact } from "../book-types.ts";
import type { CodeSets, SetName } from "../types.ts";
import { editionOn, openEdition } from "./editions.ts";
import type { Shelf } from "./shelf.ts";

type Sets = Pick<CodeSets, "icd10cm" | "mce" | "ccsr" | "hcc">;

const CC_WORDS: Readonly<Record<string, string>> = {
  CC: "CC, complication or comorbidity",
  MCC: "MCC, major complication or comorbidity",
};

/** What the tables beside ICD-10-CM say of a code, each with its edition; a table that is not loaded says nothing. */
export function diagnosisFacts(shelf: Shelf, sets: Sets, code: string, on: CalendarDate): readonly CodeFact[] {
  return [
    ...poaFacts(shelf, sets, code, on),
    ...editFacts(shelf, sets, code, on),
    ...ccFacts(shelf, code, on),
    ...ccsrFacts(shelf, sets, code, on),
    ...hccFacts(shelf, sets, code, on),
  ];
}

/** Reads with the edition of a set that is nearest to the day. */
function within(
  shelf: Shelf,
  set: SetName,
  on: CalendarDate,
  read: (day: CalendarDate) => readonly Pick<CodeFact, "kind" | "label" | "value">[],
): CodeFact[] {
  const edition = editionOn(shelf, set, on);
  if (edition === undefined) return [];
  return read(edition.day).map((fact) => ({ ...fact, edition: edition.name, covers: edition.covers }));
}

function poaFacts(shelf: Shelf, sets: Sets, code: string, on: CalendarDate): CodeFact[] {
  return within(shelf, "icd10cm-poa-exempt", on, (day) => {
    const found = sets.icd10cm.poaExempt(code, { on: day });
    if (found.status !== "found") return [];
    const value = found.value
      ? "Exempt: no indicator is reported"
      : "Not exempt: an indicator is needed on inpatient claims";
    return [{ kind: "poa-exempt", label: "Present on admission", value }];
  });
}

function editFacts(shelf: Shelf, sets: Sets, code: string, on: CalendarDate): CodeFact[] {
  return within(shelf, "mce-dx-edits", on, (day) => {
    const found = sets.mce.rules(code, { on: day });
    if (found.status !== "found") return [];
    return found.value.map((rule) =>
      rule.kind === "manifestation"
        ? { kind: "manifestation", label: "Code editor", value: "Manifestation: never first on the list" }
        : { kind: "age-sex", label: rule.kind === "sex" ? "Sex edit" : "Age edit", value: rule.text },
    );
  });
}

function ccFacts(shelf: Shelf, code: string, on: CalendarDate): CodeFact[] {
  const open = openEdition(shelf, "msdrg-cc", on);
  const row = open?.table.rowsOf(undotted(code))[0];
  if (open === undefined || row === undefined) return [];
  const level = open.table.cell(row, 1);
  const { name, covers } = open.edition;
  return [{ kind: "cc-level", label: "MS-DRG level", value: CC_WORDS[level] ?? level, edition: name, covers }];
}

function ccsrFacts(shelf: Shelf, sets: Sets, code: string, on: CalendarDate): CodeFact[] {
  return within(shelf, "ccsr", on, (day) => {
    const found = sets.ccsr(code, { on: day });
    if (found.status !== "found") return [];
    return found.value.map((each) => ({
      kind: "ccsr",
      label: "CCSR",
      value: `${each.category} ${each.categoryTitle}`.trim(),
    }));
  });
}

/** `CMS-HCC Model V28` → domain and version as the table of names has them. */
function modelOf(model: string): { readonly domain: string; readonly version: string } {
  const version = /V\d\d/.exec(model)?.[0] ?? "";
  if (model.startsWith("RxHCC")) return { domain: "RxHCC", version: version.replace("V", "R") };
  return { domain: model.includes("ESRD") ? "ESRD" : "CMS-HCC", version };
}

function hccName(shelf: Shelf, category: string, model: string, on: CalendarDate): string {
  const open = openEdition(shelf, "hcc-labels", on);
  const { domain, version } = modelOf(model);
  const key = domain === "RxHCC" ? `RXHCC${category}` : `HCC${category}`;
  const row = open?.table
    .rowsOf(key)
    .find((each) => open.table.cell(each, 2) === domain && open.table.cell(each, 3) === version);
  return open === undefined || row === undefined ? "" : open.table.cell(row, 1);
}

/** The model that pays today comes first. */
function modelRank(model: string): number {
  const at = ["CMS-HCC Model V28", "CMS-HCC Model V24", "RxHCC Model V08"].indexOf(model);
  return at < 0 ? 9 : at;
}

function hccFacts(shelf: Shelf, sets: Sets, code: string, on: CalendarDate): CodeFact[] {
  return within(shelf, "hcc", on, (day) => {
    const found = sets.hcc(code, { on: day });
    if (found.status !== "found") return [];
    const models = [...found.value].sort((a, b) => modelRank(a.model) - modelRank(b.model));
    return models.map((each) => ({
      kind: "hcc",
      label: each.model.replace(" Model", ""),
      value: `${each.category} ${hccName(shelf, each.category, each.model, day)}`.trim(),
    }));
  });
}
