import type { ContractView, ScheduleRow } from "@cleanclaim/revenue-cycle/contract";
import { sheetPdf } from "./table-pdf.ts";

/** Prints a version of a contract: its terms in sentences, then its schedule. */
export function contractPdf(view: ContractView, rows: readonly ScheduleRow[], day: string): Promise<Buffer> {
  const { current } = view;
  return sheetPdf({
    title: view.name,
    subtitle: `${view.payer} · ${view.practice} · version ${current.version}, ${current.status}`,
    day,
    facts: [
      ["In force", `${current.effectiveFrom} to ${current.lastDay ?? "no end agreed"}`],
      ["Contract number", view.number],
      ...view.sentences.map(({ topic, text }): readonly [string, string] => [topic, text]),
      ...(current.sourceName === "" ? [] : ([["Loaded from", current.sourceName]] as const)),
    ],
    columns: [
      { label: "Code", width: 80 },
      { label: "Modifier", width: 60 },
      { label: "Place", width: 50 },
      { label: "Revenue code", width: 80 },
      { label: "From", width: 76 },
      { label: "Until", width: 76 },
      { label: "Allowed", width: 82, right: true },
    ],
    rows: rows.map((row) => [
      row.code,
      row.modifier ?? "",
      row.placeOfServiceCode ?? "",
      row.revenueCode ?? "",
      row.from ?? "",
      row.until ?? "",
      row.allowed,
    ]),
    notes: ["“Until” is the first day on which a price no longer holds."],
  });
}
