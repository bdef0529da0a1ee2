import { type Static, Type } from "typebox";
import type { Endpoint } from "./endpoint.ts";
import { Day, Done, Id, Instant, ListQuery, Money, Why, nullable, oneOf, page } from "./shapes.ts";

/** A percentage as decimal text, such as `"62.5"`. */
export const Percent = Type.String({ pattern: "^\\d{1,4}(\\.\\d{1,4})?$", description: "Percent as decimal text" });
const optionalText = Type.Optional(Type.String());
/** Codes and ranges as a person writes them: `99202-99215, J0129, G2211`. */
const Codes = Type.String({ maxLength: 4000 });
const List = <T extends Parameters<typeof Type.Array>[0]>(item: T) => Type.Array(item, { maxItems: 500 });

/** How lines are priced that have no price of their own. */
export const PriceMethod = Type.Object({
  method: oneOf("none", "medicare", "charges", "asp-plus"),
  percent: Type.Optional(Percent),
});
export type PriceMethod = Static<typeof PriceMethod>;

/** The terms of a contract beside its schedule of prices, as the form shows them. What is left out is not agreed. */
export const ContractTerms = Type.Object({
  otherwise: PriceMethod,
  carveOuts: List(
    Type.Object({
      name: Type.String({ minLength: 1, maxLength: 80 }),
      codes: Codes,
      revenueCodes: Type.Optional(Codes),
      method: oneOf("medicare", "charges", "asp-plus", "not-paid"),
      percent: Type.Optional(Percent),
    }),
  ),
  caseRates: List(
    Type.Object({
      by: oneOf("drg", "code", "apc", "revenue-code", "claim"),
      value: Type.String({ maxLength: 10 }),
      allowed: Money,
    }),
  ),
  perDiem: List(
    Type.Object({
      level: Type.String({ minLength: 1, maxLength: 80 }),
      revenueCodes: Codes,
      tiers: Type.Array(
        Type.Object({
          fromDay: Type.Integer({ minimum: 1 }),
          throughDay: Type.Optional(Type.Integer({ minimum: 1 })),
          allowed: Money,
        }),
        { minItems: 1, maxItems: 10 },
      ),
    }),
  ),
  perDiemInclusive: Type.Optional(Type.Boolean()),
  anesthesia: Type.Optional(
    Type.Object({
      conversionFactor: Type.String(),
      minutesPerUnit: optionalText,
      roundUp: Type.Optional(Type.Boolean()),
    }),
  ),
  inpatient: Type.Optional(Type.Object({ baseRate: Money, transfers: Type.Optional(Type.Boolean()) })),
  multipleProcedures: Type.Optional(
    Type.Object({ ranks: Type.Array(Percent, { minItems: 2, maxItems: 8 }), codes: Type.Optional(Codes) }),
  ),
  bilateral: Type.Optional(Percent),
  assistant: Type.Optional(Type.Object({ physician: Percent, other: Percent })),
  coSurgeon: Type.Optional(Percent),
  percents: List(
    Type.Object({
      name: Type.String({ minLength: 1, maxLength: 80 }),
      codes: Type.Optional(Codes),
      modifiers: Type.Optional(Codes),
      percent: Percent,
      review: Type.Optional(Type.Boolean()),
    }),
  ),
  siteOfService: Type.Optional(Type.Object({ facility: Percent, nonfacility: Percent })),
  nursePractitioner: Type.Optional(Percent),
  physicianAssistant: Type.Optional(Percent),
  lesserOf: Type.Optional(oneOf("line", "claim")),
  stopLoss: Type.Optional(Type.Object({ threshold: Money, percent: Percent, mode: oneOf("above", "first-dollar") })),
  outlier: Type.Optional(Type.Object({ fixedLoss: Money, percent: Percent, costToCharge: optionalText })),
  minimum: Type.Optional(Money),
  maximum: Type.Optional(Money),
  sequestration: Type.Optional(Percent),
});
export type ContractTerms = Static<typeof ContractTerms>;

