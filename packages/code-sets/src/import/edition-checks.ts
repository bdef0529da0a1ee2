import type { TableRows } from "../compiled/table.ts";
import type { SetName } from "../types.ts";

/** Classifications of other countries and times, by how their files name themselves. */
const FOREIGN: readonly { readonly named: RegExp; readonly reason: string }[] = [
  { named: /icd[-_ ]?10[-_ ]?gm(?![a-z])/i, reason: "is ICD-10-GM, the German edition" },
  { named: /icd[-_ ]?10[-_ ]?ca(?![a-z])/i, reason: "is ICD-10-CA, the Canadian edition" },
  { named: /icd[-_ ]?10[-_ ]?am(?![a-z])|\bACHI\b/i, reason: "is ICD-10-AM, the Australian edition" },
  { named: /cim[-_ ]?10(?!\d)/i, reason: "is CIM-10, a French-language edition" },
  {
    named: /icd[-_ ]?10[-_ ]?(se|tm|nl|es|ch|uk|it|br|cn|bcn)(?![a-z])/i,
    reason: "is another country's edition of ICD-10",
  },
  { named: /opcs[-_ ]?4/i, reason: "is OPCS-4, the British list of procedures" },
  { named: /icd[-_ ]?11(?!\d)/i, reason: "is ICD-11, which is not in use on claims in the United States" },
  { named: /icd[-_ ]?9[-_ ]?cm/i, reason: "is ICD-9-CM, which ended on September 30, 2015" },
  {
    named: /<ClaML\b/,
    reason: "is in the form of the World Health Organization (ClaML), which the US edition does not use",
  },
];

/** Says which other country's or time's classification a file is, by its own name or its first lines; undefined for none. */
export function foreignEdition(name: string, head: string): string | undefined {
  const base = name.split("/").at(-1) ?? name;
  const found = FOREIGN.find(({ named }) => named.test(base) || named.test(head.slice(0, 2000)));
  return found === undefined ? undefined : `${found.reason}; US claims use ICD-10-CM and ICD-10-PCS`;
}

/** A published list has at least this many rows; smaller ones are made by hand and are not held to its measures. */
const PUBLISHED = 1000;

/** Where each list ends: without its last part a file was cut off. */
const LAST_PART: Partial<Readonly<Record<SetName, { readonly starts: string; readonly words: string }>>> = {
  icd10cm: { starts: "Z", words: "chapter 21 (codes with Z)" },
  icd10pcs: { starts: "X", words: "the section New Technology (codes with X)" },
  hcpcs: { starts: "V", words: "the codes with V" },
};

/** What is wrong with a list of codes as a whole: cut off, or not the US edition. Undefined when nothing is. */
export function listFault(set: SetName, table: TableRows): string | undefined {
  const { rows } = table;
  const codes = rows.map((row) => row[0] ?? "");
  const last = LAST_PART[set];
  if (set === "icd10cm") {
    const long = table.columns.indexOf("long");
    const accented = rows.filter((row) => /[äöüßøåñçàèêîôû]/i.test(row[long] ?? "")).length;
    if (rows.length >= 20 && accented > rows.length / 20)
      return "is not in English; it is another country's edition of ICD-10";
    if (rows.length >= PUBLISHED && codes.every((code) => code.length <= 5)) {
      return "holds no code of six or seven characters, as the US edition does; it is another country's edition of ICD-10";
    }
  }
  if (last !== undefined && rows.length >= PUBLISHED && !codes.some((code) => code.startsWith(last.starts))) {
    return `is cut off: ${last.words} is missing`;
  }
  return undefined;
}

/** Whether the lines of an order file are numbered without a gap, as the publisher numbers them. */
export function orderGap(text: string): string | undefined {
  let expected: number | undefined;
  for (const match of text.matchAll(/^(\d{5}) /gm)) {
    const number = Number(match[1]);
    if (expected !== undefined && number !== expected) return `lacks the lines ${expected} to ${number - 1}`;
    expected = number + 1;
  }
  return undefined;
}

/** Whether XML text goes on to the end of its outermost element. */
export function isWholeXml(text: string): boolean {
  const root = /<([A-Za-z][\w.:-]*)/.exec(text.replace(/^[^<]*(<\?[^>]*\?>|<!--[^]*?-->|\s)*/, ""))?.[1];
  return root !== undefined && text.trimEnd().endsWith(`</${root}>`);
}

/** ICD-10-CM and PCS have been in force in the United States since this day. */
export const FIRST_DAY_IN_FORCE = "2015-10-01";
