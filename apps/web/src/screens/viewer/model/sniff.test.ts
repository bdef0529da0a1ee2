import { expect, it } from "vitest";
import { LARGEST, refusedReading, refusedSize, refusedStart } from "./sniff.ts";

const start = (text: string): string => refusedStart(new TextEncoder().encode(text)).title;

it("says what a file is that is no X12, and what an X12 file lacks", () => {
  expect(start("%PDF-1.7")).toMatch(/PDF/);
  expect(start("PK\u0003\u0004rest")).toMatch(/ZIP/);
  expect(start("\n  <html>")).toMatch(/web page/);
  expect(start("MSH|^~\\&|A")).toMatch(/HL7/);
  expect(start("UNB+UNOA:2")).toMatch(/EDIFACT/);
  expect(start("ST*837*0001~")).toMatch(/no envelope/);
  expect(start("ISA*00*  *00")).toMatch(/ISA segment/);
  expect(start("Dear colleague")).toMatch(/not an X12 file/);
});

it("refuses a file that is empty or too large, and says what to do instead", () => {
  expect(refusedSize(0)?.title).toMatch(/empty/);
  expect(refusedSize(LARGEST)).toBeUndefined();
  expect(refusedSize(300 * 1024 * 1024)).toMatchObject({
    title: expect.stringContaining("300 MB") as string,
    hint: expect.stringContaining("split") as string,
  });
});

it("tells a file that went away from one that is too much for the browser", () => {
  expect(refusedReading(new DOMException("gone", "NotFoundError")).title).toMatch(/could not read/);
  expect(refusedReading(new RangeError("too long")).title).toMatch(/memory/);
});
