import { type Static, Type } from "typebox";
import { Day, Id, Instant, Money, nullable, oneOf } from "./shapes.ts";

export const StockRow = Type.Object({
  id: Id,
  name: Type.String(),
  procedureCode: nullable(Type.String()),
  stockUnit: Type.String(),
  onHand: Type.String(),
  parLevel: Type.String(),
  reorderLevel: Type.String(),
  nextExpiry: nullable(Day),
  charge: Money,
  status: oneOf("ok", "low", "out", "expiring", "expired"),
});
export type StockRow = Static<typeof StockRow>;
export const StockItem = Type.Object({
  row: StockRow,
  billingUnitsPerStockUnit: Type.String(),
  ndc: nullable(Type.String()),
  lots: Type.Array(
    Type.Object({ id: Id, lotNumber: Type.String(), expiresOn: nullable(Day), onHand: Type.String(), receivedOn: Day }),
  ),
  movements: Type.Array(
    Type.Object({
      id: Id,
      at: Instant,
      kind: Type.String(),
      quantity: Type.String(),
      lot: Type.String(),
      visitId: nullable(Id),
      user: Type.String(),
      reason: Type.String(),
    }),
  ),
});
export type StockItem = Static<typeof StockItem>;
export const ReceiveStock = Type.Object({
  lotNumber: Type.String({ minLength: 1 }),
  expiresOn: Type.Optional(nullable(Day)),
  quantity: Type.Number({ exclusiveMinimum: 0 }),
  unitCost: Type.Optional(Money),
  idempotencyKey: Type.String({ minLength: 8 }),
});
export const CountStock = Type.Object({
  lotId: Id,
  counted: Type.Number({ minimum: 0 }),
  reason: Type.String({ minLength: 3 }),
  idempotencyKey: Type.String({ minLength: 8 }),
});
export const Pack = Type.Object({
  id: Id,
  name: Type.String(),
  procedureCode: Type.String(),
  items: Type.Array(Type.Object({ itemId: Id, name: Type.String(), quantity: Type.Number(), onHand: Type.String() })),
});
