import { zipSync, strToU8 } from "fflate";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ReadDocument, UnreadableDocument } from "./document.ts";
import { readDocument } from "./read-document.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

async function read(input: Uint8Array): Promise<ReadDocument> {
  const answer = await readDocument(input);
  if (answer.status !== "read") throw new Error(`${answer.problem} ${answer.remedy}`);
  return answer;
}

async function refused(input: Uint8Array): Promise<UnreadableDocument> {
  const answer = await readDocument(input);
  if (answer.status !== "unreadable") throw new Error(`was read as ${answer.format}`);
  return answer;
}

/** A whole PDF of one page for each text; an empty text is a page without words. */
export function pdfOf(...pages: readonly (readonly string[])[]): Uint8Array {
  const objects: string[] = ["<< /Type /Catalog /Pages 2 0 R >>"];
  const kids = pages.map((_, index) => `${4 + index * 2} 0 R`).join(" ");
  objects.push(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  objects.push("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
  for (const [index, lines] of pages.entries()) {
    const shown = lines.map(
      (line, row) => `BT /F1 11 Tf 72 ${720 - row * 14} Td (${line.replace(/[()\\]/g, "\\$&")}) Tj ET`,
    );
    const stream = shown.join("\n");
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${5 + index * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    );
  }
  let out = "%PDF-1.4\n";
  const at: number[] = [];
  for (const [index, object] of objects.entries()) {
    at.push(out.length);
    out += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  const table = at.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  return latin1(
    `${out}xref\n0 ${at.length + 1}\n0000000000 65535 f \n${table}trailer << /Size ${at.length + 1} /Root 1 0 R >>\nstartxref\n${out.length}\n%%EOF\n`,
  );
}

function docxOf(body: string): Uint8Array {
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  return zipSync({
    "[Content_Types].xml": strToU8(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    "_rels/.rels": strToU8(
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    "word/document.xml": strToU8(`<?xml version="1.0"?><w:document ${w}><w:body>${body}</w:body></w:document>`),
  });
}

describe("plain text", () => {
  it("stays as it came, so that offsets hold", async () => {
    const note = "CC: cough\r\n\r\n  Assessment:\tasthma\u00A0 \r\n";
    expect((await read(bytes(note))).text).toBe(note);
  });

  it("is decoded from UTF-16 with its mark, and from Windows-1252 with a word of caution", async () => {
    const wide = Uint8Array.of(0xff, 0xfe, ...[..."Plan: rest"].flatMap((sign) => [sign.charCodeAt(0), 0]));
    expect((await read(wide)).text).toBe("Plan: rest");
    const old = await read(latin1("Temperature 38.5\u00B0 today"));
    expect(old.text).toBe("Temperature 38.5° today");
    expect(old.notices[0]).toMatch(/Windows-1252/);
  });

  it("is refused in words when empty, blank, or no text at all", async () => {
    expect((await refused(bytes(""))).problem).toBe("The file is empty.");
    expect((await refused(bytes("  \n\t "))).problem).toBe("The file holds no words.");
    expect((await refused(Uint8Array.of(1, 0, 7, 0, 255, 3))).problem).toMatch(/not text/);
    expect((await refused(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0))).problem).toMatch(
      /scan has no text/,
    );
    expect((await refused(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1))).remedy).toMatch(/docx/);
    expect((await refused(bytes("ISA*00*          *00*"))).problem).toMatch(/X12/);
    expect((await read(bytes("ISABEL was seen today for cough."))).format).toBe("text");
  });

  it("is refused above five million characters, and read below", async () => {
    expect((await refused(bytes("word ".repeat(1_000_001)))).problem).toMatch(/6 million/);
    expect((await read(bytes("word ".repeat(900_000)))).text).toHaveLength(4_500_000);
  });
});

describe("RTF", () => {
  it("gives paragraphs, cells, special characters of both kinds, and passes over tables of fonts and pictures", async () => {
    const rtf = String.raw`{\rtf1\ansi\ansicpg1252\uc1{\fonttbl{\f0 Arial;}}{\colortbl;\red0\green0\blue0;}{\*\generator Demo 1.0;}{\info{\author Nobody}}
{\header Page header}\f0\b Assessment:\b0\par Temperature 38.5\'b0, caf\u233\'e9 au lait spot\par\trowd\cellx100 BP\cell 150/95\cell\row {\pict\pngblip 89504e47}Plan\~of care {\v hidden}end\par}`;
    const answer = await read(latin1(rtf));
    expect(answer.text).toBe("Assessment:\nTemperature 38.5°, café au lait spot\nBP | 150/95\nPlan of care end");
    expect(answer.notices).toContain("Pictures in the file are not read.");
  });

  it("reads letters of other code pages and passes over the fallback that follows a Unicode letter", async () => {
    expect((await read(latin1(String.raw`{\rtf1\ansi\ansicpg1250 Dvo\'f8\'e1k}`))).text).toBe("Dvořák");
    expect((await read(latin1(String.raw`{\rtf1\ansi\uc2 5 \u181\'3f\'3fg}`))).text).toBe("5 µg");
  });

  it("says when the file is cut off or struck words are left out, and refuses one without words", async () => {
    const cut = await read(latin1(String.raw`{\rtf1\ansi Fever {\deleted chills} and cough`));
    expect(cut.text).toBe("Fever  and cough");
    expect(cut.notices).toEqual([
      "Words struck out by a tracked change are left out.",
      "The file is cut off: its last part may be missing.",
    ]);
    expect((await refused(latin1(String.raw`{\rtf1\ansi{\fonttbl{\f0 Arial;}}\x\y{{{\*\zz`))).problem).toMatch(
      /no words/,
    );
  });
});

describe("DOCX", () => {
  it("gives paragraphs, numbered lists as lines and tables with bars", async () => {
    const p = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const table = `<w:tbl><w:tr><w:tc>${p("HbA1c")}</w:tc><w:tc>${p("8.2 %")}</w:tc></w:tr></w:tbl>`;
    const answer = await read(docxOf(p("Assessment") + p("1. Type 2 diabetes &amp; neuropathy") + table));
    expect(answer.format).toBe("docx");
    expect(answer.text).toMatch(/^Assessment\n+1\. Type 2 diabetes & neuropathy\n+HbA1c\s*\|\s*8\.2 %$/);
  });

  it("leaves out what a tracked change deleted", async () => {
    const body =
      '<w:p><w:r><w:t>No </w:t></w:r><w:del w:id="1" w:author="x"><w:r><w:delText>severe </w:delText></w:r></w:del><w:ins w:id="2" w:author="x"><w:r><w:t>chest pain</w:t></w:r></w:ins></w:p>';
    expect((await read(docxOf(body))).text).toBe("No chest pain");
  });

  it("is refused when truncated, without a document, or broken inside", async () => {
    const whole = docxOf("<w:p><w:r><w:t>Cough</w:t></w:r></w:p>");
    expect((await refused(whole.slice(0, whole.length - 40))).problem).toMatch(/truncated/);
    expect((await refused(zipSync({ "other.txt": strToU8("x") }))).problem).toMatch(/without a Word document/);
    expect((await refused(docxOf("<w:p><w:r>"))).problem).toMatch(/damaged/);
  });
});

describe("PDF", () => {
  it("gives the lines of its pages in reading order", async () => {
    const answer = await read(
      pdfOf(["Chief complaint: cough", "Assessment: acute bronchitis"], ["Plan: rest (fluids)"]),
    );
    expect(answer.text).toBe("Chief complaint: cough\nAssessment: acute bronchitis\n\nPlan: rest (fluids)");
    expect(answer.notices).toEqual([]);
  });

  it("says which pages have no text, and that a scan has none at all", async () => {
    expect((await read(pdfOf(["Plan: rest"], [], []))).notices).toEqual([
      "Pages 2, 3 of 3 have no text: scanned pages are not read.",
    ]);
    expect((await refused(pdfOf([], []))).problem).toBe("The PDF has no text: it is a scan or a picture.");
  });

  it("is refused in words when damaged", async () => {
    expect((await refused(bytes("%PDF-1.7\ngarbage"))).problem).toBe("The PDF is damaged or cut off.");
  });
});

const CCDA = `<?xml version="1.0"?>
<ClinicalDocument xmlns="urn:hl7-org:v3"><title>Progress note</title><effectiveTime value="20260412101500+0000"/>
<recordTarget><patientRole><id root="1.2" extension="L10064"/><patient><name><given>Nora</given><family>Quill</family></name><birthTime value="19700305"/></patient></patientRole></recordTarget>
<author><assignedAuthor><assignedPerson><name><given>Jonah</given><family>Whitfield</family></name></assignedPerson></assignedAuthor></author>
<componentOf><encompassingEncounter><effectiveTime><low value="20260411"/></effectiveTime></encompassingEncounter></componentOf>
<component><structuredBody>
<component><section><title>Assessment</title><text><list listType="ordered"><item>Asthma, <content>mild</content> persistent</item><item>GERD &amp; cough</item></list></text><entry><observation><text>not narrative</text></observation></entry></section></component>
<component><section><title>Results</title><text><table><thead><tr><th>Test</th><th>Value</th></tr></thead><tbody><tr><td>FEV1</td><td>82 %</td></tr></tbody></table></text></section></component>
</structuredBody></component></ClinicalDocument>`;

describe("C-CDA", () => {
  it("gives the narrative under its titles, and what the header says", async () => {
    const answer = await read(bytes(CCDA));
    expect(answer.text).toBe(
      "Assessment:\n1. Asthma, mild persistent\n2. GERD & cough\n\nResults:\nTest | Value\nFEV1 | 82 %",
    );
    expect(answer.header).toEqual({
      title: "Progress note",
      author: "Jonah Whitfield",
      writtenOn: "2026-04-12",
      serviceDate: "2026-04-11",
      patient: { family: "Quill", given: "Nora", birthDate: "1970-03-05", identifiers: ["L10064"] },
    });
  });

  it("opens an unstructured body by its own form", async () => {
    const inner = Buffer.from(pdfOf(["Plan: rest"])).toString("base64");
    const xml = `<ClinicalDocument><component><nonXMLBody><text mediaType="application/pdf" representation="B64">${inner}</text></nonXMLBody></component></ClinicalDocument>`;
    const answer = await read(bytes(xml));
    expect([answer.format, answer.text]).toEqual(["ccda", "Plan: rest"]);
  });

  it("is refused when cut off, when it declares entities, and when it is other XML", async () => {
    expect((await refused(bytes(CCDA.slice(0, 900)))).problem).toMatch(/not whole XML/);
    expect((await refused(bytes('<!DOCTYPE x [<!ENTITY a "b">]><ClinicalDocument/>'))).problem).toMatch(
      /document type/,
    );
    expect((await refused(bytes('<?xml version="1.0"?><Invoice/>'))).problem).toMatch(/not a clinical document/);
  });
});

const reference = (more: object): Uint8Array =>
  bytes(
    JSON.stringify({
      resourceType: "DocumentReference",
      status: "current",
      docStatus: "final",
      description: "Office visit",
      date: "2026-04-12T10:00:00Z",
      context: { period: { start: "2026-04-11T09:00:00Z" } },
      contained: [
        {
          resourceType: "Patient",
          name: [{ family: "Quill", given: ["Nora"] }],
          birthDate: "1970-03-05",
          identifier: [{ value: "L10064" }],
        },
      ],
      ...more,
    }),
  );
const attached = (text: string, contentType = "text/plain") => ({
  content: [{ attachment: { contentType, data: Buffer.from(text).toString("base64") } }],
});

describe("FHIR", () => {
  it("gives the attached note with what the reference says", async () => {
    const answer = await read(reference(attached("Assessment: asthma")));
    expect(answer.text).toBe("Assessment: asthma");
    expect(answer.header).toMatchObject({
      title: "Office visit",
      writtenOn: "2026-04-12",
      serviceDate: "2026-04-11",
      patient: { family: "Quill", given: "Nora", birthDate: "1970-03-05", identifiers: ["L10064"] },
    });
  });

  it("reads HTML in it, and the sections of a document bundle", async () => {
    expect(
      (await read(reference(attached("<html><body><p>Plan: <b>rest</b></p><ul><li>fluids</ul>", "text/html")))).text,
    ).toBe("Plan: rest\n\n- fluids");
    const bundle = {
      resourceType: "Bundle",
      type: "document",
      entry: [
        {
          resource: {
            resourceType: "Composition",
            status: "final",
            title: "Visit",
            section: [{ title: "Plan", text: { status: "generated", div: "<div>Rest</div>" } }],
          },
        },
      ],
    };
    expect((await read(bytes(JSON.stringify(bundle)))).text).toBe("Plan:\nRest");
  });

  it("refuses drafts, superseded and pointing references, other resources and cut-off JSON", async () => {
    expect((await refused(reference({ ...attached("x y"), docStatus: "preliminary" }))).problem).toMatch(/not final/);
    expect((await refused(reference({ ...attached("x y"), status: "superseded" }))).problem).toMatch(/superseded/);
    expect((await refused(reference({ content: [{ attachment: { url: "https://ehr.example/1" } }] }))).problem).toMatch(
      /address/,
    );
    expect((await refused(bytes('{"resourceType":"Observation"}'))).problem).toMatch(/Observation/);
    expect((await refused(bytes('{"resourceType":"DocumentReference","content":[{'))).problem).toMatch(/cut off/);
    expect((await refused(bytes('{"a":1}'))).problem).toMatch(/not a FHIR resource/);
  });
});

describe("whatever comes", () => {
  it("gets an answer and never an exception", async () => {
    const starts = [
      "",
      "%PDF-1.4\n",
      "{\\rtf1",
      "PK\u0003\u0004",
      "<ClinicalDocument>",
      '{"resourceType":"Bundle","entry":',
      "<html>",
    ];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 300 }), async (start, tail) => {
        const answer = await readDocument(Uint8Array.of(...latin1(start), ...tail));
        expect(answer.status === "read" ? answer.text : answer.problem).not.toBe("");
      }),
      { numRuns: 300 },
    );
  });
});
