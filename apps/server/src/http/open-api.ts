import type { FastifyInstance } from "fastify";

/** The description of the API as text, always in the same order, for the committed copy in docs/. */
export function openApiText(app: FastifyInstance): string {
  return `${JSON.stringify(inOrder(app.swagger()), undefined, 1)}\n`;
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, inOrder(item)]));
}
