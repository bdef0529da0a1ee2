import path from "node:path";
import type { LanguageModelConfig, ServerConfig } from "../services.ts";

/** A wrong setting, in words for the person who set it. */
export class ConfigurationProblem extends Error {}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the settings of the server from environment variables.
 * @throws ConfigurationProblem that names the variable and what it may be.
 */
export function readConfig(environment: Environment = process.env): ServerConfig {
  const publicUrl = environment["CLEANCLAIM_PUBLIC_URL"] ?? "";
  return {
    host: environment["HOST"] || "127.0.0.1",
    port: wholeNumber(environment, "PORT", 8080, 0, 65_535),
    dataDirectory: path.resolve(environment["CLEANCLAIM_DATA"] || "data"),
    databaseUrl: databaseUrl(environment["DATABASE_URL"]),
    demo: environment["CLEANCLAIM_DEMO"] !== "0",
    secureCookies: publicUrl.startsWith("https://"),
    trustProxy: environment["CLEANCLAIM_TRUST_PROXY"] === "1",
    uploadLimit: wholeNumber(environment, "CLEANCLAIM_UPLOAD_MB", 512, 1, 8192) * 1024 * 1024,
    idleMinutes: wholeNumber(environment, "CLEANCLAIM_IDLE_MINUTES", 30, 1, 24 * 60),
    sessionHours: wholeNumber(environment, "CLEANCLAIM_SESSION_HOURS", 12, 1, 24 * 7),
    languageModel: languageModel(environment),
  };
}

function languageModel(environment: Environment): LanguageModelConfig | undefined {
  const address = environment["CLEANCLAIM_LM_URL"] ?? "";
  const model = environment["CLEANCLAIM_LM_MODEL"] ?? "";
  if (address === "") return undefined;
  if (!/^https?:\/\/[^\s]+$/.test(address))
    throw new ConfigurationProblem("CLEANCLAIM_LM_URL must be an address such as https://models.example/v1.");
  if (model === "")
    throw new ConfigurationProblem("CLEANCLAIM_LM_MODEL must name the model that CLEANCLAIM_LM_URL serves.");
  return { address: address.replace(/\/+$/, ""), model, key: environment["CLEANCLAIM_LM_KEY"] || undefined };
}

function wholeNumber(environment: Environment, name: string, otherwise: number, least: number, most: number): number {
  const text = environment[name];
  if (text === undefined || text === "") return otherwise;
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= most) return value;
  throw new ConfigurationProblem(`${name} is "${text}"; it must be a whole number from ${least} to ${most}.`);
}

function databaseUrl(text: string | undefined): string | undefined {
  if (text === undefined || text === "") return undefined;
  if (/^postgres(ql)?:\/\//.test(text)) return text;
  throw new ConfigurationProblem("DATABASE_URL must look like postgres://user:password@host:5432/database.");
}
