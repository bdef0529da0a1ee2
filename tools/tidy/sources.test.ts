import path from "node:path";
import { describe, expect, it } from "vitest";
import { read, repositoryFiles, sourceFiles } from "./repository.ts";

const longestFile = 400;

/** Tables that only declare; they may be as long as what they list. */
const declarativeTables = [
  /^packages\/revenue-cycle\/src\/contract\//,
  /^packages\/[a-z0-9-]+\/src\/(.*\/)?(tables|lexicon|rule-tables|grammar|starter|guides?)\//,
  /^packages\/[a-z0-9-]+\/(src|test)\/(.*-)?(table|tables|catalog|registry|lexicon)\.ts$/,
  /^packages\/[a-z0-9-]+\/src\/(.*\/)?(types|denial-reasons)\.ts$/,
  /^packages\/clinical-coding\/src\/(concepts|procedures)\//,
  /^packages\/[a-z0-9-]+\/test\/(.*-)?table\.ts$/,
  /^fixtures\/src\//,
];

/** Words that name no subject. */
const emptyWords = /(^|[-/.])(utils?|helpers?|common|misc|manager|stuff)([-/.]|$)/;

/** Where packages may touch the machine: programs, and the parts that exist to read and write files for a command. */
const mayTouchTheMachine = [
  /^packages\/payer-simulator\//,
  /^packages\/[a-z0-9-]+\/src\/commands\.ts$/,
  /^packages\/[a-z0-9-]+\/src\/(commands|disk)\//,
  /^packages\/x12\/src\/node\//,
  /\.test\.ts$/,
  /^packages\/[a-z0-9-]+\/test\//,
  /-cases\.ts$/,
  /\/test-[a-z-]+\.ts$/,
];

const machineCalls: readonly (readonly [RegExp, string])[] = [
  [/\bDate\.now\(/, "reads the clock"],
  [/\bnew Date\(\)/, "reads the clock"],
  [/\bTemporal\.Now\b/, "reads the clock"],
  [/\bMath\.random\(/, "throws dice"],
  [/\bfetch\(/, "uses the network"],
  [/from "node:(fs|net|http|https|child_process|dns|tls)(\/promises)?"/, "reaches outside"],
];

function matches(patterns: readonly RegExp[], file: string): boolean {
  return patterns.some((pattern) => pattern.test(file));
}

describe("source files", () => {
  it(`have at most ${longestFile} lines, tables excepted`, () => {
    const long = sourceFiles()
      .filter((file) => !matches(declarativeTables, file))
      .map((file) => ({ file, lines: read(file).split("\n").length - 1 }))
      .filter(({ lines }) => lines > longestFile);
    expect(long).toEqual([]);
  });

  it("have names in kebab-case that name a subject", () => {
    const wrong = sourceFiles().filter((file) => {
      const name = path.posix.basename(file);
      // Route files of the web application follow the router's own signs; edits begin with their id.
      const plain = /^[a-z0-9]+([-.][a-z0-9]+)*\.tsx?$/.test(name) || /^[A-Z0-9]+-\d+\.[a-z0-9-]+\.[a-z.]+$/.test(name);
      const route = file.startsWith("apps/web/src/routes/");
      return (!plain && !route) || emptyWords.test(file.replace(/\.tsx?$/, ""));
    });
    expect(wrong).toEqual([]);
  });

  it("leave nothing to do later, and silence no checker", () => {
    const found = sourceFiles().flatMap((file) => {
      if (file.startsWith("tools/tidy/")) return [];
      const lines = read(file).split("\n");
      return lines.flatMap((line, index) => (isSilenced(file, line) ? [`${file}:${index + 1} ${line.trim()}`] : []));
    });
    expect(found).toEqual([]);
  });

  it("run every test: none is marked only, skipped for good or to be written", () => {
    // Playwright's conditional form, with its reason, is how a test says that the shared samples are absent.
    const marks = /\b(it|test|describe)\.(only|todo|skip)\((?!!existsSync\(\w+\), "[^"]+"\))/;
    const found = sourceFiles().filter((file) => !file.startsWith("tools/tidy/") && marks.test(read(file)));
    expect(found).toEqual([]);
  });

  it("of packages read no clock, no dice, no file and no network", () => {
    const found = sourceFiles()
      .filter((file) => file.startsWith("packages/") && !matches(mayTouchTheMachine, file))
      .flatMap((file) => {
        const text = read(file);
        return machineCalls.filter(([pattern]) => pattern.test(text)).map(([, what]) => `${file} ${what}`);
      });
    expect(found).toEqual([]);
  });
});

/** Whether a line puts work off or switches a check off. */
function isSilenced(file: string, line: string): boolean {
  if (/\b(TODO|FIXME|HACK)\b|\/\/\s*XXX\b/.test(line)) return true;
  // A test of types expects an error where the types must refuse; a lint rule is switched off for one line with its reason.
  if (/@ts-(ignore|nocheck)/.test(line) || (/@ts-expect-error/.test(line) && !/\.test\.ts$/.test(file))) return true;
  if (/eslint-disable/.test(line)) return !/eslint-disable-next-line \S+ -- \S/.test(line);
  const isComment = /^\s*(\/\/|\*|\/\*)/.test(line);
  return !isComment && /\bas any\b|<any>|:\s+any\b(?=\s*[,;)=\]}|&]|$)/.test(line);
}

describe("the repository", () => {
  it("names no folder of one machine and no package registry", () => {
    // Put together from parts, so that this file does not name them itself.
    const machine = new RegExp(`/${"work"}/(main|shared|steering)|/tmp/${"bash_jobs"}`);
    const registry = new RegExp(`registry[.]${"npmjs"}|${"deb"}[.]debian[.]org`);
    const found = repositoryFiles()
      .filter((file) => /\.(ts|tsx|js|mjs|json|md|sql|ya?ml|html|css|edi|story)$|^\.ci\//.test(file))
      .filter((file) => {
        const text = read(file);
        return machine.test(text) || registry.test(text);
      });
    expect(found).toEqual([]);
  });

  it("is kept in one lock file", () => {
    expect(
      repositoryFiles().filter((file) => /(^|\/)(yarn\.lock|pnpm-lock\.yaml|package-lock\.json)$/.test(file)),
    ).toEqual(["package-lock.json"]);
  });
});