/** One price of the schedule. */
export const ScheduleRow = Type.Object({
  code: Type.String(),
  modifier: optionalText,
  placeOfServiceCode: optionalText,
  revenueCode: optionalText,
  unitBasis: optionalText,
  allowed: Money,
  from: Type.Optional(Day),
  until: Type.Optional(Day),
});
export type ScheduleRow = Static<typeof ScheduleRow>;

const ContractStatus = oneOf("draft", "active", "ended", "replaced", "none");
export const ContractRow = Type.Object({
  id: Id,
  payerId: Id,
  payer: Type.String(),
  name: Type.String(),
  number: Type.String(),
  practiceId: nullable(Id),
  practice: Type.String({ description: "A practice, or all practices" }),
  status: ContractStatus,
  version: Type.Integer(),
  draftVersion: nullable(Type.Integer()),
  effectiveFrom: Day,
  lastDay: nullable(Day),
  rows: Type.Integer(),
  basis: Type.String({ description: "The terms in a few words" }),
  changedBy: Type.String(),
  changedAt: Instant,
  warning: nullable(Type.String({ description: "A gap of days, or rows that look wrong" })),
});
export type ContractRow = Static<typeof ContractRow>;
export const ContractVersionRow = Type.Object({
  version: Type.Integer(),
  status: ContractStatus,
  effectiveFrom: Day,
  lastDay: nullable(Day),
  rows: Type.Integer(),
  sourceName: Type.String(),
  sourceSha256: Type.String(),
  note: Type.String(),
  createdBy: Type.String(),
  createdAt: Instant,
  activatedBy: Type.String(),
  activatedAt: nullable(Instant),
});
export const ContractView = Type.Object({
  id: Id,
  payerId: Id,
  payer: Type.String(),
  name: Type.String(),
  number: Type.String(),
  practiceId: nullable(Id),
  practice: Type.String(),
  current: ContractVersionRow,
  edits: Type.Integer({ description: "Of the version shown; sent back with a change" }),
  sentences: Type.Array(Type.Object({ topic: Type.String(), text: Type.String() })),
  terms: nullable(ContractTerms),
  content: Type.String({ description: "The terms as JSON, without the rows of the schedule" }),
  problems: Type.Array(
    Type.Object({ severity: oneOf("error", "warning"), where: Type.String(), message: Type.String() }),
  ),
  versions: Type.Array(ContractVersionRow),
});
export type ContractView = Static<typeof ContractView>;
export const NewContract = Type.Object({
  payerId: Id,
  practiceId: nullable(Id),
  name: Type.String({ minLength: 1, maxLength: 120 }),
  number: Type.Optional(Type.String({ maxLength: 60 })),
  effectiveFrom: Day,
  lastDay: Type.Optional(nullable(Day)),
  /** Takes terms and rows of this contract. */
  copyOf: Type.Optional(Id),
});
export const SaveTerms = Type.Object({
  terms: Type.Optional(ContractTerms),
  /** The terms as JSON, for what the form cannot say; one of the two. */
  content: Type.Optional(Type.String({ maxLength: 2_000_000 })),
  effectiveFrom: Type.Optional(Day),
  lastDay: Type.Optional(nullable(Day)),
  name: Type.Optional(Type.String({ minLength: 1, maxLength: 120 })),
  number: Type.Optional(Type.String({ maxLength: 60 })),
  note: Type.Optional(Type.String({ maxLength: 500 })),
  edits: Type.Integer(),
});
export const ScheduleLoad = Type.Object({
  loaded: Type.Boolean({ description: "False for a preview, and when there are problems" }),
  fileName: Type.String(),
  sha256: Type.String(),
  rowsRead: Type.Integer(),
  problems: Type.Array(
    Type.Object({
      severity: oneOf("error", "warning"),
      row: Type.Integer(),
      column: Type.String(),
      message: Type.String(),
    }),
  ),
  added: Type.Integer(),
  removed: Type.Integer(),
  changed: Type.Integer(),
  same: Type.Integer(),
  changes: Type.Array(
    Type.Object({
      kind: oneOf("added", "removed", "changed"),
      row: ScheduleRow,
      before: nullable(Money),
    }),
  ),
});
export type ScheduleLoad = Static<typeof ScheduleLoad>;
export const ActivationPreview = Type.Object({
  possible: Type.Boolean(),
  done: Type.Boolean(),
  problems: Type.Array(Type.String()),
  warnings: Type.Array(Type.String()),
  effects: Type.Array(Type.String()),
});
export type ActivationPreview = Static<typeof ActivationPreview>;
export const TryLines = Type.Object({
  version: Type.Optional(Type.Integer()),
  on: Day,
  practiceId: Type.Optional(Id),
  placeOfServiceCode: Type.Optional(Type.String({ maxLength: 2 })),
  lines: Type.Array(
    Type.Object({
      code: Type.String({ minLength: 1, maxLength: 10 }),
      modifiers: Type.Array(Type.String({ maxLength: 2 }), { maxItems: 4 }),
      units: Type.String({ pattern: "^\\d{1,9}(\\.\\d{1,4})?$" }),
      charge: Type.Optional(Money),
      revenueCode: Type.Optional(Type.String({ maxLength: 4 })),
    }),
    { minItems: 1, maxItems: 50 },
  ),
});
export const TriedLines = Type.Object({
  total: nullable(Money),
  lines: Type.Array(Type.Object({ code: Type.String(), allowed: nullable(Money), why: Why })),
  steps: Why,
});
export type TriedLines = Static<typeof TriedLines>;

