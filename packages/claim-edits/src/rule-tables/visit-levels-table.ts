/** A visit code's family and its place in it; levels compare only within a family. */
export interface VisitLevel {
  readonly family: string;
  readonly level: number;
}

/** Families of visit codes whose codes stand for levels, lowest first. New and established office patients share levels. */
const FAMILIES: readonly (readonly [family: string, first: number, codes: string])[] = [
  ["office", 2, "99202 99203 99204 99205"],
  ["office", 1, "99211 99212 99213 99214 99215"],
  ["hospital, initial", 1, "99221 99222 99223"],
  ["hospital, subsequent", 1, "99231 99232 99233"],
  ["hospital, one day", 1, "99234 99235 99236"],
  ["consultation, office", 2, "99242 99243 99244 99245"],
  ["consultation, inpatient", 2, "99252 99253 99254 99255"],
  ["emergency department", 1, "99281 99282 99283 99284 99285"],
  ["nursing facility, initial", 1, "99304 99305 99306"],
  ["nursing facility, subsequent", 1, "99307 99308 99309 99310"],
  ["home, new", 1, "99341 99342 99344 99345"],
  ["home, established", 1, "99347 99348 99349 99350"],
];

const LEVELS: ReadonlyMap<string, VisitLevel> = new Map(
  FAMILIES.flatMap(([family, first, codes]) =>
    codes.split(" ").map((code, index): [string, VisitLevel] => [code, { family, level: first + index }]),
  ),
);

/** The level of a visit code; undefined for codes that are no visits or have no levels. */
export function visitLevelOf(code: string): VisitLevel | undefined {
  return LEVELS.get(code);
}
