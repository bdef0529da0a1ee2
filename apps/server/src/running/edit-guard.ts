import vm from "node:vm";
import { EditOverrun } from "@cleanclaim/claim-edits";
import type { EditGuard } from "@cleanclaim/claim-edits";

/** How long edits may take: some time for any batch, and some for each claim of it. Thousands of times what they need. */
export interface EditTime {
  readonly baseMs: number;
  readonly perClaimMs: number;
}

/** A claim needs about a fifth of a millisecond; the first batch also opens the tables. */
const patience: EditTime = { baseMs: 5000, perClaimMs: 5 };

/**
 * Stops edits that never end. V8 watches the clock from another thread and ends whatever runs below the call, functions
 * of other contexts and regular expressions included; nothing below can catch that.
 */
export function editGuard({ baseMs, perClaimMs }: EditTime = patience): EditGuard {
  const place: { work: (() => void) | undefined } = { work: undefined };
  const context = vm.createContext(place);
  const script = new vm.Script("work()");
  return <T>(work: () => T, claims: number): T => {
    const answers: T[] = [];
    place.work = () => void answers.push(work());
    try {
      script.runInContext(context, { timeout: Math.ceil(baseMs + perClaimMs * claims) });
    } catch (error) {
      throw isTimeOut(error) ? new EditOverrun() : error;
    } finally {
      place.work = undefined;
    }
    // The work has ended without throwing, so its answer is there.
    return answers[0] as T;
  };
}

/** The error comes from the other context, where `Error` is another one. */
function isTimeOut(error: unknown): boolean {
  return (
    typeof error === "object" && error !== null && "code" in error && error.code === "ERR_SCRIPT_EXECUTION_TIMEOUT"
  );
}
