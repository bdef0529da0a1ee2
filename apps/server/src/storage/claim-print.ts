import type { Address, Claim, ClaimLine, PersonName } from "@cleanclaim/model";
import PDFDocument from "pdfkit";

/** Prints a claim as one plain page (more when it has many lines): the fields of a professional claim form, in our own layout. */
export async function printClaim(claim: Claim): Promise<Buffer> {
  const document = new PDFDocument({
    size: "LETTER",
    margin: 40,
    info: { Title: `Claim ${claim.patientControlNumber}` },
  });
  const chunks: Buffer[] = [];
  document.on("data", (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => {
    document.on("end", resolve);
    document.on("error", reject);
  });
  const page = new ClaimPage(document);
  page.head(claim);
  page.people(claim);
  page.diagnoses(claim);
  page.lines(claim);
  page.foot(claim);
  document.end();
  await ended;
  return Buffer.concat(chunks);
}

const left = 40;
const width = 532;

class ClaimPage {
  readonly #document: PDFKit.PDFDocument;
  #y = 40;

  constructor(document: PDFKit.PDFDocument) {
    this.#document = document;
  }

  head(claim: Claim): void {
    this.#document.font("Helvetica-Bold").fontSize(14).text("Professional claim", left, this.#y);
    const kind =
      { "1": "Original", "7": "Replacement", "8": "Void" }[claim.frequencyCode] ?? `Frequency ${claim.frequencyCode}`;
    this.#document
      .font("Helvetica")
      .fontSize(9)
      .text(`${kind} · claim ${claim.patientControlNumber}`, left, this.#y + 18);
    this.#y += 38;
  }

  people(claim: Claim): void {
    const { patient, subscriber, payer, billingProvider: billing } = claim;
    this.#row([
      ["Payer", `${payer.name} (${payer.payerId})`],
      ["Responsibility", { P: "Primary", S: "Secondary", T: "Tertiary" }[claim.payerResponsibility]],
      ["Member id", subscriber.memberId],
    ]);
    this.#row([
      ["Patient", person(patient.name)],
      ["Birth date, sex", `${patient.birthDate} ${patient.sex}`],
      ["Relationship to subscriber", relationship(patient.relationshipCode)],
    ]);
    this.#row([
      ["Patient's address", address(patient.address)],
      ["Subscriber", person(subscriber.name)],
      ["Group", subscriber.groupNumber ?? ""],
    ]);
    this.#row([
      ["Billing provider", billing.name],
      ["NPI, tax id", `${billing.npi} · ${billing.taxId}`],
      ["Address", address(billing.address)],
    ]);
    this.#row([
      ["Rendering provider", claim.renderingProvider === undefined ? "Same as billing" : providerName(claim)],
      ["Service facility", claim.serviceFacility?.name ?? "Billing address"],
      ["Place of service", claim.placeOfServiceCode ?? ""],
    ]);
    this.#row([
      ["Prior authorisation", claim.priorAuthorizationNumber ?? ""],
      ["Referral", claim.referralNumber ?? ""],
      ["Payer's number of the original", claim.originalPayerClaimControlNumber ?? ""],
    ]);
    for (const other of claim.otherPayers) {
      this.#row([
        ["Other insurance", `${other.payer.name} (${other.responsibility})`],
        ["Member id", other.subscriber.memberId],
        ["Paid", other.paidAmount ?? "not decided yet"],
      ]);
    }
  }

  diagnoses(claim: Claim): void {
    const letters = "ABCDEFGHIJKL";
    const text = claim.diagnoses.map((one, index) => `${letters[index] ?? ""} ${one.code}`).join("    ");
    this.#row([["Diagnoses", text]]);
  }

  lines(claim: Claim): void {
    const columns = [70, 30, 56, 90, 60, 40, 60, 126];
    const heads = ["Date", "POS", "Code", "Modifiers", "Diagnoses", "Units", "Charge", "Rendering NPI · drug"];
    this.#cells(heads, columns, true);
    for (const line of claim.lines) this.#cells(lineCells(claim, line), columns, false);
  }

  foot(claim: Claim): void {
    this.#y += 6;
    this.#row([
      ["Total charge", `$${claim.totalCharge}`],
      ["Patient paid", claim.patientPaidAmount === undefined ? "" : `$${claim.patientPaidAmount}`],
      [
        "Signature, assignment",
        `${claim.providerSignatureOnFile ? "On file" : "Not on file"} · ${claim.assignmentCode}`,
      ],
    ]);
  }

  #room(height: number): void {
    if (this.#y + height < 750) return;
    this.#document.addPage();
    this.#y = 40;
  }

  #row(fields: readonly (readonly [string, string])[]): void {
    const each = width / fields.length;
    const heights = fields.map(([, value]) =>
      this.#document
        .font("Helvetica")
        .fontSize(10)
        .heightOfString(value === "" ? "—" : value, { width: each - 10 }),
    );
    const height = Math.max(...heights) + 18;
    this.#room(height);
    for (const [index, [label, value]] of fields.entries()) {
      const x = left + index * each;
      this.#document.lineWidth(0.5).strokeColor("#999999").rect(x, this.#y, each, height).stroke();
      this.#document
        .font("Helvetica")
        .fontSize(7)
        .fillColor("#555555")
        .text(label, x + 5, this.#y + 4, { width: each - 10 });
      this.#document
        .fontSize(10)
        .fillColor("#000000")
        .text(value === "" ? "—" : value, x + 5, this.#y + 13, { width: each - 10 });
    }
    this.#y += height;
  }

  #cells(values: readonly string[], columns: readonly number[], isHead: boolean): void {
    const height = isHead ? 16 : 18;
    this.#room(height);
    let x = left;
    for (const [index, value] of values.entries()) {
      const columnWidth = columns[index] ?? 60;
      const right = index === 5 || index === 6;
      this.#document
        .font(isHead ? "Helvetica-Bold" : "Helvetica")
        .fontSize(isHead ? 7 : 9)
        .fillColor("#000000");
      this.#document.text(value, x + 3, this.#y + 5, {
        width: columnWidth - 6,
        align: right ? "right" : "left",
        lineBreak: false,
      });
      x += columnWidth;
    }
    this.#document.lineWidth(0.5).strokeColor("#999999").rect(left, this.#y, width, height).stroke();
    this.#y += height;
  }
}

