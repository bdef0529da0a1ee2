import type {
  Acknowledgment999,
  ClaimStatus,
  ElementError999,
  InterchangeAcknowledgment,
  SegmentError999,
} from "@cleanclaim/x12";
import { isRejectedStatus } from "@cleanclaim/x12";

/** What an acknowledgement says of what we sent. */
export type AcknowledgementVerdict = "accepted" | "accepted-with-errors" | "rejected";

/** Looks up the words of a status category or status code; undefined when the list does not have it. */
export type StatusWords = (list: "category" | "status", code: string) => string | undefined;

const interchangeNotes: Readonly<Record<string, string>> = {
  "001": "the control numbers of its header and trailer differ",
  "002": "the standard named in its header is not supported",
  "003": "the version named in its header is not supported",
  "004": "its segment terminator is not right",
  "005": "its sender qualifier is not right",
  "006": "the sender id is not known to the clearinghouse",
  "007": "its receiver qualifier is not right",
  "008": "the receiver id is not the clearinghouse's",
  "009": "the receiver is not known",
  "010": "its authorization qualifier is not right",
  "011": "its authorization is not right",
  "012": "its security qualifier is not right",
  "013": "its security information is not right",
  "014": "its date is not right",
  "015": "its time is not right",
  "016": "its standards identifier is not right",
  "017": "its version is not right",
  "018": "its control number is not right",
  "019": "it does not say whether an acknowledgement is wanted",
  "020": "it does not say whether it is test or production",
  "021": "the number of groups in its trailer is not right",
  "022": "it has a control structure that is not right",
  "023": "it ends before its trailer: the file was cut off",
  "024": "its content is not right",
  "025": "the same control number came before",
  "026": "its element separator is not right",
  "027": "its component separator is not right",
  "028": "it was not expected on this day",
};

/** The verdict of a TA1 with the reason in words. */
export function readInterchangeAcknowledgement(ack: InterchangeAcknowledgment): {
  verdict: AcknowledgementVerdict;
  text: string;
} {
  const why = interchangeNotes[ack.noteCode] ?? `note ${ack.noteCode}`;
  if (ack.statusCode === "A") return { verdict: "accepted", text: "The clearinghouse received the file (TA1)." };
  if (ack.statusCode === "E") {
    return {
      verdict: "accepted-with-errors",
      text: `The clearinghouse received the file, but noted that ${why} (TA1 ${ack.noteCode}).`,
    };
  }
  return {
    verdict: "rejected",
    text: `The clearinghouse refused the whole file: ${why} (TA1 ${ack.noteCode}). Correct it and send again.`,
  };
}

const segmentErrors: Readonly<Record<string, string>> = {
  "1": "is not a segment of this transaction",
  "2": "was not expected at this place",
  "3": "is missing and must be sent",
  "4": "stands in a loop that occurs too often",
  "5": "occurs too often",
  "6": "does not belong to this transaction",
  "7": "is not in its right order",
  "8": "has an element that is not right",
  I4: "is not used by the guide",
  I6: "is missing though the rest of the claim asks for it",
  I7: "has fewer occurrences than the guide asks for",
  I8: "does not fit the guide's rule for it",
  I9: "depends on something that is not there",
};

const elementErrors: Readonly<Record<string, string>> = {
  "1": "is missing and must be sent",
  "2": "is missing though another element asks for it",
  "3": "is one too many",
  "4": "is too short",
  "5": "is too long",
  "6": "has a character that is not allowed",
  "7": "is not a code of its list",
  "8": "is not a date that exists",
  "9": "is not a time that exists",
  "10": "may not stand together with another element",
  "12": "repeats too often",
  "13": "has components that are one too many",
  I6: "has a code value that the guide does not use",
  I9: "depends on something that is not there",
  I10: "is not used by the guide",
  I11: "occurs fewer times than the guide asks for",
  I12: "does not match the pattern asked for",
  I13: "is not a valid value for this place",
};

const groupErrors: Readonly<Record<string, string>> = {
  "1": "its kind is not supported",
  "2": "its version is not supported",
  "3": "its trailer is missing",
  "4": "the control numbers of its header and trailer differ",
  "5": "its count of transactions is not right",
  "6": "its control number is not right",
};

function elementText(error: ElementError999, segmentId: string): string {
  const place = `${segmentId}${String(error.position).padStart(2, "0")}${error.component === undefined ? "" : `-${error.component}`}`;
  return `${place} ${elementErrors[error.code] ?? `has error ${error.code}`}`;
}

