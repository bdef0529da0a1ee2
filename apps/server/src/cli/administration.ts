import path from "node:path";
import type { Command } from "commander";
import { printJson, say } from "./outcome.ts";

interface JsonOption {
  readonly json?: true;
}

/** Commands for whoever runs the installation. */
export function addAdministrationCommands(program: Command): void {
  addSetup(program);
  addDemo(program);
  addBackup(program);
  addRestore(program);
  addAudit(program);
  addDoctor(program);
}

async function settings() {
  const { readConfig } = await import("../running/config.ts");
  return readConfig();
}

interface SetupOptions extends JsonOption {
  readonly organization: string;
  readonly practice: string;
  readonly npi: string;
  readonly taxId: string;
  readonly taxonomy: string;
  readonly address: string;
  readonly adminEmail: string;
  readonly adminName: string;
}

function addSetup(program: Command): void {
  program
    .command("setup")
    .description(
      "Make the first organization, its practice and its administrator in an empty database (with CLEANCLAIM_DEMO=0).",
    )
    .requiredOption("--organization <name>", "the organization: the practice itself, or the billing company")
    .requiredOption("--practice <name>", "the practice that is paid, as payers know it")
    .requiredOption("--npi <number>", "NPI of the practice")
    .requiredOption("--tax-id <number>", "employer identification number, nine digits")
    .requiredOption("--taxonomy <code>", "taxonomy code of the practice")
    .requiredOption("--address <text>", "street; city; state; ZIP with nine digits")
    .requiredOption("--admin-email <email>", "who may sign in first")
    .requiredOption("--admin-name <name>", "that person's name")
    .option("--json", "print one JSON document")
    .action(async (options: SetupOptions) => {
      const config = await settings();
      const [{ setUp }, { openLog }] = await Promise.all([
        import("../running/set-up.ts"),
        import("../running/logger.ts"),
      ]);
      const made = await setUp(config, openLog(config.dataDirectory), options, say);
      if (options.json === true) printJson(made);
      else
        process.stdout.write(
          `Ready. Sign in as ${made.email} with the password ${made.password} (shown once), and add users there.\n`,
        );
    });
}

function addDemo(program: Command): void {
  program
    .command("demo")
    .description("Create the synthetic practice in an empty database; with --reset, remove everything first.")
    .option("--reset", "remove everything that is in the database first")
    .option("--json", "print one JSON document")
    .action(async ({ reset, json }: JsonOption & { readonly reset?: true }) => {
      const config = await settings();
      const [{ createDemo }, { openLog }] = await Promise.all([
        import("../running/reset-demo.ts"),
        import("../running/logger.ts"),
      ]);
      const summary = await createDemo(config, openLog(config.dataDirectory), reset === true, say);
      if (json === true) printJson(summary);
      else if (summary.created) process.stdout.write("The synthetic practice is ready; start it with: npm start\n");
      else process.stdout.write("There is data already; nothing was changed. To begin anew: cleanclaim demo --reset\n");
      if (json !== true)
        for (const { role, email, password } of summary.accounts)
          say(`  ${role.padEnd(14)} ${email.padEnd(34)} ${password}`);
    });
}

const servedHint = "DATABASE_URL is set, so the database is looked after by its own server:";

function addBackup(program: Command): void {
  program
    .command("backup")
    .description(
      "Write the whole installation into one file, also while the server runs (.tar, or .tar.gz to compress).",
    )
    .argument("<file>", "where to write it")
    .option("--json", "print one JSON document")
    .action(async (file: string, { json }: JsonOption) => {
      const config = await settings();
      if (config.databaseUrl !== undefined) {
        throw new Error(
          `${servedHint} use pg_dump --format=custom "$DATABASE_URL" > FILE, and copy ${config.dataDirectory} beside it.`,
        );
      }
      const { megabytes, writeBackup } = await import("../backup/write-backup.ts");
      const target = path.resolve(file);
      const summary = await writeBackup(config, target, say);
      if (json === true) printJson(summary);
      else
        process.stdout.write(
          `${file}: ${summary.files} files, ${await megabytes(target)} MB, sha256 ${summary.sha256}\n`,
        );
      say("The file holds patients' data and the database's password: keep it as safe as the database itself.");
    });
}

function addRestore(program: Command): void {
  program
    .command("restore")
    .description("Put a backup in the place of the data folder; what is there now is moved aside.")
    .argument("<file>", "a file written by backup")
    .option("--json", "print one JSON document")
    .action(async (file: string, { json }: JsonOption) => {
      const config = await settings();
      if (config.databaseUrl !== undefined) {
        throw new Error(`${servedHint} use pg_restore --clean --if-exists --dbname "$DATABASE_URL" FILE.`);
      }
      const { DamagedBackup, restoreBackup } = await import("../backup/restore-backup.ts");
      try {
        const summary = await restoreBackup(config, path.resolve(file), say);
        if (json === true) printJson({ restored: true, ...summary });
        else process.stdout.write(`Restored the backup of ${summary.createdAt} (${summary.files} files).\n`);
        if (summary.before !== undefined) say(`What was there before lies in ${summary.before}`);
      } catch (error) {
        if (!(error instanceof DamagedBackup)) throw error;
        if (json === true) printJson({ restored: false, problem: error.message });
        say(`cleanclaim: ${error.message} Nothing was changed.`);
        process.exitCode = 1;
      }
    });
}

function addAudit(program: Command): void {
  const group = program.command("audit").description("The audit log.");
  group
    .command("verify")
    .description("Walk the hash chain of every organization and name the first place where it does not hold.")
    .option("--json", "print one JSON document")
    .action(async ({ json }: JsonOption) => {
      const config = await settings();
      const [{ openStorage }, { verifyEveryChain }] = await Promise.all([
        import("../running/open-storage.ts"),
        import("../audit/verify-every-chain.ts"),
      ]);
      const storage = await openStorage(config, say);
      try {
        const organizations = await verifyEveryChain(storage.db);
        const broken = organizations.filter(({ firstBreak }) => firstBreak !== undefined);
        if (json === true) printJson({ verdict: broken.length === 0 ? "intact" : "broken", organizations });
        else {
          for (const { organizationId, events, lastHash, firstBreak } of organizations) {
            const state =
              firstBreak === undefined
                ? `intact, last hash ${lastHash}`
                : `BROKEN at event ${firstBreak.sequence}: ${firstBreak.problem}`;
            process.stdout.write(`${organizationId}: ${events} events, ${state}\n`);
          }
          if (organizations.length === 0) process.stdout.write("The audit log is empty.\n");
        }
        process.exitCode = broken.length === 0 ? 0 : 1;
      } finally {
        await storage.close();
      }
    });
}

function addDoctor(program: Command): void {
  program
    .command("doctor")
    .description("Say what is configured, what is missing, and how to mend it.")
    .option("--json", "print one JSON document")
    .action(async ({ json }: JsonOption) => {
      const config = await settings();
      const { examine } = await import("../doctor/checks.ts");
      const checks = await examine(config);
      if (json === true)
        printJson({ verdict: checks.some(({ state }) => state === "problem") ? "problems" : "well", checks });
      else {
        for (const { name, state, detail, mend } of checks) {
          process.stdout.write(
            `${state.padEnd(8)} ${name.padEnd(16)} ${detail}${mend === undefined ? "" : `\n${" ".repeat(26)}→ ${mend}`}\n`,
          );
        }
      }
      process.exitCode = checks.some(({ state }) => state === "problem") ? 1 : 0;
    });
}
