import type { Interchange, ReadResult, TransactionSet, WireSegment, WrittenTransaction } from "@cleanclaim/x12";
import {
  readClaimStatus,
  readEligibility,
  readInterchanges,
  readServicesReview,
  validateRead,
  write999,
  writeClaimStatus,
  writeEligibility,
  writeInterchange,
  writeServicesReview,
  writeTa1,
} from "@cleanclaim/x12";
import { acknowledgeTransaction } from "./acknowledge.ts";
import { answerEligibility } from "./answer-eligibility.ts";
import { answerServicesReview } from "./answer-services-review.ts";
import { answerClaimStatus } from "./answer-claim-status.ts";
import { wireId } from "./envelope.ts";
import type { Workbench } from "./workbench.ts";

/** The answer to a real-time request: X12 text, or why there is none. */
export type RealtimeAnswer =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly message: string };

/**
 * Answers a 270 with a 271, a 276 with a 277, a 278 request with a 278 response, in one interchange with the request's
 * control numbers and delimiters. An interchange that is not for this clearinghouse is answered with a TA1, a request that breaks its
 * guide with a 999.
 */
export function answerRealtime(bench: Workbench, body: string | Uint8Array): RealtimeAnswer {
  const read = readInterchanges(body);
  const interchange = read.interchanges[0];
  if (interchange === undefined || read.interchanges.length > 1) {
    const reason = interchange === undefined ? (read.problems[0]?.message ?? "") : "";
    return { ok: false, message: `Send one X12 interchange that begins with ISA. ${reason}`.trim() };
  }
  const refused = refusalNote(bench, interchange);
  if (refused !== undefined) return written(bench, interchange, undefined, [ta1(interchange, refused)]);
  const transactions = interchange.groups.flatMap((group) => group.transactions);
  const transaction = transactions[0];
  if (transaction === undefined || transactions.length > 1) {
    return { ok: false, message: "A real-time interchange carries one transaction set." };
  }
  const answer = rejection(read, transaction) ?? answerTo(bench, transaction);
  if (answer === undefined) {
    return {
      ok: false,
      message: `A ${wireId(transaction.id, 6)} is not answered in real time; send a 270, 276 or 278.`,
    };
  }
  return written(bench, interchange, answer, []);
}

function answerTo(bench: Workbench, transaction: TransactionSet): WrittenTransaction | undefined {
  switch (transaction.id) {
    case "270":
      return writeEligibility(answerEligibility(bench, readEligibility(transaction)));
    case "276":
      return writeClaimStatus(answerClaimStatus(bench, readClaimStatus(transaction)));
    case "278": {
      const request = readServicesReview(transaction);
      return request.direction === "request" ? writeServicesReview(answerServicesReview(bench, request)) : undefined;
    }
    default:
      return undefined;
  }
}

/** The 999 that rejects a request; undefined when syntax and guide are kept. */
function rejection(read: ReadResult, transaction: TransactionSet): WrittenTransaction | undefined {
  if (!["270", "276", "278"].includes(transaction.id)) return undefined;
  const group = validateRead(read).interchanges[0]?.groups[0];
  const validated = group?.transactions[0];
  const answer = validated === undefined ? undefined : acknowledgeTransaction(validated, transaction, true);
  if (group === undefined || answer?.statusCode !== "R") return undefined;
  return write999({
    kind: "999",
    controlNumber: "0001",
    implementation: "005010X231A1",
    group: {
      functionalId: wireId(group.group.functionalId, 2) || "HS",
      controlNumber: wireId(group.group.controlNumber, 9) || "0",
      version: wireId(group.group.version, 12),
    },
    transactions: [answer],
    statusCode: "R",
    includedCount: 1,
    receivedCount: 1,
    acceptedCount: 0,
    errorCodes: [],
  });
}

function refusalNote(bench: Workbench, interchange: Interchange): string | undefined {
  const { config } = bench;
  if (interchange.version !== "00501") return "017";
  if (config.submitters.length > 0 && !config.submitters.some((one) => one.id === interchange.sender)) return "006";
  if (interchange.receiver !== config.clearinghouse.id) return "008";
  if (interchange.trailer === undefined) return "023";
  return undefined;
}

function ta1(interchange: Interchange, noteCode: string): WireSegment {
  const dated = /^\d{4}-\d\d-\d\d$/.test(interchange.date);
  return writeTa1({
    kind: "TA1",
    interchangeControlNumber: wireId(interchange.controlNumber, 9),
    date: dated ? interchange.date : "2000-01-01",
    time: /^\d\d:\d\d/.test(interchange.time) ? interchange.time : "00:00",
    statusCode: "R",
    noteCode,
  });
}

function written(
  bench: Workbench,
  request: Interchange,
  transaction: WrittenTransaction | undefined,
  acknowledgments: readonly WireSegment[],
): RealtimeAnswer {
  const { clearinghouse } = bench.config;
  const control = /^\d{1,9}$/.test(request.controlNumber) ? request.controlNumber : "1";
  const group = request.groups[0]?.controlNumber ?? "1";
  const result = writeInterchange({
    sender: clearinghouse.id,
    senderQualifier: clearinghouse.qualifier,
    receiver: request.sender === "" ? "UNKNOWN" : request.sender,
    receiverQualifier: request.senderQualifier || "ZZ",
    date: bench.at.today,
    time: bench.at.time,
    controlNumber: control,
    usage: clearinghouse.usageIndicator,
    groups: transaction === undefined ? [] : [{ controlNumber: group, transactions: [transaction] }],
    acknowledgments,
    delimiters: request.delimiters,
  });
  if (result.ok) return { ok: true, text: result.text };
  const first = result.problems[0];
  return { ok: false, message: `The answer cannot be written with the request's delimiters: ${first?.message ?? ""}` };
}
