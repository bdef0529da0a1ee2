import { type Static, Type } from "typebox";
import type { Endpoint } from "./endpoint.ts";
import { Day, Done, Id, Instant, Money, Why, nullable, oneOf } from "./shapes.ts";

/** The tree of conditions of a payer rule, and the rule itself, as `packages/claim-edits` checks them. */
export type { Condition, FieldName, PayerRule, RuleAudience, RuleFrequency } from "@cleanclaim/claim-edits";

const Source = Type.Object({
  name: Type.String(),
  locator: Type.Optional(Type.String()),
  edition: Type.Optional(Type.String()),
  url: Type.Optional(Type.String()),
});
const Severity = oneOf("error", "warning", "advice");

/** How an edit fared: claims it spoke of in the last 90 days, overrides, and of the overridden ones that were decided how many were denied. */
export const EditFigures = Type.Object({
  fired: Type.Integer({ description: "Claims with a finding of it in the last 90 days" }),
  current: Type.Integer({ description: "Claims not sent yet that have it now" }),
  overridden: Type.Integer(),
  decided: Type.Integer({ description: "Overridden findings whose claim the payer has decided" }),
  denied: Type.Integer({ description: "Of the decided, those that the payer denied: the edit was right" }),
});
export const EditRow = Type.Object({
  id: Type.String(),
  name: Type.String(),
  family: Type.String(),
  pack: Type.String(),
  kind: oneOf("edit", "payer-rule"),
  severity: Severity,
  status: oneOf("draft", "active", "off"),
  payers: Type.String({ description: "In words; empty when it is for all" }),
  claimTypes: Type.Array(Type.String()),
  source: Type.String(),
  consequence: Type.String(),
  overlays: Type.Integer({ description: "Words of payers or the practice on it" }),
  ...EditFigures.properties,
});
export type EditRow = Static<typeof EditRow>;
export const EditLibrary = Type.Object({
  rows: Type.Array(EditRow),
  families: Type.Array(Type.String()),
  packs: Type.Array(Type.String()),
  sources: Type.Array(Type.String()),
});
/** An example of an edit: what differs from a clean claim, and what the edit says of it. */
export const EditCase = Type.Object({
  name: Type.String(),
  kind: Type.String(),
  expect: oneOf("pass", "finding", "not-evaluated"),
  line: nullable(Type.Integer()),
  given: Type.Array(Type.String({ description: "One fact of the claim, the history or the tables" })),
});
export const EditPage = Type.Object({
  ...EditRow.properties,
  why: Type.String(),
  remedy: Type.String(),
  scope: Type.String(),
  effective: Type.String(),
  governedBy: Type.String(),
  sources: Type.Array(Source),
  reads: Type.Array(Type.String()),
  tables: Type.Array(Type.String()),
  finds: nullable(Type.String({ description: "The condition of a payer rule in words" })),
  cases: Type.Array(EditCase),
  history: Type.Array(Type.Object({ on: Type.String(), change: Type.String() })),
  months: Type.Array(
    Type.Object({ month: Type.String(), fired: Type.Integer(), overridden: Type.Integer(), denied: Type.Integer() }),
  ),
  claims: Type.Array(
    Type.Object({
      id: Id,
      patient: Type.String(),
      payer: Type.String(),
      serviceDate: Day,
      state: Type.String(),
      message: Type.String(),
      charge: Money,
    }),
  ),
  overrides: Type.Array(
    Type.Object({
      claimId: Id,
      line: nullable(Type.Integer()),
      reason: Type.String(),
      by: Type.String(),
      at: Instant,
      outcome: nullable(oneOf("paid", "denied")),
      reasons: Type.Array(Type.String()),
      paid: nullable(Money),
    }),
  ),
  words: Type.Array(
    Type.Object({
      id: Id,
      word: Type.String(),
      payers: Type.String(),
      from: Day,
      until: nullable(Day),
      reason: Type.String(),
    }),
  ),
});
export type EditPage = Static<typeof EditPage>;

/** What the practice or a payer says about an edit. */
export const EditWord = Type.Object({
  word: oneOf("off", "advice", "warning", "error"),
  payerIds: Type.Array(Id, { maxItems: 200, description: "For all payers when empty" }),
  from: Day,
  until: nullable(Day),
  reason: Type.String({ minLength: 3, maxLength: 500 }),
});
export type EditWord = Static<typeof EditWord>;

