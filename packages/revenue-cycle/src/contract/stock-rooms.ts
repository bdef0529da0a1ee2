import { type Static, Type } from "typebox";
import type { Endpoint } from "./endpoint.ts";
import { Day, Done, Id, Instant, Money, ReportTable, nullable, oneOf, page } from "./shapes.ts";
import { Pack, Quantity, SaveStockItem, StockItem } from "./supplies.ts";

const text = Type.Optional(Type.String());
const practice = Type.Object({ practice: text });
const nothing = Type.Object({});
const binary = Type.Unknown({ description: "application/pdf or text/csv" });
const Key = Type.String({ minLength: 8, maxLength: 64, description: "The same key again changes nothing" });
const Reason = Type.String({ minLength: 3, maxLength: 400 });
const Version = Type.Integer({ minimum: 1 });

export const StockLocation = Type.Object({
  id: Id,
  practiceId: Id,
  name: Type.String(),
  kind: oneOf("store", "room", "cart"),
  main: Type.Boolean(),
  active: Type.Boolean(),
  lots: Type.Integer(),
  value: Money,
});
export type StockLocation = Static<typeof StockLocation>;
export const SaveStockLocation = Type.Object({
  practice: Id,
  name: Type.String({ minLength: 2, maxLength: 60 }),
  kind: oneOf("store", "room", "cart"),
  active: Type.Boolean(),
});
export const Vendor = Type.Object({
  id: Id,
  practiceId: Id,
  name: Type.String(),
  accountNumber: Type.String(),
  phone: Type.String(),
  email: Type.String(),
  address: Type.String(),
  leadDays: Type.Integer(),
  active: Type.Boolean(),
});
export type Vendor = Static<typeof Vendor>;
export const SaveVendor = Type.Object({
  practice: Id,
  name: Type.String({ minLength: 2, maxLength: 80 }),
  accountNumber: Type.String({ maxLength: 40 }),
  phone: Type.String({ maxLength: 30 }),
  email: Type.String({ maxLength: 120 }),
  address: Type.String({ maxLength: 200 }),
  leadDays: Type.Integer({ minimum: 0, maximum: 365 }),
  active: Type.Boolean(),
});
/** What the loaded code sets say of a drug by code or NDC, to fill in an item. */
export const DrugFacts = Type.Object({
  procedureCode: nullable(Type.String()),
  title: Type.String(),
  dose: nullable(Type.Object({ unit: Type.String(), perBillingUnit: Type.String() })),
  packages: Type.Array(
    Type.Object({
      ndc: Type.String(),
      name: Type.String(),
      labeler: Type.String(),
      billingUnitsPerPackage: Type.String(),
    }),
  ),
  source: Type.String(),
  message: Type.String(),
});
export const DosePreview = Type.Object({
  containers: Type.Integer(),
  discarded: Type.String(),
  lines: Type.Array(
    Type.Object({
      procedureCode: Type.String(),
      modifiers: Type.Array(Type.String()),
      units: Type.String(),
      charge: Money,
      ndc: nullable(Type.String()),
      ndcQuantity: nullable(Type.String()),
      ndcUnit: nullable(Type.String()),
    }),
  ),
  problem: nullable(Type.String()),
});

