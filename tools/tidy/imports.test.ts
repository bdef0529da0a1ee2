import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { importsOf, read, root, sourceFiles } from "./repository.ts";

/** Which of our packages each may import (docs of the house: "Directions"). What is not listed is not allowed. */
const directions: Readonly<Record<string, readonly string[]>> = {
  "packages/x12": [],
  "packages/model": [],
  "packages/code-sets": ["@cleanclaim/model"],
  "packages/ledger": ["@cleanclaim/model"],
  "packages/clinical-coding": ["@cleanclaim/model", "@cleanclaim/code-sets"],
  "packages/claim-edits": ["@cleanclaim/model", "@cleanclaim/code-sets"],
  "packages/pricing": ["@cleanclaim/model", "@cleanclaim/code-sets"],
  "packages/revenue-cycle": [
    "@cleanclaim/model",
    "@cleanclaim/code-sets",
    "@cleanclaim/ledger",
    "@cleanclaim/clinical-coding",
    "@cleanclaim/claim-edits",
    "@cleanclaim/pricing",
    "@cleanclaim/x12",
  ],
  "packages/payer-simulator": ["@cleanclaim/x12"],
  fixtures: ["@cleanclaim/model", "@cleanclaim/code-sets"],
  "apps/web": ["@cleanclaim/revenue-cycle/contract", "@cleanclaim/model", "@cleanclaim/x12"],
  "apps/server": [
    "@cleanclaim/model",
    "@cleanclaim/code-sets",
    "@cleanclaim/ledger",
    "@cleanclaim/clinical-coding",
    "@cleanclaim/clinical-coding/documents",
    "@cleanclaim/claim-edits",
    "@cleanclaim/pricing",
    "@cleanclaim/x12",
    "@cleanclaim/x12/node",
    "@cleanclaim/revenue-cycle",
    "@cleanclaim/revenue-cycle/contract",
    "@cleanclaim/fixtures",
    "@cleanclaim/payer-simulator",
  ],
};

/** Tests may look further: the tables of these lists are for them alone. */
const testsAlso: Readonly<Record<string, readonly string[]>> = {
  "packages/clinical-coding": ["@cleanclaim/fixtures"],
  "packages/claim-edits": ["@cleanclaim/x12"],
  "packages/payer-simulator": [],
  "apps/web": ["@cleanclaim/fixtures"],
};

const places = Object.keys(directions);

function placeOf(file: string): string | undefined {
  return places.find((place) => file.startsWith(`${place}/`));
}

interface Crossing {
  readonly file: string;
  readonly line: number;
  readonly from: string;
}

function crossings(test: (file: string, place: string, from: string) => boolean): readonly string[] {
  const found: Crossing[] = [];
  for (const file of sourceFiles()) {
    const place = placeOf(file);
    if (place === undefined) continue;
    for (const { from, line } of importsOf(read(file))) if (test(file, place, from)) found.push({ file, line, from });
  }
  return found.map(({ file, line, from }) => `${file}:${line} imports ${from}`);
}

describe("imports", () => {
  it("are found whatever their form", () => {
    const text = `import a from "one";\nimport { b,\n  c } from "two";\nexport * from "./three.ts";\nimport "four";\n// import x from "no";\nconst d = await import("five");`;
    expect(importsOf(text).map(({ from }) => from)).toEqual(["one", "two", "./three.ts", "four", "five"]);
  });

  it("between packages run in the directions of the house", () => {
    const wrong = crossings((file, place, from) => {
      if (!from.startsWith("@cleanclaim/")) return false;
      const itself = `@cleanclaim/${place.split("/").at(-1) ?? ""}`;
      if (from === itself || from.startsWith(`${itself}/`)) return true;
      const allowed = [
        ...(directions[place] ?? []),
        ...(/\.test\.tsx?$|\/test\/|\/e2e\//.test(file) ? (testsAlso[place] ?? []) : []),
      ];
      return !allowed.includes(from);
    });
    expect(wrong).toEqual([]);
  });

  it("by relative path stay inside their package", () => {
    const wrong = crossings((file, place, from) => {
      if (!from.startsWith(".")) return false;
      const target = path.posix.normalize(path.posix.join(path.posix.dirname(file), from));
      return !target.startsWith(`${place}/`);
    });
    expect(wrong).toEqual([]);
  });

  it("between stages of the revenue cycle go by the front door of the stage", () => {
    const base = "packages/revenue-cycle/src/";
    const wrong = crossings((file, _place, from) => {
      if (!file.startsWith(base) || !from.startsWith(".") || /\.test\.ts$/.test(file)) return false;
      const target = path.posix.normalize(path.posix.join(path.posix.dirname(file), from));
      const [ownStage = "", ...rest] = file.slice(base.length).split("/");
      const [stage = "", ...inside] = target.slice(base.length).split("/");
      if (rest.length === 0 || inside.length === 0 || stage === ownStage || stage === "contract") return false;
      return inside.join("/") !== "index.ts";
    });
    expect(wrong).toEqual([]);
  });

  it("of outside packages are declared where they are used", () => {
    const builtIn = /^node:/;
    const rootPackages = declared("");
    const wrong = crossings((file, place, from) => {
      if (from.startsWith(".") || from.startsWith("@cleanclaim/") || builtIn.test(from) || from.startsWith("virtual:"))
        return false;
      const name = from
        .split("/")
        .slice(0, from.startsWith("@") ? 2 : 1)
        .join("/");
      const forTests = /\.test\.tsx?$|\/e2e\/|test-|vite\.config|-cases\.ts$/.test(file);
      return !declared(place).has(name) && !(forTests && rootPackages.has(name));
    });
    expect(wrong).toEqual([]);
  });
});

function declared(place: string): ReadonlySet<string> {
  const file = path.posix.join(place, "package.json");
  if (!existsSync(path.join(root, file))) return new Set();
  // A package.json has these two tables of name and version.
  const content = JSON.parse(read(file)) as Readonly<
    Record<"dependencies" | "devDependencies", Readonly<Record<string, string>> | undefined>
  >;
  return new Set([...Object.keys(content.dependencies ?? {}), ...Object.keys(content.devDependencies ?? {})]);
}
