import type { Interchange, ReadResult, ValidationResult, WrittenTransaction } from "@cleanclaim/x12";
import { acknowledgeClaims, write277Ca, writeInterchange } from "@cleanclaim/x12";
import { UsageProblem } from "./outcome.ts";

interface Moment {
  readonly controlNumber: number;
  readonly date: string;
  readonly time: string;
}

/**
 * The 277CA that a receiver would answer: one interchange for each that holds 837s, with one transaction set for each of them.
 * The receiver of the file answers as payer under its interchange id. Empty when there is no 837.
 */
export function claimAnswers(read: ReadResult, result: ValidationResult, at: Moment): readonly string[] {
  return read.interchanges.flatMap((interchange, index) => {
    const transactions = answersTo(interchange, result.interchanges[index], at);
    if (transactions.length === 0) return [];
    const number = String(at.controlNumber + index).padStart(9, "0");
    const written = writeInterchange({
      sender: interchange.receiver,
      senderQualifier: interchange.receiverQualifier,
      receiver: interchange.sender,
      receiverQualifier: interchange.senderQualifier,
      date: at.date,
      time: at.time,
      controlNumber: number,
      usage: interchange.usage === "P" ? "P" : "T",
      groups: [{ controlNumber: String(at.controlNumber + index), transactions }],
      replaceDelimitersWith: " ",
    });
    if (!written.ok) throw new UsageProblem(`the answer cannot be written: ${written.problems[0]?.message ?? ""}`);
    return [written.text];
  });
}

function answersTo(
  interchange: Interchange,
  validated: ValidationResult["interchanges"][number] | undefined,
  at: Moment,
): readonly WrittenTransaction[] {
  const found = validated?.groups.flatMap((group) => group.transactions) ?? [];
  const sets = interchange.groups.flatMap((group) => group.transactions);
  return sets.flatMap((set, index) => {
    const one = found[index];
    if (set.id !== "837" || one === undefined) return [];
    const answer = acknowledgeClaims(set, one, {
      source: { entityCode: "PR", name: interchange.receiver, idQualifier: "46", id: interchange.receiver },
      date: at.date,
      time: at.time,
      controlNumber: String(index + 1).padStart(4, "0"),
    });
    if (!answer.ok) throw new UsageProblem(answer.message);
    return [write277Ca(answer.acknowledgment)];
  });
}