const Problem = Type.Object({ path: Type.String(), message: Type.String() });
export const RuleEvent = Type.Object({
  at: Instant,
  kind: Type.String(),
  version: Type.Integer(),
  by: Type.String(),
  reason: Type.String(),
});
export const PayerRuleRow = Type.Object({
  id: Type.String(),
  name: Type.String(),
  pack: nullable(Type.String()),
  state: oneOf("draft", "live", "off"),
  latestVersion: Type.Integer(),
  liveVersion: nullable(Type.Integer()),
  severity: Severity,
  payers: Type.String(),
  effective: Type.String(),
  changedBy: Type.String(),
  changedAt: Instant,
});
export type PayerRuleRow = Static<typeof PayerRuleRow>;
export const DryRun = Type.Object({
  id: Id,
  ruleId: Type.String(),
  version: Type.Integer(),
  comparedVersion: nullable(Type.Integer()),
  from: Day,
  until: Day,
  status: oneOf("running", "done", "stopped"),
  total: Type.Integer(),
  lookedAt: Type.Integer(),
  startedBy: Type.String(),
  startedAt: Instant,
  finishedAt: nullable(Instant),
});
export type DryRun = Static<typeof DryRun>;
const Share = Type.Object({
  label: Type.String(),
  claims: Type.Integer(),
  denied: Type.Integer(),
  paid: Type.Integer(),
});
export const DryRunResult = Type.Object({
  run: DryRun,
  claims: Type.Integer({ description: "Claims that the version finds" }),
  lines: Type.Integer(),
  denied: Type.Integer({ description: "Of them, denied by the payer in truth: caught" }),
  deniedAmount: Money,
  paid: Type.Integer({ description: "Of them, paid by the payer in truth: held without need" }),
  paidAmount: Money,
  undecided: Type.Integer(),
  newlyFound: Type.Integer({ description: "Found by this version and not by the live one" }),
  noLongerFound: Type.Integer({ description: "Found by the live version and not by this one" }),
  reasons: Type.Array(Type.Object({ reason: Type.String(), text: Type.String(), claims: Type.Integer() })),
  byPayer: Type.Array(Share),
  byProvider: Type.Array(Share),
  byMonth: Type.Array(Share),
  samples: Type.Array(
    Type.Object({
      claimId: Id,
      patient: Type.String(),
      payer: Type.String(),
      provider: Type.String(),
      serviceDate: Day,
      lines: Type.Array(Type.Integer()),
      charge: Money,
      paid: Money,
      outcome: nullable(oneOf("paid", "denied")),
      reasons: Type.Array(Type.String()),
      change: oneOf("new", "same", "gone"),
    }),
  ),
});
export type DryRunResult = Static<typeof DryRunResult>;
export const PayerRuleView = Type.Object({
  ...PayerRuleRow.properties,
  version: Type.Integer({ description: "For the check that nobody else changed it" }),
  content: Type.Unknown({ description: "The latest version, a PayerRule" }),
  live: nullable(Type.Unknown({ description: "The live version, when it is another one" })),
  finds: Type.String(),
  changedParts: Type.Array(Type.String({ description: "What the latest version changes against the live one" })),
  dryRun: nullable(DryRun),
  mayGoLive: Type.Boolean({ description: "A dry run of this very version is done" }),
  history: Type.Array(RuleEvent),
});
export type PayerRuleView = Static<typeof PayerRuleView>;
/** A rule as the form has it, before it has an id; checked by `validatePayerRule`. */
export const RuleDraft = Type.Object({
  content: Type.Unknown(),
  reason: Type.Optional(Type.String({ maxLength: 500 })),
});
export const RuleCheck = Type.Object({
  problems: Type.Array(Problem),
  finds: nullable(Type.String()),
  preview: nullable(
    Type.Object({
      findings: Type.Array(
        Type.Object({
          line: nullable(Type.Integer()),
          severity: Severity,
          message: Type.String(),
          why: nullable(Why),
        }),
      ),
      notEvaluated: Type.Array(Type.String()),
      answer: Type.String({ description: "In words: found, passed, not for this claim, or not evaluated" }),
    }),
  ),
});
export type RuleCheck = Static<typeof RuleCheck>;
export const RuleFields = Type.Array(
  Type.Object({
    name: Type.String(),
    label: Type.String(),
    group: Type.String(),
    kind: oneOf("code", "list", "number", "money", "date", "text"),
    of: oneOf("claim", "line"),
  }),
);
export type RuleFields = Static<typeof RuleFields>;

