import type { ValidationEvent } from "@cleanclaim/x12";
import type { ValidateFileOptions } from "@cleanclaim/x12/node";

/**
 * The events of a validation on several threads, in the order of the file. What comes while nobody asks waits in a list.
 */
export async function* validationEvents(
  source: string | AsyncIterable<Uint8Array>,
  options: ValidateFileOptions,
): AsyncGenerator<ValidationEvent, void, undefined> {
  const { validateFile } = await import("@cleanclaim/x12/node");
  let ready: ValidationEvent[] = [];
  let wake = (): void => undefined;
  let state: "running" | "done" | "failed" = "running";
  let failure: unknown;
  const on = (event: ValidationEvent): void => {
    ready.push(event);
    wake();
  };
  void validateFile(source, { ...options, on }).then(
    () => {
      state = "done";
      wake();
    },
    (error: unknown) => {
      state = "failed";
      failure = error;
      wake();
    },
  );
  for (;;) {
    const now = ready;
    ready = [];
    yield* now;
    if (ready.length > 0) continue;
    if (hasFailed(state)) throw failure;
    if (isOver(state)) return;
    await new Promise<void>((resolve) => {
      wake = resolve;
    });
  }
}

// The state changes while the generator waits, which narrowing by assignment does not see.
function hasFailed(state: string): boolean {
  return state === "failed";
}

function isOver(state: string): boolean {
  return state !== "running";
}
