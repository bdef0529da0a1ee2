import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { moneyText } from "@cleanclaim/model";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { LedgerWorld, type StoryClaim } from "../test/world.ts";
import { balances } from "./journal.ts";

interface Story {
  title: string;
  events: {
    charge?: { claim: string; on: string; lines: string[] };
    remittance?: { id: string; on: string; paid: string; plb?: string[]; claims: StoryClaim[] };
    payment?: { key: string; on: string; amount: string };
    assign?: { remittance: string; position: number; claim: string };
  }[];
  denied?: string[];
  balances: Record<string, string>;
}

const folder = path.join(import.meta.dirname, "..", "stories");

describe("ledger stories", () => {
  for (const file of readdirSync(folder).sort()) {
    // The shape of a story is what this test runs; a story of another shape fails here.
    const story = parse(readFileSync(path.join(folder, file), "utf8")) as Story;
    it(story.title, () => {
      const world = new LedgerWorld();
      for (const event of story.events) {
        if (event.charge) world.charge(event.charge.claim, event.charge.on, event.charge.lines);
        if (event.remittance)
          world.remit(
            event.remittance.id,
            event.remittance.on,
            event.remittance.paid,
            event.remittance.claims,
            event.remittance.plb,
          );
        if (event.payment) world.pay(event.payment.key, event.payment.on, event.payment.amount);
        if (event.assign) world.assign(event.assign.remittance, event.assign.position, event.assign.claim);
      }
      const found = balances(world.journals);
      const shown = Object.fromEntries(
        Object.keys(story.balances).map((account) => [account, moneyText(found.get(account) ?? 0n)]),
      );
      expect(shown).toEqual(story.balances);
      expect([...found.values()].reduce((sum, cents) => sum + cents, 0n)).toBe(0n);
      if (story.denied)
        expect(world.denied.map((d) => `${d.group}-${d.reason} ${moneyText(d.cents)}`)).toEqual(story.denied);
    });
  }
});
