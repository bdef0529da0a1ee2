import type { Lookup } from "@cleanclaim/code-sets";

/** Most keys that one look-up keeps its answers for; claims ask for the same few codes again and again. */
const REMEMBERED = 2_000;

/** A look-up that is asked once a key: a table opened for a day never changes. */
export function remembered<T>(look: (key: string) => T): (key: string) => T {
  const answers = new Map<string, T>();
  return (key) => {
    const known = answers.get(key);
    // An absent answer is looked up again only when it is undefined and was never stored.
    if (known !== undefined || answers.has(key)) return known as T;
    const answer = look(key);
    if (answers.size >= REMEMBERED) answers.clear();
    answers.set(key, answer);
    return answer;
  };
}

/** The row that a look-up found; undefined for every other answer. */
export function found<T>(lookup: Lookup<T>): T | undefined {
  return lookup.status === "found" ? lookup.value : undefined;
}
