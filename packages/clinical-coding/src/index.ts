export type * from "./types.ts";
export { type Assertion, assertionAt, assertionsAt } from "./assertion/assert.ts";
export { type CodeArguments, codeBatch, codeNote, type CodeUsage, codingInput } from "./commands.ts";
export { type CodingEngine, createCodingEngine, ENGINE_VERSION, type EngineOptions } from "./engine.ts";
export type { Proposal, ProposalJudgement } from "./proposals.ts";
export { lintQuery, QUERY_RULES, type QueryRule } from "./queries/linter.ts";
export { conditionReader } from "./queries/named-conditions.ts";
export type * from "./queries/query-draft.ts";
export { optionKind, queryPurposes } from "./queries/query-draft.ts";
