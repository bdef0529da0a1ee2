import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { acknowledge, validate } from "../index.ts";
import type { Issue } from "./issue.ts";
import { DEFECTS } from "./seeded-defects-table.ts";
import type { Defect } from "./seeded-defects-table.ts";

function read(file: string): string {
  const [guide, name] = file.split("/");
  return readFileSync(new URL(`../../fixtures/${guide}/accepts/${name}.edi`, import.meta.url), "latin1");
}

/** SE01 as it must be after segments were added or taken away. */
function recount(text: string): string {
  return text.replace(/ST\*[\s\S]*?SE\*(\d+)/, (whole, said: string) => {
    const count = whole.split("~").length;
    return whole.slice(0, whole.length - said.length) + String(count);
  });
}

function seed([file, from, to, code]: Defect): string {
  const clean = read(file);
  const find = from.replaceAll("¶", "\n");
  if (!clean.includes(find)) throw new Error(`${file} does not hold ${from}`);
  const broken = clean.replace(find, () => to.replaceAll("¶", "\n"));
  return code.startsWith("ENV") ? broken : recount(broken);
}

function fits(issue: Issue, [, , , code, level, segment, element, loop, severity]: Defect): boolean {
  return (
    issue.code === code &&
    issue.level === level &&
    issue.severity === (severity ?? "error") &&
    issue.segment === segment &&
    (element === null || issue.element === element) &&
    (loop === null || issue.loop === loop)
  );
}

function place({ code, level, severity, segment, element, loop, position }: Issue): string {
  return [code, level, severity, segment, element, loop, position].join(" ");
}

const NAMED = DEFECTS.map((defect) => {
  const [file, from, to, code] = defect;
  return [`${file}: ${from} becomes ${to === "" ? "nothing" : to}: ${code}`, defect] as const;
});

const files = [...new Set(DEFECTS.map(([file]) => file))];

describe("clean files of our own", () => {
  it.each(files)("%s has no finding", (file) => {
    expect(validate(read(file)).issues).toEqual([]);
  });
});

describe("seeded defects", () => {
  it("are at least 150", () => {
    expect(DEFECTS.length).toBeGreaterThanOrEqual(150);
  });

  it.each(NAMED)("%s", (_name, defect) => {
    const { issues } = validate(seed(defect));
    const found = issues.some((issue) => fits(issue, defect));
    expect(found ? "found" : issues.map(place)).toBe("found");
  });

  // An answer repeats qualifier, date and time of the interchange as they came.
  const answered = NAMED.filter(([, [, , , code]]) => !/^ENV-ISA(?:05|09|10)$/.test(code));
  it.each(answered)("%s, is answered by a valid TA1 or 999", (_name, defect) => {
    for (const answer of acknowledge(validate(seed(defect)), {
      date: "2026-11-22",
      time: "01:30",
      controlNumber: 900,
    })) {
      for (const text of [answer.ta1, answer.functional]) {
        if (text !== undefined) expect(validate(text).issues.map(place)).toEqual([]);
      }
    }
  });
});

/** The same file in other clothes: what it says stays the same. */
const CLOTHES: readonly (readonly [string, (text: string) => string])[] = [
  ["other separators", (text) => text.replace(/[*:^]/g, (one) => ({ "*": "|", ":": ">", "^": "{" })[one] ?? one)],
  ["a line feed as terminator", (text) => text.replaceAll("~\n", "\n")],
  ["a carriage return as terminator", (text) => text.replaceAll("~\n", "\r")],
  ["no line ends", (text) => text.replaceAll("\n", "")],
  ["lines of 80", (text) => text.replaceAll("\n", "").replace(/.{80}/g, "$&\r\n")],
  ["a byte order mark", (text) => `\ufeff${text}`],
];

describe.each(CLOTHES)("seeded defects with %s", (_name, dress) => {
  it("are found in the same places", () => {
    for (const defect of DEFECTS) {
      if (/^(?:ENV-(?:IEA|SE|GE|ISA)|ELE-(?:COMPOSITE|REPEAT))/.test(defect[3])) continue;
      const text = seed(defect);
      // A file in other clothes may say that of itself besides (encoding, widths), as a warning.
      const expected = validate(text).issues.filter((one) => one.severity === "error");
      const { issues } = validate(new TextEncoder().encode(dress(text)));
      const found = issues.filter((one) => one.severity === "error");
      expect([defect[1], ...found.map(place)]).toEqual([defect[1], ...expected.map(place)]);
    }
  });
});
