import type { PaperForm } from "./form-box.ts";

/**
 * Where a box is printed, in characters and lines of a form that is typed with ten characters and six lines to the inch; both from 1.
 * Choices have a place for their cross instead of text.
 */
export interface BoxPlace {
  readonly row: number;
  readonly column: number;
  readonly width: number;
  readonly height: number;
  readonly right?: boolean | undefined;
  /** Columns of the cross by choice. */
  readonly marks?: Readonly<Record<string, number>> | undefined;
}

/** id, row, column, width, then what is special. */
type Entry = readonly [
  id: string,
  row: number,
  column: number,
  width: number,
  more?: { readonly height?: number; readonly right?: boolean; readonly marks?: Readonly<Record<string, number>> },
];

const YES_NO = { YES: 35, NO: 41 };
const DIAGNOSIS_COLUMNS = [3, 16, 29, 42];

/** The CMS-1500 (02/12). */
const CMS_1500: readonly Entry[] = [
  ["carrier", 2, 41, 38],
  ["1", 8, 1, 48, { marks: { MEDICARE: 1, MEDICAID: 8, TRICARE: 15, CHAMPVA: 24, GROUP: 31, FECA: 39, OTHER: 45 } }],
  ["1a", 8, 50, 29],
  ["2", 10, 1, 28],
  ["3", 10, 31, 10],
  ["3.sex", 10, 42, 7, { marks: { M: 42, F: 47 } }],
  ["4", 10, 50, 29],
  ["5.street", 12, 1, 28],
  ["6", 12, 31, 18, { marks: { SELF: 33, SPOUSE: 38, CHILD: 42, OTHER: 47 } }],
  ["7.street", 12, 50, 29],
  ["5.city", 14, 1, 24],
  ["5.state", 14, 26, 3],
  ["7.city", 14, 50, 23],
  ["7.state", 14, 74, 5],
  ["5.zip", 16, 1, 13],
  ["7.zip", 16, 50, 13],
  ["9", 18, 1, 28],
  ["11", 18, 50, 29],
  ["9a", 20, 1, 28],
  ["10a", 20, 31, 18, { marks: YES_NO }],
  ["11a", 20, 53, 12],
  ["11a.sex", 20, 66, 13, { marks: { M: 68, F: 75 } }],
  ["10b", 22, 31, 13, { marks: YES_NO }],
  ["10b.state", 22, 45, 4],
  ["11b", 22, 50, 29],
  ["10c", 24, 31, 18, { marks: YES_NO }],
  ["11c", 24, 50, 29],
  ["9d", 26, 1, 28],
  ["10d", 26, 31, 18],
  ["11d", 26, 50, 29, { marks: { YES: 52, NO: 57 } }],
  ["12", 29, 7, 34],
  ["13", 29, 56, 23],
  ["14", 31, 2, 10],
  ["15", 31, 37, 10],
  ["16.from", 31, 54, 9],
  ["16.to", 31, 68, 9],
  ["17", 33, 1, 28],
  ["17b", 33, 33, 16],
  ["18.from", 33, 54, 9],
  ["18.to", 33, 68, 9],
  ["19", 35, 1, 48],
  ["20", 35, 50, 29, { marks: { YES: 52, NO: 57 } }],
  ["21.ind", 36, 42, 3],
  ...[..."ABCDEFGHIJKL"].map((letter, index): Entry => [
    `21${letter}`,
    37 + Math.floor(index / 4),
    DIAGNOSIS_COLUMNS[index % 4] ?? 3,
    8,
  ]),
  ["22.code", 37, 50, 11],
  ["22.ref", 37, 62, 17],
  ["23", 39, 50, 29],
  ["25", 56, 1, 15],
  ["25.type", 56, 17, 4, { marks: { SSN: 17, EIN: 19 } }],
  ["26", 56, 23, 14],
  ["27", 56, 38, 10, { marks: { YES: 38, NO: 43 } }],
  ["28", 56, 51, 9, { right: true }],
  ["29", 56, 62, 8, { right: true }],
  ["31", 60, 1, 21],
  ["32", 58, 23, 26, { height: 3 }],
  ["32a", 61, 24, 10],
  ["33.phone", 57, 66, 13],
  ["33", 58, 50, 29, { height: 3 }],
  ["33a", 61, 51, 10],
  ["33b", 61, 63, 16],
];

