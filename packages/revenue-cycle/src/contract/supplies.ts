import { type Static, Type } from "typebox";
import { Day, Id, Instant, Money, nullable, oneOf } from "./shapes.ts";

/** A quantity of stock units, at or above zero, with up to six places. */
export const Quantity = Type.String({ pattern: "^\\d{1,9}(\\.\\d{1,6})?$", description: "Decimal quantity" });
/** How doses of a drug are measured. */
export const Dose = Type.Object({
  unit: Type.String({ minLength: 1, maxLength: 20 }),
  perBillingUnit: Quantity,
  perStockUnit: Quantity,
});
export const StockRow = Type.Object({
  id: Id,
  practiceId: Id,
  name: Type.String(),
  procedureCode: nullable(Type.String()),
  stockUnit: Type.String(),
  onHand: Type.String(),
  onOrder: Type.String(),
  parLevel: Type.String(),
  reorderLevel: Type.String(),
  nextExpiry: nullable(Day),
  charge: Money,
  value: Money,
  vendor: nullable(Type.String()),
  singleDose: Type.Boolean(),
  dose: nullable(Dose),
  status: oneOf("ok", "low", "out", "expiring", "expired"),
});
export type StockRow = Static<typeof StockRow>;
/** What an item is: everything that a person can change of it. */
export const SaveStockItem = Type.Object({
  practice: Id,
  name: Type.String({ minLength: 2, maxLength: 120 }),
  procedureCode: nullable(Type.String({ pattern: "^[A-Z0-9]{5}$" })),
  stockUnit: Type.String({ minLength: 1, maxLength: 20 }),
  billingUnitsPerStockUnit: Quantity,
  ndc: nullable(Type.String({ maxLength: 13 })),
  ndcUnit: nullable(oneOf("ML", "UN", "GR", "ME", "F2")),
  ndcQuantityPerStockUnit: nullable(Quantity),
  singleDose: Type.Boolean(),
  dose: nullable(Dose),
  parLevel: Quantity,
  reorderLevel: Quantity,
  charge: Money,
  vendorId: nullable(Id),
  vendorItemNumber: Type.String({ maxLength: 40 }),
  orderUnit: Type.String({ maxLength: 20 }),
  packSize: Quantity,
  active: Type.Boolean(),
});
export type SaveStockItem = Static<typeof SaveStockItem>;
export const StockLotView = Type.Object({
  id: Id,
  lotNumber: Type.String(),
  expiresOn: nullable(Day),
  onHand: Type.String(),
  receivedOn: Day,
  unitCost: Type.String(),
  value: Money,
  held: nullable(Type.String()),
  places: Type.Array(Type.Object({ locationId: Id, location: Type.String(), onHand: Type.String() })),
});
export const StockItem = Type.Object({
  row: StockRow,
  item: SaveStockItem,
  version: Type.Integer(),
  billingUnitsPerStockUnit: Type.String(),
  ndc: nullable(Type.String()),
  lots: Type.Array(StockLotView),
  movements: Type.Array(
    Type.Object({
      id: Id,
      at: Instant,
      kind: Type.String(),
      quantity: Type.String(),
      lot: Type.String(),
      location: Type.String(),
      visitId: nullable(Id),
      user: Type.String(),
      reason: Type.String(),
    }),
  ),
});
export type StockItem = Static<typeof StockItem>;
export const ReceiveStock = Type.Object({
  lotNumber: Type.String({ minLength: 1, maxLength: 40 }),
  expiresOn: Type.Optional(nullable(Day)),
  quantity: Type.Number({ exclusiveMinimum: 0 }),
  unitCost: Type.Optional(Money),
  locationId: Type.Optional(Id),
  idempotencyKey: Type.String({ minLength: 8 }),
});
export const CountStock = Type.Object({
  lotId: Id,
  locationId: Type.Optional(Id),
  counted: Type.Number({ minimum: 0 }),
  reason: Type.String({ minLength: 3 }),
  idempotencyKey: Type.String({ minLength: 8 }),
});
export const Pack = Type.Object({
  id: Id,
  practiceId: Id,
  name: Type.String(),
  procedureCode: Type.String(),
  active: Type.Boolean(),
  version: Type.Integer(),
  items: Type.Array(
    Type.Object({
      itemId: Id,
      name: Type.String(),
      quantity: Type.Number(),
      stockUnit: Type.String(),
      onHand: Type.String(),
      procedureCode: nullable(Type.String()),
    }),
  ),
});
export type Pack = Static<typeof Pack>;
