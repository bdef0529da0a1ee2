import { baseSegment } from "../../grammar/elements.ts";

/** What is done with an element. */
export type Treatment =
  | "keep"
  /** An identifying number. */
  | "id"
  /** Only its digits change. */
  | "digits"
  /** First digit kept, the others as an identifier: a payer's id made of "1" and its tax number. */
  | "tax"
  | "routing"
  /** Name, of a person or an organization as another element of its segment says. */
  | "name"
  | "organization"
  | "first"
  | "initial"
  | "street"
  | "city"
  | "zip"
  | "contact"
  /** Phone, e-mail or web address, by the element before. */
  | "line"
  /** Free text. */
  | "text"
  /** A day of eight digits. */
  | "day"
  | "shortDay"
  /** A date by the format of the element before. */
  | "dated"
  | "birth"
  | "gone"
  /** Data of a document. */
  | "binary"
  /** The number of a REF, by its qualifier. */
  | "reference"
  /** Composites, component by component. */
  | "procedure"
  | "health"
  | "pair"
  | "references"
  | "context";

/**
 * What is done with the elements of each segment, `position=treatment` for those where the rule of their type is not right. That
 * rule: codes, amounts, counts and times stay, days are moved, text is taken for an identifier.
 */
const TABLE = `
ISA 1=keep 2=id 3=keep 4=id 5=keep 6=id 7=keep 8=id 9=shortDay 10=keep 11=keep 12=keep 13=id 14=keep 15=keep 16=keep
IEA 2=id
GS 2=id 3=id 6=id 8=keep
GE 2=id
ST 2=id 3=keep
SE 2=id
ACT 2=name 6=id
ADX 4=id
AK1 2=id 3=keep
AK2 2=id 3=keep
AK3 3=keep
AK4 1=keep 4=id
BDS 3=binary
BGN 2=id 6=id
BHT 3=id
BIN 2=binary
CAS 2=keep 5=keep 8=keep 11=keep 14=keep 17=keep
BPR 7=routing 9=id 10=tax 11=id 13=routing 15=id
CLM 1=id 5=keep 11=keep
CLP 1=id 7=id 8=keep
CN1 4=id 6=text
CR1 7=street 8=street 9=text 10=text
CR2 10=text 11=text
CR3 5=text
CRC 3=keep 4=keep 5=keep 6=keep 7=keep
CTP 5=keep
CTX 1=context 3=keep 4=keep 5=keep 6=keep
DMG 2=birth 5=keep 11=text
DN1 4=text
DN2 1=keep 5=dated
DSB 8=keep
DTM 6=dated
DTP 3=dated
EB 5=text 13=keep 14=keep
EFI 2=text
EQ 2=keep 5=keep
FRM 1=keep 3=text
HCP 4=id 6=keep 8=keep 10=keep
HCR 2=id 3=keep
HD 4=text
HI 1=health 2=health 3=health 4=health 5=health 6=health 7=health 8=health 9=health 10=health 11=health 12=health
HL 1=keep 2=keep
HLH 4=text 5=text 6=text 7=text
ICM 5=text
IDC 1=text
III 2=keep 4=text 6=keep
IK3 3=keep
IK4 1=keep 4=id
IN2 2=name
INS 6=keep 12=dated 14=city
IT1 1=keep
K3 1=text
LE 1=keep
LIN 1=keep 3=keep
LQ 2=keep
LS 1=keep
LUI 2=keep 3=text
LX 1=keep
MIA 5=keep 20=keep 21=keep 22=keep 23=keep
MOA 3=keep 4=keep 5=keep 6=keep 7=keep
MPI 4=text
MSG 1=text
N1 2=organization 4=id
N2 1=name 2=name
N3 1=street 2=street
N4 1=city 3=zip 6=id
NM1 3=name 4=first 5=initial 6=gone 7=gone 9=id 12=name
NTE 2=text
NX2 2=text
OTI 3=id 4=id 5=id 8=id 9=id 11=keep
PAT 6=dated
PER 2=contact 4=line 6=line 8=line 9=text
PLB 1=id 3=pair 5=pair 7=pair 9=pair 11=pair 13=pair
PRV 3=id
PS1 1=id
PWK 6=id 7=text
QTY 4=text
RDM 2=organization 3=text 4=keep 5=keep
RED 1=text 6=keep
REF 2=reference 3=text 4=references
RMR 2=id
SBR 3=id 4=organization
SLN 1=keep 5=keep
STC 1=keep 9=id 10=keep 11=keep 12=text
SV1 1=procedure 5=keep 7=keep 21=keep
SV2 1=keep 2=procedure
SV3 1=procedure 4=keep 7=text 11=keep
SV5 1=procedure
SVC 1=procedure 4=keep 6=procedure
SVD 1=id 3=procedure 4=keep
TA1 1=id 2=shortDay 3=keep
TED 1=keep 2=text 3=keep 5=keep 7=id 8=id
TOO 2=keep 3=keep
TRN 2=id 3=tax 4=id
TS3 1=id 2=keep
UM 4=keep 5=keep
`;

const TREATMENTS = new Set<string>(
  "keep id digits tax routing name organization first initial street city zip contact line text day shortDay dated birth gone binary reference procedure health pair references context".split(
    " ",
  ),
);

const POLICIES: ReadonlyMap<string, ReadonlyMap<number, Treatment>> = new Map(
  TABLE.trim()
    .split("\n")
    .map((line) => {
      const [id = "", ...entries] = line.split(" ");
      return [id, new Map(entries.map((entry) => treatmentOf(entry)))];
    }),
);

function treatmentOf(entry: string): readonly [number, Treatment] {
  const [position = "", name = ""] = entry.split("=");
  if (!isTreatment(name)) throw new Error(`anonymise: ${entry} is no treatment`);
  return [Number(position), name];
}

function isTreatment(name: string): name is Treatment {
  return TREATMENTS.has(name);
}

/** What is done with one element. `value` tells codes from stray text in an element that should hold a code. */
export function treatmentFor(id: string, position: number, value: string): Treatment {
  const own = POLICIES.get(id)?.get(position);
  if (own !== undefined) return own;
  const base = baseSegment(id)?.elements[position - 1];
  switch (base?.type) {
    case undefined:
      return looksLikeCode(value) ? "keep" : /^\d{8}$/.test(value) ? "day" : "id";
    case "DT":
      return "day";
    case "R":
    case "N":
      return /^[-+.\d]*$/.test(value) ? "keep" : "id";
    case "TM":
      return /^\d*$/.test(value) ? "keep" : "id";
    case "ID":
      return base.repeats || value.length <= base.max ? "keep" : "id";
    case "C":
    case "AN":
      return "id";
  }
}

function looksLikeCode(value: string): boolean {
  return /^[A-Z0-9]{1,3}$/.test(value) || /^-?\d{0,9}\.\d{1,2}$/.test(value);
}

/** References whose number is a code, a version or a rate and no one's identity. */
const CODED_REFERENCES = new Set([
  "4N",
  "F5",
  "BLT",
  "F2",
  "APC",
  "RB",
  "ZX",
  "PID",
  "XX1",
  "XX2",
  "M7",
  "9V",
  "G4",
  "87",
]);
/** References whose number has letters that mean something. */
const LETTERED_REFERENCES = new Set(["X4", "F4"]);

/** What is done with REF02. */
export function referenceTreatment(qualifier: string): Treatment {
  if (CODED_REFERENCES.has(qualifier)) return "keep";
  return LETTERED_REFERENCES.has(qualifier) ? "digits" : "id";
}
