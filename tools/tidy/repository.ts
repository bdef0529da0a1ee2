import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** Top folder of the checkout. */
export const root = path.resolve(import.meta.dirname, "../..");

/** Every file of the repository, committed or about to be: paths relative to the top, with forward slashes. */
export function repositoryFiles(): readonly string[] {
  const list = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  return [...new Set(list.split("\n"))].filter((file) => file !== "" && existsSync(path.join(root, file)));
}

/** TypeScript sources written by people. */
export function sourceFiles(): readonly string[] {
  return repositoryFiles().filter((file) => /\.tsx?$/.test(file) && !/\.gen\.tsx?$|\.d\.ts$/.test(file));
}

/** Text of a file of the repository. */
export function read(file: string): string {
  return readFileSync(path.join(root, file), "utf8");
}

/** One import as written. */
export interface ImportStatement {
  readonly from: string;
  readonly line: number;
}

const importPatterns = [
  /^\s*(?:import|export)\s[^;'"]*?\bfrom\s*["']([^"']+)["']/gm,
  /^\s*import\s*["']([^"']+)["']/gm,
  /\bimport\(\s*["']([^"']+)["']\s*\)/g,
];

/** What a source imports: static, re-exported and dynamic with a fixed name. Comments and texts that look alike are left out. */
export function importsOf(text: string): readonly ImportStatement[] {
  const code = withoutComments(text);
  const found = importPatterns.flatMap((pattern) =>
    [...code.matchAll(pattern)].map((match) => {
      const at = match.index + match[0].indexOf(match[1] ?? "");
      return { from: match[1] ?? "", line: code.slice(0, at).split("\n").length };
    }),
  );
  return found.sort((a, b) => a.line - b.line);
}

/** Blanks out comments and keeps the lines, so that line numbers stay right. */
function withoutComments(text: string): string {
  const blank = (comment: string): string => comment.replace(/[^\n]/g, " ");
  return text.replace(/\/\*[\s\S]*?\*\//g, blank).replace(/^\s*\/\/.*$/gm, blank);
}
