import { randomBytes } from "node:crypto";
import type { Clock } from "./services.ts";

/** The real clock of this machine. */
export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  today: (timeZone) =>
    new Intl.DateTimeFormat("en-CA", {
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      ...(timeZone === undefined ? {} : { timeZone }),
    }).format(new Date()),
};

let lastInstant = 0;

/** A UUID of version 7 (RFC 9562): sorts by time, also within one millisecond of this process. */
export function newId(): string {
  // Keeping the instant from standing still preserves the order of ids made in the same millisecond.
  lastInstant = Math.max(Date.now(), lastInstant + 1);
  const bytes = randomBytes(16);
  bytes.writeUIntBE(lastInstant, 0, 6);
  bytes.writeUInt8(0x70 | (bytes.readUInt8(6) & 0x0f), 6);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
  const hex = bytes.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
