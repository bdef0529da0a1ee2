import type { Command } from "commander";
import { dataFolder, today } from "./data-folder.ts";
import { runOnFiles } from "./input.ts";
import type { FileReport, PrintOptions } from "./input.ts";

interface ScrubbedClaim {
  readonly id: string;
  readonly verdict: "clean" | "warnings" | "held";
  readonly findings: readonly {
    readonly edit: string;
    readonly severity: string;
    readonly message: string;
    readonly line: number | null;
    readonly fix: string;
    readonly source: string;
  }[];
}

/** `scrub`: every edit, before sending. */
export function addScrubCommand(program: Command): void {
  program
    .command("scrub")
    .description("Check claims (an 837 or canonical claim JSON) as the biller's workbench does.")
    .argument("<file...>", "files, folders (with --jsonl), or - for standard input")
    .option("--json", "print one JSON document")
    .option("--jsonl", "any number of files and folders; one JSON object a line")
    .action(async (files: string[], options: PrintOptions) => {
      const [{ openKnowledge }, { readClaims }, { toDate }] = await Promise.all([
        import("../running/open-knowledge.ts"),
        import("./claim-input.ts"),
        import("@cleanclaim/model"),
      ]);
      const knowledge = await openKnowledge(dataFolder(), false);
      const scrub = (content: Buffer): FileReport => {
        const { claims, fileDate } = readClaims(content);
        const checks = knowledge.checkClaims({
          claims,
          submittedOn: fileDate ?? toDate(today()),
          history: [],
          contexts: {},
        });
        const scrubbed: ScrubbedClaim[] = checks.map(({ patientControlNumber, verdict, findings }) => ({
          id: patientControlNumber,
          verdict,
          findings: findings.map(({ edit, family, severity, message, line, field, fix, source }) => ({
            ...{ edit, family, severity, message, line, fix },
            source: [source.name, source.locator, source.edition].filter((part) => part !== undefined).join(", "),
            ...(field === undefined ? {} : { field }),
          })),
        }));
        return { json: { claims: scrubbed }, exitStatus: scrubbed.some(({ verdict }) => verdict === "held") ? 1 : 0 };
      };
      await runOnFiles(files, options, scrub, readableClaims);
    });
}

function readableClaims(json: unknown): string {
  const { claims } = json as { readonly claims: readonly ScrubbedClaim[] }; // the document made above
  const blocks = claims.map(({ id, verdict, findings }) => {
    const lines = findings.map(({ edit, severity, message, line, fix, source }) => {
      const place = line === null ? "claim" : `line ${line}`;
      return `  ${severity.padEnd(8)} ${place.padEnd(8)} ${edit}: ${message}\n${" ".repeat(20)}→ ${fix} (${source})`;
    });
    return [`${id}: ${verdict}`, ...lines].join("\n");
  });
  return `${blocks.join("\n") || "no claims"}\n`;
}
