import PDFDocument from "pdfkit";

/** A plain sheet: head, facts, one table, notes. Texts are printed as they are; the caller formats amounts and days. */
export interface SheetContent {
  readonly title: string;
  readonly subtitle: string;
  /** Day of the document, ISO: the same content gives the same bytes. */
  readonly day: string;
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly columns: readonly { readonly label: string; readonly width: number; readonly right?: boolean }[];
  readonly rows: readonly (readonly string[])[];
  readonly notes: readonly string[];
}

/** A letter: practice above, the reader's address, paragraphs. */
export interface LetterContent {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly day: string;
  readonly subject: string;
  readonly paragraphs: readonly string[];
}

const left = 54;
const width = 504;
const ink = "#1f2933";
const soft = "#52606d";
type Doc = PDFKit.PDFDocument;

function open(title: string, day: string): { doc: Doc; bytes: Promise<Buffer> } {
  const doc = new PDFDocument({
    size: "LETTER",
    margins: { top: 50, bottom: 50, left, right: 54 },
    info: { Title: title, CreationDate: new Date(`${day}T12:00:00Z`) },
    bufferPages: true,
  });
  const chunks: Buffer[] = [];
  doc.on("data", (chunk: Buffer) => chunks.push(chunk));
  const bytes = new Promise<Buffer>((resolve) =>
    doc.on("end", () => {
      resolve(Buffer.concat(chunks));
    }),
  );
  return { doc, bytes };
}

/** Prints a sheet with its table over as many pages as it needs; the column heads come again on each. */
export async function sheetPdf(content: SheetContent): Promise<Buffer> {
  const { doc, bytes } = open(content.title, content.day);
  doc.font("Helvetica-Bold").fontSize(16).fillColor(ink).text(content.title, left, 50);
  doc.font("Helvetica").fontSize(10).fillColor(soft).text(content.subtitle);
  doc.moveDown(0.6);
  for (const [label, value] of content.facts) {
    const top = doc.y;
    doc.fillColor(soft).fontSize(9).text(label, left, top, { width: 110 });
    doc.fillColor(ink).text(value === "" ? " " : value, left + 115, top, { width: width - 115 });
  }
  doc.moveDown(0.8);
  heads(doc, content);
  for (const row of content.rows) tableRow(doc, content, row);
  doc.moveDown(1);
  for (const note of content.notes)
    doc.font("Helvetica").fontSize(9).fillColor(soft).text(note, left, doc.y, { width });
  doc.end();
  return bytes;
}

function heads(doc: Doc, content: SheetContent): void {
  const top = doc.y;
  doc.font("Helvetica-Bold").fontSize(8.5).fillColor(soft);
  place(
    doc,
    content,
    content.columns.map((column) => column.label),
    top,
  );
  doc
    .moveTo(left, top + 13)
    .lineTo(left + width, top + 13)
    .lineWidth(0.8)
    .strokeColor(ink)
    .stroke();
  doc.y = top + 17;
}

function tableRow(doc: Doc, content: SheetContent, row: readonly string[]): void {
  doc.font("Helvetica").fontSize(9);
  const heights = content.columns.map((column, index) =>
    doc.heightOfString(row[index] ?? "", { width: column.width - 6 }),
  );
  const height = Math.max(12, ...heights) + 5;
  if (doc.y + height > 735) {
    doc.addPage();
    heads(doc, content);
  }
  const top = doc.y;
  doc.font("Helvetica").fontSize(9).fillColor(ink);
  place(doc, content, row, top);
  doc
    .moveTo(left, top + height - 2)
    .lineTo(left + width, top + height - 2)
    .lineWidth(0.3)
    .strokeColor("#cbd5e1")
    .stroke();
  doc.y = top + height + 1;
}

function place(doc: Doc, content: SheetContent, texts: readonly string[], top: number): void {
  let x = left;
  for (const [index, column] of content.columns.entries()) {
    doc.text(texts[index] ?? "", x, top, { width: column.width - 6, align: column.right === true ? "right" : "left" });
    x += column.width;
  }
}

/** Prints letters, each on a page of its own. */
export async function lettersPdf(title: string, day: string, letters: readonly LetterContent[]): Promise<Buffer> {
  const { doc, bytes } = open(title, day);
  for (const [index, letter] of letters.entries()) {
    if (index > 0) doc.addPage();
    doc
      .font("Helvetica-Bold")
      .fontSize(12)
      .fillColor(ink)
      .text(letter.from[0] ?? "", left, 50);
    doc.font("Helvetica").fontSize(9).fillColor(soft);
    for (const line of letter.from.slice(1)) doc.text(line);
    doc
      .fillColor(ink)
      .fontSize(11)
      .text(letter.to[0] ?? "", left, 150);
    for (const line of letter.to.slice(1)) doc.text(line);
    doc.text(letter.day, left, 240);
    doc.moveDown(1).font("Helvetica-Bold").text(letter.subject, { width }).font("Helvetica");
    for (const paragraph of letter.paragraphs) doc.moveDown(0.8).text(paragraph, { width });
  }
  if (letters.length === 0)
    doc.font("Helvetica").fontSize(11).text("No patient got any of the recalled lots.", left, 80);
  doc.end();
  return bytes;
}
