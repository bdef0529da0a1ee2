import { existsSync, readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parsePieces, summaryPieces, validatePieces } from "./command-pieces.ts";
import type { ReportEnd, ReportPieces } from "./command-pieces.ts";
import { parseReport, summaryReport, validateReport } from "./commands.ts";
import { validateStream } from "./validate/validate.ts";

const FIXTURES = new URL("../fixtures/", import.meta.url);
const SAMPLES = new URL("../../../../shared/samples/x12/", import.meta.url);

async function document(pieces: ReportPieces): Promise<{ readonly json: unknown; readonly end: ReportEnd }> {
  let text = "";
  for (;;) {
    const { done, value } = await pieces.next();
    if (done === true) return { json: text === "" ? undefined : (JSON.parse(text) as unknown), end: value };
    text += value;
  }
}

function cut(bytes: Uint8Array, size: number): Uint8Array[] {
  const parts: Uint8Array[] = [];
  for (let start = 0; start < bytes.length; start += size) parts.push(bytes.subarray(start, start + size));
  return parts;
}

function filesBelow(root: URL): readonly string[] {
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".edi"));
}

/** JSON as a reader of the command sees it: without what is undefined. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value)) as unknown;
}

async function same(bytes: Uint8Array, size: number): Promise<void> {
  const chunks = cut(bytes, size);
  for (const [pieces, report] of [
    [parsePieces(chunks), parseReport(bytes)],
    [summaryPieces(chunks), summaryReport(bytes)],
    [validatePieces(validateStream(chunks)), validateReport(bytes)],
  ] as const) {
    const { json, end } = await document(pieces);
    expect(end.exitStatus).toBe(report.exitStatus);
    if (report.exitStatus === 2)
      expect({ json, message: end.message }).toEqual({ json: undefined, message: report.message });
    else expect(json).toEqual(plain(report.json));
  }
}

describe("a document written piece by piece", () => {
  it.each(filesBelow(FIXTURES))("is that of the whole file: %s", async (name) => {
    const bytes = readFileSync(new URL(name, FIXTURES));
    for (const size of [1, 83, 1 << 16]) await same(bytes, size);
  });

  it.skipIf(!existsSync(SAMPLES)).each(filesBelow(SAMPLES))(
    "is that of the whole file: sample %s (skipped when ../shared is absent)",
    async (name) => {
      await same(readFileSync(new URL(name, SAMPLES)), 4093);
    },
  );

  it("gives nothing of what cannot be read, and says why", async () => {
    expect(await document(parsePieces(["hello"]))).toEqual({
      json: undefined,
      end: { exitStatus: 2, message: expect.stringContaining("does not begin with an ISA") as string },
    });
    expect((await document(summaryPieces([]))).end.message).toContain("empty");
  });

  it("keeps a group's transaction sets apart from those of a group without GS", async () => {
    const text = Buffer.from(readFileSync(new URL("837p/accepts/plain.edi", FIXTURES))).toString("latin1");
    const set = text.slice(text.indexOf("ST*"), text.indexOf("GE*"));
    const broken = text.replace("IEA*1", `${set}IEA*1`);
    await same(Buffer.from(broken), 1000);
  });

  it("holds no more of a file than a line for each transaction set, whatever the size of the sets", async () => {
    const text = Buffer.from(readFileSync(new URL("837p/accepts/plain.edi", FIXTURES))).toString("latin1");
    const [before, after] = [text.slice(0, text.indexOf("SE*")), text.slice(text.indexOf("SE*"))];
    const body = before.slice(before.indexOf("LX*1"));
    function* endless(): Generator<string> {
      yield before;
      for (let count = 0; count < 2000; count += 1) yield body.repeat(20);
      yield after;
    }
    const { json } = await document(parsePieces(endless()));
    const segments = 33 + 2000 * 20 * 8 - 1;
    expect(json).toMatchObject({ interchanges: [{ groups: [{ transactions: [{ segmentCount: segments }] }] }] });
  });

  it("gives an error in place of the facts of a transaction set that does not fit into memory", async () => {
    const text = readFileSync(new URL("837p/accepts/plain.edi", FIXTURES));
    const { json, end } = await document(summaryPieces([text], 10));
    expect(json).toMatchObject({
      kind: "837",
      controlNumber: "0001",
      segmentCount: 32,
      error: expect.stringContaining("too long") as string,
    });
    expect(end.exitStatus).toBe(1);
  });
});
