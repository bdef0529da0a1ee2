import type {
  Attachment,
  Composition,
  CompositionSection,
  DocumentReference,
  Patient,
  Resource,
} from "@medplum/fhirtypes";
import { dayOf, type DocumentAnswer, type DocumentHeader, documentOf, tidied, unreadable } from "./document.ts";
import type { Nested } from "./ccda.ts";
import { textOfHtml } from "./markup-text.ts";

/** A value from outside with the shape of an object. */
function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether parsed JSON is a FHIR resource. */
export function isFhir(value: unknown): value is Resource {
  return isObject(value) && typeof value["resourceType"] === "string";
}

/** Members as they should be, or nothing: resources come from outside and may hold anything anywhere. */
function listOf<T>(value: readonly T[] | undefined): readonly T[] {
  const given: unknown = value;
  return Array.isArray(given) && value !== undefined ? value : [];
}

function patientOf(resources: readonly Resource[]): Patient | undefined {
  return resources.find((one): one is Patient => one.resourceType === "Patient");
}

function headerOf(patient: Patient | undefined, rest: DocumentHeader): DocumentHeader {
  const name = listOf(patient?.name)[0];
  const identifiers = listOf(patient?.identifier).flatMap((one) => (one.value === undefined ? [] : [one.value]));
  if (patient === undefined) return rest;
  return {
    ...rest,
    patient: { family: name?.family, given: listOf(name?.given)[0], birthDate: dayOf(patient.birthDate), identifiers },
  };
}

async function readAttachment(attachment: Attachment, nested: Nested): Promise<DocumentAnswer> {
  if (attachment.data === undefined) {
    return unreadable(
      attachment.url === undefined
        ? "The DocumentReference holds no document."
        : "The DocumentReference only points at its document (an address); addresses are not opened.",
      "Send the document itself, or the DocumentReference with the document in content.attachment.data.",
      "fhir",
    );
  }
  const bytes = new Uint8Array(Buffer.from(attachment.data, "base64"));
  return nested(bytes);
}

/** Contained and bundled resources beside the one that is read. */
async function readReference(
  reference: DocumentReference,
  beside: readonly Resource[],
  nested: Nested,
): Promise<DocumentAnswer> {
  if (reference.status !== "current") {
    return unreadable(
      `The DocumentReference is ${reference.status === "superseded" ? "superseded by a newer one" : "marked entered in error"}.`,
      "Send the current version of the note.",
      "fhir",
    );
  }
  if (reference.docStatus !== undefined && !["final", "amended"].includes(reference.docStatus)) {
    return unreadable(
      "The note is not final: its docStatus says it is still being written or was entered in error.",
      "Send it when it is signed.",
      "fhir",
    );
  }
  const answers: DocumentAnswer[] = [];
  for (const content of listOf(reference.content)) answers.push(await readAttachment(content.attachment, nested));
  const read = answers.find((one) => one.status === "read");
  if (read === undefined) {
    return answers[0] ?? unreadable("The DocumentReference holds no document.", "Send the document itself.", "fhir");
  }
  const contained = [...listOf(reference.contained), ...beside];
  const author = listOf(reference.author)[0]?.display;
  const header = headerOf(patientOf(contained), {
    ...read.header,
    title: reference.description ?? reference.type?.text ?? read.header.title,
    author: author ?? read.header.author,
    writtenOn: dayOf(reference.date) ?? read.header.writtenOn,
    serviceDate: dayOf(reference.context?.period?.start) ?? read.header.serviceDate,
  });
  return { ...read, format: "fhir", header };
}

function sectionText(section: CompositionSection): string {
  const own = textOfHtml(section.text?.div ?? "");
  const inner = listOf(section.section).map(sectionText);
  const body = [own, ...inner].filter((one) => one !== "").join("\n\n");
  return section.title === undefined || body === "" ? body : `${section.title}:\n${body}`;
}

function readComposition(composition: Composition, beside: readonly Resource[]): DocumentAnswer {
  if (!["final", "amended"].includes(composition.status)) {
    return unreadable("The composition is not final.", "Send it when it is signed.", "fhir");
  }
  const text = tidied(listOf(composition.section).map(sectionText).join("\n\n"));
  const header = headerOf(patientOf(beside), {
    title: composition.title,
    author: listOf(composition.author)[0]?.display,
    writtenOn: dayOf(composition.date),
  });
  return documentOf("fhir", text, header);
}

/**
 * The note in a FHIR R4 resource: a DocumentReference with its attachment, a document Bundle with a Composition, or a Bundle with a
 * DocumentReference. Only final, current notes are taken; addresses are never opened.
 */
export async function readFhir(resource: Resource, nested: Nested): Promise<DocumentAnswer> {
  if (resource.resourceType === "DocumentReference") return readReference(resource, [], nested);
  if (resource.resourceType === "Binary")
    return readAttachment({ ...(resource.data === undefined ? {} : { data: resource.data }) }, nested);
  if (resource.resourceType === "Bundle") {
    const inside = listOf(resource.entry).flatMap((entry) => (isFhir(entry.resource) ? [entry.resource] : []));
    const reference = inside.find((one): one is DocumentReference => one.resourceType === "DocumentReference");
    if (reference !== undefined) return readReference(reference, inside, nested);
    const composition = inside.find((one): one is Composition => one.resourceType === "Composition");
    if (composition !== undefined) return readComposition(composition, inside);
  }
  return unreadable(
    `The FHIR resource is not a note (${/^[A-Za-z]{1,40}$/.test(resource.resourceType) ? resource.resourceType : "unknown type"}).`,
    "Send a DocumentReference, or a document Bundle with its Composition.",
    "fhir",
  );
}
