import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { summarize } from "../summary/summary.ts";
import { eachTransaction, streamLoops } from "../typed/stream-loops.ts";
import { amountToCents } from "../values.ts";

/**
 * Counts and sums of every claim file, by a scanner of a few lines that shares nothing with the library, against what the typed objects,
 * the streamed loops and the summaries say.
 */
const ROOT = new URL("../../fixtures/", import.meta.url);
const names = readdirSync(ROOT, { recursive: true })
  .map(String)
  .filter((name) => /^(?:837[pid]|835).(?:accepts|tolerates)/.test(name) && name.endsWith(".edi"))
  .sort();

interface Totals {
  readonly claims: number;
  readonly lines: number;
  readonly charge: number;
  readonly paid: number;
}

/** Splits the raw text by the separators at their fixed places; amounts in cents, by rounding, which is exact for amounts this small. */
function scanned(bytes: Uint8Array): Totals {
  const totals = { claims: 0, lines: 0, charge: 0, paid: 0 };
  const cents = (text: string | undefined): number => Math.round(Number(text) * 100);
  const text = Buffer.from(bytes)
    .toString("latin1")
    .replace(/^\u00ef\u00bb\u00bf/, "");
  for (const part of text.split(/(?=ISA[^A-Za-z0-9])/)) {
    const flat = /^.{105}[\r\n]/.test(part) ? part : part.replaceAll(/[\r\n]/g, "");
    const separator = flat.charAt(3);
    for (const segment of flat.split(flat.charAt(105))) {
      const elements = segment.trim().split(separator);
      const [id = ""] = elements;
      if (id === "CLM" || id === "CLP") {
        totals.claims += 1;
        totals.charge += cents(elements[id === "CLM" ? 2 : 3]);
        if (id === "CLP") totals.paid += cents(elements[4]);
      } else if (/^(?:SV1|SV2|SV3|SVC)$/.test(id)) totals.lines += 1;
    }
  }
  return totals;
}

function sum(amounts: readonly (string | null | undefined)[]): number {
  return amounts.reduce((all, amount) => all + Number(amountToCents(amount ?? "") ?? 0n), 0);
}

interface SummedClaim {
  readonly charge: string;
  readonly paid?: string;
  readonly lines: readonly unknown[];
}

function summed(bytes: Uint8Array): Totals {
  // Summaries of claims and payments hold their claims under this name.
  const claims = summarize(bytes).flatMap((one) => one["claims"] as readonly SummedClaim[]);
  return {
    claims: claims.length,
    lines: claims.reduce((all, claim) => all + claim.lines.length, 0),
    charge: sum(claims.map((claim) => claim.charge)),
    paid: sum(claims.map((claim) => claim.paid)),
  };
}

/** Objects anywhere in a value that have the property, whatever it is in. */
function holders(value: unknown, property: string): readonly Readonly<Record<string, unknown>>[] {
  if (typeof value !== "object" || value === null) return [];
  const own = Object.hasOwn(value, property) ? [value as Readonly<Record<string, unknown>>] : [];
  return [...own, ...Object.values(value).flatMap((one) => holders(one, property))];
}

function typed(bytes: Uint8Array): Totals {
  const values: unknown[] = [];
  eachTransaction(bytes, ({ value }) => values.push(value));
  const claims = holders(values, "patientControlNumber");
  const lines = ["professionalService", "institutionalService", "dentalService", "service"].flatMap((name) =>
    holders(values, name),
  );
  return {
    claims: claims.length,
    lines: lines.length,
    charge: sum(claims.map((claim) => claim["totalCharge"] as string)),
    paid: sum(claims.map((claim) => claim["paid"] as string | undefined)),
  };
}

describe("counts and sums", () => {
  it("are taken of files that have some", () => {
    const all = names.map((name) => scanned(readFileSync(new URL(name, ROOT))));
    expect(names.length).toBeGreaterThan(20);
    for (const one of all) expect(one.claims).toBeGreaterThan(0);
    expect(all.some((one) => one.paid !== 0)).toBe(true);
  });

  it.each(names)("of %s are those of an independent scan", async (name) => {
    const bytes = readFileSync(new URL(name, ROOT));
    const expected = scanned(bytes);
    expect(summed(bytes)).toEqual(expected);
    expect(typed(bytes)).toEqual(expected);
    const kinds = {
      "837p": ["837P", "2300"],
      "837i": ["837I", "2300"],
      "837d": ["837D", "2300"],
      "835": ["835", "2100"],
    } as const;
    const [kind, loop] = kinds[name.slice(0, 4).replace(/\W$/, "") as keyof typeof kinds];
    let claims = 0;
    // Each kind stands beside its claim loop.
    for await (const found of streamLoops([bytes], kind as "837P", loop as "2300"))
      claims += found.loop === undefined ? 0 : 1;
    expect(claims).toBe(expected.claims);
  });
});
