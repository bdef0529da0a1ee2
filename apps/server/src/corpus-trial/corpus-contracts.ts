import { demoPayers } from "@cleanclaim/fixtures";
import { toDate } from "@cleanclaim/model";
import type { Contract } from "@cleanclaim/pricing";

const FROM = toDate("2020-01-01");

/** Endoscopies of one day are paid by rank by these payers, as their contracts say. */
const RANKED: Readonly<Record<string, readonly string[]>> = {
  MCRB1: ["100", "50", "50"],
  SMTM1: ["100", "50"],
};

/**
 * What each demo payer agreed with the practices, as our side has it on file: a list of prices, a percentage of charges for what it does not
 * list, both sides at 150 %, assistants at 16 %, co-surgeons at 62.5 %, several endoscopies by rank, and never more than the charge.
 */
export function corpusContracts(): ReadonlyMap<string, Contract> {
  return new Map(
    demoPayers.map((payer): [string, Contract] => {
      const head = { payerId: payer.id, effective: { from: FROM } };
      const ranks = RANKED[payer.id];
      const listed = Object.keys(payer.listedFees);
      return [
        payer.id,
        {
          ...head,
          name: payer.contractName,
          kind: "agreement",
          base: {
            ...head,
            name: payer.contractName,
            kind: "fee-schedule",
            rows: listed.map((code) => ({ code, allowed: payer.listedFees[code] ?? "0.00" })),
            otherwise: {
              ...head,
              name: `${payer.percentOfCharge} % of charges`,
              kind: "percent-of-charges",
              percent: String(payer.percentOfCharge),
            },
          },
          adjustments: [
            ...(listed.length === 0
              ? []
              : [
                  { kind: "bilateral" as const, percent: "150", selects: { codes: listed } },
                  { kind: "co-surgeon" as const, percent: "62.5" },
                  { kind: "assistant" as const, physicianPercent: "16", otherPercent: "100" },
                ]),
            ...(ranks === undefined
              ? []
              : [
                  {
                    kind: "multiple-procedure" as const,
                    ranks,
                    selects: {
                      codeRanges: [
                        { from: "43235", to: "43259" },
                        { from: "45378", to: "45398" },
                      ],
                    },
                  },
                ]),
          ],
          claimTerms: [{ kind: "lesser-of", level: "line" }],
        },
      ];
    }),
  );
}
