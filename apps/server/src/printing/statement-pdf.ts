import PDFDocument from "pdfkit";

/** What a patient statement says. Amounts are decimal text; the words come from patient billing. */
export interface StatementContent {
  readonly number: string;
  readonly issuedOn: string;
  readonly dueOn: string;
  readonly amount: string;
  readonly practice: { readonly name: string; readonly address: readonly string[]; readonly phone: string };
  readonly to: { readonly name: string; readonly address: readonly string[] };
  readonly patient: string;
  readonly accountNumber: string;
  readonly credit: string;
  readonly lines: readonly {
    readonly serviceDate: string;
    readonly provider: string;
    readonly procedureCode: string;
    readonly description: string;
    readonly charge: string;
    readonly insurancePaid: string;
    readonly adjusted: string;
    readonly patientPaid: string;
    readonly owed: string;
    readonly explanation: string;
  }[];
  /** What the patient must be told, such as charges above a good-faith estimate. Statements of before have none. */
  readonly notices?: readonly string[];
  readonly plan: readonly { readonly dueOn: string; readonly amount: string; readonly status: string }[];
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const day = (iso: string): string =>
  `${MONTHS[Number(iso.slice(5, 7)) - 1] ?? ""} ${Number(iso.slice(8, 10))}, ${iso.slice(0, 4)}`;
const dollars = (amount: string): string => {
  const negative = amount.startsWith("-");
  const [whole = "0", cents = "00"] = amount.replace("-", "").split(".");
  return `${negative ? "-" : ""}$${whole.replaceAll(/\B(?=(\d{3})+$)/g, ",")}.${cents}`;
};

const left = 54;
const right = 558;
const ink = "#1f2933";
const soft = "#52606d";

/**
 * Prints a statement: the sum first, then line by line what was charged, paid, taken off and is owed, and why, in plain words.
 * The same content gives the same bytes (the creation date is the day of issue).
 */
export async function statementPdf(content: StatementContent): Promise<Buffer> {
  const doc = new PDFDocument({
    size: "LETTER",
    margins: { top: 50, bottom: 50, left, right: 54 },
    info: {
      Title: `Statement ${content.number}`,
      Author: content.practice.name,
      CreationDate: new Date(`${content.issuedOn}T12:00:00Z`),
    },
  });
  const chunks: Buffer[] = [];
  doc.on("data", (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<void>((resolve) => doc.on("end", resolve));
  head(doc, content);
  for (const line of content.lines) serviceLine(doc, line);
  total(doc, content);
  for (const notice of content.notices ?? []) noticeBox(doc, notice);
  if (content.plan.length > 0) plan(doc, content);
  foot(doc, content);
  doc.end();
  await done;
  return Buffer.concat(chunks);
}

type Doc = PDFKit.PDFDocument;

function head(doc: Doc, content: StatementContent): void {
  doc.fillColor(ink).font("Helvetica-Bold").fontSize(14).text(content.practice.name, left, 50);
  doc.font("Helvetica").fontSize(9).fillColor(soft);
  for (const line of content.practice.address) doc.text(line);
  if (content.practice.phone !== "") doc.text(content.practice.phone);
  doc.fontSize(9).text(`Statement ${content.number}`, 360, 50, { width: 198, align: "right" });
  doc.text(day(content.issuedOn), { width: 198, align: "right" });
  doc.text(`Account ${content.accountNumber}`, { width: 198, align: "right" });
  doc.fillColor(ink).fontSize(10).text(content.to.name, left, 140);
  for (const line of content.to.address) doc.text(line);
  doc.roundedRect(340, 132, 218, 64, 4).fillAndStroke("#f1f5f9", "#cbd5e1");
  doc.fillColor(soft).fontSize(9).text("You owe", 354, 142);
  doc.fillColor(ink).font("Helvetica-Bold").fontSize(20).text(dollars(content.amount), 354, 154);
  doc
    .font("Helvetica")
    .fontSize(9)
    .fillColor(soft)
    .text(`Please pay by ${day(content.dueOn)}`, 354, 179);
  doc
    .fillColor(ink)
    .fontSize(12)
    .font("Helvetica-Bold")
    .text(`Why you owe this: care of ${content.patient}`, left, 224);
  doc.moveDown(0.5);
}

function serviceLine(doc: Doc, line: StatementContent["lines"][number]): void {
  doc.font("Helvetica").fontSize(9);
  const words = doc.heightOfString(line.explanation, { width: 380 });
  if (doc.y + words + 62 > 720) doc.addPage();
  const top = doc.y;
  doc.moveTo(left, top).lineTo(right, top).lineWidth(0.5).strokeColor("#cbd5e1").stroke();
  const title =
    line.description === "" ? `Service ${line.procedureCode}` : `${capital(line.description)} (${line.procedureCode})`;
  doc
    .fillColor(ink)
    .font("Helvetica-Bold")
    .fontSize(10)
    .text(title, left, top + 7, { width: 380 });
  doc.text(dollars(line.owed), 458, top + 7, { width: 100, align: "right" });
  doc
    .font("Helvetica")
    .fontSize(9)
    .fillColor(soft)
    .text(`${day(line.serviceDate)}${line.provider === "" ? "" : ` with ${line.provider}`}`, left, doc.y + 1);
  const parts = [`Price ${dollars(line.charge)}`];
  if (line.insurancePaid !== "0.00") parts.push(`insurance paid ${dollars(line.insurancePaid)}`);
  if (line.adjusted !== "0.00") parts.push(`taken off ${dollars(line.adjusted)}`);
  if (line.patientPaid !== "0.00") parts.push(`you paid ${dollars(line.patientPaid)}`);
  doc.text(parts.join("  ·  "), left, doc.y + 1, { width: 420 });
  doc.fillColor(ink).text(line.explanation, left, doc.y + 2, { width: 420 });
  doc.moveDown(0.8);
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function total(doc: Doc, content: StatementContent): void {
  const top = doc.y + 2;
  doc.moveTo(left, top).lineTo(right, top).lineWidth(1).strokeColor(ink).stroke();
  let y = top + 8;
  if (content.credit !== "0.00") {
    doc.fillColor(soft).fontSize(9).text("You have paid ahead", left, y);
    doc.text(`-${dollars(content.credit)}`, 458, y, { width: 100, align: "right" });
    y += 16;
  }
  doc.fillColor(ink).font("Helvetica-Bold").fontSize(11).text("You owe", left, y);
  doc.text(dollars(content.amount), 458, y, { width: 100, align: "right" });
  doc.font("Helvetica").moveDown(1.5);
}

function noticeBox(doc: Doc, text: string): void {
  doc.font("Helvetica").fontSize(9.5);
  const height = doc.heightOfString(text, { width: 484 }) + 16;
  if (doc.y + height > 720) doc.addPage();
  const top = doc.y;
  doc.roundedRect(left, top, 504, height, 4).fillAndStroke("#fef6e7", "#e0b768");
  doc.fillColor(ink).text(text, left + 10, top + 8, { width: 484 });
  doc.y = top + height + 10;
}

function plan(doc: Doc, content: StatementContent): void {
  doc.fillColor(ink).font("Helvetica-Bold").fontSize(10).text("Your payment plan", left).font("Helvetica").fontSize(9);
  for (const installment of content.plan)
    doc
      .fillColor(soft)
      .text(
        `${day(installment.dueOn)}: ${dollars(installment.amount)}${installment.status === "paid" ? " (paid)" : installment.status === "missed" ? " (missed)" : ""}`,
      );
  doc.moveDown(1);
}

function foot(doc: Doc, content: StatementContent): void {
  if (doc.y > 640) doc.addPage();
  doc
    .fillColor(ink)
    .fontSize(9)
    .font("Helvetica-Bold")
    .text("How to pay", left, doc.y + 4)
    .font("Helvetica")
    .fillColor(soft);
  doc.text(
    `Online in the patient portal, by phone${content.practice.phone === "" ? "" : ` at ${content.practice.phone}`}, or by check to ${content.practice.name} with account ${content.accountNumber} on it.`,
    { width: 504 },
  );
  doc
    .moveDown(0.4)
    .text(
      "If you can't pay all of it now, or if something here looks wrong, please call us: we can agree on monthly payments, and you may ask for an itemised bill or dispute a charge at any time.",
      { width: 504 },
    );
}
