import { SaxesParser } from "saxes";
import { dayOf, type DocumentAnswer, documentOf, tidied, unreadable } from "./document.ts";
import { MarkupText } from "./markup-text.ts";

/** Facts of the header, collected on the way. */
interface Header {
  title?: string;
  family?: string;
  given?: string;
  birthDate?: string;
  authorName: string[];
  writtenOn?: string;
  serviceDate?: string;
  readonly identifiers: string[];
}

function attributesOf(given: Readonly<Record<string, string | { readonly value: string }>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, typeof value === "string" ? value : value.value]),
  );
}

const bare = (name: string): string => name.slice(name.indexOf(":") + 1);

/** Reads a clinical document in one pass: header facts, then the narrative text of each section under its title. */
class CcdaReader {
  readonly header: Header = { authorName: [], identifiers: [] };
  readonly sections: string[] = [];
  readonly notices = new Set<string>();
  #path: string[] = [];
  #narrative: MarkupText | undefined;
  #narrativeDepth = 0;
  #words = "";
  #sectionTitle = "";
  #unstructured = "";
  #unstructuredType = "";

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#path.push(name);
    this.#words = "";
    if (this.#narrative !== undefined) return this.#narrative.open(name.toLowerCase(), attributes);
    if (name === "text" && this.#path.at(-2) === "section") {
      this.#narrative = new MarkupText();
      this.#narrativeDepth = this.#path.length;
      return;
    }
    if (name === "text" && this.#path.at(-2) === "nonXMLBody")
      this.#unstructuredType = attributes["mediaType"] ?? "text/plain";
    this.#fact(name, attributes);
  }

  words(text: string): void {
    if (this.#narrative !== undefined) this.#narrative.words(text);
    else this.#words += text;
  }

  close(name: string): void {
    if (this.#narrative !== undefined) {
      if (this.#path.length === this.#narrativeDepth) this.#endSection();
      else this.#narrative.close(name.toLowerCase());
    } else this.#said(name, this.#words.trim());
    this.#path.pop();
    this.#words = "";
  }

  /** Text and media type of a document without sections. */
  get unstructured(): { readonly type: string; readonly text: string } | undefined {
    return this.#unstructured === "" ? undefined : { type: this.#unstructuredType, text: this.#unstructured };
  }

  #endSection(): void {
    const body = this.#narrative?.text() ?? "";
    this.#narrative = undefined;
    if (body === "") return;
    this.sections.push(this.#sectionTitle === "" ? body : `${this.#sectionTitle}:\n${body}`);
    this.#sectionTitle = "";
  }

  #within(name: string): boolean {
    return this.#path.includes(name);
  }

  #fact(name: string, attributes: Readonly<Record<string, string>>): void {
    const parent = this.#path.at(-2);
    const { header } = this;
    if (name === "effectiveTime" && parent === "ClinicalDocument") this.#set("writtenOn", dayOf(attributes["value"]));
    if (name === "birthTime" && this.#within("recordTarget")) this.#set("birthDate", dayOf(attributes["value"]));
    if (name === "id" && parent === "patientRole" && attributes["extension"] !== undefined) {
      header.identifiers.push(attributes["extension"]);
    }
    const ofVisit = this.#within("encompassingEncounter") || this.#within("serviceEvent");
    if (ofVisit && this.#within("effectiveTime") && (name === "low" || name === "effectiveTime")) {
      if (header.serviceDate === undefined) this.#set("serviceDate", dayOf(attributes["value"]));
    }
  }

  #said(name: string, words: string): void {
    if (words === "") return;
    const parent = this.#path.at(-2);
    if (name === "title" && parent === "ClinicalDocument") this.#set("title", words);
    else if (name === "title" && parent === "section") this.#sectionTitle = words.replace(/:$/, "");
    else if (name === "text" && parent === "nonXMLBody") this.#unstructured = words;
    else if (this.#within("recordTarget") && parent === "name" && this.#within("patient")) {
      if (name === "family") this.#set("family", words);
      if (name === "given" && this.header.given === undefined) this.#set("given", words);
    } else if (
      this.#path[1] === "author" &&
      this.#within("assignedPerson") &&
      (name === "given" || name === "family")
    ) {
      this.header.authorName.push(words);
    }
  }

  #set(key: "title" | "family" | "given" | "birthDate" | "writtenOn" | "serviceDate", value: string | undefined): void {
    if (value !== undefined) this.header[key] = value;
  }
}

/** Whether the beginning of a file is an XML document with the root of a clinical document. */
export function isCcda(head: string): boolean {
  return /<(?:[a-z0-9]+:)?ClinicalDocument[\s/>]/i.test(head);
}

/** What an unstructured body holds, decoded; read again by its own form. */
export type Nested = (bytes: Uint8Array) => Promise<DocumentAnswer>;

/**
 * The narrative text of a C-CDA document (HL7 CDA R2: what a person reads and signs), each section under its title, with what the
 * header says of patient, author and days. Entries are not read: the narrative is the legal content. Entities of a DTD are refused.
 */
export async function readCcda(xml: string, nested: Nested): Promise<DocumentAnswer> {
  if (/<!DOCTYPE/i.test(xml.slice(0, 5_000))) {
    return unreadable(
      "The XML file declares a document type, which clinical documents may not.",
      "Export it again as C-CDA.",
      "ccda",
    );
  }
  const reader = new CcdaReader();
  const parser = new SaxesParser({ xmlns: false });
  parser.on("opentag", (tag) => {
    reader.open(bare(tag.name), attributesOf(tag.attributes));
  });
  parser.on("closetag", (tag) => {
    reader.close(bare(tag.name));
  });
  parser.on("text", (text) => {
    reader.words(text);
  });
  parser.on("cdata", (text) => {
    reader.words(text);
  });
  let broken = false;
  parser.on("error", () => {
    broken = true;
  });
  parser.write(xml).close();
  if (broken) {
    return unreadable(
      "The C-CDA file is not whole XML: it is cut off or damaged.",
      "Export it again, or paste the words of the note.",
      "ccda",
    );
  }
  const { header } = reader;
  const facts = {
    title: header.title,
    author: header.authorName.length === 0 ? undefined : header.authorName.join(" "),
    writtenOn: header.writtenOn,
    serviceDate: header.serviceDate,
    patient: {
      family: header.family,
      given: header.given,
      birthDate: header.birthDate,
      identifiers: header.identifiers,
    },
  };
  const body = reader.unstructured;
  if (body !== undefined) {
    const inner = await nested(new Uint8Array(Buffer.from(body.text, "base64")));
    return inner.status === "unreadable" ? inner : { ...inner, format: "ccda", header: { ...inner.header, ...facts } };
  }
  return documentOf("ccda", tidied(reader.sections.join("\n\n")), facts, [...reader.notices]);
}
