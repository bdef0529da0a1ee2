import { moneyText, sumCents, toCents } from "@cleanclaim/model";
import type { Claim } from "@cleanclaim/model";
import { write837, writeInterchange } from "@cleanclaim/x12";
import type { WriteProblem } from "@cleanclaim/x12";
import { claimsTo837I } from "./claim-to-837i.ts";
import { claimsTo837P } from "./claim-to-837p.ts";
import type { TradingPartners } from "./clearinghouse.ts";

/** The guides ask for at most this many claims in one transaction set. */
export const claimsPerTransaction = 5000;

/** The numbers and the moment of one file. */
export interface BatchEnvelope {
  readonly partners: TradingPartners;
  /** ISA13 as a number; GS06 is the same. */
  readonly controlNumber: bigint;
  /** ISO day and `HH:MM`. */
  readonly date: string;
  readonly time: string;
}

/** A file of claims ready to be delivered, or why it can't be written (by path, without PHI). */
export type WrittenBatch =
  | {
      readonly ok: true;
      readonly kind: "837P" | "837I" | "837D";
      readonly name: string;
      readonly text: string;
      readonly controlNumber: string;
      readonly referenceNumber: string;
    }
  | { readonly ok: false; readonly problems: readonly WriteProblem[] };

/** Splits claims into batches that each fit one transaction set, in their order. */
export function splitBatches<T>(claims: readonly T[], size = claimsPerTransaction): T[][] {
  const batches: T[][] = [];
  for (let start = 0; start < claims.length; start += size) batches.push(claims.slice(start, start + size));
  return batches;
}

const mixedKinds = "professional and institutional claims can't share a file: write each kind by itself";

/** Splits claims by the guide that carries them, professional ones first: a functional group, and so a file, has one guide. */
export function byGuide(claims: readonly Claim[]): Claim[][] {
  const institutional = claims.filter(isInstitutional);
  return [claims.filter((claim) => !isInstitutional(claim)), institutional].filter((some) => some.length > 0);
}

function isInstitutional(claim: Claim): boolean {
  return claim.claimType === "institutional";
}

/**
 * Writes claims of one kind as one interchange with one group and one 837P or 837I, as the first claim says. The name follows
 * from the control number, so that a second delivery is the same file. Claims of two kinds are a problem of the caller: see `byGuide`.
 */
export function writeBatch(claims: readonly Claim[], envelope: BatchEnvelope): WrittenBatch {
  const institutional = claims.some(isInstitutional);
  if (institutional && !claims.every(isInstitutional))
    return { ok: false, problems: [{ code: "WRITE-OBJECT", path: "claims", message: mixedKinds }] };
  const { partners } = envelope;
  const controlNumber = envelope.controlNumber.toString().padStart(9, "0");
  const referenceNumber = `CC${controlNumber}`;
  const toTransaction = institutional ? claimsTo837I : claimsTo837P;
  const transaction = toTransaction(claims, {
    controlNumber: "0001",
    referenceNumber,
    date: envelope.date,
    time: envelope.time,
    submitter: {
      name: partners.senderName,
      id: partners.senderId,
      contactName: partners.contactName,
      phone: partners.contactPhone,
    },
    receiver: { name: partners.receiverName, id: partners.receiverId },
  });
  const written = writeInterchange({
    sender: partners.senderId,
    receiver: partners.receiverId,
    date: envelope.date,
    time: envelope.time,
    controlNumber,
    usage: partners.usage,
    acknowledgmentRequested: true,
    groups: [{ controlNumber: envelope.controlNumber.toString(), transactions: [write837(transaction)] }],
  });
  if (!written.ok) return written;
  const { kind } = transaction;
  return { ok: true, kind, name: `${kind}-${controlNumber}.edi`, text: written.text, controlNumber, referenceNumber };
}

/** The sum of the charges of claims, as decimal dollars. */
export function totalOf(claims: readonly Claim[]): string {
  return moneyText(sumCents(claims.map((claim) => toCents(claim.totalCharge))));
}