const ComparisonSide = Type.Object({ contractId: Id, version: Type.Integer(), name: Type.String() });
export const ContractComparison = Type.Object({
  id: Id,
  left: ComparisonSide,
  right: ComparisonSide,
  payer: nullable(Type.String()),
  from: Day,
  until: Day,
  status: oneOf("running", "done", "stopped", "failed"),
  total: Type.Integer(),
  compared: Type.Integer(),
  leftTotal: Money,
  rightTotal: Money,
  difference: Money,
  startedBy: Type.String(),
  startedAt: Instant,
  finishedAt: nullable(Instant),
});
export type ContractComparison = Static<typeof ContractComparison>;
export const ComparisonCode = Type.Object({
  code: Type.String(),
  description: Type.String(),
  lines: Type.Integer(),
  units: Type.String(),
  left: nullable(Money),
  right: nullable(Money),
  difference: nullable(Money),
});
export const ComparisonView = Type.Object({
  comparison: ContractComparison,
  claims: Type.Integer(),
  lines: Type.Integer(),
  charges: Money,
  neither: Type.Integer(),
  onlyLeft: Type.Integer(),
  onlyRight: Type.Integer(),
  codes: Type.Array(ComparisonCode),
  months: Type.Array(Type.Object({ month: Type.String(), left: Money, right: Money })),
  unpriced: Type.Array(Type.Object({ code: Type.String(), description: Type.String(), lines: Type.Integer() })),
});
export type ComparisonView = Static<typeof ComparisonView>;
export const ChargeBelow = Type.Object({
  code: Type.String(),
  modifier: Type.String(),
  description: Type.String(),
  practice: Type.String(),
  charge: Money,
  allowed: Money,
  contractId: Id,
  contract: Type.String(),
  payer: Type.String(),
  shortfall: Money,
});
export type ChargeBelow = Static<typeof ChargeBelow>;

const binary = Type.Unknown({ description: "application/pdf or text/csv" });
const versionQuery = Type.Object({ version: Type.Optional(Type.Integer()) });

