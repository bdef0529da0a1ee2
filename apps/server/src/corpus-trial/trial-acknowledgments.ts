import { isRejectedStatus, read277Ca, read999, readInterchanges } from "@cleanclaim/x12";
import type { AnswerFile } from "./memory-site.ts";

/** What was refused before adjudication: a claim by its number (277CA), or a whole group by its control number (999). */
export interface TrialRejection {
  readonly kind: "claim" | "group";
  /** Patient control number, or the group's control number. */
  readonly about: string;
  readonly words: string;
}

/** The rejections that a 999 or 277CA file brings; none for other files. */
export function rejectionsIn(file: AnswerFile): readonly TrialRejection[] {
  const kind = /\.(999|277CA)\.edi$/.exec(file.name)?.[1];
  if (kind === undefined) return [];
  const transactions = readInterchanges(file.text).interchanges.flatMap((one) =>
    one.groups.flatMap((group) => group.transactions),
  );
  return transactions.flatMap((transaction) =>
    kind === "999" ? ofGroup(read999(transaction)) : ofClaims(read277Ca(transaction)),
  );
}

function ofGroup(answer: ReturnType<typeof read999>): readonly TrialRejection[] {
  return answer.transactions
    .filter((one) => one.statusCode !== "A" && one.statusCode !== "E")
    .map((one) => {
      const first = one.errors[0];
      const words = first === undefined ? "999 R" : `999 R ${first.segmentId} ${first.code}`;
      return { kind: "group", about: answer.group.controlNumber, words };
    });
}

function ofClaims(answer: ReturnType<typeof read277Ca>): readonly TrialRejection[] {
  const claims = answer.sources.flatMap((source) =>
    source.receivers.flatMap((receiver) => receiver.providers.flatMap((provider) => provider.claims)),
  );
  return claims.flatMap((claim) => {
    const status = claim.statuses.find(isRejectedStatus)?.statuses[0];
    if (status === undefined) return [];
    const words = ["277CA", status.category, status.code, status.entity ?? ""].filter((part) => part !== "").join(" ");
    return [{ kind: "claim", about: claim.patientControlNumber, words }];
  });
}
