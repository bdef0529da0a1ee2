/**
 * The base segments of release 005010 that the HIPAA guides use: for each element its type, shortest and longest length,
 * and the rules that tie elements of one segment together. Written by us as data; `C003` is a composite whose
 * components are in the table below,
 * `^` marks an element that may repeat, `xN` repeats the entry N times. Rules: P all or none, R at least one, E at most one,
 * C the first needs the others, L the first needs one of the others.
 * An amount of a claim or a service is `R1-10`, not the standard's 18 digits: all HIPAA guides draw that line in their appendix B.
 */
const TABLE = `
AAA ID1-1 ID2-2 ID2-2 ID1-1
ACT AN1-35 AN1-60 ID1-2 AN2-80 ID1-3 AN1-35 AN1-80 ID1-2 ID1-2 | P0304 C0506 C0706 C0905
ADX R1-18 ID2-2 ID2-3 AN1-50 | P0304
AK1 ID2-2 N1-9 AN1-12
AK2 ID3-3 AN4-9 AN1-35
AK3 ID2-3 N1-10 AN1-6 ID1-3
AK4 C030 N1-4 ID1-3 AN1-99
AK5 ID1-1 ID1-3 ID1-3 ID1-3 ID1-3 ID1-3
AK9 ID1-1 N1-6 N1-6 N1-6 ID1-3 ID1-3 ID1-3 ID1-3 ID1-3
AMT ID1-3 R1-18 ID1-1
BDS ID3-3 N1-15 AN1-999999999999999
BGN ID2-2 AN1-50 DT8-8 TM4-8 ID2-2 AN1-50 ID2-2 ID1-2 ID2-2 | C0504
BHT ID4-4 ID2-2 AN1-50 DT8-8 TM4-8 ID2-2
BIN N1-15 AN1-999999999999999
BPR ID1-2 R1-18 ID1-1 ID3-3 ID1-10 ID2-2 AN3-12 ID1-3 AN1-35 AN10-10 AN9-9 ID2-2 AN3-12 ID1-3 AN1-35 DT8-8 ID1-3 ID2-2 AN3-12 ID1-3 AN1-35 | P0607 C0809 P1213 C1415 P1819 C2021
CAS ID1-2 AN1-5 R1-10 R1-15 AN1-5 R1-10 R1-15 AN1-5 R1-10 R1-15 AN1-5 R1-10 R1-15 AN1-5 R1-10 R1-15 AN1-5 R1-10 R1-15 | L050607 C0605 C0705 L080910 C0908 C1008 L111213 C1211 C1311 L141516 C1514 C1614 L171819 C1817 C1917
CAT ID2-2 ID1-2 AN1-30 ID1-3 AN1-30 AN1-30 AN1-30 | C0302 P0405
CL1 ID1-1 ID1-1 ID1-2 ID1-1
CLM AN1-38 R1-10 ID1-2 ID1-2 C023 ID1-1 ID1-1 ID1-1 ID1-1 ID1-1 C024 ID2-3 ID1-1 ID1-3 ID1-1 ID1-1 ID1-1 ID1-1 ID2-2 ID1-2
CLP AN1-38 ID1-2 R1-10 R1-10 R1-10 ID1-2 AN1-50 AN1-2 ID1-1 ID1-2 ID1-4 R1-15 R1-10 ID1-1
CN1 ID2-2 R1-10 R1-6 AN1-50 R1-6 AN1-30
COB ID1-1 AN1-50 ID1-1 ID1-2^
CR1 ID2-2 R1-10 ID1-1 ID1-1 ID2-2 R1-15 AN1-55 AN1-55 AN1-80 AN1-80 | P0102 P0506
CR2 N1-9 R1-15 ID2-3 ID2-3 ID2-2 R1-15 R1-15 ID1-1 ID1-1 AN1-80 AN1-80 ID1-1 | P0102 C0403 P0506
CR3 ID1-1 ID2-2 R1-15 ID1-1 AN1-80 | P0203
CR5 ID1-1 R1-15 ID1-1 ID1-1 AN1-80 R1-15 R1-15 R1-15 AN1-80 R1-15 R1-15 ID1-1 ID1-1 ID1-1 ID1-1 R1-15 ID1-1 ID1-1
CR6 ID1-1 DT8-8 ID2-3 AN1-35 DT8-8 ID1-1 ID1-1 ID1-1 DT8-8 ID2-2 AN1-15 DT8-8 DT8-8 DT8-8 ID2-3 AN1-35 ID1-1 DT8-8 DT8-8 DT8-8 DT8-8 | P0304 P091011 P1516
CRC ID2-2 ID1-1 ID2-3 ID2-3 ID2-3 ID2-3 ID2-3
CTP ID2-2 ID3-3 R1-17 R1-15 C001 ID3-3 R1-10 R1-18 ID2-2 R1-10 N1-2 | P0405 C0607 C0902 C1002 C1103
CTX C998 ID2-3 N1-10 AN1-6 C030 C999
CUR ID2-3 ID3-3 R4-10 ID2-3 ID3-3 ID3-3 ID3-3 DT8-8 TM4-8 ID3-3 DT8-8 TM4-8 ID3-3 DT8-8 TM4-8 ID3-3 DT8-8 TM4-8 ID3-3 DT8-8 TM4-8 | C0807 C0907 L101112 C1110 C1210 L131415 C1413 C1513 L161718 C1716 C1816 L192021 C2019 C2119
DMG ID2-3 AN1-35 ID1-1 ID1-1 C056^ ID1-2 ID2-3 ID1-2 R1-15 ID1-3 AN1-30 | P0102 P1011 C1105
DN1 R1-15 R1-15 ID1-1 AN1-80
DN2 AN1-50 ID1-2 R1-15 ID2-3 AN1-35 ID1-3 | P0405
DSB ID1-1 R1-15 ID4-6 ID1-1 ID1-2 R1-18 ID2-2 AN1-15 | P0708
DTM ID3-3 DT8-8 TM4-8 ID2-2 ID2-3 AN1-35 | R020305 C0403 P0506
DTP ID3-3 ID2-3 AN1-35
EB ID1-3 ID3-3 ID1-2^ ID1-3 AN1-50 ID1-2 R1-18 R1-10 ID2-2 R1-15 ID1-1 ID1-1 C003 C004 | P0910
EC ID2-3 ID2-3 ID2-3 R1-10 ID1-1 ID4-6
EFI ID2-2 AN1-264 ID2-2 AN1-30 AN1-30 AN1-30 AN1-30 AN1-30 AN1-30 ID2-2 AN1-64 AN1-4 N1-15 N1-5 AN1-30 ID3-3
ENT N1-6 ID2-3 ID1-2 AN2-80 ID2-3 ID1-2 AN2-80 ID2-3 AN1-50 | P020304 P050607 P0809
EQ ID1-2^ C003 ID3-3 ID1-3 C004 | R0102
FRM AN1-20 ID1-1 AN1-50 DT8-8 R1-6 | R02030405
GE N1-6 N1-9
GS ID2-2 AN2-15 AN2-15 DT8-8 TM4-8 N1-9 ID1-2 AN1-12
HCP ID2-2 R1-10 R1-10 AN1-50 R1-9 AN1-50 R1-10 AN1-48 ID2-2 AN1-48 ID2-2 R1-15 ID2-2 ID1-2 ID1-2 | R0113 P0910 P1112
HCR ID1-2 AN1-50 AN1-30^ ID1-1
HD ID3-3 ID2-3 ID2-3 AN1-50 ID3-3 N1-9 N1-9 ID1-1 ID1-1 ID2-3 ID1-1
HI C022x12
HL AN1-12 AN1-12 ID1-2 ID1-1
HLH ID1-1 R1-8 R1-10 R1-10 AN1-80 ID1-1 AN1-80
HSD ID2-2 R1-15 ID2-2 R1-6 ID1-2 N1-3 ID1-2 ID1-1 | P0102 C0605
ICM ID1-1 R1-18 R1-15 AN1-30 AN1-5 ID3-3
IDC AN1-50 ID1-1 R1-15 ID1-2
IEA N1-5 N9-9
III ID1-3 AN1-30 ID2-2 AN1-264 R1-15 C001 ID1-2 ID1-2 ID1-2 | P0102 L030405
IK3 ID2-3 N1-10 AN1-6 ID1-3
IK4 C030 N1-4 ID1-3 AN1-99
IK5 ID1-1 ID1-3 ID1-3 ID1-3 ID1-3 ID1-3
INS ID1-1 ID2-2 ID3-3 ID2-3 ID1-1 C052 ID1-2 ID2-2 ID1-1 ID1-1 ID2-3 AN1-35 ID1-1 AN2-30 ID2-2 ID2-3 N1-9 | P1112
IT1 AN1-20 R1-10 ID2-2 R1-17 ID2-2 ID2-2 AN1-48 ID2-2 AN1-48 ID2-2 AN1-48 ID2-2 AN1-48 ID2-2 AN1-48 ID2-2 AN1-48 ID2-2 AN1-48 ID2-2 AN1-48 ID2-2 AN1-48 ID2-2 AN1-48 | P020304 P0607 P0809 P1011 P1213 P1415 P1617 P1819 P2021 P2223 P2425
K3 AN1-80 ID1-2 C001
LE AN1-6
LIN AN1-20 ID2-2 AN1-48
LQ ID1-3 AN1-30 | C0102
LS AN1-6
LUI ID1-2 AN2-80 AN1-80 ID1-2 ID1-1 | P0102 L040203
LX N1-6
MEA ID2-2 ID1-3 R1-20 C001
MIA R1-15 R1-10 R1-15 R1-10 AN1-50 R1-10 R1-10 R1-10 R1-10 R1-10 R1-10 R1-10 R1-10 R1-10 R1-15 R1-10 R1-10 R1-10 R1-10 AN1-50 AN1-50 AN1-50 AN1-50 R1-10
MOA R1-10 R1-10 AN1-50 AN1-50 AN1-50 AN1-50 AN1-50 R1-10 R1-10
MPI ID1-1 ID2-2 ID1-1 AN1-80 ID2-2 ID2-3 AN1-35 | P0607
MSG AN1-264 ID2-2 N1-9 | C0302
N1 ID2-3 AN1-60 ID1-2 AN2-80 ID2-2 ID2-3 | R0203 P0304
N2 AN1-60 AN1-60
N3 AN1-55 AN1-55
N4 AN2-30 ID2-2 ID3-15 ID2-3 ID1-2 AN1-30 ID1-3 | E0207 C0605 C0704
NM1 ID2-3 ID1-1 AN1-60 AN1-35 AN1-25 AN1-10 AN1-10 ID1-2 AN2-80 ID2-2 ID2-3 AN1-60 | P0809 C1110 C1203
NTE ID3-3 AN1-80
NX1 ID2-3 ID2-3 ID2-3 ID2-3 ID2-3
OI ID1-2 ID2-2 ID1-1 ID1-1 ID1-1 ID1-1
OTI ID1-2 ID2-3 AN1-50 AN2-15 AN2-15 DT8-8 TM4-8 N1-9 AN4-9 ID3-3 AN1-12 ID2-2 ID2-2 ID1-2 ID1-2 ID1-2 ID1-3 | C0908
PAT ID2-2 ID1-1 ID2-2 ID1-1 ID2-3 AN1-35 ID2-2 R1-10 ID1-1 | P0506 P0708
PER ID2-2 AN1-60 ID2-2 AN1-256 ID2-2 AN1-256 ID2-2 AN1-256 AN1-20 | P0304 P0506 P0708
PLA ID1-2 ID2-3 DT8-8 TM4-8 ID2-3 | R0305
PLB AN1-50 DT8-8 C042 R1-18 C042 R1-18 C042 R1-18 C042 R1-18 C042 R1-18 C042 R1-18 | P0506 P0708 P0910 P1112 P1314
PRV ID1-3 ID2-3 AN1-50 ID2-2 C035 ID3-3 | P0203
PS1 AN1-50 R1-10 ID2-2
PWK ID2-2 ID1-2 N1-2 ID2-3 ID1-2 AN2-80 AN1-80 C002 ID1-2 | P0506
QTY ID2-2 R1-15 C001 AN1-30 | R0204 E0204
RDM ID1-2 AN1-60 AN1-256 C040 C040
RED AN1-80 ID1-2 ID2-2 AN1-15 ID1-3 AN1-30
REF ID2-3 AN1-50 AN1-80 C040 | R0203
RMR ID2-3 AN1-50 ID2-2 R1-18 R1-18 R1-18 ID2-2 R1-18 | P0102 P0708
SAC ID1-1 ID4-4 ID2-2 AN1-10 N1-15 ID1-1 R1-6 R1-9 ID2-2 R1-15 R1-15 ID2-2 AN1-50 AN1-20 AN1-80 ID2-3 | R0203 P0304 P0607 P0910 C1110 C1413 C1615
SBR ID1-1 ID2-2 AN1-50 AN1-60 ID1-3 ID1-1 ID1-1 ID2-2 ID1-2
SE N1-10 AN4-9
SLN AN1-20 AN1-20 ID1-1 R1-15 C001 R1-17 ID2-2 ID1-1 ID2-2 AN1-48 ID2-2 AN1-48 ID2-2 AN1-48 ID2-2 AN1-48 ID2-2 AN1-48 ID2-2 AN1-48 ID2-2 AN1-48 ID2-2 AN1-48 ID2-2 AN1-48 ID2-2 AN1-48 | P0405 C0706 C0806 P0910 P1112 P1314 P1516 P1718 P1920 P2122 P2324 P2526 P2728
ST ID3-3 AN4-9 AN1-35
STC C043 DT8-8 ID1-2 R1-18 R1-18 DT8-8 ID3-3 DT8-8 AN1-16 C043 C043 AN1-264
SV1 C003 R1-10 ID2-2 R1-15 AN1-2 ID1-2 C004 R1-10 ID1-1 ID1-1 ID1-1 ID1-1 ID1-2 ID1-1 ID1-1 ID1-2 ID1-1 ID1-1 ID1-1 ID1-1 AN1-1 | P0304
SV2 AN1-48 C003 R1-10 ID2-2 R1-15 R1-10 R1-10 ID1-1 ID1-1 ID1-1 | R0102 P0405
SV3 C003 R1-10 AN1-2 C006 ID1-1 R1-15 AN1-80 ID1-1 ID1-1 ID1-1 C004
SV5 C003 ID2-2 R1-15 R1-10 R1-10 ID1-1 ID1-1 | R0405 C0604
SVC C003 R1-10 R1-10 AN1-48 R1-15 C003 R1-15
SVD AN2-80 R1-10 C003 AN1-48 R1-15 N1-6
TA1 N9-9 DT6-6 TM4-4 ID1-1 ID3-3
TED ID1-3 AN1-60 ID2-3 N1-10 C030 C999 AN1-99 AN1-99
TOO ID1-3 AN1-30 C005 | P0102
TRN ID1-2 AN1-50 AN10-10 AN1-50
TS2 R1-18 R1-18 R1-18 R1-18 R1-18 R1-15 R1-18 R1-15 R1-15 R1-18 R1-15 R1-18 R1-18 R1-15 R1-18 R1-18 R1-18 R1-18 R1-18
TS3 AN1-50 AN1-2 DT8-8 R1-15 R1-18 R1-18 R1-18 R1-18 R1-18 R1-18 R1-18 R1-18 R1-18 R1-18 R1-18 R1-18 R1-18 R1-18 R1-18 R1-18 R1-18 R1-18 R1-15 R1-18
UM ID1-2 ID1-1 ID1-2 C023 C024 ID1-3 ID1-1 ID1-1 ID1-1 ID1-2
`;

