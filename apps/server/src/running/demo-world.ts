import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Services } from "../services.ts";

/** One account of the synthetic practice that anybody may use. */
export interface DemoAccount {
  readonly role: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** What `src/demo/index.ts` exports: the synthetic practice, written by the demo's own code. */
export interface DemoWorld {
  /** Fills an empty database; everything in it is invented. */
  readonly loadDemo: (services: Services, say: (line: string) => void) => Promise<void>;
  readonly demoAccounts: readonly DemoAccount[];
}

/** The demo's code, or undefined in an installation without it. */
export async function demoWorld(): Promise<DemoWorld | undefined> {
  const file = path.join(import.meta.dirname, "../demo/index.ts");
  if (!existsSync(file)) return undefined;
  return (await import(pathToFileURL(file).href)) as DemoWorld; // its front door has this shape
}