/** Contracts with payers: loading, reading, comparing. */
export const contractEndpoints = {
  "GET /api/contracts": {
    permission: "contract:read",
    summary: "Contracts with payers",
    query: Type.Object({ ...ListQuery.properties, status: optionalText, payer: optionalText }),
    response: page(ContractRow),
  },
  "POST /api/contracts": {
    permission: "contract:write",
    summary: "Begin a contract as a draft",
    body: NewContract,
    response: ContractView,
  },
  "GET /api/contracts/:id": {
    permission: "contract:read",
    summary: "A contract: its terms in words, its versions, what is wrong with it",
    query: versionQuery,
    response: ContractView,
  },
  "GET /api/contracts/:id/rows": {
    permission: "contract:read",
    summary: "The schedule of a version",
    query: versionQuery,
    response: Type.Object({ version: Type.Integer(), rows: Type.Array(ScheduleRow) }),
  },
  "POST /api/contracts/:id/versions": {
    permission: "contract:write",
    summary: "Begin a new version from the present one",
    body: Type.Object({ effectiveFrom: Type.Optional(Day) }),
    response: ContractView,
  },
  "PUT /api/contracts/:id/terms": {
    permission: "contract:write",
    summary: "Change the draft's terms, days, name",
    body: SaveTerms,
    response: ContractView,
  },
  "POST /api/contracts/:id/schedule": {
    permission: "contract:write",
    summary:
      "Load the draft's schedule from CSV or XLSX (multipart, field `file`); with `preview=yes` only say what it would change",
    query: Type.Object({ preview: optionalText }),
    response: ScheduleLoad,
  },
  "DELETE /api/contracts/:id/draft": { permission: "contract:write", summary: "Throw the draft away", response: Done },
  "POST /api/contracts/:id/activate": {
    permission: "contract:activate",
    summary: "Put the draft in force; with `preview` only say what that does",
    body: Type.Object({ preview: Type.Optional(Type.Boolean()) }),
    response: ActivationPreview,
  },
  "POST /api/contracts/:id/end": {
    permission: "contract:activate",
    summary: "End the contract after a last day",
    body: Type.Object({ lastDay: Day }),
    response: ContractView,
  },
  "POST /api/contracts/:id/try": {
    permission: "contract:read",
    summary: "Price lines and show every step",
    body: TryLines,
    response: TriedLines,
  },
  "GET /api/contracts/:id/csv": {
    permission: "contract:read",
    summary: "The schedule as CSV, as it can be loaded again",
    query: versionQuery,
    response: binary,
  },
  "GET /api/contracts/:id/print": {
    permission: "contract:read",
    summary: "Terms and schedule as PDF",
    query: versionQuery,
    response: binary,
  },
  "GET /api/contract-comparisons": {
    permission: "contract:read",
    summary: "Comparisons of contracts, newest first",
    response: Type.Array(ContractComparison),
  },
  "POST /api/contract-comparisons": {
    permission: "contract:write",
    summary: "Compare two contracts over the volume of a period",
    body: Type.Object({
      left: Type.Object({ contractId: Id, version: Type.Optional(Type.Integer()) }),
      right: Type.Object({ contractId: Id, version: Type.Optional(Type.Integer()) }),
      payer: Type.Optional(nullable(Id)),
      from: Day,
      until: Day,
    }),
    response: ContractComparison,
  },
  "GET /api/contract-comparisons/:id": {
    permission: "contract:read",
    summary: "How far a comparison is and what it found",
    response: ComparisonView,
  },
  "POST /api/contract-comparisons/:id/stop": {
    permission: "contract:write",
    summary: "Stop a running comparison",
    response: ContractComparison,
  },
  "GET /api/contract-comparisons/:id/csv": {
    permission: "contract:read",
    summary: "A comparison by code as CSV",
    response: binary,
  },
  "GET /api/charges-below-contract": {
    permission: "contract:read",
    summary: "Codes whose charge is below what a contract allows",
    query: Type.Object({ practice: optionalText }),
    response: Type.Array(ChargeBelow),
  },
  "GET /api/claims/:id/lines/:line/price": {
    permission: "claim:read",
    summary: "Why the contract allows what it allows for a claim's line",
    response: Why,
  },
} as const satisfies Record<string, Endpoint>;
