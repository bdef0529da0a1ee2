import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { SentClaim } from "../test/claim-builder.ts";
import { write837File } from "../test/claim-builder.ts";
import { Crash, MemoryDisk } from "../test/memory-disk.ts";
import { configOf } from "../test/test-site.ts";
import { runOnce, stepOnce } from "./run-once.ts";
import { Simulator } from "./simulator.ts";
import { realDisk } from "./disk.ts";
import { lockState } from "./state-lock.ts";
import { explainClaims } from "./explain.ts";
import { mkdirSync, writeFileSync } from "node:fs";

const yaml = (seed: string): string => `
seed: ${seed}
clearinghouse: { id: SIMCLEAR, interchangeAcknowledgment: always }
payers:
  - id: P1
    name: First Plan
    claimFilingIndicatorCode: CI
    payment: { method: ACH, adjudicationDays: 1, cycle: { daily: true } }
    feeSchedule: { percentOfCharge: 80 }
    plans: [{ id: A, deductible: 150.00, coinsurancePercent: 10 }]
    takebacks: { rate: 0.5, afterDays: 2 }
    underpayment: { rate: 0.3, percent: 10 }
    denials: [{ rate: 0.3, group: CO, reason: "50" }]
    interest: { afterDays: 0, annualPercent: 10 }
members:
  - { payerId: P1, memberId: M1, last: DOE, first: JANE, birthDate: 1980-01-01, sex: F, plan: A, from: 2026-01-01 }
`;
const CONFIG = configOf(yaml("crash"));

const claim = (number: string, day: number): SentClaim => ({
  number,
  payerId: "P1",
  memberId: "M1",
  last: "DOE",
  first: "JANE",
  birthDate: "1980-01-01",
  lines: [{ procedure: "99213", charge: "100", date: `2026-05-${String(day).padStart(2, "0")}` }],
});

const BATCHES: readonly (readonly [string, string])[] = [
  ["a.edi", write837File({ control: 1 }, [claim("C1", 1), claim("C2", 2), claim("C3", 3)])],
  ["b.edi", write837File({ control: 2 }, [claim("C4", 4), claim("C5", 5)])],
];
const DAYS = ["2026-06-01", "2026-06-03", "2026-06-06"];

const open = (disk: MemoryDisk): Simulator => Simulator.open({ config: CONFIG, site: "site", state: "state", disk });

function loaded(): MemoryDisk {
  const disk = new MemoryDisk();
  for (const [name, text] of BATCHES) disk.put(`site/inbound/${name}`, text);
  return disk;
}

/** Lives through the days; after a crash the program starts again on what the disk holds. Returns how often it died. */
function liveThrough(disk: MemoryDisk): number {
  let deaths = 0;
  for (;;) {
    try {
      const simulator = open(disk);
      for (const day of DAYS) if (day >= (simulator.state.today ?? "")) stepOnce(simulator, day);
      return deaths;
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
      deaths += 1;
    }
  }
}

describe("a crash at any moment", () => {
  const whole = loaded();
  liveThrough(whole);
  const expected = whole.texts("site/outbound");
  const archived = whole.texts("site/archive");

  it("has something to lose", () => {
    expect(expected.size).toBeGreaterThan(6);
    expect(archived.size).toBe(2);
    expect(whole.changes).toBeGreaterThan(30);
  });

  it.each([false, true])("loses nothing and does nothing twice (half-written lines: %s)", (torn) => {
    for (let dieAt = 1; dieAt <= whole.changes; dieAt += 1) {
      const disk = loaded();
      disk.dieAt = dieAt;
      disk.torn = torn;
      const deaths = liveThrough(disk);
      expect(deaths, `change ${dieAt}`).toBe(1);
      expect(disk.texts("site/outbound"), `change ${dieAt}`).toEqual(expected);
      expect(disk.texts("site/archive"), `change ${dieAt}`).toEqual(archived);
      expect(disk.list("site/inbound")).toEqual([]);
      expect(disk.list("state/outbox")).toEqual([]);
    }
  });

  it("does not hand a file over again that the partner has taken away", () => {
    for (let dieAt = 1; dieAt <= whole.changes; dieAt += 1) {
      const disk = loaded();
      disk.dieAt = dieAt;
      const taken: string[] = [];
      for (let start = 0; start < 2; start += 1) {
        try {
          const simulator = open(disk);
          for (const day of DAYS) if (day >= (simulator.state.today ?? "")) stepOnce(simulator, day);
        } catch (error) {
          if (!(error instanceof Crash)) throw error;
        }
        for (const name of disk.list("site/outbound")) {
          taken.push(name);
          disk.files.delete(`site/outbound/${name}`);
        }
      }
      expect(taken.sort(), `change ${dieAt}`).toEqual([...expected.keys()].sort());
    }
  });
});

