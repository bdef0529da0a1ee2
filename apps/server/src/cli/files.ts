import type { Command } from "commander";

/** Commands on files, without a database. */
export function addFileCommands(_program: Command): void {
  return;
}
