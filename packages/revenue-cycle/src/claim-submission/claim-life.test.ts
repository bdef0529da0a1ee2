import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { claimStates } from "../contract/claims.ts";
import type { ClaimState } from "../contract/claims.ts";
import {
  after,
  claimMoves,
  foldClaimLife,
  isIllegal,
  legalTransitions,
  newClaimLife,
  stateAfter,
  step,
} from "./claim-life.ts";
import type { ClaimEvent, ClaimEventKind, EventIn } from "./claim-life.ts";

// Object.keys of a const table gives exactly its keys.
const kinds = Object.keys(claimMoves) as ClaimEventKind[];
const event = (kind: ClaimEventKind): ClaimEvent => (kind === "adjudicated" ? { kind, outcome: "paid" } : { kind });

/** Random walks along the table: from each state one of the kinds that may happen there. */
const legalWalk = fc.array(fc.nat(), { maxLength: 40 }).map((choices) => {
  const events: ClaimEvent[] = [];
  let state: ClaimState = "draft";
  for (const choice of choices) {
    const possible = kinds.filter((kind) => stateAfter(kind, state) !== undefined);
    const kind = possible[choice % Math.max(possible.length, 1)];
    if (kind === undefined) break;
    events.push(event(kind));
    state = stateAfter(kind, state) ?? state;
  }
  return { events, state };
});

describe("claim life", () => {
  it("folds every legal walk to the state the table says", () => {
    fc.assert(
      fc.property(legalWalk, ({ events, state }) => {
        const life = foldClaimLife(events);
        expect(isIllegal(life)).toBe(false);
        expect(life).toMatchObject({ state });
      }),
    );
  });

  it("refuses in words what the table does not have, and never throws", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...kinds), { maxLength: 12 }), (walk) => {
        const life = foldClaimLife(walk.map(event));
        if (isIllegal(life)) expect(life.message).toMatch(/^A claim that is .+ can't be .+\.$/);
        else expect(claimStates).toContain(life.state);
      }),
    );
    expect(step({ state: "adjudicated", outcome: "denied" }, { kind: "rejected" })).toEqual({
      kind: "illegal-move",
      message: "A claim that is decided by the payer can't be rejected.",
    });
  });

  it("keeps a denial an outcome, never a state, and a rejection without outcome", () => {
    const denied = foldClaimLife(
      ["created", "scrub-passed", "sent"]
        .map((kind) => event(kind as ClaimEventKind))
        .concat({ kind: "adjudicated", outcome: "denied" }),
    );
    expect(denied).toEqual({ state: "adjudicated", outcome: "denied" });
    const rejected = foldClaimLife(
      ["created", "scrub-passed", "sent", "rejected"].map((kind) => event(kind as ClaimEventKind)),
    );
    expect(rejected).toEqual({ state: "rejected", outcome: newClaimLife.outcome });
  });

  it("knows by type which events a state allows", () => {
    const fromReady: EventIn<"ready"> = "sent";
    expect(after(fromReady, "ready")).toBe("sent");
    // @ts-expect-error a draft was never sent, so no acknowledgement can reach it
    expect(after("accepted-by-payer", "draft")).toBeUndefined();
  });

  it("agrees with the table that the database enforces", () => {
    const migration = readFileSync(
      path.join(import.meta.dirname, "../../../../apps/server/src/storage/migrations/0001_house.sql"),
      "utf8",
    );
    const block = /insert into reference\.claim_transition values([^;]+);/.exec(migration)?.[1] ?? "";
    const allowed = new Set(
      [...block.matchAll(/\('([a-z-]+)','([a-z-]+)'\)/g)].map((match) => `${match[1]} ${match[2]}`),
    );
    expect(allowed.size).toBeGreaterThan(30);
    expect(legalTransitions().filter(([from, to]) => !allowed.has(`${from} ${to}`))).toEqual([]);
  });
});