/** Ids of base segments that stand in other transactions, so that they are not called unknown. */
const OTHER_IDS =
  "AIN ASC BEG BLI BMG BRA CED CLR CR4 CR7 CR8 DED EMS FA1 FA2 FC G62 HAD IIS IN1 INT INV ITA LCD LEP MTX N5 NX2 PAD PEN PO1 PYD RIC SBM SL1 SMA SPC SPI SV4 SV6 SV7 TXI VEH";

/** How one element of a base segment must look. */
export interface BaseElement {
  readonly type: "AN" | "ID" | "N" | "R" | "DT" | "TM" | "C";
  readonly min: number;
  readonly max: number;
  readonly repeats: boolean;
  /** The components of a composite. */
  readonly parts: readonly BaseElement[] | undefined;
}

/** One rule that ties elements together. */
export interface SyntaxRule {
  readonly kind: "P" | "R" | "E" | "C" | "L";
  readonly positions: readonly number[];
  /** As the standard writes it: `P0809`. */
  readonly name: string;
}

/** A base segment. */
export interface BaseSegment {
  readonly id: string;
  readonly elements: readonly BaseElement[];
  readonly rules: readonly SyntaxRule[];
}

/** The composites and their components. */
const COMPOSITES = `
C001 ID2-2 R1-15 R1-10 ID2-2 R1-15 R1-10 ID2-2 R1-15 R1-10 ID2-2 R1-15 R1-10 ID2-2 R1-15 R1-10
C002 ID1-2 ID1-2 ID1-2 ID1-2 ID1-2
C003 ID2-2 AN1-48 AN2-2 AN2-2 AN2-2 AN2-2 AN1-80 AN1-48
C004 N1-2 N1-2 N1-2 N1-2
C005 ID1-2 ID1-2 ID1-2 ID1-2 ID1-2
C006 ID1-3 ID1-3 ID1-3 ID1-3 ID1-3
C022 ID1-3 AN1-30 ID2-3 AN1-35 R1-10 R1-15 AN1-30 AN1-30 ID1-1
C023 AN1-2 ID1-2 ID1-1
C024 ID2-3 ID2-3 ID2-3 ID2-2 ID2-3
C030 N1-2 N1-2 N1-4
C035 AN1-3 ID2-2 ID1-1
C040 ID2-3 AN1-50 ID2-3 AN1-50 ID2-3 AN1-50
C042 ID2-2 AN1-50
C043 AN1-30 AN1-30 ID2-3 ID1-3
C052 ID1-1 ID1-1 ID1-1 ID1-1
C056 ID1-1 ID1-3 AN1-30
C998 AN1-35 AN1-35
C999 N1-4 N1-4
`;

