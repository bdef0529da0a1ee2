import { datedText } from "./dates.ts";
import type { TransactionSet } from "../wire/interchange.ts";
import { element } from "../wire/segment.ts";
import type { Segment } from "../wire/segment.ts";
import { twoPlaces } from "../values.ts";
import type { Summary } from "./summary.ts";

interface Coverage {
  readonly maintenanceType: string;
  readonly type: string;
  readonly plan: string | null;
  readonly level: string | null;
  readonly dates: unknown[];
  readonly amounts: unknown[];
  readonly references: unknown[];
}

interface Member {
  readonly subscriber: boolean;
  readonly relationship: string;
  readonly maintenanceType: string;
  readonly maintenanceReason: string | null;
  readonly benefitStatus: string | null;
  readonly employment: string | null;
  readonly student: string | null;
  subscriberId: string | null;
  groupNumber: string | null;
  name: string | null;
  firstName: string | null;
  memberId: string | null;
  birthDate: string | null;
  sex: string | null;
  readonly dates: unknown[];
  readonly coverages: Coverage[];
}

function optional(segment: Segment, position: number): string | null {
  const text = element(segment, position);
  return text === "" ? null : text;
}

/** An 834: who is enrolled, changed or ended, and in which coverages. */
export function summarizeEnrollment(transaction: TransactionSet): Summary {
  const reader = new EnrollmentReader();
  for (const segment of transaction.segments) reader.take(segment);
  const { members, beginning } = reader;
  const byMaintenance: Record<string, number> = {};
  for (const one of members) byMaintenance[one.maintenanceType] = (byMaintenance[one.maintenanceType] ?? 0) + 1;
  return {
    kind: "834",
    reference: beginning === undefined ? null : optional(beginning, 2),
    purpose: beginning === undefined ? null : optional(beginning, 1),
    action: beginning === undefined ? null : optional(beginning, 8),
    masterPolicy: reader.masterPolicy,
    sponsor: reader.sponsor,
    payer: reader.payer,
    memberCount: members.length,
    subscriberCount: members.filter((one) => one.subscriber).length,
    byMaintenanceType: byMaintenance,
    members,
  };
}

/** Reads an 834 segment by segment; a member lasts from INS to the next INS. */
class EnrollmentReader {
  readonly members: Member[] = [];
  beginning: Segment | undefined;
  masterPolicy: string | null = null;
  sponsor: string | null = null;
  payer: string | null = null;
  #member: Member | undefined;
  #coverage: Coverage | undefined;
  /** Other people and payers of a member (employer, school, other insurance) are not the member. */
  #isOther = false;

  take(segment: Segment): void {
    if (segment.id === "INS") {
      this.#open(segment);
    } else if (this.#member === undefined) {
      this.#header(segment);
    } else if (segment.id === "HD") {
      this.#openCoverage(this.#member, segment);
    } else if (/^(?:COB|LX|DSB|LS)$/.test(segment.id)) {
      this.#isOther = true;
    } else if (segment.id === "NM1") {
      this.#name(this.#member, segment);
    } else if (!this.#isOther) {
      this.#detail(this.#member, segment);
    }
  }

  #header(segment: Segment): void {
    if (segment.id === "BGN") this.beginning = segment;
    else if (segment.id === "REF" && element(segment, 1) === "38") this.masterPolicy ??= optional(segment, 2);
    else if (segment.id === "N1" && element(segment, 1) === "P5") this.sponsor ??= optional(segment, 2);
    else if (segment.id === "N1" && element(segment, 1) === "IN") this.payer ??= optional(segment, 2);
  }

  #open(segment: Segment): void {
    this.#member = {
      subscriber: element(segment, 1) === "Y",
      relationship: element(segment, 2),
      maintenanceType: element(segment, 3),
      maintenanceReason: optional(segment, 4),
      benefitStatus: optional(segment, 5),
      employment: optional(segment, 8),
      student: optional(segment, 9),
      subscriberId: null,
      groupNumber: null,
      name: null,
      firstName: null,
      memberId: null,
      birthDate: null,
      sex: null,
      dates: [],
      coverages: [],
    };
    this.members.push(this.#member);
    this.#coverage = undefined;
    this.#isOther = false;
  }

  #openCoverage(member: Member, segment: Segment): void {
    this.#coverage = {
      maintenanceType: element(segment, 1),
      type: element(segment, 3),
      plan: optional(segment, 4),
      level: optional(segment, 5),
      dates: [],
      amounts: [],
      references: [],
    };
    member.coverages.push(this.#coverage);
    this.#isOther = false;
  }

  #name(member: Member, segment: Segment): void {
    const role = element(segment, 1);
    this.#isOther = role !== "IL" && role !== "74";
    if (this.#isOther || member.name !== null) return;
    member.name = optional(segment, 3);
    member.firstName = optional(segment, 4);
    member.memberId = optional(segment, 9);
  }

  #detail(member: Member, segment: Segment): void {
    const [, qualifier = "", second = "", third = ""] = segment.elements;
    const coverage = this.#coverage;
    if (segment.id === "DTP") (coverage ?? member).dates.push({ qualifier, date: datedText(third, second) });
    else if (segment.id === "REF" && coverage !== undefined) coverage.references.push({ qualifier, value: second });
    else if (segment.id === "REF" && qualifier === "0F") member.subscriberId ??= optional(segment, 2);
    else if (segment.id === "REF" && qualifier === "1L") member.groupNumber ??= optional(segment, 2);
    else if (segment.id === "AMT") coverage?.amounts.push({ qualifier, amount: twoPlaces(second) });
    else if (segment.id === "DMG") {
      member.birthDate ??= datedText(second, qualifier);
      member.sex ??= optional(segment, 3);
    }
  }
}
