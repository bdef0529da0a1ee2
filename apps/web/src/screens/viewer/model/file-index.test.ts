import { describe, expect, it } from "vitest";
import { EXAMPLE } from "../example.ts";
import type { FileIndex } from "./file-index.ts";
import { delimitersOf, KIND, positionOf, segmentAtOffset, transactionOf } from "./file-index.ts";
import { indexOfText } from "./test-index.ts";
import { segmentText } from "./segment-text.ts";

/** The tree as lines of text, one a node. */
function drawn(index: FileIndex): readonly string[] {
  return Array.from(index.nodeKind, (kind, node) => {
    const use = index.uses[index.use[index.nodeSegment[node] ?? 0] ?? 0];
    const words =
      kind === KIND.segment ? use?.id : kind === KIND.loop ? use?.loop : ["interchange", "group", "set"][kind];
    return `${"  ".repeat(index.nodeDepth[node] ?? 0)}${words ?? ""}`;
  });
}

describe("the index of a file", () => {
  const { index, bytes } = indexOfText(EXAMPLE);

  it("has each segment with its place, and gives its text back", () => {
    expect(index.offset.length).toBe(EXAMPLE.trim().split("\n").length);
    const texts = Array.from(index.offset, (offset, at) => `${segmentText(bytes, offset, index.length[at] ?? 0)}~`);
    expect(texts.join("\n")).toBe(EXAMPLE.trim());
    expect(Array.from(index.line)).toEqual(texts.map((_, at) => at + 1));
  });

  it("is a tree of envelopes, loops and segments", () => {
    expect(drawn(index).slice(0, 12)).toEqual([
      "interchange",
      "  ISA",
      "  group",
      "    GS",
      "    set",
      "      ST",
      "      BHT",
      "      1000A",
      "        NM1",
      "        PER",
      "      1000B",
      "        NM1",
    ]);
    expect(drawn(index).filter((line) => line.trim() === "2400")).toHaveLength(2);
    expect(drawn(index).slice(-3)).toEqual(["      SE", "    GE", "  IEA"]);
  });

  it("closes every node after its last descendant and numbers brothers", () => {
    expect(index.nodeEnd[0]).toBe(index.nodeKind.length);
    for (let node = 1; node < index.nodeKind.length; node += 1) {
      const parent = index.nodeParent[node] ?? 0;
      expect(parent).toBeLessThan(node);
      expect(index.nodeEnd[node]).toBeLessThanOrEqual(index.nodeEnd[parent] ?? 0);
      expect(index.nodeOrder[node]).toBeLessThanOrEqual(index.nodeChildren[parent] ?? 0);
    }
    expect(index.nodeChildren[0]).toBe(3);
  });

  it("finds the loop and the words of a loop, the transaction set, the position and the segment of a byte", () => {
    const clm = Array.from(index.use).findIndex((use) => index.uses[use]?.id === "CLM");
    const use = index.uses[index.use[clm] ?? 0];
    expect(use).toMatchObject({ loop: "2300", loopName: "claim", placed: true });
    expect(use?.types.slice(0, 2)).toBe("TN");
    expect(transactionOf(index, clm)).toMatchObject({ id: "837", guide: "professional claim" });
    expect(transactionOf(index, 0)).toBeUndefined();
    expect(transactionOf(index, index.offset.length - 1)).toBeUndefined();
    expect(positionOf(index, clm)).toBe(clm - 1);
    expect(segmentAtOffset(index, (index.offset[clm] ?? 0) + 3)).toBe(clm);
    expect(delimitersOf(index, clm).component).toBe(":");
  });

  it("lists the claims with patient, charge, lines and first day", () => {
    expect(index.claimKind).toBe("837");
    expect(index.claims).toEqual([
      {
        segment: 20,
        id: "MSG000123",
        patient: "ALDERTON, MIRIAM",
        charge: "650.5",
        paid: "",
        status: "1",
        lines: 2,
        day: "20261028",
      },
    ]);
  });
});

describe("the index of odd files", () => {
  it("keeps two interchanges apart, each with its own separators", () => {
    const other = EXAMPLE.replaceAll("*", "|").replaceAll("~\n", "'");
    const { index } = indexOfText(`${EXAMPLE}${other}`);
    expect(index.interchanges).toHaveLength(2);
    expect(delimitersOf(index, index.offset.length - 1)).toMatchObject({ element: "|", segment: "'" });
    expect(index.claims.map((claim) => claim.charge)).toEqual(["650.5", "650.5"]);
    expect(index.nodeOrder[index.interchanges[1]?.node ?? 0]).toBe(2);
  });

  it("hangs what stands outside of a transaction set under what is open, and survives a file that is cut", () => {
    const cut = EXAMPLE.slice(0, 500);
    const { index } = indexOfText(cut);
    expect(index.nodeEnd[0]).toBe(index.nodeKind.length);
    expect(index.offset.length).toBeGreaterThan(8);
    const stray = EXAMPLE.replace("ST*837", "REF*EI*1~\nST*837");
    expect(drawn(indexOfText(stray).index)[4]).toBe("    REF");
  });

  it("shows an older release without loops of a guide", () => {
    const old = EXAMPLE.replaceAll("005010X222A1", "004010X098A1");
    const { index } = indexOfText(old);
    expect(index.nodeKind.includes(KIND.loop)).toBe(false);
    expect(index.transactions[0]?.guide).toBe("");
    expect(index.claims).toHaveLength(1);
  });

  it("lists the claims of a remittance with what was paid", () => {
    const paid = [
      EXAMPLE.split("\n")[0],
      "GS*HP*QUARRYPAYER*MAPLECLINIC*20261110*0815*9*X*005010X221A1~",
      "ST*835*0001~",
      "BPR*I*120*C*CHK************20261110~",
      "TRN*1*CK9*1841234567~",
      "N1*PR*QUARRY HEALTH~",
      "N1*PE*MAPLE STREET GASTROENTEROLOGY*XX*1770000101~",
      "LX*1~",
      "CLP*MSG000123*1*640.5*120*20.5*12*QH77*11*1~",
      "NM1*QC*1*ALDERTON*MIRIAM~",
      "SVC*HC:43239*520.5*120**1~",
      "DTM*472*20261028~",
      "SE*11*0001~",
      "GE*1*9~",
      "IEA*1*000000701~",
    ].join("\n");
    expect(indexOfText(paid).index.claims).toEqual([
      {
        segment: 8,
        id: "MSG000123",
        patient: "ALDERTON, MIRIAM",
        charge: "640.5",
        paid: "120",
        status: "1",
        lines: 1,
        day: "20261028",
      },
    ]);
  });
});
