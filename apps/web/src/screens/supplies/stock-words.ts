import type { Meaning } from "../../components/state-words.ts";

const WORDS: Readonly<Record<string, string>> = {
  ok: "In stock",
  low: "Low",
  out: "Out",
  expiring: "Expires soon",
  expired: "Lot expired",
  held: "Held",
  sent: "Sent",
  "partly-received": "Partly received",
  received: "Received",
  "vendor-return": "Sent back",
  receive: "Received",
  use: "Used",
  waste: "Discarded",
  count: "Count",
  undo: "Taken back",
  transfer: "Transfer",
  store: "Store",
  room: "Room",
  cart: "Cart",
};

/** A state of stock, of an order or of a movement in words. */
export function stockWords(status: string): string {
  return WORDS[status] ?? status.charAt(0).toUpperCase() + status.slice(1);
}

const ORDER_MEANINGS: Readonly<Record<string, Meaning>> = {
  draft: "idle",
  sent: "info",
  "partly-received": "look",
  received: "done",
  cancelled: "idle",
  open: "info",
  posted: "done",
};

/** What the colour of an order's or count's state says. */
export function orderMeaning(status: string): Meaning {
  return ORDER_MEANINGS[status] ?? "idle";
}
