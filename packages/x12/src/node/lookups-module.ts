import type { CodeLookups } from "../validate/context.ts";

/**
 * Where code lookups come from that every thread makes for itself, because functions cannot travel between threads: a module
 * whose `codeLookups` (or default) export is a function of the argument that gives `CodeLookups`, or a promise of them.
 */
export interface LookupsModule {
  /** URL of the module: `new URL("./my-lookups.js", import.meta.url)`. */
  readonly url: string | URL;
  /** Plain data: what `structuredClone` can copy. */
  readonly argument?: unknown;
}

type MakeLookups = (argument: unknown) => CodeLookups | Promise<CodeLookups>;

/** Loads lookups. Rejects when the module has no such function. */
export async function loadLookups(module: LookupsModule): Promise<CodeLookups> {
  const loaded: unknown = await import(String(module.url));
  const make = exported(loaded, "codeLookups") ?? exported(loaded, "default");
  if (!isMaker(make)) {
    throw new TypeError(
      "The lookups module must export a function codeLookups(argument). Name it, or export it as default.",
    );
  }
  return make(module.argument);
}

function exported(module: unknown, name: string): unknown {
  if (typeof module !== "object" || module === null) return undefined;
  return Object.entries(module).find(([key]) => key === name)?.[1];
}

/** What the function gives is the caller's contract: the lookups are called only as `CodeLookups` says. */
function isMaker(value: unknown): value is MakeLookups {
  return typeof value === "function";
}
