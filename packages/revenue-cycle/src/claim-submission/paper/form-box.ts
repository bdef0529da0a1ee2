/** Which of our records a box is filled from. */
export type SourceRecord =
  | "authorization"
  | "claim"
  | "coding"
  | "coverage"
  | "facility"
  | "patient"
  | "payer"
  | "practice"
  | "provider"
  | "remittance"
  | "visit";

/** One field of the canonical claim that stands in a box, as it is kept there; `path` is such as `lines[0].units`. */
export interface BoxField {
  readonly path: string;
  readonly label: string;
  readonly value: string;
}

/** One box of a paper form. */
export interface FormBox {
  /** As payers say it on the phone: `1a`, `24F.2` (box 24F of the second line on the page), `FL 42.3`. */
  readonly id: string;
  /** Our own words for what belongs here; the wording of the forms is the NUCC's and the AHA's. */
  readonly label: string;
  /** As it is printed; for a box of choices the name of the choice. Lines are parted by line feeds. */
  readonly value: string;
  /** Where the 837 has it: loop and element. */
  readonly element: string;
  readonly source: SourceRecord;
  readonly fields: readonly BoxField[];
}

export interface FormPage {
  /** From 1. */
  readonly number: number;
  readonly boxes: readonly FormBox[];
}

/** A claim as a paper form; lines that do not fit go to further pages, totals stand on the last. */
export interface PaperForm {
  readonly kind: "cms-1500" | "ub-04";
  readonly pages: readonly FormPage[];
}

/** The printed values of one page by box, empty boxes left out: what two ways to the same form are compared by. */
export type BoxValues = Readonly<Record<string, string>>;

/** The printed values of a form, page by page. */
export function boxValues(form: PaperForm): BoxValues[] {
  return form.pages.map((page) =>
    Object.fromEntries(page.boxes.filter((box) => box.value !== "").map((box) => [box.id, box.value])),
  );
}

/** Parts a list into pages of `size`; one empty page when there is nothing. */
export function pagesOf<T>(items: readonly T[], size: number): T[][] {
  const pages: T[][] = [];
  for (let start = 0; start < items.length; start += size) pages.push(items.slice(start, start + size));
  return pages.length === 0 ? [[]] : pages;
}
