import { type CodeSets, type ReleaseStatus, type SetName, SETS } from "@cleanclaim/code-sets";
import { type CalendarDate, isEffective } from "@cleanclaim/model";
import type { CodeSetCoverage } from "@cleanclaim/revenue-cycle/contract";

type Family = CodeSetCoverage["families"][number];

/** The sets that a coder works with, in the order of the screen, with what each gives and what is not possible without it. */
const FAMILIES: readonly {
  readonly id: SetName;
  readonly label: string;
  readonly gives: string;
  readonly without: string;
}[] = [
  {
    id: "icd10cm",
    label: "ICD-10-CM codes",
    gives: "Every diagnosis code is judged by its date: valid, a heading, deleted, not yet in force.",
    without: "Only common diagnoses are known. A code that is not among them is neither confirmed nor refused.",
  },
  {
    id: "icd10cm-notes",
    label: "Tabular notes",
    gives: "Includes, Excludes1, Excludes2, Code first, Use additional and 7th characters are shown and enforced.",
    without: "No Excludes1 conflict is found and no 7th-character table is shown.",
  },
  {
    id: "icd10cm-index",
    label: "Alphabetic Index",
    gives: "The Index can be read, and search leads by its terms.",
    without: "Search knows titles and our own words only; the Index tab is empty.",
  },
  {
    id: "icd10cm-neoplasm",
    label: "Table of Neoplasms",
    gives: "Sites by behavior, in the book and in search.",
    without: "Neoplasms are found by title only.",
  },
  {
    id: "icd10cm-drug",
    label: "Table of Drugs and Chemicals",
    gives: "Poisoning, adverse effect and underdosing by substance.",
    without: "A drug does not lead to its T code.",
  },
  {
    id: "icd10cm-external-cause",
    label: "External Cause Index",
    gives: "Causes and places of injuries by term.",
    without: "External causes are found by title only.",
  },
  {
    id: "hcpcs",
    label: "HCPCS Level II",
    gives: "Supplies, drugs and services by date.",
    without: "Only the supplies and drugs of the starter list are known.",
  },
  {
    id: "hcpcs-modifiers",
    label: "Modifiers",
    gives: "Level II modifiers with their dates.",
    without: "Only the modifiers of the starter list are known.",
  },
  {
    id: "procedures",
    label: "CPT numbers",
    gives: "Numbers of this installation with our own words.",
    without: "Procedure numbers are taken as they are typed.",
  },
  {
    id: "icd10pcs",
    label: "ICD-10-PCS codes",
    gives: "Inpatient procedure codes exist only when they are in this list.",
    without: "Inpatient procedures can't be looked up or checked.",
  },
  {
    id: "icd10pcs-tables",
    label: "ICD-10-PCS tables",
    gives: "Codes are built from the rows of a table.",
    without: "Codes are built from the list alone, without the names of the values.",
  },
  {
    id: "icd10cm-poa-exempt",
    label: "Present-on-admission exemptions",
    gives: "Says which diagnoses need no indicator.",
    without: "The exemption is not shown.",
  },
  {
    id: "msdrg-cc",
    label: "MS-DRG complication levels",
    gives: "CC and MCC on the page of a code.",
    without: "The level is not shown.",
  },
  {
    id: "hcc",
    label: "Condition categories (HCC)",
    gives: "Categories by model.",
    without: "Categories are not shown.",
  },
  { id: "ccsr", label: "CCSR categories", gives: "Groups of diagnoses.", without: "Groups are not shown." },
];

/** Which of the sets speak for a day of service, and what it means where one does not. */
export function codeSetCoverage(codeSets: CodeSets, on: CalendarDate, mayLoad: boolean): CodeSetCoverage {
  const releases = codeSets.status();
  return { on, mayLoad, families: FAMILIES.map((family) => familyOf(family, releases, on)) };
}

function familyOf(family: (typeof FAMILIES)[number], releases: readonly ReleaseStatus[], on: CalendarDate): Family {
  const own = releases.filter((release) => release.set === family.id);
  const official = own.filter((release) => release.name !== "starter");
  const standing = official.some((release) => isEffective(release, on))
    ? "official"
    : official.length > 0
      ? "other-days"
      : own.length > 0
        ? "starter"
        : "missing";
  return {
    id: family.id,
    label: family.label,
    standing,
    releases: own.map((release) => ({
      name: release.name,
      from: release.from,
      until: release.until ?? null,
      rows: release.rows,
      source: release.source,
    })),
    meaning: meaningOf(family, standing),
  };
}

function meaningOf(family: (typeof FAMILIES)[number], standing: Family["standing"]): string {
  if (family.id === "procedures") {
    return `${family.gives} CPT wording belongs to the AMA and is not shipped. A site with a license drops its own list above (a text file whose name holds cpt and the year).`;
  }
  if (standing === "official") return family.gives;
  if (standing === "other-days") {
    return `Loaded for other days (the ${SETS[family.id].governedBy} decides). The book shows the nearest edition and marks it; claims of this day are not judged by it.`;
  }
  return family.without;
}
