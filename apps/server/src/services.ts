import type { Logger } from "pino";
import type { JobQueue } from "./jobs/queue.ts";
import type { Database } from "./storage/database.ts";

/** Where and how this server runs; read once from the environment (`readConfig`). */
export interface ServerConfig {
  readonly host: string;
  readonly port: number;
  /** Folder for the embedded database, imported code sets, exchange folders and uploads. */
  readonly dataDirectory: string;
  /** A served PostgreSQL, or undefined for the embedded one. */
  readonly databaseUrl: string | undefined;
  /** Whether the synthetic practice and the payer simulator are wanted. */
  readonly demo: boolean;
  /** Whether people reach us by https (directly or through a proxy): cookies are then marked secure. */
  readonly secureCookies: boolean;
  /** Whether a proxy in front may say the client's address. */
  readonly trustProxy: boolean;
  /** Largest upload in bytes. */
  readonly uploadLimit: number;
  /** Minutes without a request after which a session ends. */
  readonly idleMinutes: number;
  /** Hours after which a session ends in any case. */
  readonly sessionHours: number;
  /** A language model of the site's own choosing, asked only as a proposer and only by a person's hand. Off without it. */
  readonly languageModel?: LanguageModelConfig | undefined;
}

/** Where an OpenAI-compatible model is met. */
export interface LanguageModelConfig {
  /** Address before `/chat/completions`. */
  readonly address: string;
  readonly model: string;
  /** Sent as bearer token; never logged or shown. */
  readonly key: string | undefined;
}

/** The time, as a port: tests bring their own. */
export interface Clock {
  /** The instant, ISO in UTC. */
  readonly now: () => string;
  /** The calendar day in the given zone (default: the server's local zone), `YYYY-MM-DD`. */
  readonly today: (timeZone?: string) => string;
}

/** Where the clearinghouse is met: folders in the shape of its SFTP site, and an address for questions answered at once. */
export interface ClearinghouseSite {
  /** Holds `inbound` (what we send), `outbound` (what comes back) and `archive`. */
  readonly folder: string;
  /** Address for 270, 276 and 278 by HTTP POST; undefined while nobody answers there. Ask anew each time. */
  readonly realtimeUrl: () => string | undefined;
}

/** What routes and jobs work with. One object for the whole process. */
export interface Services {
  readonly config: ServerConfig;
  readonly log: Logger;
  readonly db: Database;
  readonly jobs: JobQueue;
  readonly clock: Clock;
  /** A new id: text, unique, in order of time. */
  readonly newId: () => string;
  /** Which code sets are loaded, in words for the screens. */
  readonly codeSetLabel: () => { readonly label: string; readonly official: boolean };
  readonly clearinghouse: ClearinghouseSite;
  /** State of the payer simulator for `/healthz`; "off" outside demo mode. */
  readonly simulatorState: () => "off" | "starting" | "running" | "stopped";
}