export const ReorderRow = Type.Object({
  itemId: Id,
  practiceId: Id,
  name: Type.String(),
  vendorId: nullable(Id),
  vendor: nullable(Type.String()),
  vendorItemNumber: Type.String(),
  stockUnit: Type.String(),
  orderUnit: Type.String(),
  packSize: Type.String(),
  usable: Type.String(),
  onOrder: Type.String(),
  parLevel: Type.String(),
  reorderLevel: Type.String(),
  packs: Type.Integer(),
  packCost: Money,
  amount: Money,
});
export type ReorderRow = Static<typeof ReorderRow>;
const orderState = oneOf("draft", "sent", "partly-received", "received", "cancelled");
export const PurchaseOrderRow = Type.Object({
  id: Id,
  number: Type.String(),
  vendor: Type.String(),
  location: Type.String(),
  status: orderState,
  lines: Type.Integer(),
  amount: Money,
  createdAt: Instant,
  sentAt: nullable(Instant),
  expectedOn: nullable(Day),
  late: Type.Boolean(),
});
export type PurchaseOrderRow = Static<typeof PurchaseOrderRow>;
export const PurchaseOrder = Type.Object({
  row: PurchaseOrderRow,
  version: Type.Integer(),
  vendorId: Id,
  locationId: Id,
  vendor: Vendor,
  note: Type.String(),
  closeReason: Type.String(),
  lines: Type.Array(
    Type.Object({
      position: Type.Integer(),
      itemId: Id,
      item: Type.String(),
      vendorItemNumber: Type.String(),
      stockUnit: Type.String(),
      orderUnit: Type.String(),
      packSize: Type.String(),
      packs: Type.Integer(),
      packCost: Money,
      amount: Money,
      ordered: Type.String(),
      received: Type.String(),
      outstanding: Type.String(),
    }),
  ),
  receipts: Type.Array(
    Type.Object({
      movementId: Id,
      at: Instant,
      position: Type.Integer(),
      item: Type.String(),
      lot: Type.String(),
      expiresOn: nullable(Day),
      quantity: Type.String(),
      unitCost: Type.String(),
      user: Type.String(),
    }),
  ),
});
export type PurchaseOrder = Static<typeof PurchaseOrder>;
const OrderLine = Type.Object({
  itemId: Id,
  packs: Type.Integer({ minimum: 1, maximum: 100_000 }),
  packCost: Money,
});
export const NewPurchaseOrder = Type.Object({
  vendorId: Id,
  locationId: Type.Optional(Id),
  lines: Type.Array(OrderLine, { minItems: 1, maxItems: 200 }),
  note: Type.Optional(Type.String({ maxLength: 1000 })),
  idempotencyKey: Key,
});
export const SavePurchaseOrder = Type.Object({
  version: Version,
  lines: Type.Array(OrderLine, { minItems: 1, maxItems: 200 }),
  note: Type.String({ maxLength: 1000 }),
});
export const ReceiveOrder = Type.Object({
  lines: Type.Array(
    Type.Object({
      position: Type.Integer({ minimum: 1 }),
      quantity: Quantity,
      lotNumber: Type.String({ minLength: 1, maxLength: 40 }),
      expiresOn: nullable(Day),
      packCost: Type.Optional(Money),
    }),
    { minItems: 1, maxItems: 200 },
  ),
  idempotencyKey: Key,
});

export const StockCountRow = Type.Object({
  id: Id,
  location: Type.String(),
  status: oneOf("open", "posted", "cancelled"),
  blind: Type.Boolean(),
  startedAt: Instant,
  startedBy: Type.String(),
  postedAt: nullable(Instant),
  lines: Type.Integer(),
  counted: Type.Integer(),
  variance: nullable(Money),
});
export type StockCountRow = Static<typeof StockCountRow>;
export const StockCount = Type.Object({
  row: StockCountRow,
  note: Type.String(),
  lines: Type.Array(
    Type.Object({
      lotId: Id,
      item: Type.String(),
      lot: Type.String(),
      expiresOn: nullable(Day),
      stockUnit: Type.String(),
      /** What the book says; null while a blind count is open. */
      book: nullable(Type.String()),
      counted: nullable(Type.String()),
      difference: nullable(Type.String()),
      amount: nullable(Money),
      reason: Type.String(),
      countedBy: Type.String(),
    }),
  ),
});
export type StockCount = Static<typeof StockCount>;
export const SaveCount = Type.Object({
  lines: Type.Array(
    Type.Object({ lotId: Id, counted: nullable(Quantity), reason: Type.Optional(Type.String({ maxLength: 400 })) }),
    { minItems: 1, maxItems: 1000 },
  ),
});

