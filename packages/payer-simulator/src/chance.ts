import { createHash } from "node:crypto";

/**
 * A number in [0, 1) that depends on the seed and the words alone, so that the same claim meets the same fate in every
 * run and in any order of arrival.
 */
export function chance(seed: string, ...words: readonly string[]): number {
  const hash = createHash("sha256")
    .update([seed, ...words].join("\u0000"))
    .digest();
  return hash.readUIntBE(0, 6) / 2 ** 48;
}