/** One line of box 24; the shaded half is the row above the row of the line. */
const CMS_1500_LINE: readonly Entry[] = [
  ["24", -1, 1, 61],
  ["24A.from", 0, 1, 8],
  ["24A.to", 0, 10, 8],
  ["24B", 0, 19, 2],
  ["24C", 0, 22, 2],
  ["24D", 0, 25, 7],
  ["24D.mod", 0, 33, 11],
  ["24E", 0, 45, 4],
  ["24F", 0, 50, 8, { right: true }],
  ["24G", 0, 59, 3, { right: true }],
  ["24H", 0, 63, 1],
  ["24J.id", -1, 65, 14],
  ["24J", 0, 68, 11],
];

/** The UB-04. */
const UB_04: readonly Entry[] = [
  ["FL 1", 1, 1, 25, { height: 4 }],
  ["FL 2", 1, 27, 25, { height: 4 }],
  ["FL 3a", 1, 56, 24],
  ["FL 3b", 2, 56, 20],
  ["FL 4", 2, 77, 4],
  ["FL 5", 4, 53, 10],
  ["FL 6.from", 4, 64, 6],
  ["FL 6.through", 4, 71, 6],
  ["FL 8b", 6, 2, 29],
  ["FL 9a", 5, 42, 39],
  ["FL 9b", 6, 32, 32],
  ["FL 9c", 6, 66, 2],
  ["FL 9d", 6, 70, 10],
  ["FL 10", 8, 1, 8],
  ["FL 11", 8, 11, 1],
  ["FL 12", 8, 14, 6],
  ["FL 13", 8, 21, 2],
  ["FL 14", 8, 24, 1],
  ["FL 15", 8, 27, 1],
  ["FL 16", 8, 29, 2],
  ["FL 17", 8, 32, 2],
  ...Array.from({ length: 11 }, (_, index): Entry => [`FL ${18 + index}`, 8, 35 + 3 * index, 2]),
  ["FL 29", 8, 69, 2],
  ...[31, 32, 33, 34].flatMap((locator, index): Entry[] => [
    [`FL ${locator}a`, 10, 1 + 10 * index, 9],
    [`FL ${locator}b`, 11, 1 + 10 * index, 9],
  ]),
  ...[35, 36].flatMap((locator, index): Entry[] => [
    [`FL ${locator}a`, 10, 41 + 17 * index, 16],
    [`FL ${locator}b`, 11, 41 + 17 * index, 16],
  ]),
  ["FL 38", 13, 2, 40, { height: 4 }],
  ...[39, 40, 41].flatMap((locator, index): Entry[] =>
    [..."abcd"].map((row, down): Entry => [`FL ${locator}${row}`, 14 + down, 44 + 13 * index, 12]),
  ),
  ["FL 42.23", 41, 1, 4],
  ["FL 43.page", 41, 12, 14],
  ["FL 47.23", 41, 61, 9, { right: true }],
  ["FL 48.23", 41, 71, 9, { right: true }],
  ["FL 56", 42, 68, 13],
  ...[..."ABC"].flatMap((row, down): Entry[] => [
    [`FL 50${row}`, 43 + down, 1, 22],
    [`FL 51${row}`, 43 + down, 24, 14],
    [`FL 52${row}`, 43 + down, 40, 1],
    [`FL 53${row}`, 43 + down, 43, 1],
    [`FL 54${row}`, 43 + down, 46, 10, { right: true }],
    [`FL 58${row}`, 47 + down, 1, 25],
    [`FL 59${row}`, 47 + down, 27, 2],
    [`FL 60${row}`, 47 + down, 30, 20],
    [`FL 61${row}`, 47 + down, 51, 14],
    [`FL 62${row}`, 47 + down, 66, 15],
    [`FL 63${row}`, 51 + down, 1, 30],
    [`FL 64${row}`, 51 + down, 32, 26],
  ]),
  ["FL 66", 55, 1, 1],
  ["FL 67", 54, 3, 8],
  ...[..."ABCDEFGH"].map((letter, index): Entry => [`FL 67${letter}`, 54, 12 + 9 * index, 8]),
  ...[..."IJKLMNOPQ"].map((letter, index): Entry => [`FL 67${letter}`, 55, 3 + 9 * index, 8]),
  ["FL 69", 57, 8, 8],
  ...[..."abc"].flatMap((letter, index): Entry[] => [
    [`FL 70${letter}`, 57, 22 + 9 * index, 8],
    [`FL 72${letter}`, 57, 58 + 9 * index, 8],
  ]),
  ["FL 71", 57, 52, 4],
  ["FL 74", 59, 1, 15],
  ["FL 74a", 59, 17, 15],
  ["FL 74b", 59, 33, 15],
  ["FL 74c", 61, 1, 15],
  ["FL 74d", 61, 17, 15],
  ["FL 74e", 61, 33, 15],
  ...[76, 77, 78, 79].flatMap((locator, index): Entry[] => [
    [`FL ${locator}.npi`, 58 + 2 * index, 60, 13],
    [`FL ${locator}.name`, 59 + 2 * index, 53, 28],
  ]),
  ["FL 80", 63, 1, 24, { height: 3 }],
  ["FL 81a", 63, 28, 20],
];

