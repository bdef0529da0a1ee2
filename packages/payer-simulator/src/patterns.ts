import type { CodePattern } from "./config.ts";

/** Whether text fits a pattern that may end in an asterisk. Letters count alike. */
export function fitsText(pattern: string, text: string): boolean {
  const wanted = pattern.toUpperCase();
  const given = text.toUpperCase();
  return wanted.endsWith("*") ? given.startsWith(wanted.slice(0, -1)) : given === wanted;
}

/** How exactly a pattern names a procedure code: 0 not at all, higher is more exact. */
export function exactness(pattern: CodePattern, code: string, modifiers: readonly string[]): number {
  const [codePart = "", modifier] = pattern.toUpperCase().split(":");
  if (modifier !== undefined && !modifiers.some((given) => given.toUpperCase() === modifier)) return 0;
  const withModifier = modifier === undefined ? 0 : 1000;
  const given = code.toUpperCase();
  if (codePart === "*") return withModifier + 1;
  if (codePart.endsWith("*")) return given.startsWith(codePart.slice(0, -1)) ? withModifier + codePart.length : 0;
  const range = /^([0-9A-Z]{5})-([0-9A-Z]{5})$/.exec(codePart);
  if (range !== null) {
    const inside = given.length === 5 && (range[1] ?? "") <= given && given <= (range[2] ?? "");
    return inside ? withModifier + 50 : 0;
  }
  return codePart === given ? withModifier + 100 : 0;
}

/** Whether one of the patterns names the code. An empty list names none. */
export function names(patterns: readonly CodePattern[], code: string, modifiers: readonly string[]): boolean {
  return patterns.some((pattern) => exactness(pattern, code, modifiers) > 0);
}

/** Whether text is a pattern at all. */
export function isCodePattern(text: string): boolean {
  return /^(\*|[0-9A-Z]{1,4}\*|[0-9A-Z]{5}|[0-9A-Z]{5}-[0-9A-Z]{5})(:[0-9A-Z]{2})?$/i.test(text);
}

/** Whether a diagnosis (with or without dot) begins with one of the prefixes. */
export function diagnosisFits(prefixes: readonly string[], diagnosis: string): boolean {
  const given = diagnosis.replaceAll(".", "").toUpperCase();
  return prefixes.some((prefix) => given.startsWith(prefix.replaceAll(".", "").replace(/\*$/, "").toUpperCase()));
}
