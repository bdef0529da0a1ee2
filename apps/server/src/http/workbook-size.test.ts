import { deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { unpacksWithin } from "./workbook-size.ts";

/** A zip with one entry, whose directory says the size given. */
function zip(content: Buffer, stated: number, before: Buffer = Buffer.alloc(0)): Buffer {
  const packed = deflateRawSync(content);
  const name = Buffer.from("xl/worksheets/sheet1.xml");
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(stated, 22);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(stated, 24);
  entry.writeUInt16LE(name.length, 28);
  entry.writeUInt32LE(before.length, 42);
  const body = Buffer.concat([before, local, name, packed]);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(body.length, 16);
  return Buffer.concat([body, entry, name, end]);
}

describe("a workbook", () => {
  it("is measured by what it unpacks to, not by what it says", async () => {
    const sheet = Buffer.alloc(100_000, "a");
    expect(await unpacksWithin(zip(sheet, sheet.length), 100_000)).toBe(true);
    expect(await unpacksWithin(zip(sheet, sheet.length), 99_999)).toBe(false);
    expect(await unpacksWithin(zip(sheet, 10), 99_999)).toBe(false);
  });

  it("with bytes that its directory does not name, or cut short, is refused", async () => {
    const sheet = Buffer.from("<sheet/>");
    const hidden = zip(Buffer.alloc(1000, "b"), 1000).subarray(0, 60);
    expect(await unpacksWithin(zip(sheet, sheet.length, hidden), 1000)).toBe(false);
    expect(await unpacksWithin(zip(sheet, sheet.length).subarray(0, 40), 1000)).toBe(false);
    expect(await unpacksWithin(Buffer.from("PK"), 1000)).toBe(false);
  });
});
