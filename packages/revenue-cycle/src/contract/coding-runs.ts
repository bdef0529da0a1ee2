import { type Static, Type } from "typebox";
import { Suggestion, WhyStep } from "./coding.ts";
import type { Endpoint } from "./endpoint.ts";
import { Day, Id, Instant, nullable, oneOf } from "./shapes.ts";

/** A code as the engine put it: system, code, modifiers and units, without its reasons. */
export const RunCode = Type.Object({ system: Type.String(), code: Type.String(), title: Type.String() });
export type RunCode = Static<typeof RunCode>;
/** What coding a visit again gave, beside what was stored. */
export const ReplayResult = Type.Object({
  visitId: Id,
  runId: nullable(Id),
  codedAt: nullable(Instant),
  engineThen: Type.String(),
  engineNow: Type.String(),
  /** `same`: equal bytes. `same-codes`: reasons or order of equal codes differ. `changed`: other codes. `broken`: the same versions gave
   * other bytes, which must not be. `not-replayable`: the note of then is not there any more, or the run is from before runs kept it. */
  verdict: oneOf("same", "same-codes", "changed", "broken", "not-replayable"),
  reason: Type.String(),
  added: Type.Array(RunCode),
  removed: Type.Array(RunCode),
  levelThen: nullable(Type.String()),
  levelNow: nullable(Type.String()),
});
export type ReplayResult = Static<typeof ReplayResult>;
export const CodingRunRow = Type.Object({
  id: Id,
  at: Instant,
  engineVersion: Type.String(),
  noteSha256: nullable(Type.String()),
  resultSha256: nullable(Type.String()),
  codeSets: Type.Array(Type.Object({ set: Type.String(), name: Type.String(), sha256: Type.String() })),
  codes: Type.Integer(),
});
export type CodingRunRow = Static<typeof CodingRunRow>;
export const CodingReplay = Type.Object({
  id: Id,
  practice: nullable(Type.String()),
  from: Day,
  until: Day,
  engineVersion: Type.String(),
  status: oneOf("running", "done", "stopped"),
  total: Type.Integer(),
  compared: Type.Integer(),
  same: Type.Integer(),
  sameCodes: Type.Integer(),
  changed: Type.Integer(),
  broken: Type.Integer(),
  notReplayable: Type.Integer(),
  startedBy: Type.String(),
  startedAt: Instant,
  finishedAt: nullable(Instant),
});
export type CodingReplay = Static<typeof CodingReplay>;
export const ReplayDifference = Type.Object({
  visitId: Id,
  patient: Type.String(),
  serviceDate: Day,
  provider: Type.String(),
  result: ReplayResult,
});
export type ReplayDifference = Static<typeof ReplayDifference>;
/** What a language model proposed, judged. */
export const Proposals = Type.Object({
  model: Type.String(),
  askedAt: Instant,
  askedBy: Type.String(),
  taken: Type.Array(Suggestion),
  known: Type.Array(Type.String()),
  refused: Type.Array(
    Type.Object({ system: Type.String(), code: Type.String(), evidence: Type.String(), why: WhyStep }),
  ),
});
export type Proposals = Static<typeof Proposals>;

/** Endpoints of replay and of proposers. */
export const codingRunEndpoints = {
  "GET /api/visits/:id/runs": {
    permission: "visit:read",
    summary: "Every run of the engine over the visit's note, with versions and hashes",
    response: Type.Array(CodingRunRow),
  },
  "GET /api/visits/:id/replay": {
    permission: "visit:read",
    summary: "Code the visit again from what was stored and compare",
    response: ReplayResult,
  },
  "GET /api/coding-replays": {
    permission: "visit:code",
    summary: "Replays of many visits, newest first",
    response: Type.Array(CodingReplay),
  },
  "POST /api/coding-replays": {
    permission: "visit:code",
    summary: "Start a replay of all coded visits of a period",
    body: Type.Object({ from: Day, until: Day, practice: Type.Optional(Id) }),
    response: CodingReplay,
  },
  "GET /api/coding-replays/:id": {
    permission: "visit:code",
    summary: "How far a replay is, and the visits that would be coded differently",
    response: Type.Object({ replay: CodingReplay, differences: Type.Array(ReplayDifference) }),
  },
  "POST /api/coding-replays/:id/stop": {
    permission: "visit:code",
    summary: "Stop a running replay",
    response: CodingReplay,
  },
  "GET /api/proposer": {
    permission: "visit:code",
    summary: "Whether a language model is plugged in as a proposer, and which",
    response: Type.Object({ model: nullable(Type.String()), address: nullable(Type.String()) }),
  },
  "GET /api/visits/:id/proposals": {
    permission: "visit:code",
    summary: "What a language model proposed for the visit's note as it stands, judged by the engine",
    response: nullable(Proposals),
  },
  "POST /api/visits/:id/proposals": {
    permission: "visit:code",
    summary: "Send the note to the language model of the site and judge what it proposes",
    response: Proposals,
  },
} as const satisfies Record<string, Endpoint>;
