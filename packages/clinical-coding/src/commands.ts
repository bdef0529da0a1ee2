import { parseDate } from "@cleanclaim/model";
import type { CodingEngine } from "./engine.ts";
import type { CodingInput, CodingResult } from "./types.ts";

/** What the command was given besides the note. */
export interface CodeArguments {
  readonly setting?: string | undefined;
  readonly age?: string | number | undefined;
  readonly sex?: string | undefined;
  readonly date?: string | undefined;
  readonly newPatient?: boolean | undefined;
}

/** A wrong argument, in words for the person who typed it. */
export interface CodeUsage {
  readonly error: string;
}

/** Turns arguments as typed into the engine's input. */
export function codingInput(text: string, given: CodeArguments): CodingInput | CodeUsage {
  const { setting, sex } = given;
  if (setting !== undefined && setting !== "outpatient" && setting !== "inpatient")
    return { error: `setting must be outpatient or inpatient, not ${setting}` };
  const age = given.age === undefined || given.age === "" ? undefined : Number(given.age);
  if (age !== undefined && (!Number.isFinite(age) || age < 0 || age > 130))
    return { error: "age must be a number of years from 0 to 130" };
  const wanted = sex?.trim().toUpperCase().slice(0, 1);
  if (wanted !== undefined && wanted !== "" && wanted !== "F" && wanted !== "M" && wanted !== "U")
    return { error: "sex must be F or M" };
  const date = given.date === undefined || given.date === "" ? undefined : parseDate(given.date);
  if (given.date !== undefined && given.date !== "" && date === undefined)
    return { error: `${given.date} is not a date; write it as 2026-05-31` };
  return {
    text,
    setting,
    ...(age === undefined ? {} : { age: Math.floor(age) }),
    ...(wanted === "F" || wanted === "M" ? { sex: wanted } : {}),
    ...(date === undefined ? {} : { date }),
    ...(given.newPatient === undefined ? {} : { newPatient: given.newPatient }),
  };
}

/** Codes one note: the answer of `cleanclaim code`. `clock` gives milliseconds, for `took_ms`. */
export function codeNote(
  engine: CodingEngine,
  text: string,
  given: CodeArguments,
  clock: () => number,
): (CodingResult & { readonly took_ms: number }) | CodeUsage {
  const input = codingInput(text, given);
  if ("error" in input) return input;
  const before = clock();
  const result = engine.code(input);
  return { ...result, took_ms: Math.round((clock() - before) * 100) / 100 };
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}

function textField(value: unknown, name: string): string | undefined {
  const found = field(value, name);
  return typeof found === "string" ? found : typeof found === "number" ? String(found) : undefined;
}

/** Codes JSON lines of `{"id","text",…}` in order; a line that cannot be read still gets its answer, with `error`. */
export function* codeBatch(engine: CodingEngine, lines: Iterable<string>, clock: () => number): Generator<string> {
  let number = 0;
  for (const line of lines) {
    number += 1;
    if (line.trim() === "") continue;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      yield JSON.stringify({ id: null, error: `line ${number} is not JSON` });
      continue;
    }
    const id = field(value, "id") ?? null;
    const text = field(value, "text");
    if (typeof text !== "string") {
      yield JSON.stringify({ id, error: `line ${number} has no text` });
      continue;
    }
    const answer = codeNote(
      engine,
      text,
      {
        setting: textField(value, "setting"),
        age: textField(value, "age"),
        sex: textField(value, "sex"),
        date: textField(value, "date"),
      },
      clock,
    );
    yield JSON.stringify({ id, ...answer });
  }
}
