import type { Interchange, TransactionSet, WireSegment, WrittenTransaction } from "@cleanclaim/x12";
import {
  readClaimStatus,
  readEligibility,
  readInterchanges,
  readServicesReview,
  writeClaimStatus,
  writeEligibility,
  writeInterchange,
  writeServicesReview,
  writeTa1,
} from "@cleanclaim/x12";
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
 * control numbers and delimiters. An interchange that is not for this clearinghouse is answered with a TA1.
 */
export function answerRealtime(bench: Workbench, body: string | Uint8Array): RealtimeAnswer {
  const { interchanges, problems } = readInterchanges(body);
  const interchange = interchanges[0];
  if (interchange === undefined || interchanges.length > 1) {
    const reason = interchange === undefined ? (problems[0]?.message ?? "") : "";
    return { ok: false, message: `Send one X12 interchange that begins with ISA. ${reason}`.trim() };
  }
  const refused = refusalNote(bench, interchange);
  if (refused !== undefined) return written(bench, interchange, undefined, [ta1(interchange, refused)]);
  const transactions = interchange.groups.flatMap((group) => group.transactions);
  const transaction = transactions[0];
  if (transaction === undefined || transactions.length > 1) {
    return { ok: false, message: "A real-time interchange carries one transaction set." };
  }
  const answer = answerTo(bench, transaction);
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