export const StockTransfer = Type.Object({
  id: Id,
  from: Type.String(),
  to: Type.String(),
  at: Instant,
  user: Type.String(),
  note: Type.String(),
  lines: Type.Array(
    Type.Object({ item: Type.String(), lot: Type.String(), quantity: Type.String(), stockUnit: Type.String() }),
  ),
});
export type StockTransfer = Static<typeof StockTransfer>;
export const NewTransfer = Type.Object({
  fromLocationId: Id,
  toLocationId: Id,
  lines: Type.Array(Type.Object({ lotId: Id, quantity: Quantity }), { minItems: 1, maxItems: 200 }),
  note: Type.Optional(Type.String({ maxLength: 400 })),
  idempotencyKey: Key,
});

/** A lot in one place. */
export const StockLotRow = Type.Object({
  /** Lot and place. */
  id: Type.String(),
  lotId: Id,
  itemId: Id,
  practiceId: Id,
  item: Type.String(),
  lotNumber: Type.String(),
  locationId: Id,
  location: Type.String(),
  expiresOn: nullable(Day),
  onHand: Type.String(),
  stockUnit: Type.String(),
  unitCost: Type.String(),
  value: Money,
  held: nullable(Type.String()),
  status: oneOf("ok", "expiring", "expired", "held"),
});
export type StockLotRow = Static<typeof StockLotRow>;
export const WriteOff = Type.Object({
  locationId: Id,
  quantity: Quantity,
  kind: oneOf("expired", "vendor-return", "waste"),
  reason: Reason,
  idempotencyKey: Key,
});
export const RecallRow = Type.Object({
  id: Id,
  item: Type.String(),
  lotNumbers: Type.Array(Type.String()),
  reference: Type.String(),
  reason: Type.String(),
  openedAt: Instant,
  openedBy: Type.String(),
  closedAt: nullable(Instant),
  patients: Type.Integer(),
  onHand: Type.String(),
});
export type RecallRow = Static<typeof RecallRow>;
export const Recall = Type.Object({
  row: RecallRow,
  itemId: Id,
  closeNote: Type.String(),
  uses: Type.Array(
    Type.Object({
      visitId: Id,
      serviceDate: Day,
      patientId: Id,
      patient: Type.String(),
      accountNumber: Type.String(),
      birthDate: Day,
      phone: Type.String(),
      provider: Type.String(),
      lot: Type.String(),
      quantity: Type.String(),
    }),
  ),
  lots: Type.Array(
    Type.Object({
      lotId: Id,
      lotNumber: Type.String(),
      onHand: Type.String(),
      places: Type.String(),
      known: Type.Boolean(),
    }),
  ),
});
export type Recall = Static<typeof Recall>;
export const NewRecall = Type.Object({
  itemId: Id,
  lotNumbers: Type.Array(Type.String({ minLength: 1, maxLength: 40 }), { minItems: 1, maxItems: 50 }),
  reference: Type.Optional(Type.String({ maxLength: 120 })),
  reason: Reason,
});
export const SavePack = Type.Object({
  practice: Id,
  name: Type.String({ minLength: 2, maxLength: 80 }),
  procedureCode: Type.String({ pattern: "^[A-Z0-9]{5}$" }),
  items: Type.Array(Type.Object({ itemId: Id, quantity: Type.Number({ exclusiveMinimum: 0, maximum: 10_000 }) }), {
    minItems: 1,
    maxItems: 60,
  }),
  active: Type.Boolean(),
  version: Type.Optional(Version),
});
const period = Type.Object({ practice: text, from: text, until: text });