function lineCells(claim: Claim, line: ClaimLine): string[] {
  const letters = "ABCDEFGHIJKL";
  const drug = line.drug === undefined ? "" : `NDC ${line.drug.ndc} ${line.drug.quantity} ${line.drug.unit}`;
  return [
    line.serviceFrom ?? "",
    line.placeOfServiceCode ?? claim.placeOfServiceCode ?? "",
    line.procedureCode,
    line.modifiers.join(" "),
    line.diagnosisPointers.map((pointer) => letters[pointer - 1] ?? "").join(""),
    line.units,
    line.charge,
    drug === "" ? (line.renderingProvider?.npi ?? claim.renderingProvider?.npi ?? "") : drug,
  ];
}

function person(name: PersonName): string {
  return [`${name.last},`, name.first, name.middle, name.suffix]
    .filter((part) => part !== undefined && part !== "")
    .join(" ");
}

function providerName(claim: Claim): string {
  const name = claim.renderingProvider?.name;
  const words = name === undefined ? "" : "organization" in name ? name.organization : person(name);
  return `${words} · ${claim.renderingProvider?.npi ?? ""}`;
}

function address(value: Address | undefined): string {
  if (value === undefined) return "";
  return [value.line1, value.line2, `${value.city}, ${value.state} ${value.postalCode}`]
    .filter((part) => part !== undefined && part !== "")
    .join("\n");
}

function relationship(code: string): string {
  return { "18": "Self", "01": "Spouse", "19": "Child" }[code] ?? `Code ${code}`;
}
