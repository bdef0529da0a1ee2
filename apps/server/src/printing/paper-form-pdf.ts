import { FORM_LAYOUTS, placeOf } from "@cleanclaim/revenue-cycle";
import type { BoxPlace, FormBox, PaperForm } from "@cleanclaim/revenue-cycle";
import PDFDocument from "pdfkit";

/** How forms are printed: in our own layout on white paper, or the data alone for sheets that have the form on them. */
export interface PaperPrint {
  readonly layout: "own" | "data";
  /** Moves the data, millimetres; printers differ. */
  readonly right: number;
  readonly down: number;
  /** Day of the print, ISO: the same claim gives the same bytes. */
  readonly day: string;
}

type Doc = PDFKit.PDFDocument;

/** Ten characters and six lines to the inch, in points. */
const CHARACTER = 7.2;
const LINE = 12;
const MILLIMETRE = 72 / 25.4;
const ink = "#111111";
const soft = "#5b6670";
const rule = "#9aa5b1";
const titles = { "cms-1500": "Professional claim (CMS-1500)", "ub-04": "Institutional claim (UB-04)" } as const;

/** Prints claims as paper forms, a sheet for each page of each form. */
export async function paperFormsPdf(forms: readonly PaperForm[], print: PaperPrint): Promise<Buffer> {
  const doc = new PDFDocument({
    size: "LETTER",
    margin: 0,
    autoFirstPage: false,
    info: { Title: titles[forms[0]?.kind ?? "cms-1500"], CreationDate: new Date(`${print.day}T12:00:00Z`) },
  });
  const chunks: Buffer[] = [];
  doc.on("data", (chunk: Buffer) => chunks.push(chunk));
  const bytes = new Promise<Buffer>((resolve, reject) => {
    doc.on("end", () => {
      resolve(Buffer.concat(chunks));
    });
    doc.on("error", reject);
  });
  for (const form of forms) {
    for (const page of form.pages) {
      doc.addPage();
      const sheet: Sheet = { doc, form, left: (612 - FORM_LAYOUTS[form.kind].columns * CHARACTER) / 2 };
      if (print.layout === "data") dataPage(sheet, page.boxes, print);
      else ownPage(sheet, page.boxes, `${page.number} of ${form.pages.length}`);
    }
  }
  doc.end();
  return bytes;
}

interface Sheet {
  readonly doc: Doc;
  readonly form: PaperForm;
  /** Where the first column begins, points. */
  readonly left: number;
}

function dataPage({ doc, form, left }: Sheet, boxes: readonly FormBox[], print: PaperPrint): void {
  doc.font("Courier").fontSize(12).fillColor(ink);
  const moved = { x: left + print.right * MILLIMETRE, y: print.down * MILLIMETRE };
  for (const box of boxes) {
    const place = placeOf(form.kind, box.id);
    if (place === undefined || box.value === "") continue;
    const mark = place.marks?.[box.value];
    const texts = mark === undefined ? box.value.split("\n").map((text) => text.slice(0, place.width)) : ["X"];
    for (const [index, text] of texts.slice(0, place.height).entries()) {
      const column = mark ?? (place.right === true ? place.column + place.width - text.length : place.column);
      doc.text(text, moved.x + (column - 1) * CHARACTER, moved.y + (place.row - 1 + index) * LINE + 1, {
        lineBreak: false,
      });
    }
  }
}

/** Our own layout keeps the order of the form and gives each row the height that its captions need. */
interface OwnRows {
  /** Upper edge of a row, points. */
  readonly top: (row: number) => number;
  readonly heightOf: (row: number, rows: number) => number;
  readonly caption: number;
}

const HEAD = 30;
const EMPTY_ROW = 2;
const LINE_ROW = 0.7;

