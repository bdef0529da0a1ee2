import path from "node:path";

/** The data folder of this installation: `CLEANCLAIM_DATA`, or `data` where the command is run. */
export function dataFolder(): string {
  return path.resolve(process.env["CLEANCLAIM_DATA"] || "data");
}

/** The calendar day on this machine, `YYYY-MM-DD`: the day a command without `--date` speaks for. */
export function today(): string {
  return Temporal.Now.plainDateISO().toString();
}