const UB_04_LINE: readonly Entry[] = [
  ["FL 42", 0, 1, 4],
  ["FL 43", 0, 6, 24],
  ["FL 44", 0, 31, 14],
  ["FL 45", 0, 46, 6],
  ["FL 46", 0, 53, 7, { right: true }],
  ["FL 47", 0, 61, 9, { right: true }],
  ["FL 48", 0, 71, 9, { right: true }],
];

interface Layout {
  readonly columns: number;
  readonly rows: number;
  /** First row of the service lines and how far they are apart. */
  readonly firstLine: number;
  readonly step: number;
  readonly places: ReadonlyMap<string, BoxPlace>;
  readonly linePlaces: ReadonlyMap<string, BoxPlace>;
}

function placesOf(entries: readonly Entry[]): ReadonlyMap<string, BoxPlace> {
  return new Map(
    entries.map(([id, row, column, width, more]) => [id, { row, column, width, height: more?.height ?? 1, ...more }]),
  );
}

/** Both forms as grids of characters. */
export const FORM_LAYOUTS: Readonly<Record<PaperForm["kind"], Layout>> = {
  "cms-1500": {
    columns: 80,
    rows: 66,
    firstLine: 44,
    step: 2,
    places: placesOf(CMS_1500),
    linePlaces: placesOf(CMS_1500_LINE),
  },
  "ub-04": {
    columns: 84,
    rows: 66,
    firstLine: 19,
    step: 1,
    places: placesOf(UB_04),
    linePlaces: placesOf(UB_04_LINE),
  },
};

/** Where a box of the form is printed; undefined for an id that the form does not have. */
export function placeOf(kind: PaperForm["kind"], id: string): BoxPlace | undefined {
  const layout = FORM_LAYOUTS[kind];
  const own = layout.places.get(id);
  if (own !== undefined) return own;
  const match = /^(.*)\.(\d+)$/.exec(id);
  const line = match === null ? undefined : layout.linePlaces.get(match[1] ?? "");
  if (line === undefined || match === null) return undefined;
  return { ...line, row: layout.firstLine + layout.step * (Number(match[2]) - 1) + line.row };
}

/** Whether a printed value has more characters in a line, or more lines, than its place. */
export function isTooLong(place: BoxPlace, value: string): boolean {
  if (place.marks !== undefined) return !(value === "" || value in place.marks);
  const lines = value.split("\n");
  return lines.length > place.height || lines.some((line) => line.length > place.width);
}
