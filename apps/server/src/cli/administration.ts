import type { Command } from "commander";

/** Commands for whoever runs the installation. */
export function addAdministrationCommands(_program: Command): void {
  return;
}
