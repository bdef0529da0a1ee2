import type { WireSegment } from "../wire/write-interchange.ts";

/** Decimal text as it stands on the wire (`"257.5"`, `"-60"`). `amountToCents` and `twoPlaces` turn it into money. */
export type AmountText = string;

/** ISO calendar date, `2026-01-15`. */
export type IsoDate = string;

/** A segment that has no typed place, kept as it came and written back in the order of the guide. */
export interface OtherSegment {
  readonly id: string;
  /** Elements from element 1 on; composites are lists of components, repetitions are kept. */
  readonly elements: WireSegment;
}

/** A date or period (DTP, DTM). */
export interface QualifiedDate {
  /** DTP01: 472 service, 431 onset, 435 admission, 439 accident, 573 adjudication, … */
  readonly qualifier: string;
  /** D8, RD8, DT, TM, …; empty for DTM. */
  readonly format: string;
  /** As sent. */
  readonly raw: string;
  /** First (or only) day, when `raw` is a real date. */
  readonly from?: IsoDate | undefined;
  /** Last day of a period. */
  readonly to?: IsoDate | undefined;
  /** `HH:MM` when the format has a time. */
  readonly time?: string | undefined;
}

/** A reference number (REF). */
export interface Reference {
  readonly qualifier: string;
  readonly value: string;
  readonly description?: string | undefined;
}

/** An amount with its qualifier (AMT). */
export interface QualifiedAmount {
  readonly qualifier: string;
  readonly amount: AmountText;
}

/** A quantity with its qualifier (QTY). */
export interface QualifiedQuantity {
  readonly qualifier: string;
  readonly quantity: string;
}

/** A postal address (N3, N4). */
export interface PostalAddress {
  readonly line1: string;
  readonly line2?: string | undefined;
  readonly city: string;
  readonly state?: string | undefined;
  readonly postalCode?: string | undefined;
  readonly country?: string | undefined;
}

/** One contact (PER). */
export interface Contact {
  /** PER01: IC information, CX claim office, BL technical, … */
  readonly functionCode: string;
  readonly name?: string | undefined;
  /** TE telephone, EX extension, FX fax, EM e-mail, UR web page. */
  readonly numbers: readonly { readonly type: string; readonly value: string }[];
}

/** A person or organisation (NM1 or N1, with what follows it). */
export interface Party {
  /** NM101 / N101: 85 billing provider, IL insured, QC patient, PR payer, 82 rendering provider, … */
  readonly entityCode: string;
  readonly entityType: "person" | "organization";
  /** Last name of a person, or the name of an organisation. */
  readonly name: string;
  readonly firstName?: string | undefined;
  readonly middleName?: string | undefined;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
  /** NM108: XX NPI, MI member id, PI payer id, 46 ETIN, … */
  readonly idQualifier?: string | undefined;
  readonly id?: string | undefined;
  readonly address?: PostalAddress | undefined;
  readonly birthDate?: IsoDate | undefined;
  readonly deathDate?: IsoDate | undefined;
  /** F, M or U. */
  readonly sex?: string | undefined;
  /** PRV01 and PRV03. */
  readonly providerRole?: string | undefined;
  readonly taxonomyCode?: string | undefined;
  readonly references: readonly Reference[];
  readonly contacts: readonly Contact[];
  readonly dates?: readonly QualifiedDate[] | undefined;
  readonly otherSegments?: readonly OtherSegment[] | undefined;
}

/** One adjustment of a CAS segment. */
export interface Adjustment {
  /** CO, PR, OA, PI, CR. */
  readonly group: string;
  /** Claim adjustment reason code. */
  readonly reason: string;
  readonly amount: AmountText;
  readonly quantity?: string | undefined;
}

/** A procedure or product code with its modifiers (composite C003). */
export interface Procedure {
  /** HC HCPCS/CPT, AD dental, ER, HP HIPPS, N4 NDC, NU revenue, … */
  readonly qualifier: string;
  readonly code: string;
  readonly modifiers: readonly string[];
  readonly description?: string | undefined;
}

/** BHT: what kind of transaction this is and the sender's number for it. */
export interface TransactionBeginning {
  /** BHT02: 00 original, 18 reissue, 13 request, 11 response, 08 status. */
  readonly purposeCode: string;
  /** BHT03. */
  readonly referenceNumber: string;
  readonly date: IsoDate;
  /** `HH:MM` or `HH:MM:SS`. */
  readonly time: string;
  /** BHT06: CH chargeable, RP encounters, TH, DG, … */
  readonly typeCode?: string | undefined;
}
