import type { Command } from "commander";
import { dataFolder } from "./data-folder.ts";
import { runOnStreams } from "./input.ts";
import type { PrintOptions } from "./input.ts";
import type { ScrubbedClaim } from "./scrub-pieces.ts";

interface ScrubOptions extends PrintOptions {
  readonly trace?: true;
}

/** `scrub`: every edit, before sending. */
export function addScrubCommand(program: Command): void {
  program
    .command("scrub")
    .description(
      "Check claims (an 837 or canonical claim JSON) as the biller's workbench does. An 837 may have any size.",
    )
    .argument("<file...>", "files, folders (with --jsonl), or - for standard input")
    .option("--json", "print one JSON document")
    .option("--jsonl", "any number of files and folders; one JSON object a line")
    .option("--trace", "also tell for each claim what every edit answered, and why it did not look")
    .action(async (files: string[], options: ScrubOptions) => {
      const [{ openKnowledge }, { scrubPieces }] = await Promise.all([
        import("../running/open-knowledge.ts"),
        import("./scrub-pieces.ts"),
      ]);
      const knowledge = await openKnowledge(dataFolder(), false);
      const document = (source: AsyncIterable<Uint8Array>, file: string): ReturnType<typeof scrubPieces> =>
        scrubPieces(file, source, knowledge, options.trace === true);
      await runOnStreams(files, options, document, readableClaims);
    });
}

function readableClaims(json: unknown): string {
  const { claims } = json as { readonly claims: readonly ScrubbedClaim[] }; // the document made by scrubPieces
  const blocks = claims.map(({ id, verdict, findings, trace }) => {
    const lines = findings.map(({ edit, severity, message, line, fix, source }) => {
      const place = line === null ? "claim" : `line ${line}`;
      return `  ${severity.padEnd(8)} ${place.padEnd(8)} ${edit}: ${message}\n${" ".repeat(20)}→ ${fix} (${source})`;
    });
    return [`${id}: ${verdict}`, ...lines, ...readableTrace(trace ?? [])].join("\n");
  });
  return `${blocks.join("\n") || "no claims"}\n`;
}

function readableTrace(trace: NonNullable<ScrubbedClaim["trace"]>): string[] {
  return trace.map(({ edit, name, line, answer, times, reason, overlay }) => {
    const place = line === null ? "claim" : `line ${line}`;
    const whose = overlay === undefined ? "" : ` (overlay ${overlay.id})`;
    const often = times > 1 ? ` ×${times}` : "";
    const because = reason === undefined || answer === "finding" ? "" : `: ${reason}`;
    return `  · ${place.padEnd(8)} ${edit} ${name} — ${answer}${often}${because}${whose}`;
  });
}
