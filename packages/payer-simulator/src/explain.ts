import { join } from "node:path";
import { dollars } from "./cents.ts";
import type { Disk } from "./disk.ts";
import { readJournal } from "./journal.ts";
import { SimulatorState } from "./state.ts";
import type { ClaimFile } from "./state.ts";

/** What was decided, and why, about every claim with a patient control number or payer claim control number. */
export function explainClaims(disk: Disk, stateFolder: string, number: string): readonly string[] {
  const bytes = disk.read(join(stateFolder, "journal.log"));
  const state = new SimulatorState();
  for (const entry of bytes === undefined ? [] : readJournal(bytes).entries) {
    for (const event of entry.events) state.apply(event);
  }
  return [...state.claims.values()]
    .filter(({ record }) => record.number === number || record.view.patientControlNumber === number)
    .map(explanation);
}

function explanation(file: ClaimFile): string {
  const { record, settlement } = file;
  const lines = [
    `claim ${record.view.patientControlNumber} at ${record.payerId}: ${record.number}`,
    `  received ${record.received}, frequency ${record.view.frequencyCode}, charge ${dollars(record.view.totalCharge)}`,
    `  stands: ${file.standing}`,
    ...file.notes.map((note) => `  - ${note}`),
  ];
  if (record.corrects !== undefined) lines.push(`  corrects ${record.corrects}`);
  if (settlement !== undefined) {
    const { decision } = settlement;
    lines.push(
      `  decided ${settlement.on} by ${settlement.trace}: status ${decision.statusCode}, paid ${dollars(decision.paid)}, patient ${dollars(decision.patientResponsibility)}, interest ${dollars(settlement.interest)}`,
    );
    for (const line of decision.lines) {
      const why = line.adjustments.map((one) => `${one.group} ${one.reason} ${dollars(one.amount)}`).join(", ");
      const remarks = line.remarks.length === 0 ? "" : ` remarks ${line.remarks.join(" ")}`;
      const code = [line.procedure, ...line.modifiers].join(":");
      lines.push(
        `  line ${line.number} ${code}: charge ${dollars(line.charge)}, allowed ${dollars(line.allowed)}, paid ${dollars(line.paid)}; ${why || "no adjustment"}${remarks}`,
      );
    }
    if (settlement.takebackOn !== undefined) lines.push(`  to be taken back on ${settlement.takebackOn}`);
  }
  if (file.reversedOn !== undefined) lines.push(`  reversed ${file.reversedOn} by ${file.reversalTrace ?? ""}`);
  return lines.join("\n");
}
