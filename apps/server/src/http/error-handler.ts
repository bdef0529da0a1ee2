import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { HttpProblem } from "./problem.ts";

interface Answer {
  readonly status: number;
  readonly error: string;
  readonly message: string;
  readonly hint?: string;
  readonly fields?: readonly { readonly field: string; readonly message: string }[];
}

/** SQLSTATEs that a person can do something about; those beginning with CC are our own, raised by the schema's triggers. */
const answersByState: Readonly<Record<string, Answer>> = {
  "23505": {
    status: 409,
    error: "already-there",
    message: "A record with the same key exists already.",
    hint: "Reload the list.",
  },
  "23514": { status: 422, error: "not-allowed", message: "A value is outside of what this field allows." },
  "22007": { status: 422, error: "no-such-date", message: "A date does not exist." },
  "22008": { status: 422, error: "no-such-date", message: "A date does not exist." },
  "40001": { status: 409, error: "try-again", message: "Two changes met at the same moment.", hint: "Try again." },
  "40P01": { status: 409, error: "try-again", message: "Two changes met at the same moment.", hint: "Try again." },
  CC001: {
    status: 409,
    error: "append-only",
    message: "This record can't be changed.",
    hint: "Corrections are new records.",
  },
  CC002: { status: 404, error: "not-found", message: "The record this refers to does not exist." },
  CC003: {
    status: 409,
    error: "version-conflict",
    message: "The claim moved on since you opened it.",
    hint: "Reload it.",
  },
  CC004: { status: 409, error: "illegal-move", message: "The claim can't go there from the state it is in." },
  CC005: {
    status: 409,
    error: "period-closed",
    message: "The period is closed.",
    hint: "Post on a later day, or reopen it.",
  },
};

const databaseAway = new Set(["ECONNREFUSED", "ECONNRESET", "57P01", "57P02", "57P03", "53300", "08006", "08001"]);

function answerTo(error: FastifyError | HttpProblem): Answer {
  if (error instanceof HttpProblem) {
    return {
      status: error.status,
      error: error.code,
      message: error.message,
      ...(error.hint === "" ? {} : { hint: error.hint }),
    };
  }
  if (error.validation !== undefined) return invalidRequest(error);
  if (
    databaseAway.has(error.code) ||
    /Connection terminated|timeout exceeded when trying to connect/.test(error.message)
  ) {
    return {
      status: 503,
      error: "database-away",
      message: "The database does not answer at the moment; nothing was half done.",
      hint: "Wait a moment and try again. If it stays so, run: cleanclaim doctor",
    };
  }
  const known = answersByState[error.code];
  if (known !== undefined) return known;
  if (error.code === "FST_REQ_FILE_TOO_LARGE" || error.statusCode === 413) {
    return {
      status: 413,
      error: "too-large",
      message: "What was sent is larger than this server takes.",
      hint: "Send it in parts.",
    };
  }
  if (error.statusCode === 429)
    return { status: 429, error: "too-many", message: error.message, hint: "Wait a moment." };
  if (error.statusCode !== undefined && error.statusCode < 500) {
    return { status: error.statusCode, error: "bad-request", message: `The request can't be read: ${error.message}.` };
  }
  return {
    status: 500,
    error: "internal",
    message: "Something went wrong on our side.",
    hint: "The number below finds it in the log.",
  };
}

function invalidRequest(error: FastifyError): Answer {
  const fields = (error.validation ?? []).map(({ instancePath, params, message }) => {
    const missing = "missingProperty" in params ? `/${String(params["missingProperty"])}` : "";
    const field = `${instancePath}${missing}`.slice(1).replaceAll("/", ".") || "request";
    return { field, message: message ?? "is not right" };
  });
  const first = fields[0];
  const where = first === undefined ? error.message : `${first.field}: ${first.message}`;
  return { status: 400, error: "invalid-request", message: `The request can't be used: ${where}.`, fields };
}

/** Every error becomes problem JSON; the cause goes to the log (the message only: no request body, no parameters). */
export function installErrorHandler(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
    const { status, ...answer } = answerTo(error);
    if (status >= 500) {
      request.log.error(
        { requestId: request.id, problem: error.message, at: error.stack?.split("\n")[1]?.trim() },
        "request failed",
      );
    }
    return reply.status(status).send({ ...answer, requestId: request.id });
  });
}
