import type { Problem } from "@cleanclaim/revenue-cycle/contract";

/** An error that the API told us of, or that kept us from reaching it. `message` says what, `hint` what to do. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly hint: string | undefined;
  readonly requestId: string;
  readonly fields: readonly { readonly field: string; readonly message: string }[];

  constructor(status: number, problem: Problem) {
    super(problem.message);
    this.name = "ApiProblem";
    this.status = status;
    this.code = problem.error;
    this.hint = problem.hint;
    this.requestId = problem.requestId;
    this.fields = problem.fields ?? [];
  }

  /** Someone else saved the same thing since it was read. */
  get isConflict(): boolean {
    return this.status === 409;
  }
}

/** Reads the body of a failed response. Anything that is not a problem document gets words of our own. */
export function problemFrom(status: number, body: unknown): ApiProblem {
  if (typeof body === "object" && body !== null && "message" in body && typeof body.message === "string") {
    // The server answers every error in the shape of `Problem`; the one field that we show is checked above.
    const problem = body as Partial<Problem> & { message: string };
    return new ApiProblem(status, {
      ...problem,
      error: problem.error ?? "unknown",
      requestId: problem.requestId ?? "",
    });
  }
  return new ApiProblem(status, {
    error: "no-answer",
    message: status === 0 ? "The server can not be reached." : `The server could not answer (status ${status}).`,
    hint: "Check the connection and try again. Nothing that you typed is lost.",
    requestId: "",
  });
}

/** The words for any error, to show to a person: the message, then what to do. */
export function wordsOf(error: unknown): { readonly message: string; readonly hint: string | undefined } {
  if (error instanceof ApiProblem) return { message: error.message, hint: error.hint };
  return { message: "Something went wrong on this screen.", hint: "Try again; if it stays, reload the page." };
}
