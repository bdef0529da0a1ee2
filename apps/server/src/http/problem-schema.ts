import { Problem } from "@cleanclaim/revenue-cycle/contract";
import type { FastifyInstance } from "fastify";

const name = "Problem";

/** The error answers that every endpoint may give; the shape itself stands once in the description of the API. */
export const problemResponses = { "4xx": { $ref: `${name}#` }, "5xx": { $ref: `${name}#` } } as const;

/** Makes the shape known under its name, before the first route refers to it. */
export function addProblemSchema(app: FastifyInstance): void {
  app.addSchema({ $id: name, ...Problem });
}
