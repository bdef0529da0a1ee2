import type { Command } from "commander";
import { addCodeCommand } from "./code.ts";
import { addCodesCommands } from "./codes.ts";
import { addPriceCommand } from "./price.ts";
import { addScrubCommand } from "./scrub.ts";
import { addX12Commands } from "./x12.ts";

/** Commands on files: they open no database and start fast. */
export function addFileCommands(program: Command): void {
  addX12Commands(program);
  addCodeCommand(program);
  addCodesCommands(program);
  addScrubCommand(program);
  addPriceCommand(program);
}
