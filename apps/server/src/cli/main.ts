// The `cleanclaim` command. Each command's code is loaded only when it runs, so that small ones start fast.
import { Command, CommanderError } from "commander";
import { version } from "../version.ts";
import { addAdministrationCommands } from "./administration.ts";
import { addFileCommands } from "./files.ts";
import { oneLine } from "./outcome.ts";
import { addReplayCommand } from "./replay.ts";
import { addRulesCommands } from "./rules.ts";
import { addServingCommands } from "./serving.ts";

// A reader that went away (`cleanclaim … | head`) is no reason to complain.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 2));

const program = new Command("cleanclaim")
  .description("Coding and billing: from the doctor's note to a zero balance.")
  .version(version, "-V, --version")
  .showHelpAfterError(false)
  .exitOverride()
  .configureOutput({ writeErr: (text) => process.stderr.write(text.replace(/^error: /, "cleanclaim: ")) });

addFileCommands(program);
addServingCommands(program);
addAdministrationCommands(program);
addReplayCommand(program);
addRulesCommands(program);
for (const command of program.commands) inherit(command);

function inherit(command: Command): void {
  command.copyInheritedSettings(program);
  for (const child of command.commands) inherit(child);
}

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  } else {
    process.stderr.write(`cleanclaim: ${oneLine(error)}\n`);
    process.exitCode = 2;
  }
}
// The channel to the launcher would keep a finished program alive.
if (process.connected) process.disconnect?.();
