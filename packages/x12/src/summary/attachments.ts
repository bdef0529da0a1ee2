import type { TransactionSet } from "../wire/interchange.ts";
import { element } from "../wire/segment.ts";
import type { Segment } from "../wire/segment.ts";
import { datedText } from "./dates.ts";
import type { Summary } from "./summary.ts";

interface Document {
  readonly form: string;
  readonly bytes: number | null;
}

interface Attachment {
  readonly number: string | null;
  trace: string | null;
  readonly references: { readonly qualifier: string; readonly value: string }[];
  readonly statuses: string[];
  serviceDate: string | null;
  submitted: string | null;
  report: string | null;
  transmission: string | null;
  controlNumber: string | null;
  readonly documents: Document[];
}

function optional(segment: Segment, position: number): string | null {
  const text = element(segment, position);
  return text === "" ? null : text;
}

/** A 275: for which claim, whose, and what is attached. The documents themselves are not repeated: only how many bytes. */
export function summarizeAttachments(transaction: TransactionSet): Summary {
  const reader = new AttachmentReader();
  for (const segment of transaction.segments) reader.take(segment);
  return {
    kind: "275",
    reference: reader.reference,
    payer: reader.parties.get("PR") ?? null,
    submitter: reader.parties.get("41") ?? reader.parties.get("40") ?? null,
    provider: reader.parties.get("1P") ?? reader.parties.get("85") ?? null,
    patient: reader.parties.get("QC") ?? reader.parties.get("IL") ?? null,
    claim: reader.claim,
    attachmentCount: reader.attachments.length,
    attachments: reader.attachments,
  };
}

/** Reads a 275 segment by segment; an attachment begins at LX, or at PWK where a sender leaves LX out. */
class AttachmentReader {
  reference: string | null = null;
  readonly parties = new Map<string, Record<string, unknown>>();
  readonly claim: Record<string, string | null> = {
    patientControlNumber: null,
    payerControlNumber: null,
    medicalRecordNumber: null,
    serviceDate: null,
  };
  readonly attachments: Attachment[] = [];
  #open: Attachment | undefined;

  take(segment: Segment): void {
    if (segment.id === "LX") this.#begin(optional(segment, 1));
    else if (segment.id === "PWK") this.#paperwork(segment);
    else if (this.#open === undefined) this.#header(segment);
    else this.#detail(this.#open, segment);
  }

  #begin(number: string | null): Attachment {
    this.#open = {
      number,
      trace: null,
      references: [],
      statuses: [],
      serviceDate: null,
      submitted: null,
      report: null,
      transmission: null,
      controlNumber: null,
      documents: [],
    };
    this.attachments.push(this.#open);
    return this.#open;
  }

  #paperwork(segment: Segment): void {
    const open = this.#open?.report === null ? this.#open : this.#begin(null);
    open.report = optional(segment, 1);
    open.transmission = optional(segment, 2);
    open.controlNumber = optional(segment, 6);
  }

  #header(segment: Segment): void {
    const { claim } = this;
    const [, first = "", second = "", third = ""] = segment.elements;
    if (segment.id === "BGN" || segment.id === "BHT")
      this.reference ??= optional(segment, segment.id === "BGN" ? 2 : 3);
    else if (segment.id === "NM1" && !this.parties.has(first)) this.parties.set(first, party(segment));
    else if (segment.id === "CLM") claim["patientControlNumber"] ??= first;
    else if (segment.id === "REF" && first === "EJ") claim["patientControlNumber"] ??= second;
    else if (segment.id === "REF" && (first === "1K" || first === "D9")) claim["payerControlNumber"] ??= second;
    else if (segment.id === "REF" && first === "EA") claim["medicalRecordNumber"] ??= second;
    else if (segment.id === "DTP" && first === "472") claim["serviceDate"] ??= datedText(third, second);
  }

  #detail(open: Attachment, segment: Segment): void {
    const [, first = "", second = "", third = ""] = segment.elements;
    if (segment.id === "TRN") open.trace ??= second;
    else if (segment.id === "REF") open.references.push({ qualifier: first, value: second });
    else if (segment.id === "STC") open.statuses.push(first);
    else if (segment.id === "DTP" && first === "472") open.serviceDate ??= datedText(third, second);
    else if (segment.id === "DTP") open.submitted ??= datedText(third, second);
    else if (segment.id === "CAT") open.report ??= first;
    else if (segment.id === "BIN") open.documents.push({ form: "BIN", bytes: count(first) });
    else if (segment.id === "BDS") open.documents.push({ form: `BDS ${first}`, bytes: count(second) });
  }
}

function count(text: string): number | null {
  return /^\d+$/.test(text) ? Number(text) : null;
}

function party(segment: Segment): Record<string, unknown> {
  return {
    name: element(segment, 3),
    firstName: optional(segment, 4),
    idQualifier: optional(segment, 8),
    id: optional(segment, 9),
  };
}
