import type { PayerCondition } from "./edit.ts";
import type { PayerOverlay, ReadyEdit } from "./ready-edits.ts";

/**
 * What an edit answered: the four answers; `off` by an overlay; `not-in-force` on the governing date; `not-for-claim` by claim
 * type or payer; `withheld` where the finding only follows from that of an edit it depends on; `broken`.
 */
export type TraceAnswer =
  | "pass"
  | "finding"
  | "not-applicable"
  | "not-evaluated"
  | "withheld"
  | "off"
  | "not-in-force"
  | "not-for-claim"
  | "broken";

/** One edit on one line of a claim, or on the claim. */
export interface TraceEntry {
  readonly edit: string;
  readonly name: string;
  readonly family: string;
  /** 1-based; null for the claim as a whole. */
  readonly line: number | null;
  /** The answer that weighs most when the edit looked several times, as it does at each pair of lines. */
  readonly answer: TraceAnswer;
  /** How often it looked. */
  readonly times: number;
  readonly reason?: string;
  /** Whose word switched the edit off. */
  readonly overlay?: { readonly id: string; readonly reason: string; readonly payers?: PayerCondition };
}

/** Which edits ran on a claim and what each answered, in the order of the packs. */
export interface ClaimTrace {
  readonly patientControlNumber: string;
  readonly verdict: "clean" | "warnings" | "held";
  readonly entries: readonly TraceEntry[];
}

const WEIGHT = {
  broken: 8,
  finding: 7,
  withheld: 6,
  "not-evaluated": 5,
  off: 4,
  pass: 3,
  "not-applicable": 2,
  "not-in-force": 1,
  "not-for-claim": 0,
} satisfies Record<TraceAnswer, number>;

interface Noted {
  readonly ready: ReadyEdit;
  readonly index: number | null;
  answer: TraceAnswer;
  times: number;
  reason: string | undefined;
  overlay: PayerOverlay | undefined;
}

/** Collects what edits answer for one claim. */
export class Journal {
  readonly #noted = new Map<string, Noted>();

  note(
    ready: ReadyEdit,
    index: number | null,
    answer: TraceAnswer,
    because?: { readonly reason?: string; readonly overlay?: PayerOverlay },
  ): void {
    const key = `${ready.edit.id}|${String(index)}`;
    const known = this.#noted.get(key);
    if (known === undefined) {
      const { reason, overlay } = because ?? {};
      this.#noted.set(key, { ready, index, answer, times: 1, reason, overlay });
      return;
    }
    known.times += 1;
    if (WEIGHT[answer] <= WEIGHT[known.answer]) return;
    known.answer = answer;
    known.reason = because?.reason;
    known.overlay = because?.overlay;
  }

  entries(): TraceEntry[] {
    const noted = [...this.#noted.values()];
    noted.sort((a, b) => a.ready.position - b.ready.position || (a.index ?? -1) - (b.index ?? -1));
    return noted.map(({ ready: { edit }, index, answer, times, reason, overlay }) => ({
      edit: edit.id,
      name: edit.name,
      family: edit.family,
      line: index === null ? null : index + 1,
      answer,
      times,
      ...(reason === undefined ? {} : { reason }),
      ...(overlay === undefined ? {} : { overlay: overlayFacts(overlay) }),
    }));
  }
}

function overlayFacts({ id, reason, payers }: PayerOverlay): NonNullable<TraceEntry["overlay"]> {
  return { id, reason, ...(payers === undefined ? {} : { payers }) };
}
