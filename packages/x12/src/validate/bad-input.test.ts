import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { validate } from "./validate.ts";
import type { Issue } from "./issue.ts";

const plain = readFileSync(new URL("../../fixtures/837p/accepts/plain.edi", import.meta.url)).toString("latin1");

function issueOf(input: string | Uint8Array, code: string): Issue {
  const found = validate(input).issues.find((issue) => issue.code === code);
  if (found === undefined) throw new Error(`${code} was not found`);
  return found;
}

/** Where a segment stands in a file whose every line is one segment. */
function placeOf(text: string, segment: string): { readonly offset: number; readonly line: number } {
  const offset = text.indexOf(segment);
  return { offset, line: text.slice(0, offset).split("\n").length };
}

function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

const named = (name: string): string => plain.replace(/NM1\*IL\*1\*[^*]+/, `NM1*IL*1*${name}`);

describe("an envelope that is not whole", () => {
  it("nothing at all", () => {
    for (const input of ["", " \r\n ", new Uint8Array()]) {
      expect(issueOf(input, "ENV-ISA")).toMatchObject({ severity: "error", offset: 0, line: 1 });
      expect(validate(input).verdict).toBe("rejected");
    }
  });

  it("no ISA: names the segment that stands first", () => {
    const text = plain.slice(plain.indexOf("GS*"));
    expect(issueOf(text, "ENV-ISA")).toMatchObject({ segment: "GS", offset: 0, line: 1 });
    expect(validate(text).verdict).toBe("rejected");
  });

  it("an ISA that breaks off", () => {
    for (const length of [3, 4, 50, 105])
      expect(issueOf(plain.slice(0, length), "ENV-ISA")).toMatchObject({ segment: "ISA", offset: 0 });
  });

  it("an ISA without its padding is read, with a remark", () => {
    const text = plain.replace("ISA*00*          *00*          *", "ISA*00**00**");
    expect(issueOf(text, "ENV-ISA-WIDTH")).toMatchObject({ severity: "warning", segment: "ISA", position: 1 });
    expect(validate(text).transactions).toHaveLength(1);
  });

  it("cut in the middle of a claim: every open envelope, and where the text ends", () => {
    const text = plain.slice(0, plain.indexOf("CLM*") + 8);
    const codes = validate(text).issues.map((issue) => issue.code);
    for (const code of ["ENV-UNTERMINATED", "ENV-SE", "ENV-GE", "ENV-IEA"]) expect(codes).toContain(code);
    const clm = placeOf(plain, "CLM*");
    expect(issueOf(text, "ENV-UNTERMINATED")).toMatchObject({
      ...clm,
      segment: "CLM",
      position: 19,
      interchange: "000000701",
      group: "701",
      transaction: "0001",
    });
    expect(issueOf(text, "ENV-SE")).toMatchObject({ segment: "SE", transaction: "0001" });
    expect(issueOf(text, "ENV-GE")).toMatchObject({ segment: "GE", group: "701", ...placeOf(plain, "GS*") });
  });

  it("data behind the end", () => {
    const text = `${plain}GARBAGE AFTER`;
    expect(issueOf(text, "ENV-STRAY")).toMatchObject({ interchange: null, offset: plain.length });
    expect(validate(text)).toMatchObject({ verdict: "accepted-with-errors", transactions: [{ verdict: "accepted" }] });
  });

  it("a segment between SE and GE", () => {
    const text = plain.replace("GE*", "REF*1~\nGE*");
    expect(issueOf(text, "ENV-STRAY")).toMatchObject({ segment: "REF", ...placeOf(text, "REF*1~") });
    expect(validate(text).verdict).toBe("rejected");
  });

  it("UTF-16", () => {
    expect(issueOf(Buffer.from(`\ufeff${plain}`, "utf16le"), "ENV-ENCODING")).toMatchObject({ offset: 0, line: 1 });
  });
});

describe("control numbers", () => {
  it("two interchanges, each judged by itself", () => {
    const text = plain + plain.replaceAll("000000701", "000000702");
    expect(validate(text)).toMatchObject({ verdict: "accepted", issues: [], counts: { interchanges: 2 } });
  });

  it("of interchanges that come twice", () => {
    expect(issueOf(plain + plain, "ENV-ISA13")).toMatchObject({
      segment: "ISA",
      element: 13,
      interchange: "000000701",
      offset: plain.length,
    });
  });

  it("of groups and transaction sets that come twice", () => {
    const group = plain.slice(plain.indexOf("GS*"), plain.indexOf("IEA*"));
    const groups = plain.replace(group, group + group).replace("IEA*1*", "IEA*2*");
    expect(issueOf(groups, "ENV-GS06")).toMatchObject({ segment: "GS", element: 6, offset: plain.indexOf("IEA*") });
    const set = plain.slice(plain.indexOf("ST*"), plain.indexOf("GE*"));
    const sets = plain.replace(set, set + set).replace("GE*1*", "GE*2*");
    const found = validate(sets);
    expect(found.transactions.map((one) => one.verdict)).toEqual(["accepted", "rejected"]);
    expect(issueOf(sets, "ENV-ST02")).toMatchObject({ segment: "ST", element: 2, offset: plain.indexOf("GE*") });
  });

  it("of a group that are no number, and ids that are too long", () => {
    const text = plain.replace(/(GS\*HC\*(?:[^*]*\*){4})[^*]+/, "$1ABC").replace(/GE\*1\*\d+/, "GE*1*ABC");
    expect(issueOf(text, "ENV-GS06-FORM")).toMatchObject({ segment: "GS", element: 6, severity: "error" });
    const long = plain.replace(/GS\*HC\*[^*]+/, "GS*HC*ABCDEFGHIJKLMNOPQRST");
    expect(issueOf(long, "ENV-GS02")).toMatchObject({ segment: "GS", element: 2, severity: "warning" });
  });
});

