import type {
  Acknowledgment999,
  FunctionalGroup,
  Interchange,
  TransactionSet,
  ValidatedGroup,
  ValidatedInterchange,
} from "@cleanclaim/x12";
import { kindOf837, read837, readInterchanges, validateRead, write999, writeTa1 } from "@cleanclaim/x12";
import { acknowledgeTransaction, claimFaults } from "./acknowledge.ts";
import type { Addressing } from "./envelope.ts";
import { wireId, writeFile, writeInterchangeAcknowledgment } from "./envelope.ts";
import { receiveClaims } from "./receive-claims.ts";
import type { Workbench } from "./workbench.ts";

type Addressee = Omit<Addressing, "control">;

/**
 * Takes one inbound file: answers each interchange with a TA1 where one is due, each group with a 999, and hands the
 * claims of the transaction sets that pass to their payers. A file in which nothing can be answered gets a report in
 * plain words.
 */
export function receiveFile(bench: Workbench, fileName: string, bytes: Uint8Array): void {
  const read = readInterchanges(bytes);
  const { interchanges } = validateRead(read, { maxIssues: Number.POSITIVE_INFINITY });
  interchanges.forEach((validated, index) => {
    const interchange = read.interchanges[index];
    if (interchange !== undefined) receiveInterchange(bench, validated, interchange);
  });
  if (interchanges.length > 0) return;
  refuseFile(bench, fileName, read.problems[0]?.message ?? "No ISA segment was found: this is no X12 file.");
}

/** Reports a file that cannot be answered in X12, in plain words. */
export function refuseFile(bench: Workbench, fileName: string, reason: string): void {
  const again = "Nothing of it was processed. Correct the file and send it again.";
  const text = `The file ${wireId(fileName)} was refused.\n${reason}\n${again}\n`;
  bench.send(bench.nextControl(), bench.config.clearinghouse.id, "refused.txt", text);
}

function receiveInterchange(bench: Workbench, validated: ValidatedInterchange, interchange: Interchange): void {
  const { clearinghouse } = bench.config;
  const sender = wireId(interchange.sender, 15) || "UNKNOWN";
  const to: Addressee = {
    clearinghouse,
    receiver: sender,
    receiverQualifier: /^\w\w$/.test(interchange.senderQualifier) ? interchange.senderQualifier : "ZZ",
    at: bench.at,
  };
  const note = interchangeNote(bench, validated);
  const rejected = note !== "000";
  const wanted = interchange.header.elements[14]?.trim() === "1";
  const manner = clearinghouse.interchangeAcknowledgment;
  if (rejected || manner === "always" || (manner === "requested" && wanted)) {
    const control = bench.nextControl();
    const segment = writeTa1({
      kind: "TA1",
      interchangeControlNumber: wireId(interchange.controlNumber, 9),
      date: /^\d{4}-\d\d-\d\d$/.test(interchange.date) ? interchange.date : bench.at.today,
      time: /^\d\d:\d\d/.test(interchange.time) ? interchange.time : "00:00",
      statusCode: rejected ? "R" : "A",
      noteCode: note,
    });
    bench.send(control, clearinghouse.id, "TA1.edi", writeInterchangeAcknowledgment({ ...to, control }, segment));
  }
  if (rejected) return;
  bench.emit({ type: "interchange", sender: interchange.sender, controlNumber: interchange.controlNumber });
  validated.groups.forEach((group, index) => {
    const read = interchange.groups[index];
    if (read !== undefined) receiveGroup(bench, group, read, to);
  });
}

/** TA105: why an interchange is not taken, 000 when it is. */
function interchangeNote(bench: Workbench, validated: ValidatedInterchange): string {
  const { config, state } = bench;
  const { interchange, trailer: end } = validated;
  if (interchange.version !== "00501") return "017";
  if (!/^\d{1,9}$/.test(interchange.controlNumber)) return "018";
  if (!/^\d{4}-\d\d-\d\d$/.test(interchange.date)) return "014";
  if (config.submitters.length > 0 && !config.submitters.some((one) => one.id === interchange.sender)) return "006";
  if (interchange.receiver !== config.clearinghouse.id) return "008";
  if (end === undefined) return "023";
  const trailer = end.elements;
  if (Number(trailer[2]) !== Number(interchange.controlNumber)) return "001";
  if (Number(trailer[1]) !== validated.groupCount) return "021";
  if (state.knowsInterchange(interchange.sender, interchange.controlNumber)) return "025";
  const faults = validated.issues.filter((issue) => issue.severity === "error");
  return (
    faults.find((issue) => issue.acknowledgment?.ta1 !== undefined)?.acknowledgment?.ta1 ??
    (faults.length > 0 ? "024" : "000")
  );
}

function receiveGroup(bench: Workbench, validated: ValidatedGroup, group: FunctionalGroup, to: Addressee): void {
  const transactions = validated.transactions.flatMap((one, index) => {
    const read = group.transactions[index];
    return read === undefined ? [] : [{ one, read, answer: acknowledgeTransaction(one, read, isClaims(read)) }];
  });
  const accepted = transactions.filter(({ answer }) => answer.statusCode !== "R");
  const errors = groupErrors(validated);
  const taken = errors.length > 0 ? [] : accepted;
  const control = bench.nextControl();
  const answer: Acknowledgment999 = {
    kind: "999",
    controlNumber: "0001",
    implementation: "005010X231A1",
    group: {
      functionalId: wireId(group.functionalId, 2) || "HC",
      controlNumber: wireId(group.controlNumber, 9) || "0",
      version: wireId(group.version, 12),
    },
    transactions: transactions.map((one) => (errors.length > 0 ? { ...one.answer, statusCode: "R" } : one.answer)),
    statusCode: groupStatus(transactions.length, taken),
    includedCount: Number(group.trailer?.elements[1]) || transactions.length,
    receivedCount: transactions.length,
    acceptedCount: taken.length,
    errorCodes: errors,
  };
  bench.send(control, bench.config.clearinghouse.id, "999.edi", writeFile({ ...to, control }, write999(answer)));
  for (const { one, read } of taken) receiveClaims(bench, read837(read), claimFaults(one, read), to);
}

function isClaims(transaction: TransactionSet): boolean {
  return transaction.id === "837" && kindOf837(transaction) !== "837D";
}

/** AK901: all accepted, accepted with errors, some rejected, all rejected. */
function groupStatus(count: number, taken: readonly { readonly answer: { readonly statusCode: string } }[]): string {
  if (taken.length === 0) return "R";
  if (taken.length < count) return "P";
  return taken.some(({ answer }) => answer.statusCode === "E") ? "E" : "A";
}

/** AK905: 3 no trailer, 4 control numbers differ, 5 count differs, and what else the validator says of the group. */
function groupErrors({ issues }: ValidatedGroup): readonly string[] {
  const faults = issues.filter((issue) => issue.severity === "error");
  return [...new Set(faults.map((issue) => issue.acknowledgment?.ak9 ?? "1"))].slice(0, 5);
}