const COMPONENTS = new Map<string, readonly BaseElement[]>(
  COMPOSITES.trim()
    .split("\n")
    .map((line) => {
      const [id = "", ...entries] = line.split(" ");
      return [id, entries.map(parseElement)];
    }),
);

const SEGMENTS = new Map<string, BaseSegment>(
  TABLE.trim()
    .split("\n")
    .map((line) => {
      const segment = parseSegment(line);
      return [segment.id, segment];
    }),
);

const KNOWN_IDS = new Set([...SEGMENTS.keys(), ...OTHER_IDS.split(" "), "ISA", "IEA"]);

function parseSegment(line: string): BaseSegment {
  const [left, right] = line.split(" | ");
  const [id, ...entries] = (left ?? "").trim().split(" ");
  const elements = entries.flatMap((entry) => {
    const times = /x(\d+)$/.exec(entry);
    const element = parseElement(times === null ? entry : entry.slice(0, times.index));
    return Array.from({ length: times === null ? 1 : Number(times[1]) }, () => element);
  });
  const rules = (right ?? "").split(" ").filter((name) => name !== "");
  return { id: id ?? "", elements, rules: rules.map(parseRule) };
}

function parseElement(entry: string): BaseElement {
  const repeats = entry.endsWith("^");
  const match = /^(AN|ID|N|R|DT|TM|C)(?:(\d+)-(\d+))?/.exec(entry);
  const type = match?.[1];
  const kind =
    type === "ID" || type === "N" || type === "R" || type === "DT" || type === "TM" || type === "C" ? type : "AN";
  const parts = kind === "C" ? COMPONENTS.get(entry.slice(0, 4)) : undefined;
  return { type: kind, min: Number(match?.[2] ?? 0), max: Number(match?.[3] ?? 9999), repeats, parts };
}

function parseRule(name: string): SyntaxRule {
  const letter = name.charAt(0);
  const kind = letter === "P" || letter === "R" || letter === "E" || letter === "C" ? letter : "L";
  const positions = (name.slice(1).match(/\d\d/g) ?? []).map(Number);
  return { kind, positions, name };
}

/** The base segment of an id, if it is in the table. */
export function baseSegment(id: string): BaseSegment | undefined {
  return SEGMENTS.get(id);
}

/** Ids of all segments in the table, in its order. */
export function segmentIds(): readonly string[] {
  return [...SEGMENTS.keys()];
}

/** True when the standard has a segment of that id (as far as the HIPAA transactions use it). */
export function isSegmentId(id: string): boolean {
  return KNOWN_IDS.has(id);
}