/** Endpoints of supplies: items, packs, lots, orders, counts, transfers, recalls, reports. */
export const stockRoomEndpoints = {
  "POST /api/stock": {
    permission: "stock:manage",
    summary: "Add a stock item",
    body: SaveStockItem,
    response: StockItem,
  },
  "PUT /api/stock/:id": {
    permission: "stock:manage",
    summary: "Change or retire a stock item",
    body: Type.Object({ version: Version, item: SaveStockItem }),
    response: StockItem,
  },
  "GET /api/stock/:id/dose": {
    permission: "stock:read",
    summary: "What a dose of a drug opens and bills",
    query: Type.Object({ given: Quantity, discarded: Type.Optional(Quantity), on: Type.Optional(Day) }),
    response: DosePreview,
  },
  "GET /api/drug-facts": {
    permission: "stock:read",
    summary: "What the loaded code sets know of a drug, by code or NDC",
    query: Type.Object({ code: text, ndc: text }),
    response: DrugFacts,
  },
  "GET /api/packs/all": {
    permission: "stock:read",
    summary: "Procedure packs, retired ones too",
    query: practice,
    response: Type.Array(Pack),
  },
  "POST /api/packs": { permission: "stock:manage", summary: "Add a procedure pack", body: SavePack, response: Done },
  "PUT /api/packs/:id": {
    permission: "stock:manage",
    summary: "Change or retire a procedure pack",
    body: SavePack,
    response: Done,
  },
  "POST /api/visits/:id/stock/undo": {
    permission: "stock:use",
    summary: "Take back everything that was booked with one key",
    body: Type.Object({ idempotencyKey: Key }),
    response: Done,
  },
  "GET /api/visits/:id/packs": {
    permission: "stock:read",
    summary: "Packs for a visit, those of its procedures first",
    response: Type.Array(Type.Intersect([Pack, Type.Object({ matches: Type.Boolean() })])),
  },
  "GET /api/stock-locations": {
    permission: "stock:read",
    summary: "Places where stock lies",
    query: practice,
    response: Type.Array(StockLocation),
  },
  "POST /api/stock-locations": {
    permission: "stock:manage",
    summary: "Add a place",
    body: SaveStockLocation,
    response: Type.Array(StockLocation),
  },
  "PUT /api/stock-locations/:id": {
    permission: "stock:manage",
    summary: "Rename or close a place",
    body: SaveStockLocation,
    response: Type.Array(StockLocation),
  },
  "GET /api/vendors": {
    permission: "stock:read",
    summary: "Vendors",
    query: practice,
    response: Type.Array(Vendor),
  },
  "POST /api/vendors": {
    permission: "stock:order",
    summary: "Add a vendor",
    body: SaveVendor,
    response: Type.Array(Vendor),
  },
  "PUT /api/vendors/:id": {
    permission: "stock:order",
    summary: "Change a vendor",
    body: SaveVendor,
    response: Type.Array(Vendor),
  },
  "GET /api/reorder": {
    permission: "stock:read",
    summary: "What to order: par less on hand less on order, in whole packs",
    query: practice,
    response: Type.Array(ReorderRow),
  },
  "GET /api/purchase-orders": {
    permission: "stock:read",
    summary: "Purchase orders",
    query: Type.Object({ practice: text, status: text, search: text, limit: Type.Optional(Type.Integer()) }),
    response: page(PurchaseOrderRow),
  },
  "POST /api/purchase-orders": {
    permission: "stock:order",
    summary: "Make a draft order",
    body: NewPurchaseOrder,
    response: PurchaseOrder,
  },
  "GET /api/purchase-orders/:id": { permission: "stock:read", summary: "An order", response: PurchaseOrder },
  "PUT /api/purchase-orders/:id": {
    permission: "stock:order",
    summary: "Change a draft",
    body: SavePurchaseOrder,
    response: PurchaseOrder,
  },
  "POST /api/purchase-orders/:id/send": {
    permission: "stock:order",
    summary: "The order is sent to the vendor",
    body: Type.Object({ version: Version }),
    response: PurchaseOrder,
  },
  "POST /api/purchase-orders/:id/receive": {
    permission: "stock:use",
    summary: "Receive a delivery against the order",
    body: ReceiveOrder,
    response: PurchaseOrder,
  },
  "POST /api/purchase-orders/:id/close": {
    permission: "stock:order",
    summary: "Cancel an order, or close it short when part of it came",
    body: Type.Object({ version: Version, reason: Reason }),
    response: PurchaseOrder,
  },
  "GET /api/purchase-orders/:id/print": { permission: "stock:read", summary: "The order as PDF", response: binary },
  "GET /api/purchase-orders/:id/csv": { permission: "stock:read", summary: "The order as CSV", response: binary },
  "GET /api/stock-counts": {
    permission: "stock:read",
    summary: "Counts",
    query: practice,
    response: Type.Array(StockCountRow),
  },
  "POST /api/stock-counts": {
    permission: "stock:use",
    summary: "Start a count of a place",
    body: Type.Object({
      locationId: Id,
      blind: Type.Boolean(),
      note: Type.Optional(Type.String({ maxLength: 400 })),
      idempotencyKey: Key,
    }),
    response: StockCount,
  },
  "GET /api/stock-counts/:id": { permission: "stock:read", summary: "A count", response: StockCount },
  "PUT /api/stock-counts/:id": {
    permission: "stock:use",
    summary: "Write down what was counted",
    body: SaveCount,
    response: StockCount,
  },
  "POST /api/stock-counts/:id/post": {
    permission: "stock:manage",
    summary: "Book the differences",
    body: nothing,
    response: StockCount,
  },
  "POST /api/stock-counts/:id/cancel": {
    permission: "stock:use",
    summary: "Throw a count away",
    body: nothing,
    response: StockCount,
  },
  "GET /api/stock-counts/:id/print": { permission: "stock:read", summary: "The count sheet as PDF", response: binary },
  "GET /api/stock-transfers": {
    permission: "stock:read",
    summary: "Transfers, newest first",
    query: practice,
    response: Type.Array(StockTransfer),
  },
  "POST /api/stock-transfers": {
    permission: "stock:use",
    summary: "Move stock from place to place",
    body: NewTransfer,
    response: Done,
  },
  "GET /api/stock-lots": {
    permission: "stock:read",
    summary: "Lots by place",
    query: Type.Object({
      practice: text,
      status: text,
      search: text,
      location: text,
      limit: Type.Optional(Type.Integer()),
    }),
    response: page(StockLotRow),
  },
  "POST /api/stock-lots/:id/write-off": {
    permission: "stock:manage",
    summary: "Write off what expired or was spoilt, or send it back to the vendor",
    body: WriteOff,
    response: Done,
  },
  "POST /api/stock-lots/:id/hold": {
    permission: "stock:manage",
    summary: "Hold a lot so that it can't be used",
    body: Type.Object({ reason: Reason }),
    response: Done,
  },
  "POST /api/stock-lots/:id/release": {
    permission: "stock:manage",
    summary: "Release a held lot",
    body: Type.Object({ reason: Reason }),
    response: Done,
  },
  "GET /api/recalls": {
    permission: "stock:read",
    summary: "Recalls",
    query: practice,
    response: Type.Array(RecallRow),
  },
  "POST /api/recalls": {
    permission: "stock:manage",
    summary: "Open a recall: its lots are held",
    body: NewRecall,
    response: Type.Object({ id: Id, message: Type.String() }),
  },
  "GET /api/recalls/:id": {
    permission: "stock:manage",
    summary: "A recall with the patients who got the lots",
    response: Recall,
  },
  "GET /api/recalls/:id/csv": { permission: "stock:manage", summary: "The patients as CSV", response: binary },
  "GET /api/recalls/:id/letters": {
    permission: "stock:manage",
    summary: "A letter to each patient as PDF",
    response: binary,
  },
  "POST /api/recalls/:id/close": {
    permission: "stock:manage",
    summary: "Close a recall; its lots stay held",
    body: Type.Object({ note: Reason }),
    response: Done,
  },
  "GET /api/stock-reports/:id": {
    permission: "stock:read",
    summary: "used-not-billed, billed-not-used, expiring, slow-movers, value",
    query: period,
    response: ReportTable,
  },
  "GET /api/stock-reports/:id/csv": {
    permission: "stock:read",
    summary: "A report of stock as CSV",
    query: period,
    response: binary,
  },
} as const satisfies Record<string, Endpoint>;
