import type { Claim } from "@cleanclaim/model";
import { priceCanonicalClaim } from "@cleanclaim/pricing";
import type { ClaimPricedAt, Contract, PricingTables } from "@cleanclaim/pricing";
import { readClaims } from "./claim-input.ts";
import { claimsOf837, noFacts } from "./claim-stream.ts";
import type { Pieces } from "./input.ts";

/** What claims are priced with. */
export interface PricedWith {
  readonly contract: Contract;
  readonly tables: PricingTables;
  readonly at: ClaimPricedAt;
}

/** The document of `price` for one input, piece by piece: an 837 of any size, or canonical claim JSON. */
export async function* pricePieces(source: AsyncIterable<Uint8Array>, how: PricedWith): Pieces {
  const input = source[Symbol.asyncIterator]();
  const first = await input.next();
  const begin = first.done === true ? "" : new TextDecoder().decode(first.value.subarray(0, 4096)).trimStart();
  const whole = withFirst(first, input);
  if (begin.startsWith("{") || begin.startsWith("[")) return yield* fromJson(whole, how);
  const facts = noFacts();
  let begun = false;
  let failed = false;
  for await (const claims of claimsOf837(whole, facts)) {
    const { texts, wrong } = priced(claims, { ...how, at: { ...how.at, on: facts.fileDate } });
    failed ||= wrong;
    if (texts.length === 0) continue;
    yield `${begun ? "," : '{"claims":['}${texts.join(",")}`;
    begun = true;
  }
  if (facts.claimSets === 0) {
    const none = facts.problem === undefined ? "is empty" : `line ${facts.problem.line}: ${facts.problem.message}`;
    return { exitStatus: 2, message: facts.sets > 0 ? "holds no 837: only claims can be used here" : none };
  }
  yield begun ? "]}" : '{"claims":[]}';
  return { exitStatus: failed ? 1 : 0 };
}

async function* withFirst(
  first: IteratorResult<Uint8Array>,
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  for (let next = first; next.done !== true; next = await rest.next()) yield next.value;
}

async function* fromJson(source: AsyncIterable<Uint8Array>, how: PricedWith): Pieces {
  const chunks: Uint8Array[] = [];
  for await (const chunk of source) chunks.push(Uint8Array.from(chunk));
  const { texts, wrong } = priced(readClaims(Buffer.concat(chunks)).claims, how);
  yield `{"claims":[${texts.join(",")}]}`;
  return { exitStatus: wrong ? 1 : 0 };
}

function priced(claims: readonly Claim[], { contract, tables, at }: PricedWith): { texts: string[]; wrong: boolean } {
  const answers = claims.map((claim) => priceCanonicalClaim(claim, contract, at, tables));
  return {
    texts: answers.map((answer) => JSON.stringify(answer)),
    wrong: answers.some(({ error }) => error !== undefined),
  };
}
