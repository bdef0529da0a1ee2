import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { acknowledge, readInterchanges, summarize, validate } from "./index.ts";

const ROOT = new URL("../fixtures/", import.meta.url);

function files(guide: string, kind: string): string[] {
  try {
    return readdirSync(new URL(`${guide}/${kind}/`, ROOT)).filter((name) => name.endsWith(".edi"));
  } catch {
    return [];
  }
}

function bytes(guide: string, kind: string, name: string): Uint8Array {
  return readFileSync(new URL(`${guide}/${kind}/${name}`, ROOT));
}

/** What a file says without the name that some fixtures change. */
function facts(input: Uint8Array): unknown {
  const list = summarize(input);
  return list[0];
}

const guides = readdirSync(ROOT, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== "crashes")
  .map((entry) => entry.name);

describe.each(guides)("fixtures of %s", (guide) => {
  it.each(files(guide, "accepts"))("accepts %s", (name) => {
    const result = validate(bytes(guide, "accepts", name));
    expect(result.issues).toEqual([]);
    expect(result.verdict).toBe("accepted");
  });

  it.each(files(guide, "tolerates"))("tolerates %s", (name) => {
    const input = bytes(guide, "tolerates", name);
    expect(validate(input).issues.filter((issue) => issue.severity === "error")).toEqual([]);
    expect(facts(input)).toEqual(facts(bytes(guide, "accepts", "plain.edi")));
  });

  it.each(files(guide, "rejects"))("rejects %s", (name) => {
    const code = name.split(".")[0];
    const result = validate(bytes(guide, "rejects", name));
    expect(result.issues.filter((issue) => issue.severity === "error").map((issue) => issue.code)).toContain(code);
    expect(result.verdict).not.toBe("accepted");
  });

  it.each([...files(guide, "accepts"), ...files(guide, "rejects")])("answers %s with valid TA1 and 999", (name) => {
    const kind = files(guide, "accepts").includes(name) ? "accepts" : "rejects";
    const result = validate(bytes(guide, kind, name));
    for (const answer of acknowledge(result, { date: "2026-11-22", time: "01:30", controlNumber: 900 })) {
      expect(answer.problems).toEqual([]);
      for (const text of [answer.ta1, answer.functional]) {
        if (text !== undefined) expect(validate(text).issues).toEqual([]);
      }
    }
  });
});

describe("messages", () => {
  it("hold nothing of the patient", () => {
    for (const guide of guides) {
      for (const name of files(guide, "rejects")) {
        const text = JSON.stringify(validate(bytes(guide, "rejects", name)).issues.map((issue) => issue.message));
        expect(text).not.toMatch(/ALDERTON|MIRIAM|Q55120001|BIRCH|19610512|BRANNIGAN|1EG4TE5MK73/);
      }
    }
  });
});

describe("one bad transaction set", () => {
  it("does not lose the others of its group", () => {
    const good = Buffer.from(bytes("837p", "accepts", "plain.edi")).toString("latin1");
    const body = good.slice(good.indexOf("ST*"), good.indexOf("GE*"));
    const bad = body.replaceAll("*0001", "*0002").replace("MSG000123*640.5", "MSG000123*1");
    const file = good.replace(body, body + bad).replace("GE*1*", "GE*2*");
    const result = validate(file);
    expect(result.verdict).toBe("accepted-with-errors");
    expect(result.transactions.map((one) => one.verdict)).toEqual(["accepted", "rejected"]);
    const [answer] = acknowledge(result, { date: "2026-11-22", time: "01:30", controlNumber: 1 });
    expect(answer?.interchangeAcknowledgment.statusCode).toBe("A");
    expect(answer?.groupAcknowledgments[0]).toMatchObject({ statusCode: "P", receivedCount: 2, acceptedCount: 1 });
  });
});

describe("positions", () => {
  it("point at the byte and line of a segment", () => {
    const text = Buffer.from(bytes("837p", "accepts", "plain.edi")).toString("latin1");
    const segments = readInterchanges(text).interchanges[0]?.groups[0]?.transactions[0]?.segments ?? [];
    const lines = text.split("\n");
    expect(segments.length).toBeGreaterThan(30);
    for (const segment of segments) {
      expect(text.startsWith(`${segment.id}*`, segment.offset)).toBe(true);
      expect(lines[segment.line - 1]).toMatch(new RegExp(`^${segment.id}\\*`));
    }
  });
});