describe("the same seed and the same files", () => {
  it("give the same bytes; another seed gives others", () => {
    const run = (seed: string): ReadonlyMap<string, string> => {
      const disk = loaded();
      const simulator = Simulator.open({ config: configOf(yaml(seed)), site: "site", state: "state", disk });
      for (const day of DAYS) stepOnce(simulator, day);
      return disk.texts("site/outbound");
    };
    expect(run("crash")).toEqual(run("crash"));
    expect(run("crash")).not.toEqual(run("other"));
  });

  it("give the same payments by days or by weeks", () => {
    const remittances = (days: readonly string[]): readonly string[] => {
      const disk = loaded();
      const simulator = open(disk);
      for (const day of days) stepOnce(simulator, day);
      return [...disk.texts("site/outbound")].filter(([name]) => name.includes("835")).map(([, text]) => text);
    };
    expect(remittances(["2026-06-01", "2026-06-02", "2026-06-03", "2026-06-04", "2026-06-05", "2026-06-06"])).toEqual(
      remittances(["2026-06-01", "2026-06-06"]),
    );
  });
});

describe("the state folder", () => {
  it("refuses another seed, an earlier day, and a damaged journal", () => {
    const disk = loaded();
    stepOnce(open(disk), "2026-06-01");
    expect(() => Simulator.open({ config: configOf(yaml("other")), site: "site", state: "state", disk })).toThrow(
      /seed/,
    );
    expect(() => stepOnce(open(disk), "2026-05-31")).toThrow(/lies before/);
    const journal = disk.files.get("state/journal.log") ?? Buffer.alloc(0);
    disk.files.set("state/journal.log", Buffer.from(journal.toString().replace("P1", "P2")));
    expect(() => open(disk)).toThrow(/damaged/);
  });

  it("is explained to whoever asks", () => {
    const disk = loaded();
    liveThrough(disk);
    const texts = explainClaims(disk, "state", "C1");
    expect(texts.length).toBeGreaterThan(0);
    expect(texts[0]).toMatch(/^claim C1 at P1: P1/);
    expect(texts[0]).not.toContain("DOE");
  });

  it("works on a real disk, one process at a time", () => {
    const folder = mkdtempSync(join(tmpdir(), "payer-simulator-"));
    try {
      const [site, state] = [join(folder, "site"), join(folder, "state")];
      mkdirSync(join(site, "inbound"), { recursive: true });
      for (const [name, text] of BATCHES) writeFileSync(join(site, "inbound", name), text);
      const written = DAYS.flatMap((today) => runOnce({ config: CONFIG, site, state, today }));
      expect(readdirSync(join(site, "outbound")).sort()).toEqual([...written].sort());
      const memory = loaded();
      liveThrough(memory);
      for (const name of written) {
        expect(readFileSync(join(site, "outbound", name), "utf8")).toBe(memory.texts("site/outbound").get(name));
      }
      expect(realDisk.list(join(site, "inbound"))).toEqual([]);
      writeFileSync(join(state, "lock"), "1");
      expect(() => lockState(state)).toThrow(/in use by process 1/);
      writeFileSync(join(state, "lock"), "999999999");
      lockState(state)();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