function segmentText(error: SegmentError999): string {
  const where = `segment ${error.segmentId} (position ${error.position}${error.loopId === undefined ? "" : `, loop ${error.loopId}`})`;
  if (error.elements.length > 0)
    return `${where}: ${error.elements.map((one) => elementText(one, error.segmentId)).join("; ")}`;
  return `${where} ${segmentErrors[error.code] ?? `has error ${error.code}`}`;
}

/** CLM01 of the claim that an error of a 999 stands in, when the receiver says so by CTX. */
export function claimOf(error: SegmentError999): string | undefined {
  const contexts = [...error.contexts, ...error.elements.flatMap((element) => element.contexts)];
  return contexts.find((context) => /CLM01|PATIENT CONTROL/i.test(context.name))?.value;
}

/** One transaction of a 999 in words. */
export interface TransactionVerdict {
  readonly controlNumber: string;
  readonly verdict: AcknowledgementVerdict;
  readonly text: string;
  /** What was said of single claims, by patient control number. */
  readonly byClaim: ReadonlyMap<string, string>;
}

/** Reads a 999: the verdict of the group and of each transaction, with IK3 and IK4 in words. */
export function readFunctionalAcknowledgement(ack: Acknowledgment999): {
  readonly verdict: AcknowledgementVerdict;
  readonly text: string;
  readonly transactions: readonly TransactionVerdict[];
} {
  const reasons = ack.errorCodes.map((code) => groupErrors[code] ?? `error ${code}`);
  const transactions = ack.transactions.map((transaction): TransactionVerdict => {
    const details = transaction.errors.map(segmentText);
    const byClaim = new Map<string, string>();
    for (const error of transaction.errors) {
      const control = claimOf(error);
      if (control !== undefined)
        byClaim.set(control, [byClaim.get(control), segmentText(error)].filter(Boolean).join("; "));
    }
    const verdict = verdictOf(transaction.statusCode);
    const said = details.length === 0 ? "" : `: ${details.join(". ")}`;
    const text =
      verdict === "accepted"
        ? "The clearinghouse read the file without fault (999)."
        : verdict === "accepted-with-errors"
          ? `The clearinghouse took the file with remarks (999)${said}.`
          : `The clearinghouse could not read the file and took no claim of it (999)${said || `: ${reasons.join("; ") || "no reason given"}`}. Correct and send again.`;
    return { controlNumber: transaction.controlNumber, verdict, text, byClaim };
  });
  const verdict = ack.statusCode === "P" ? "accepted-with-errors" : verdictOf(ack.statusCode);
  const text =
    verdict === "rejected"
      ? `The clearinghouse could not read the file (999)${reasons.length === 0 ? "" : `: ${reasons.join("; ")}`}.`
      : verdict === "accepted"
        ? "The clearinghouse read the file without fault (999)."
        : `The clearinghouse took ${ack.acceptedCount} of ${ack.receivedCount} transactions (999).`;
  return { verdict, text, transactions };
}

function verdictOf(statusCode: string): AcknowledgementVerdict {
  if (statusCode === "A") return "accepted";
  return statusCode === "E" ? "accepted-with-errors" : "rejected";
}

const entities: Readonly<Record<string, string>> = {
  IL: "the subscriber",
  QC: "the patient",
  "85": "the billing provider",
  "82": "the rendering provider",
  "77": "the service facility",
  PR: "the payer",
  "40": "the receiver",
  "41": "the submitter",
  AY: "the clearinghouse",
  "36": "the employer",
  DN: "the referring provider",
};

/** What one STC of a 277CA says of a claim. */
export interface StatusVerdict {
  readonly rejected: boolean;
  readonly text: string;
}

/** Reads the statuses of a claim in a 277CA: rejected when any of them is a rejection, with the words of the lists. */
export function readClaimStatuses(statuses: readonly ClaimStatus[], words: StatusWords): StatusVerdict {
  const rejected = statuses.some(isRejectedStatus);
  const chosen = rejected ? statuses.filter(isRejectedStatus) : statuses;
  const parts = chosen.flatMap((status) => [
    ...status.statuses.map(({ category, code, entity }) => {
      const said = words("status", code) ?? `status ${code}`;
      const about = entity === undefined ? "" : ` (about ${entities[entity] ?? `entity ${entity}`})`;
      const kind = rejected ? "" : `${words("category", category) ?? `category ${category}`}: `;
      return `${kind}${said}${about} [${category}/${code}]`;
    }),
    ...(status.message === undefined || status.message === ""
      ? []
      : [`the payer adds: ${status.message.replace(/\.+$/, "")}`]),
  ]);
  return { rejected, text: parts.join("; ") };
}
