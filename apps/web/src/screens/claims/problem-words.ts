/** What stops a claim without what the state says already: `Held: line 2: …` → `Line 2: …`. Pure. */
export function problemWords(text: string): string {
  const rest = text
    .replace(/^(?:Held(?: by us)?|Rejected before the payer decided(?: \([^)]*\))?): /, "")
    .replace(/\.\.+/g, ".");
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}

/** The message of a finding without the line and the fix, which stand beside it. Pure. */
export function findingWords(message: string, fix: string): string {
  const text = problemWords(message).replace(/^Line \d+: /, "");
  const short = fix !== "" && text.endsWith(fix) ? text.slice(0, -fix.length).trim() : text;
  return short === "" ? text : short.charAt(0).toUpperCase() + short.slice(1);
}
