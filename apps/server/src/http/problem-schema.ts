import { Problem } from "@cleanclaim/revenue-cycle/contract";

/** The error answers that every endpoint may give. */
export const problemResponses = { "4xx": Problem, "5xx": Problem } as const;