export const RulePackRow = Type.Object({
  id: Type.String(),
  version: Type.String(),
  name: Type.String(),
  publisher: Type.String(),
  licence: Type.String(),
  checksum: Type.String(),
  rules: Type.Integer(),
  live: Type.Integer(),
  isOn: Type.Boolean(),
  importedBy: Type.String(),
  importedAt: Instant,
  versions: Type.Array(Type.Object({ version: Type.String(), importedAt: Instant, checksum: Type.String() })),
});
export type RulePackRow = Static<typeof RulePackRow>;
export const PackPreview = Type.Object({
  problems: Type.Array(Problem),
  pack: nullable(
    Type.Object({
      id: Type.String(),
      name: Type.String(),
      version: Type.String(),
      publisher: Type.String(),
      licence: Type.String(),
      checksum: Type.String(),
      rules: Type.Integer(),
      replaces: nullable(Type.String()),
      repeated: Type.Boolean({ description: "This very pack is here already" }),
    }),
  ),
  changes: Type.Array(
    Type.Object({
      id: Type.String(),
      name: Type.String(),
      change: oneOf("added", "changed", "removed", "same"),
      parts: Type.Array(Type.String()),
    }),
  ),
});
export type PackPreview = Static<typeof PackPreview>;

/** What we check and what we do not. */
export const CoveragePage = Type.Object({
  packs: Type.Array(
    Type.Object({
      id: Type.String(),
      name: Type.String(),
      version: Type.String(),
      edits: Type.Integer(),
      requirements: Type.Array(
        Type.Object({
          source: Type.String(),
          asks: Type.String(),
          coveredBy: Type.Array(Type.Object({ id: Type.String(), name: Type.String() })),
          notCovered: nullable(Type.String()),
        }),
      ),
    }),
  ),
  covered: Type.Integer(),
  notCovered: Type.Integer(),
  edits: Type.Integer(),
});
export type CoveragePage = Static<typeof CoveragePage>;

/** Mechanical fixes over many claims: what would be, or was, changed. */
export const FixManyResult = Type.Object({
  fixes: Type.Array(
    Type.Object({
      claimId: Id,
      patient: Type.String(),
      edit: Type.String(),
      line: nullable(Type.Integer()),
      label: Type.String(),
      problem: nullable(Type.String({ description: "Why it could not be applied" })),
    }),
  ),
  claims: Type.Integer(),
  ready: Type.Integer({ description: "Claims that are ready afterwards; 0 in a preview" }),
  message: Type.String(),
});
export type FixManyResult = Static<typeof FixManyResult>;

const text = Type.Optional(Type.String({ maxLength: 200 }));
const versioned = Type.Object({
  version: Type.Integer(),
  reason: Type.String({ minLength: 3, maxLength: 500 }),
});
const packText = Type.Object({ text: Type.String({ minLength: 1, maxLength: 8_000_000 }) });

