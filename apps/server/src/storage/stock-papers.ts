import type { PurchaseOrder, Recall } from "@cleanclaim/revenue-cycle/contract";
import { notFound } from "../http/problem.ts";
import { lettersPdf, sheetPdf } from "../printing/table-pdf.ts";
import type { Services } from "../services.ts";
import type { TenantTransaction } from "./database.ts";
import { countView } from "./stock-counts.ts";
import { orderView } from "./stock-order-views.ts";
import { storedAddress } from "./stored-shapes.ts";

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const longDay = (iso: string): string =>
  `${months[Number(iso.slice(5, 7)) - 1] ?? ""} ${Number(iso.slice(8, 10))}, ${iso.slice(0, 4)}`;
const dollars = (text: string): string => `$${text.replaceAll(/\B(?=(\d{3})+(?=\.))/g, ",")}`;

async function practiceOf(tx: TenantTransaction, organizationId: string, practiceId: string) {
  const row = await tx
    .selectFrom("practice")
    .select(["name", "address", "phone"])
    .where("organization_id", "=", organizationId)
    .where("practice_id", "=", practiceId)
    .executeTakeFirst();
  if (row === undefined) throw notFound("The practice");
  const address = storedAddress(row.address);
  return {
    name: row.name,
    phone: row.phone,
    lines: [
      address.line1,
      ...(address.line2 === undefined ? [] : [address.line2]),
      `${address.city}, ${address.state} ${address.postalCode.slice(0, 5)}`,
    ],
  };
}

/** The lines of an order as rows, the heads first. */
export function orderRows(order: PurchaseOrder): string[][] {
  return [
    ["Line", "Vendor item", "Item", "Packs", "Unit", "In a pack", "Pack price", "Amount", "Received"],
    ...order.lines.map((line) => [
      String(line.position),
      line.vendorItemNumber,
      line.item,
      String(line.packs),
      line.orderUnit,
      line.packSize,
      line.packCost,
      line.amount,
      line.received,
    ]),
  ];
}

/** A purchase order on paper. */
export async function orderSheet(
  tx: TenantTransaction,
  services: Services,
  organizationId: string,
  practices: readonly string[],
  orderId: string,
): Promise<Buffer> {
  const order = await orderView(tx, services, organizationId, practices, orderId);
  const practice = await practiceOf(tx, organizationId, order.vendor.practiceId);
  const day = (order.row.sentAt ?? order.row.createdAt).slice(0, 10);
  return sheetPdf({
    title: `Purchase order ${order.row.number}`,
    subtitle: order.row.status === "draft" ? "Draft, not sent" : longDay(day),
    day,
    facts: [
      ["Vendor", [order.vendor.name, order.vendor.address].filter((text) => text !== "").join(", ")],
      ["Account", order.vendor.accountNumber],
      ["Deliver to", [practice.name, ...practice.lines].join(", ")],
      ["Phone", practice.phone],
      ["Put away in", order.row.location],
      ...(order.row.expectedOn === null ? [] : [["Expected", longDay(order.row.expectedOn)] as const]),
    ],
    columns: [
      { label: "Vendor item", width: 84 },
      { label: "Item", width: 190 },
      { label: "Packs", width: 44, right: true },
      { label: "Unit", width: 66 },
      { label: "Price", width: 56, right: true },
      { label: "Amount", width: 64, right: true },
    ],
    rows: order.lines.map((line) => [
      line.vendorItemNumber,
      line.item,
      String(line.packs),
      `${line.orderUnit} of ${line.packSize}`,
      dollars(line.packCost),
      dollars(line.amount),
    ]),
    notes: [`Total ${dollars(order.row.amount)}`, ...(order.note === "" ? [] : [order.note])],
  });
}

/** A count sheet on paper: lots with room for the number; a blind one says nothing of the book. */
export async function countSheet(
  tx: TenantTransaction,
  services: Services,
  organizationId: string,
  practices: readonly string[],
  countId: string,
): Promise<Buffer> {
  const count = await countView(tx, organizationId, practices, countId);
  return sheetPdf({
    title: `Count sheet: ${count.row.location}`,
    subtitle: longDay(services.clock.today()),
    day: services.clock.today(),
    facts: [
      ["Started by", count.row.startedBy],
      ["Counted by", "______________________________"],
    ],
    columns: [
      { label: "Item", width: 220 },
      { label: "Lot", width: 84 },
      { label: "Expires", width: 80 },
      { label: "Book", width: 44, right: true },
      { label: "Counted", width: 76, right: true },
    ],
    rows: count.lines.map((line) => [
      `${line.item} (${line.stockUnit})`,
      line.lot,
      line.expiresOn ?? "",
      line.book ?? "",
      line.counted ?? "________",
    ]),
    notes: count.note === "" ? [] : [count.note],
  });
}

/** Who got a recalled lot, as rows, the heads first. */
export function recallCsvRows(recall: Recall): string[][] {
  return [
    ["Patient", "Account", "Birth date", "Phone", "Visit", "Provider", "Lot", "Quantity"],
    ...recall.uses.map((use) => [
      use.patient,
      use.accountNumber,
      use.birthDate,
      use.phone,
      use.serviceDate,
      use.provider,
      use.lot,
      use.quantity,
    ]),
  ];
}

/** One letter to each patient who got a recalled lot: what, when, what to do; nothing about their illness. */
export async function recallLetters(
  tx: TenantTransaction,
  services: Services,
  organizationId: string,
  recall: Recall,
): Promise<Buffer> {
  const ids = [...new Set(recall.uses.map((use) => use.patientId))];
  const patients =
    ids.length === 0
      ? []
      : await tx
          .selectFrom("patient")
          .select(["patient_id", "practice_id", "first_name", "last_name", "address"])
          .where("organization_id", "=", organizationId)
          .where("patient_id", "in", ids)
          .orderBy("last_name")
          .execute();
  const today = services.clock.today();
  const letters = [];
  for (const patient of patients) {
    const practice = await practiceOf(tx, organizationId, patient.practice_id);
    const address = storedAddress(patient.address);
    const days = recall.uses
      .filter((use) => use.patientId === patient.patient_id)
      .map((use) => longDay(use.serviceDate));
    letters.push({
      from: [practice.name, ...practice.lines, practice.phone],
      to: [
        `${patient.first_name} ${patient.last_name}`,
        address.line1,
        `${address.city}, ${address.state} ${address.postalCode.slice(0, 5)}`,
      ],
      day: longDay(today),
      subject: `A product used at your visit was recalled`,
      paragraphs: [
        `Dear ${patient.first_name} ${patient.last_name},`,
        `On ${[...new Set(days)].join(" and ")} we used ${recall.row.item} at your visit. Its maker has since recalled the lot${recall.row.reference === "" ? "" : ` (${recall.row.reference})`}.`,
        `Reason given: ${recall.row.reason}`,
        `Please call us${practice.phone === "" ? "" : ` at ${practice.phone}`} so that we can tell you whether anything needs to be done. If you feel unwell, don't wait for our call: see a doctor, and bring this letter.`,
        practice.name,
      ],
    });
  }
  return lettersPdf("Recall letters", today, letters);
}
