/** What a client gets when something is wrong: JSON `{error, message, hint, requestId}` with this status. Never a stack trace. */
export class HttpProblem extends Error {
  /** HTTP status. */
  readonly status: number;
  /** Short stable word for programs, for example `not-found`. */
  readonly code: string;
  /** What to do about it, in words; empty when the message says it all. */
  readonly hint: string;

  constructor(status: number, code: string, message: string, hint = "") {
    super(message);
    this.name = "HttpProblem";
    this.status = status;
    this.code = code;
    this.hint = hint;
  }
}

/** 404: `what` names the thing, for example "Claim". */
export function notFound(what: string): HttpProblem {
  return new HttpProblem(
    404,
    "not-found",
    `${what} was not found.`,
    "It may have been removed, or it belongs to another practice.",
  );
}

/** 409: somebody else saved the same record since it was read. */
export function versionConflict(what: string): HttpProblem {
  return new HttpProblem(
    409,
    "version-conflict",
    `${what} was changed by someone else since you opened it.`,
    "Reload to see the change, then save yours again.",
  );
}

/** 409: the record is in a state that does not allow this. */
export function conflict(message: string, hint = ""): HttpProblem {
  return new HttpProblem(409, "conflict", message, hint);
}

/** 422: the request is well formed, but what it says can't be right. */
export function unprocessable(message: string, hint = ""): HttpProblem {
  return new HttpProblem(422, "unprocessable", message, hint);
}

/** 403: signed in, but not allowed. */
export function forbidden(
  message = "Your role does not allow this.",
  hint = "Ask an administrator of the practice.",
): HttpProblem {
  return new HttpProblem(403, "forbidden", message, hint);
}

/** 401: nobody is signed in, or the session ended. */
export function signInNeeded(message = "Please sign in."): HttpProblem {
  return new HttpProblem(401, "sign-in-needed", message);
}