describe("versions", () => {
  it("declines 00401 and 004010 by name", () => {
    const text = plain.replace("*00501*", "*00401*").replaceAll("005010X222A1", "004010X098A1");
    expect(issueOf(text, "ENV-ISA12")).toMatchObject({ segment: "ISA", element: 12 });
    const version = issueOf(text, "ENV-VERSION");
    expect(version).toMatchObject({ segment: "GS", element: 8, group: "701" });
    expect(version.message).toContain("004010X098A1");
    expect(validate(text).verdict).toBe("rejected");
  });

  it("a guide that nobody knows, and one that GS08 and ST03 do not agree on", () => {
    const unknown = plain.replaceAll("005010X222A1", "005010X999A1");
    expect(issueOf(unknown, "ENV-GUIDE")).toMatchObject({ level: 2, segment: "ST", element: 3, position: 1 });
    const other = plain.replace("005010X222A1~\nST", "005010X223A2~\nST");
    expect(issueOf(other, "ENV-ST03")).toMatchObject({ segment: "ST", element: 3 });
  });
});

describe("segments and elements", () => {
  it("a segment that the standard does not have", () => {
    const text = plain.replace("REF*G1", "ZZZ*G1");
    expect(issueOf(text, "SEG-UNKNOWN")).toMatchObject({ level: 1, segment: "ZZZ", ...placeOf(text, "ZZZ*") });
  });

  it("one whose id is no id is placed, and its text is not repeated", () => {
    const text = plain.replace("REF*G1", "secret-name*G1");
    const issue = issueOf(text, "SEG-UNKNOWN");
    expect(issue).toMatchObject({ segment: null, ...placeOf(text, "secret-name") });
    expect(JSON.stringify(issue)).not.toContain("secret");
  });

  it("a segment that is missing is told at the loop that lacks it", () => {
    const text = plain.replace(/HI\*[^~]*~\n/, "");
    expect(issueOf(text, "NO-DX")).toMatchObject({
      segment: "HI",
      position: 19,
      loop: "2300",
      ...placeOf(text, "CLM*"),
    });
  });

  it("an element that is too long", () => {
    const text = plain.replace(/BHT\*0019\*00\*[^*]+/, `BHT*0019*00*${"A".repeat(51)}`);
    const place = { segment: "BHT", element: 3, position: 2, ...placeOf(text, "BHT*") };
    expect(issueOf(text, "ELE-TOO-LONG")).toMatchObject(place);
  });

  it("a date that is none", () => {
    const text = plain.replace("*20261102*0815*CH", "*20261131*0815*CH");
    expect(issueOf(text, "DATE")).toMatchObject({ segment: "BHT", element: 4, position: 2 });
  });
});

describe("characters", () => {
  it("takes letters of ISO 8859-1, in that encoding and in UTF-8", () => {
    for (const name of ["M\u00dcLLER", "NU\u00d1EZ", "\u00c5S"]) {
      expect(validate(latin1(named(name))).issues).toEqual([]);
      expect(validate(Buffer.from(named(name), "utf8")).issues).toEqual([]);
    }
  });

  it("remarks on what the extended set lacks", () => {
    for (const text of [named("\u0141UKASZ"), named("A\u{1f600}B")]) {
      const found = validate(Buffer.from(text, "utf8")).issues;
      expect(found).toHaveLength(1);
      expect(found[0]).toMatchObject({ code: "ELE-CHARACTER", severity: "warning", segment: "NM1", element: 3 });
    }
    expect(issueOf(latin1(named("M\u0092LLER")), "ELE-CHARACTER").severity).toBe("warning");
  });

  it("refuses NUL and other control characters, and says where", () => {
    for (const character of ["\u0000", "\t", "\u001b", "\u007f"]) {
      const text = named(`AL${character}DERTON`);
      const place = { segment: "NM1", element: 3, severity: "error", ...placeOf(text, "NM1*IL") };
      expect(issueOf(text, "ELE-CHARACTER")).toMatchObject(place);
    }
  });

  it("binary data is no interchange, and behind an interchange it is stray", () => {
    const noise = Uint8Array.from({ length: 3000 }, (_, index) => (index * 7919 + 13) % 256);
    expect(validate(noise)).toMatchObject({ verdict: "rejected", issues: [{ code: "ENV-ISA" }] });
    const found = validate(Buffer.concat([latin1(plain), noise]));
    expect(found.transactions).toMatchObject([{ verdict: "accepted" }]);
    expect(found.issues).toMatchObject([{ code: "ENV-STRAY" }]);
  });
});
