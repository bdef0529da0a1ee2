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

function ownPage(sheet: Sheet, boxes: readonly FormBox[], page: string): void {
  const { doc, form, left } = sheet;
  const layout = FORM_LAYOUTS[form.kind];
  const byId = new Map(boxes.map((box) => [box.id, box]));
  doc.font("Helvetica-Bold").fontSize(9).fillColor(ink);
  doc.text(`${titles[form.kind]} · page ${page}`, left, form.kind === "ub-04" ? 774 : 14, { lineBreak: false });
  doc.font("Helvetica").fontSize(6).fillColor(soft);
  doc.text(
    "Our own layout, to read and to speak about; payers that take paper want the printed form.",
    left + 220,
    form.kind === "ub-04" ? 776 : 16,
    { lineBreak: false },
  );
  for (const id of layout.places.keys()) ownBox(sheet, id, byId.get(id));
  const rows = new Set(
    [...byId.keys()].flatMap((id) => (layout.places.has(id) ? [] : (/\.(\d+)$/.exec(id)?.[1] ?? []))),
  );
  for (const row of rows)
    for (const id of layout.linePlaces.keys()) ownBox(sheet, `${id}.${row}`, byId.get(`${id}.${row}`));
}

function ownBox({ doc, form, left }: Sheet, id: string, box: FormBox | undefined): void {
  const place = placeOf(form.kind, id);
  if (place === undefined) return;
  const x = left + (place.column - 1) * CHARACTER - 1;
  const y = (place.row - 1) * LINE;
  const width = place.width * CHARACTER + 2;
  doc
    .lineWidth(0.4)
    .strokeColor(rule)
    .rect(x, y, width, place.height * LINE)
    .stroke();
  if (place.height === 1 && place.width < 4) caption(doc, id, x, y - 4.2);
  else caption(doc, `${id}${box === undefined ? "" : ` ${box.label}`}`, x, y - 4.2, width);
  if (box === undefined || box.value === "") return;
  if (place.marks !== undefined) choice(doc, box.value, { x, y, width });
  else printed(doc, box.value, place, { x, y, width });
}

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

function caption(doc: Doc, text: string, x: number, y: number, width = 60): void {
  doc.font("Helvetica").fontSize(4).fillColor(soft);
  let words = text;
  while (words.length > 3 && doc.widthOfString(words) > width) words = words.slice(0, -1);
  doc.text(words, x + 0.5, y, { lineBreak: false });
}

function choice(doc: Doc, value: string, { x, y, width }: Area): void {
  doc.font("Helvetica-Bold").fontSize(7.5).fillColor(ink);
  while (doc.widthOfString(value) > width - 2 && value.length > 1) value = value.slice(0, -1);
  doc.text(value, x + 2, y + 3, { lineBreak: false });
}

function printed(doc: Doc, value: string, place: BoxPlace, { x, y, width }: Area): void {
  for (const [index, text] of value.split("\n").slice(0, place.height).entries()) {
    doc.font("Courier").fontSize(9.5).fillColor(ink);
    const needed = doc.widthOfString(text);
    if (needed > width - 2) doc.fontSize(Math.max(4.5, (9.5 * (width - 2)) / needed));
    const shift = place.right === true ? width - 2 - doc.widthOfString(text) : 0;
    doc.text(text, x + 1 + shift, y + index * LINE + 2.5, { lineBreak: false });
  }
}
