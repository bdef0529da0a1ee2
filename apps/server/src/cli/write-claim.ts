import { writeBatch } from "@cleanclaim/revenue-cycle";
import { readClaims } from "./claim-input.ts";
import { today } from "./data-folder.ts";

/** The 837 of canonical claims as one file, or why it can't be written. */
export function write837FromJson(text: string): { readonly text?: string; readonly problems: readonly string[] } {
  const { claims } = readClaims(Buffer.from(text));
  const payer = claims[0]?.payer;
  const billing = claims[0]?.billingProvider;
  const written = writeBatch(claims, {
    partners: {
      senderId: "CLEANCLAIM",
      senderName: billing?.name ?? "CLEANCLAIM",
      contactName: "BILLING",
      contactPhone: "0000000000",
      receiverId: payer?.payerId ?? "RECEIVER",
      receiverName: payer?.name ?? "RECEIVER",
      usage: "T",
    },
    controlNumber: 1n,
    date: today(),
    time: "12:00",
  });
  if (written.ok) return { text: written.text, problems: [] };
  return { problems: written.problems.map((problem) => problem.message) };
}
