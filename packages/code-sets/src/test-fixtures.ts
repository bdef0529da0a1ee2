import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll } from "vitest";

/** Where the shared data stands beside the repository; tests that need it are skipped without it. */
export const SHARED_DATA: string = join(import.meta.dirname, "../../../../shared/data");

const temporaryFolders: string[] = [];

afterAll(() => {
  for (const folder of temporaryFolders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A new empty folder that is removed when the tests of the file are done. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "cleanclaim-code-sets-"));
  temporaryFolders.push(folder);
  return folder;
}

function orderLine(number: number, code: string, billable: 0 | 1, short: string, long: string): string {
  return `${String(number).padStart(5, "0")} ${code.padEnd(7)} ${billable} ${short.padEnd(60)} ${long}`;
}

type Row = readonly [code: string, billable: 0 | 1, title: string];

export function orderFile(rows: readonly Row[]): string {
  return `${rows.map(([code, billable, title], index) => orderLine(index + 1, code, billable, title.slice(0, 60), title)).join("\n")}\n`;
}

const COMMON: readonly Row[] = [
  ["K25", 0, "Gastric ulcer"],
  ["K250", 1, "Acute gastric ulcer with hemorrhage"],
  ["K259", 1, "Gastric ulcer, unspecified as acute or chronic, without hemorrhage or perforation"],
  ["K29", 0, "Gastritis and duodenitis"],
  ["K290", 0, "Acute gastritis"],
  ["K2900", 1, "Acute gastritis without bleeding"],
  ["S52", 0, "Fracture of forearm"],
  ["S525", 0, "Fracture of lower end of radius"],
  ["S5250", 0, "Unspecified fracture of the lower end of radius"],
  ["S52501", 0, "Unspecified fracture of the lower end of right radius"],
  ["S52501A", 1, "Unspecified fracture of the lower end of right radius, initial encounter for closed fracture"],
  [
    "S52501D",
    1,
    "Unspecified fracture of the lower end of right radius, subsequent encounter for closed fracture with routine healing",
  ],
  ["S52502", 0, "Unspecified fracture of the lower end of left radius"],
  ["S52502A", 1, "Unspecified fracture of the lower end of left radius, initial encounter for closed fracture"],
  ["S52509", 0, "Unspecified fracture of the lower end of unspecified radius"],
  ["S52509A", 1, "Unspecified fracture of the lower end of unspecified radius, initial encounter for closed fracture"],
];

export const ORDER_2025: string = orderFile([["G35", 1, "Multiple sclerosis"], ...COMMON]);
export const ORDER_2026: string = orderFile([
  ["G35", 0, "Multiple sclerosis"],
  ["G35A", 1, "Relapsing-remitting multiple sclerosis"],
  ["G35D", 1, "Multiple sclerosis, unspecified"],
  ...COMMON,
]);

export const TABULAR_XML = `<?xml version="1.0" encoding="utf-8"?>
<ICD10CM.tabular><version>2026</version><chapter><name>11</name><desc>Diseases of the digestive system (K00-K95)</desc>
<excludes2><note>neoplasms (C00-D49)</note></excludes2>
<section id="K20-K31"><desc>Diseases of esophagus, stomach and duodenum (K20-K31)</desc>
<diag><name>K25</name><desc>Gastric ulcer</desc><includes><note>stomach ulcer (peptic)</note></includes>
<excludes1><note>acute gastritis (K29.0-)</note></excludes1><diag><name>K25.9</name><desc>Gastric ulcer &amp; more</desc></diag></diag>
</section></chapter><chapter><name>19</name><desc>Injury (S00-T88)</desc><section id="S50-S59"><desc>Injuries to the elbow and forearm (S50-S59)</desc>
<diag><name>S52</name><desc>Fracture of forearm</desc><sevenChrDef><extension char="A">initial encounter for closed fracture</extension>
<extension char="D">subsequent encounter for closed fracture with routine healing</extension></sevenChrDef></diag></section></chapter></ICD10CM.tabular>`;

export const INDEX_XML = `<?xml version="1.0" encoding="utf-8"?>
<ICD10CM.index><version>2026</version><title>ICD-10-CM INDEX TO DISEASES and INJURIES</title><letter><title>U</title>
<mainTerm><title>Ulcer, ulcerated</title><term level="1"><title>gastric</title><see>Ulcer, stomach</see></term>
<term level="1"><title>stomach<nemod>(eroded) (peptic)</nemod></title><code>K25.9</code>
<term level="2"><title>acute</title><term level="3"><title>with hemorrhage</title><code>K25.0</code></term></term></term></mainTerm>
<mainTerm><title>Fracture, fractured</title><term level="1"><title>wrist</title><code>S52.50-</code></term></mainTerm></letter></ICD10CM.index>`;

/** A folder of small published files of our own making, in the publishers' forms. */
export function publishedFolder(): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "deep"), { recursive: true });
  const put = (name: string, text: string): void => {
    writeFileSync(join(folder, name), name.endsWith(".gz") ? gzipSync(text) : text);
  };
  put("icd10cm_order_2025.txt", ORDER_2025);
  put("deep/icd10cm_order_2026.txt.gz", ORDER_2026);
  put("tabular_2026.xml", TABULAR_XML);
  put("index_2026.xml", INDEX_XML);
  put(
    "level2_2024_07.tsv",
    "code\tshort\tlong\tdate_added\tdate_action\taction\tdate_term\tcoverage\nJ9001\tTest drug\tInjection, test drug, 10 mg\t2020-01-01\t\tN\t2024-03-31\tC\nJ9002\tNew drug\tInjection, new drug, 5 mg\t2024-07-01\t\tA\t\tC\n",
  );
  put(
    "ptp_prac_active_2024q3.tsv",
    "column1\tmodifier\trationale\tcolumn2\n11111\t1\tMisuse of codes\t22222 33333\n11111\t0\tMutually exclusive\t44444\n",
  );
  put(
    "mue_2024q3.tsv",
    "hcpcs_code\tservice\tmue_units\tmue_mai\tmue_rationale\nJ9002\tprac\t4\t3\tClinical\nJ9002\tout\t8\t2\tPolicy\n",
  );
  put("addon_codes_2024q3.tsv", "primary_code\tadd_on_code\taoc_edit_type\n11111\t99999\t1\nCCCCC\t88888\t2\n");
  put("mce_dx_edits_v41.tsv", "code\tgroup\trule\nK259\tAge\tAdult (Ages 15-124)\nK250\tSex\tMale Only\n");
  put(
    "gpci_2025.csv",
    'mac,state,locality,locality_name,pw_gpci_with_floor,pe_gpci,mp_gpci\n01112,CA,05,"SAN FRANCISCO, TEST",1.1,1.2,0.5\n',
  );
  put(
    "asp_payment_limits_2026_jan.csv",
    "hcpcs,short,dosage,payment_limit,coinsurance_pct,notes\nJ9002,New drug,5 MG,1.234,20.000,\n",
  );
  put(
    "asp_ndc_hcpcs_crosswalk_2026_jan.csv",
    'hcpcs,short,labeler,ndc11_dashed,drug_name,hcpcs_dosage,pkg_size,pkg_qty,bill_units,bill_units_pkg\nJ9002,,"Maker, Inc",00001-0002-03,Newdrug,5 MG,1,1,2,2\n',
  );
  put("notes.txt", "nothing that a code set would hold");
  put("holiday.csv", "day,who\nMonday,everyone\n");
  return folder;
}
