import { mkdirSync } from "node:fs";
import path from "node:path";
import pino from "pino";
import type { Logger } from "pino";

/** Logs everything from "info" to `server.log` in the data folder, and warnings also to stderr. No PHI is ever logged. */
export function openLog(dataDirectory: string): Logger {
  mkdirSync(dataDirectory, { recursive: true });
  const file = pino.destination({ dest: path.join(dataDirectory, "server.log"), sync: false, mkdir: true });
  return pino(
    { base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.multistream([
      { level: "info", stream: file },
      { level: "warn", stream: process.stderr },
    ]),
  );
}
