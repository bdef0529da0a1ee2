import {
  createEditEngine,
  demoPolicyTables,
  firstOf,
  standardPacks,
  tablesFromCodeSets,
} from "@cleanclaim/claim-edits";
import { openCodeSetStore } from "@cleanclaim/code-sets";
import type { Knowledge } from "../knowledge.ts";

/** Opens the code sets under the data directory and puts the engines on them. */
export function openKnowledge(dataDirectory: string): Promise<Knowledge> {
  const codeSets = openCodeSetStore(dataDirectory);
  const engine = createEditEngine({ packs: standardPacks, tables: tablesFromCodeSets(codeSets) });
  return Promise.resolve({
    codeSets,
    codingEngineVersion: "0",
    codeNote: () => ({ suggestions: [], queries: [], em: null }),
    checkClaims: (request) => engine.check(request),
  });
}
