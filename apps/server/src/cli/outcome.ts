/** A problem of usage or input: one line on stderr, exit status 2. */
export class UsageProblem extends Error {}

/** Prints the one JSON document of a command. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

/** Says something to the person; never part of a command's result. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** One line for any error, without a stack trace. */
export function oneLine(error: unknown): string {
  const text = error instanceof Error ? error.message : "unknown problem";
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const file = error instanceof Error && "path" in error ? String(error.path) : "";
  if (code === "ENOENT") return `${file}: there is no such file or folder`;
  if (code === "EACCES") return `${file}: may not be read by this user`;
  if (code === "EISDIR") return `${file}: is a folder`;
  return text.replace(/\s*\n\s*/g, " ").trim();
}
