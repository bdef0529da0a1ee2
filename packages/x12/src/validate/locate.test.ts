import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { grammarFor } from "../grammar/guides.ts";
import { readInterchanges } from "../wire/interchange.ts";
import { SegmentLocator } from "./locate.ts";

it("says in which loops each segment of a claim stands, and which segment begins one", () => {
  const text = readFileSync(new URL("../../fixtures/837p/accepts/plain.edi", import.meta.url));
  const [transaction] = readInterchanges(text).interchanges[0]?.groups[0]?.transactions ?? [];
  const grammar = grammarFor("837", "005010X222A1");
  if (transaction === undefined || grammar === undefined) throw new Error("the fixture has one 837P");
  const locator = new SegmentLocator(grammar, transaction.delimiters);
  const places = transaction.segments.map((segment) => {
    const { use, loops, opens } = locator.take(segment);
    return `${segment.id} ${loops.map((loop) => loop.id).join("/")}${opens ? " opens" : ""}${use === undefined ? " ?" : ""}`;
  });
  expect(places.slice(0, 5)).toEqual([
    "ST ST opens",
    "BHT ST",
    "NM1 ST/1000A opens",
    "PER ST/1000A",
    "NM1 ST/1000B opens",
  ]);
  expect(places).toContain("CLM ST/2000A/2000B/2300 opens");
  expect(places.filter((place) => place.startsWith("LX"))).toEqual(
    Array.from({ length: 2 }, () => "LX ST/2000A/2000B/2300/2400 opens"),
  );
  expect(places.at(-1)).toBe("SE ST");
});
