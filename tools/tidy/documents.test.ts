import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { read, repositoryFiles, root } from "./repository.ts";

const documents = repositoryFiles().filter((file) => file.endsWith(".md"));

/** Anchors that a document offers, as the usual renderers make them from headings. */
function anchorsOf(file: string): ReadonlySet<string> {
  const headings = read(file).matchAll(/^#{1,6}\s+(.+)$/gm);
  return new Set(
    [...headings].map(([, title = ""]) =>
      title
        .toLowerCase()
        .replace(/[`*_]/g, "")
        .replace(/[^\p{Letter}\p{Number}\s-]/gu, "")
        .trim()
        .replace(/\s/g, "-"),
    ),
  );
}

function linksOf(file: string): readonly string[] {
  const prose = read(file)
    .replace(/```[\s\S]*?```/g, "")
    .replace(/`[^`\n]*`/g, "");
  return [...prose.matchAll(/\]\(([^)\s]+)(?:\s+"[^"]*")?\)/g)].map((match) => match[1] ?? "");
}

describe("documents", () => {
  it("link only to what is there", () => {
    const broken = documents.flatMap((file) =>
      linksOf(file)
        .filter((link) => !/^[a-z]+:/i.test(link))
        .filter((link) => {
          const [target = "", anchor] = link.split("#");
          const place = target === "" ? file : path.posix.join(path.posix.dirname(file), decodeURIComponent(target));
          if (!existsSync(path.join(root, place))) return true;
          return anchor !== undefined && place.endsWith(".md") && !anchorsOf(place).has(anchor);
        })
        .map((link) => `${file} → ${link}`),
    );
    expect(broken).toEqual([]);
  });
});
