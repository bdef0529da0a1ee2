/** Leaves out what is undefined, so that a stored JSON and the object read back from it are the same. */
export function withoutEmpty<T extends object>(value: T): T {
  // Only keys whose value is undefined go; each of them is optional in T.
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as T;
}
