/** Says by its message which promise a library of ours did not keep; it holds no data of the input. */
export class BrokenPromise extends Error {
  override readonly name = "BrokenPromise";
}

/** Throws when something that must hold does not. */
export function demand(holds: boolean, promise: string): asserts holds {
  if (!holds) throw new BrokenPromise(promise);
}

/** Throws when two values are not the same as JSON; the order of properties does not matter. */
export function same(found: unknown, expected: unknown, promise: string): void {
  if (found === expected || JSON.stringify(found) === JSON.stringify(expected)) return;
  const one = JSON.stringify(found, sorted) ?? "";
  const two = JSON.stringify(expected, sorted) ?? "";
  if (one === two) return;
  let at = 0;
  while (one.charCodeAt(at) === two.charCodeAt(at)) at += 1;
  const from = Math.max(0, at - 60);
  throw new BrokenPromise(`${promise}: …${one.slice(from, at + 80)} is not …${two.slice(from, at + 80)}`);
}

function sorted(_: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [two]) => (one < two ? -1 : 1)));
}