function ownRows(form: PaperForm, ids: readonly string[]): OwnRows {
  const layout = FORM_LAYOUTS[form.kind];
  const used = new Set<number>();
  const lines = new Set<number>();
  for (const id of [...layout.places.keys(), ...ids]) {
    const place = placeOf(form.kind, id);
    if (place === undefined) continue;
    const isLine = !layout.places.has(id) && !id.endsWith(".1");
    for (let row = place.row; row < place.row + place.height; row += 1) (isLine ? lines : used).add(row);
  }
  const parts: readonly number[] = Array.from({ length: layout.rows }, (_, index) =>
    used.has(index + 1) ? 1 : lines.has(index + 1) ? LINE_ROW : 0,
  );
  const empty = parts.filter((part) => part === 0).length;
  const whole = parts.reduce((sum, part) => sum + part, 0);
  const unit = Math.min(19, (792 - HEAD - 14 - empty * EMPTY_ROW) / whole);
  const heights = parts.map((part) => (part === 0 ? EMPTY_ROW : part * unit));
  const tops = heights.map((_, index) => HEAD + heights.slice(0, index).reduce((sum, height) => sum + height, 0));
  return {
    top: (row) => tops[row - 1] ?? HEAD,
    heightOf: (row, rows) => heights.slice(row - 1, row - 1 + rows).reduce((sum, height) => sum + height, 0),
    caption: unit * 0.3,
  };
}

function ownPage(sheet: Sheet, boxes: readonly FormBox[], page: string): void {
  const { doc, form, left } = sheet;
  const layout = FORM_LAYOUTS[form.kind];
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const ofLines = [...byId.keys()].filter((id) => !layout.places.has(id)).map((id) => /\.(\d+)$/.exec(id)?.[1] ?? "");
  const lineIds = [...new Set(ofLines)].flatMap((row) => [...layout.linePlaces.keys()].map((id) => `${id}.${row}`));
  const rows = ownRows(form, lineIds);
  doc.font("Helvetica-Bold").fontSize(9).fillColor(ink);
  doc.text(`${titles[form.kind]} · page ${page}`, left, 10, { lineBreak: false });
  doc.font("Helvetica").fontSize(6).fillColor(soft);
  const hint = "Our own layout, to read and to speak about; payers that take paper want the printed form.";
  doc.text(hint, left, 21, { lineBreak: false });
  for (const id of [...layout.places.keys(), ...lineIds]) ownBox(sheet, rows, id, byId.get(id));
}

function ownBox({ doc, form, left }: Sheet, rows: OwnRows, id: string, box: FormBox | undefined): void {
  const place = placeOf(form.kind, id);
  if (place === undefined) return;
  const x = left + (place.column - 1) * CHARACTER - 1;
  const y = rows.top(place.row);
  const width = place.width * CHARACTER + 2;
  const height = rows.heightOf(place.row, place.height);
  doc.lineWidth(0.4).strokeColor(rule).rect(x, y, width, height).stroke();
  const further = !FORM_LAYOUTS[form.kind].places.has(id) && !id.endsWith(".1");
  const name = (FORM_LAYOUTS[form.kind].places.has(id) ? id : id.replace(/\.\d+$/, "")).replace("FL ", "");
  const room = further ? 0 : rows.caption;
  if (!further) caption(doc, box === undefined ? name : `${name} ${box.label}`, { x, y, width, height: room });
  if (box === undefined || box.value === "") return;
  const lines = place.marks === undefined ? box.value.split("\n").slice(0, place.height) : [box.value];
  printed(doc, lines, place, { x, y: y + room, width, height: height - room });
}

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function caption(doc: Doc, text: string, { x, y, width, height }: Area): void {
  doc
    .font("Helvetica")
    .fontSize(height * 0.85)
    .fillColor(soft);
  let words = text;
  while (words.length > 2 && doc.widthOfString(words) > width - 2) words = words.slice(0, -1);
  doc.text(words, x + 1.5, y + height * 0.12, { lineBreak: false });
}

function printed(doc: Doc, lines: readonly string[], place: BoxPlace, { x, y, width, height }: Area): void {
  const each = height / Math.max(lines.length, 1);
  for (const [index, text] of lines.entries()) {
    const size = Math.min(9.5, each * 0.85);
    doc
      .font(place.marks === undefined ? "Courier" : "Helvetica-Bold")
      .fontSize(size)
      .fillColor(ink);
    const needed = doc.widthOfString(text);
    if (needed > width - 3) doc.fontSize(Math.max(4, (size * (width - 3)) / needed));
    const shift = place.right === true ? width - 3 - doc.widthOfString(text) : 0;
    doc.text(text, x + 1.5 + shift, y + index * each + each * 0.1, { lineBreak: false });
  }
}
