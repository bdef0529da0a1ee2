import { createHash } from "node:crypto";

import type { PayerRule } from "./rule.ts";
import { isRecord, ShapeReader, type RuleProblem } from "./shape-reading.ts";
import { validatePayerRule } from "./validate-rule.ts";

/** What a pack file begins with. */
export const RULE_PACK_FORMAT = "cleanclaim-rule-pack/1";
const MOST_RULES = 5000;

/** What a pack is, besides its checksum. */
export interface RulePackContent {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly publisher: string;
  readonly licence: string;
  readonly rules: readonly PayerRule[];
}

/** A pack as its file holds it. `checksum` is SHA-256 over the canonical JSON of everything else. */
export interface RulePack extends RulePackContent {
  readonly format: typeof RULE_PACK_FORMAT;
  readonly checksum: string;
}

/** A pack, or why the file is refused. */
export type PackReading =
  { readonly ok: true; readonly pack: RulePack } | { readonly ok: false; readonly problems: readonly RuleProblem[] };

/** JSON with the keys of every object in order and without blanks: the same content always gives the same text. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (!isRecord(value)) return JSON.stringify(value) ?? "null";
  const parts = Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key])}`);
  return `{${parts.join(",")}}`;
}

/** Deeper than any rule may be; keeps a hostile file from exhausting the stack. */
const DEEPEST_FILE = 40;

function isTooDeep(value: unknown, left: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return left === 0 || Object.values(value).some((each) => isTooDeep(each, left - 1));
}

function checksumOf(content: Readonly<Record<string, unknown>>): string {
  const { checksum: _checksum, ...rest } = content;
  return `sha256:${createHash("sha256").update(canonicalJson(rest)).digest("hex")}`;
}

/** Makes a pack of rules, with its checksum. Rules travel as drafts of version 1 and up; the one who imports puts them live. */
export function makeRulePack(content: RulePackContent): RulePack {
  const rules = content.rules.map((rule): PayerRule => ({ ...rule, status: "draft" }));
  const pack = { format: RULE_PACK_FORMAT, ...content, rules } as const;
  return { ...pack, checksum: checksumOf(pack) };
}

/** A pack as the text of its file. */
export function writeRulePack(pack: RulePack): string {
  return `${JSON.stringify(pack, null, 2)}\n`;
}

/** Reads the text of a pack file and refuses what is broken, of an unknown shape, or whose checksum does not fit. Never throws. */
export function readRulePack(text: string): PackReading {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, problems: [{ path: "", message: "The file is not JSON." }] };
  }
  if (isTooDeep(value, DEEPEST_FILE))
    return { ok: false, problems: [{ path: "", message: "The file is nested too deep." }] };
  const reader = new ShapeReader();
  if (!isRecord(value) || value["format"] !== RULE_PACK_FORMAT) {
    const message = `The file is no rule pack: its format must be ${RULE_PACK_FORMAT}.`;
    return { ok: false, problems: [{ path: "format", message }] };
  }
  reader.onlyKeys(value, "", ["format", "id", "name", "version", "publisher", "licence", "rules", "checksum"]);
  const id = reader.text(value, "id", "", 1, 40);
  if (id !== "" && !/^[a-z0-9][a-z0-9-]*$/.test(id))
    reader.fail("id", "The pack's id is made of small letters, digits and dashes.");
  const checksum = reader.text(value, "checksum", "", 1, 80);
  if (checksum !== "" && checksum !== checksumOf(value))
    reader.fail(
      "checksum",
      "The checksum does not fit the content: the file was changed or damaged after it was made.",
    );
  const listed: readonly unknown[] = Array.isArray(value["rules"]) ? value["rules"] : [];
  if (listed.length === 0) reader.fail("rules", "The pack has no rules.");
  if (listed.length > MOST_RULES) reader.fail("rules", `The pack has more than ${MOST_RULES} rules.`);
  const rules: PayerRule[] = [];
  const seen = new Set<string>();
  for (const [index, each] of listed.slice(0, MOST_RULES).entries()) {
    const reading = validatePayerRule(each);
    if (!reading.ok) {
      for (const { path, message } of reading.problems) reader.fail(`rules[${index}].${path}`, message);
      continue;
    }
    if (seen.has(reading.rule.id)) reader.fail(`rules[${index}].id`, `${reading.rule.id} stands twice in the pack.`);
    seen.add(reading.rule.id);
    rules.push(reading.rule);
  }
  const content = {
    id,
    name: reader.text(value, "name", "", 3, 120),
    version: reader.text(value, "version", "", 1, 40),
    publisher: reader.text(value, "publisher", "", 1, 120),
    licence: reader.text(value, "licence", "", 1, 120),
    rules,
  };
  if (reader.problems.length > 0) return { ok: false, problems: reader.problems };
  return { ok: true, pack: { format: RULE_PACK_FORMAT, ...content, checksum } };
}

/** What one rule becomes when a pack takes the place of another. */
export interface PackChange {
  readonly id: string;
  readonly name: string;
  readonly change: "added" | "changed" | "removed" | "same";
  /** Names of the parts that differ, for a changed rule. */
  readonly parts: readonly string[];
}

/** What differs between the rules of one pack and those of its next version, in the order of ids. */
export function packChanges(before: readonly PayerRule[], after: readonly PayerRule[]): readonly PackChange[] {
  const old = new Map(before.map((rule) => [rule.id, rule]));
  const fresh = new Map(after.map((rule) => [rule.id, rule]));
  return [...new Set([...old.keys(), ...fresh.keys()])].sort().map((id): PackChange => {
    const was = old.get(id);
    const is = fresh.get(id);
    const name = is?.name ?? was?.name ?? "";
    if (was === undefined) return { id, name, change: "added", parts: [] };
    if (is === undefined) return { id, name, change: "removed", parts: [] };
    const parts = differingParts(was, is);
    return { id, name, change: parts.length === 0 ? "same" : "changed", parts };
  });
}

/** Names of the parts in which two versions of a rule differ, besides version, status and author. */
export function differingParts(was: PayerRule, is: PayerRule): readonly string[] {
  const plain = ({ version: _version, status: _status, author: _author, id: _id, ...rest }: PayerRule) => ({ ...rest });
  const left: Readonly<Record<string, unknown>> = plain(was);
  const right: Readonly<Record<string, unknown>> = plain(is);
  return [...new Set([...Object.keys(left), ...Object.keys(right)])]
    .filter((key) => canonicalJson(left[key]) !== canonicalJson(right[key]))
    .sort();
}
