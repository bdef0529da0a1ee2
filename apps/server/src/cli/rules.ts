import { writeFileSync } from "node:fs";
import type { PackPreview } from "@cleanclaim/revenue-cycle/contract";
import type { Command } from "commander";
import type { PackServices } from "../storage/rule-packs.ts";
import type { TenantTransaction } from "../storage/database.ts";
import { readInput } from "./input.ts";
import { printJson, say, UsageProblem } from "./outcome.ts";

interface PackOptions {
  readonly organization?: string;
  readonly json?: true;
}

interface ExportOptions extends PackOptions {
  readonly id: string;
  readonly name: string;
  readonly packVersion: string;
  readonly publisher: string;
  readonly licence: string;
}

/** `rules list|export|import`: packs of payer rules as files. `list` needs no database. */
export function addRulesCommands(program: Command): void {
  const group = program.command("rules").description("Packs of payer rules.");
  group
    .command("list")
    .description("Say what a pack file is: its rules in words, and whether its checksum fits.")
    .argument("<file>", "a pack file, - for standard input")
    .option("--json", "print one JSON document")
    .action(list);
  group
    .command("export")
    .description("Write the organization's own payer rules into a pack file.")
    .argument("<file>", "where to write it, - for standard output")
    .option("--organization <id>", "which organization, when there are several")
    .option("--id <id>", "id of the pack: small letters, digits, dashes", "our-rules")
    .option("--name <name>", "name of the pack", "Our payer rules")
    .option("--pack-version <text>", "version of the pack", "1")
    .option("--publisher <name>", "who publishes it", "the practice")
    .option("--licence <name>", "licence of the rules", "CC0-1.0")
    .option("--json", "print one JSON document")
    .action(exportPack);
  group
    .command("import")
    .description("Import a pack file; its rules come as drafts. With --preview only say what would change.")
    .argument("<file>", "a pack file, - for standard input")
    .option("--organization <id>", "which organization, when there are several")
    .option("--preview", "change nothing")
    .option("--json", "print one JSON document")
    .action(importFile);
}

async function list(file: string, { json }: PackOptions): Promise<void> {
  const { readRulePack, ruleWords } = await import("@cleanclaim/claim-edits");
  const reading = readRulePack(readInput(file).toString("utf8"));
  if (!reading.ok) {
    if (json === true) printJson({ verdict: "refused", problems: reading.problems });
    else
      for (const { path, message } of reading.problems)
        process.stdout.write(`${path === "" ? file : path}: ${message}\n`);
    process.exitCode = 1;
    return;
  }
  const { rules, ...pack } = reading.pack;
  if (json === true) {
    printJson({ verdict: "good", ...pack, rules: rules.map((rule) => ({ ...rule, finds: ruleWords(rule) })) });
    return;
  }
  process.stdout.write(
    `${pack.id} ${pack.version}: ${pack.name}, ${pack.publisher}, ${pack.licence}\n${pack.checksum}\n`,
  );
  for (const rule of rules)
    process.stdout.write(`${rule.id}  ${rule.severity.padEnd(7)}  ${rule.name}. ${ruleWords(rule)}\n`);
}

/** Runs work in the organization named, or in the only one there is. */
async function inOrganization<T>(
  wanted: string | undefined,
  work: (tx: TenantTransaction, services: PackServices, organizationId: string) => Promise<T>,
): Promise<T> {
  const [{ readConfig }, { openStorage }, { withTenant }, { JobQueue }, { JobRegistry }, { announceJobs }, clock] =
    await Promise.all([
      import("../running/config.ts"),
      import("../running/open-storage.ts"),
      import("../storage/database.ts"),
      import("../jobs/queue.ts"),
      import("../jobs/registry.ts"),
      import("../jobs/handlers.ts"),
      import("../clock.ts"),
    ]);
  const storage = await openStorage(readConfig(), say);
  const registry = new JobRegistry();
  await announceJobs(registry);
  const jobs = new JobQueue(storage.url, registry, () => undefined);
  try {
    const rows = await storage.db
      .selectFrom("organization")
      .select("organization_id")
      .orderBy("organization_id")
      .execute();
    const ids = rows.map((row) => row.organization_id);
    const organizationId = wanted ?? (ids.length === 1 ? ids[0] : undefined);
    if (organizationId === undefined || !ids.includes(organizationId))
      throw new UsageProblem(`--organization must be one of: ${ids.join(", ") || "(there is none yet)"}`);
    await jobs.open();
    const services: PackServices = { newId: clock.newId, clock: clock.systemClock, jobs };
    return await withTenant(storage.db, { organizationId, userId: null, userName: "rules" }, (tx) =>
      work(tx, services, organizationId),
    );
  } finally {
    await jobs.stop(1).catch(() => undefined);
    await storage.close();
  }
}

async function exportPack(file: string, options: ExportOptions): Promise<void> {
  const { exportRules } = await import("../storage/rule-packs.ts");
  const { id, name, packVersion: version, publisher, licence } = options;
  const made = await inOrganization(options.organization, (tx, _services, organizationId) =>
    exportRules(tx, organizationId, { id, name, version, publisher, licence }),
  );
  if (file === "-") process.stdout.write(made.text);
  else writeFileSync(file, made.text);
  if (file !== "-" && options.json === true) printJson({ file, rules: made.rules });
  else if (file !== "-") process.stdout.write(`${file}: ${made.rules} rules\n`);
}

function printChanges(preview: PackPreview): void {
  for (const { path, message } of preview.problems)
    process.stdout.write(`refused${path === "" ? "" : ` (${path})`}: ${message}\n`);
  for (const { id, name, change, parts } of preview.changes)
    process.stdout.write(`${change.padEnd(8)} ${id}  ${name}${parts.length === 0 ? "" : ` (${parts.join(", ")})`}\n`);
}

async function importFile(file: string, options: PackOptions & { readonly preview?: true }): Promise<void> {
  const text = readInput(file).toString("utf8");
  const { importPack, previewPack } = await import("../storage/rule-packs.ts");
  const preview = await inOrganization(options.organization, async (tx, services, organizationId) => {
    const seen = await previewPack(tx, organizationId, text);
    if (seen.problems.length === 0 && options.preview !== true)
      await importPack(tx, services, { organizationId, userId: null, name: "command line" }, text);
    return seen;
  });
  const isRefused = preview.problems.length > 0;
  const verdict = isRefused ? "refused" : options.preview === true ? "good" : "imported";
  if (options.json === true) printJson({ verdict, ...preview });
  else {
    printChanges(preview);
    process.stdout.write(`${file}: ${verdict}\n`);
  }
  if (isRefused) process.exitCode = 1;
}