/** Rules of a practice for its payers, rule packs and the library of edits. */
export const payerRuleEndpoints = {
  "GET /api/edits": {
    permission: "claim:read",
    summary:
      "The library of edits and payer rules; `search` takes an id, words, or a code that an edit's cases or lists name",
    query: Type.Object({
      search: text,
      family: text,
      pack: text,
      source: text,
      payer: text,
      kind: text,
      severity: text,
    }),
    response: EditLibrary,
  },
  "GET /api/edits/:id": {
    permission: "claim:read",
    summary: "The page of an edit or payer rule: why, sources, cases, figures, the claims that have it now",
    response: EditPage,
  },
  "POST /api/edits/:id/words": {
    permission: "rule:write",
    summary:
      "Make an edit harder, softer or silent for payers from a day on; claims that are not sent are checked again",
    body: EditWord,
    response: Done,
  },
  "POST /api/edit-words/:id/end": {
    permission: "rule:write",
    summary: "End a word on an edit; one that never was in force is taken away",
    body: Type.Object({ until: Day }),
    response: Done,
  },
  "GET /api/rule-fields": {
    permission: "claim:read",
    summary: "Fields that conditions may name",
    response: RuleFields,
  },
  "GET /api/payer-rules": { permission: "claim:read", summary: "Payer rules", response: Type.Array(PayerRuleRow) },
  "POST /api/payer-rules": {
    permission: "rule:write",
    summary: "Write a new rule; it is a draft",
    body: RuleDraft,
    response: PayerRuleView,
  },
  "GET /api/payer-rules/:id": { permission: "claim:read", summary: "A payer rule", response: PayerRuleView },
  "PUT /api/payer-rules/:id": {
    permission: "rule:write",
    summary: "Write the next version; the live one stays live until the new one is put live",
    body: Type.Object({ version: Type.Integer(), ...RuleDraft.properties }),
    response: PayerRuleView,
  },
  "POST /api/payer-rules/check": {
    permission: "claim:read",
    summary: "What is wrong with a rule, what it finds in words, and what it says of one claim",
    body: Type.Object({ content: Type.Unknown(), claimId: Type.Optional(Id) }),
    response: RuleCheck,
  },
  "POST /api/payer-rules/:id/dry-runs": {
    permission: "rule:write",
    summary: "Try the latest version over the claims of the last twelve months; a job does it",
    body: Type.Object({}),
    response: DryRun,
  },
  "GET /api/rule-dry-runs/:id": {
    permission: "claim:read",
    summary: "How far a dry run is, and what it found",
    response: DryRunResult,
  },
  "POST /api/payer-rules/:id/live": {
    permission: "rule:write",
    summary: "Put the latest version live, after its dry run; claims that are not sent are checked again",
    body: versioned,
    response: PayerRuleView,
  },
  "POST /api/payer-rules/:id/off": {
    permission: "rule:write",
    summary: "Turn a live rule off; its findings go at the next check, which follows",
    body: versioned,
    response: PayerRuleView,
  },
  "GET /api/rule-packs": {
    permission: "claim:read",
    summary: "Imported rule packs",
    response: Type.Array(RulePackRow),
  },
  "POST /api/rule-packs/preview": {
    permission: "claim:read",
    summary: "What a pack file is and what its import would change",
    body: packText,
    response: PackPreview,
  },
  "POST /api/rule-packs": {
    permission: "rule:write",
    summary: "Import a pack file",
    body: packText,
    response: RulePackRow,
  },
  "POST /api/rule-packs/:id/switch": {
    permission: "rule:write",
    summary: "Switch a pack on or off",
    body: Type.Object({ on: Type.Boolean(), reason: Type.String({ minLength: 3, maxLength: 500 }) }),
    response: Done,
  },
  "POST /api/rule-packs/export": {
    permission: "claim:read",
    summary: "Make a pack file of the practice's own rules",
    body: Type.Object({
      id: Type.String({ minLength: 1, maxLength: 40 }),
      name: Type.String({ minLength: 3, maxLength: 120 }),
      version: Type.String({ minLength: 1, maxLength: 40 }),
      publisher: Type.String({ minLength: 1, maxLength: 120 }),
      licence: Type.String({ minLength: 1, maxLength: 120 }),
      ruleIds: Type.Optional(Type.Array(Type.String())),
    }),
    response: Type.Object({ fileName: Type.String(), text: Type.String(), rules: Type.Integer() }),
  },
  "GET /api/rule-packs/:id/file": {
    permission: "claim:read",
    summary: "An imported pack as its file",
    response: Type.Object({ fileName: Type.String(), text: Type.String(), rules: Type.Integer() }),
  },
  "GET /api/coverage": { permission: null, summary: "What we check and what we do not", response: CoveragePage },
  "POST /api/claims/apply-fixes": {
    permission: "claim:write",
    summary: "Apply every mechanical fix to the claims named; with preview only say which",
    body: Type.Object({
      ids: Type.Array(Id, { minItems: 1, maxItems: 500 }),
      preview: Type.Optional(Type.Boolean()),
    }),
    response: FixManyResult,
  },
} as const satisfies Record<string, Endpoint>;
