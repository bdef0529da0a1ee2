/**
 * Files of our own to measure with: an 837P and an 835 of any number of claims, invented from a fixed seed, so that every run measures the same
 * bytes. Each generator counts in whole cents what it writes; the totals it returns are known without reading the file back.
 * People, practices and payers are invented; NPIs have a valid check digit and belong to no one on purpose.
 */

/** What was written, counted by the writer. */
export interface CorpusTotals {
  transactions: number;
  claims: number;
  lines: number;
  segments: number;
  /** CLM02 of the 837P, CLP03 of the 835. */
  chargeCents: bigint;
  /** CLP04 of the 835, AMT*D of the 837P's earlier payers. */
  paidCents: bigint;
  /** PLB04 of the 835: what is taken off the payment. */
  providerCents: bigint;
}

export interface CorpusOptions {
  readonly claims: number;
  readonly claimsPerTransaction: number;
}

const FAMILIES = ["ALDERTON", "BIRCHWOOD", "CASTELLAN", "DUNMORE", "ELDERSON", "FAIRBANK", "GREENHOLM", "HOLLOWAY"];
const GIVEN = ["MIRIAM", "THEODORE", "JUNE", "RIVER", "ANSEL", "WINIFRED", "OTIS", "MARGUERITE", "IVO"];
const PAYERS = [
  ["QUARRY HEALTH", "QH001"],
  ["RIVERBEND MUTUAL", "RM002"],
  ["STONEBRIDGE PLAN", "SB003"],
] as const;
const DIAGNOSES = ["K259", "D509", "I10", "E119", "J069", "M5450", "K219", "Z0000"] as const;
const PROCEDURES = ["99213:25", "99214", "36415", "G0438", "93000", "G0283", "97110"] as const;

/** A small generator of numbers with a fixed start (mulberry32); the same on every machine. */
class Draw {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A whole number from 0 up to, not including, `below`. */
  next(below: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  }

  of<Item>(list: readonly Item[]): Item {
    const item = list[this.next(list.length)];
    if (item === undefined) throw new Error("There is nothing to draw from.");
    return item;
  }
}

/** A number with the check digit of an NPI (Luhn over 80840 and the first nine digits). */
function npi(base: number): string {
  const digits = String(100_000_000 + (base % 100_000_000));
  let sum = 24;
  for (let index = 0; index < 9; index += 1) {
    const digit = digits.charCodeAt(index) - 48;
    const doubled = index % 2 === 0 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

function amount(cents: number): string {
  const rest = cents % 100;
  const whole = (cents - rest) / 100;
  if (rest === 0) return String(whole);
  return rest % 10 === 0 ? `${whole}.${rest / 10}` : `${whole}.${rest < 10 ? "0" : ""}${rest}`;
}

function noTotals(): CorpusTotals {
  return { transactions: 0, claims: 0, lines: 0, segments: 0, chargeCents: 0n, paidCents: 0n, providerCents: 0n };
}

function envelope(functionalId: string, version: string): string {
  return (
    "ISA*00*          *00*          *ZZ*MAPLECLINIC    *ZZ*QUARRYPAYER    *260202*0815*^*00501*000000701*0*T*:~\n" +
    `GS*${functionalId}*MAPLECLINIC*QUARRYPAYER*20260202*0815*701*X*${version}~\n`
  );
}

/** Counts the segments of one transaction set while they are written. Each segment stands on its own line. */
class Segments {
  count = 0;
  #text = "";

  add(...segments: readonly string[]): void {
    for (const segment of segments) this.#text += `${segment}~\n`;
    this.count += segments.length;
  }

  take(): string {
    const text = this.#text;
    this.#text = "";
    return text;
  }
}

/** An 837P piece by piece, one piece a claim; the totals come with the end. Memory holds one claim. */
export function* pieces837P(options: CorpusOptions): Generator<string, CorpusTotals, undefined> {
  const totals = noTotals();
  const draw = new Draw(837);
  yield envelope("HC", "005010X222A1");
  while (totals.claims < options.claims) {
    totals.transactions += 1;
    const control = String(totals.transactions).padStart(4, "0");
    const out = new Segments();
    open837P(out, control, draw);
    const level = { last: 1 };
    for (let index = 0; index < options.claimsPerTransaction && totals.claims < options.claims; index += 1) {
      writeClaim(out, draw, level, totals);
      yield out.take();
    }
    out.add(`SE*${out.count + 1}*${control}`);
    totals.segments += out.count;
    yield out.take();
  }
  totals.segments += 4;
  yield `GE*${totals.transactions}*701~\nIEA*1*000000701~\n`;
  return totals;
}

function open837P(out: Segments, control: string, draw: Draw): void {
  out.add(
    `ST*837*${control}*005010X222A1`,
    `BHT*0019*00*BATCH${control}*20260202*0815*CH`,
    "NM1*41*2*MAPLE STREET GASTROENTEROLOGY*****46*MAPLECLINIC",
    "PER*IC*RUTH PEMBERLEY*TE*3035550101",
    "NM1*40*2*QUARRY HEALTH*****46*QUARRYPAYER",
    "HL*1**20*1",
    "PRV*BI*PXC*207RG0100X",
    `NM1*85*2*MAPLE STREET GASTROENTEROLOGY*****XX*${npi(draw.next(90_000_000))}`,
    "N3*14 MAPLE STREET",
    "N4*BOULDER*CO*803011234",
    "REF*EI*841234567",
  );
}

/** Claims of one to four lines; one in five is a dependent's, one in ten has been paid by an earlier payer. */
function writeClaim(out: Segments, draw: Draw, level: { last: number }, totals: CorpusTotals): void {
  const number = totals.claims + 1;
  const [payer, payerId] = draw.of(PAYERS);
  const dependent = draw.next(5) === 0;
  const second = draw.next(10) === 0;
  const family = draw.of(FAMILIES);
  const member = `Q${String(number).padStart(8, "0")}`;
  level.last += 1;
  const self = dependent ? "" : "18";
  out.add(
    `HL*${level.last}*1*22*${dependent ? 1 : 0}`,
    `SBR*${second ? "S" : "P"}*${self}*GRP${draw.next(90) + 10}******CI`,
    `NM1*IL*1*${family}*${draw.of(GIVEN)}****MI*${member}`,
    `N3*${draw.next(900) + 1} BIRCH LANE`,
    "N4*BOULDER*CO*80302",
    `DMG*D8*19${draw.next(40) + 50}${String(draw.next(12) + 1).padStart(2, "0")}15*F`,
    `NM1*PR*2*${payer}*****PI*${payerId}`,
  );
  if (dependent) {
    level.last += 1;
    out.add(`HL*${level.last}*${level.last - 1}*23*0`, "PAT*19", `NM1*QC*1*${family}*${draw.of(GIVEN)}`);
    out.add("N3*7 BIRCH LANE", "N4*BOULDER*CO*80302", "DMG*D8*20120615*M");
  }
  const charges = Array.from({ length: draw.next(4) + 1 }, () => 2_500 + draw.next(40_000));
  const charge = charges.reduce((sum, cents) => sum + cents, 0);
  out.add(`CLM*MSG${String(number).padStart(9, "0")}*${amount(charge)}***11:B:1*Y*A*Y*Y`);
  if (draw.next(4) === 0) out.add(`REF*G1*PA${draw.next(900_000) + 100_000}`);
  out.add(`HI*ABK:${draw.of(DIAGNOSES.slice(0, 4))}*ABF:${draw.of(DIAGNOSES.slice(4))}`);
  out.add(`NM1*82*1*VANCE*THEODORE****XX*${npi(draw.next(90_000_000))}`, "PRV*PE*PXC*207RG0100X");
  const day = `202601${String(draw.next(28) + 1).padStart(2, "0")}`;
  const paid = charges.map((cents) => (second ? Math.floor(cents / 2) : 0));
  if (second) writeEarlierPayer(out, family, paid);
  charges.forEach((cents, index) => {
    out.add(`LX*${index + 1}`, `SV1*HC:${draw.of(PROCEDURES)}*${amount(cents)}*UN*1***1:2`, `DTP*472*D8*${day}`);
    out.add(`REF*6R*L${number}-${index + 1}`);
    if (second) writeEarlierLine(out, cents, paid[index] ?? 0);
  });
  totals.claims += 1;
  totals.lines += charges.length;
  totals.chargeCents += BigInt(charge);
  totals.paidCents += BigInt(paid.reduce((sum, cents) => sum + cents, 0));
}

function writeEarlierPayer(out: Segments, family: string, paid: readonly number[]): void {
  out.add(
    "SBR*P*18*******CI",
    `AMT*D*${amount(paid.reduce((sum, cents) => sum + cents, 0))}`,
    "OI***Y***Y",
    `NM1*IL*1*${family}*JUNE****MI*FIRST0001`,
    "NM1*PR*2*FIRST INSURANCE*****PI*FI009",
  );
}

function writeEarlierLine(out: Segments, charge: number, paid: number): void {
  out.add(
    `SVD*FI009*${amount(paid)}*HC:99213**1`,
    `CAS*CO*45*${amount(charge - paid - 1000)}`,
    "CAS*PR*2*10",
    "DTP*573*D8*20260120",
  );
}

/** An 835 piece by piece, one piece a transaction set, since BPR02 has to be known before its claims. */
export function* pieces835(options: CorpusOptions): Generator<string, CorpusTotals, undefined> {
  const totals = noTotals();
  const draw = new Draw(835);
  yield envelope("HP", "005010X221A1");
  while (totals.claims < options.claims) {
    totals.transactions += 1;
    const claims = new Segments();
    const count = Math.min(options.claimsPerTransaction, options.claims - totals.claims);
    let paid = 0;
    for (let index = 0; index < count; index += 1) paid += writePaidClaim(claims, draw, totals);
    const kept = Math.min(1_000 + draw.next(50_000), paid);
    totals.paidCents += BigInt(paid);
    totals.providerCents += BigInt(kept);
    const control = String(totals.transactions).padStart(4, "0");
    const out = new Segments();
    open835(out, control, paid - kept, npi(7));
    const head = out.take();
    out.add(`PLB*${npi(7)}*20261231*WO:QH2026000111*${amount(kept)}`);
    out.add(`SE*${out.count + claims.count + 1}*${control}`);
    totals.segments += out.count + claims.count;
    yield head + claims.take() + out.take();
  }
  totals.segments += 4;
  yield `GE*${totals.transactions}*701~\nIEA*1*000000701~\n`;
  return totals;
}

function open835(out: Segments, control: string, payment: number, payee: string): void {
  out.add(
    `ST*835*${control}`,
    `BPR*I*${amount(payment)}*C*CHK************20260201`,
    `TRN*1*CK${control}0017*1841112223`,
    "DTM*405*20260201",
    "N1*PR*QUARRY HEALTH",
    "N3*90 QUARRY PLAZA",
    "N4*DENVER*CO*80202",
    "PER*BL*EDI DESK*TE*3035550199",
    `N1*PE*MAPLE STREET GASTROENTEROLOGY*XX*${payee}`,
    "LX*1",
  );
}

/** A paid claim of one to four lines, balanced at line and claim; one in eight is denied. Returns what it pays, in cents. */
function writePaidClaim(out: Segments, draw: Draw, totals: CorpusTotals): number {
  const number = totals.claims + 1;
  const denied = draw.next(8) === 0;
  const lines = Array.from({ length: draw.next(4) + 1 }, () => {
    const charge = 5_000 + draw.next(40_000);
    const contractual = denied ? 0 : Math.floor(charge / 4);
    const share = denied ? 0 : draw.next(3_000);
    return { charge, contractual, share, paid: denied ? 0 : charge - contractual - share };
  });
  const sum = (of: (line: (typeof lines)[number]) => number): number =>
    lines.reduce((total, line) => total + of(line), 0);
  const charge = sum((line) => line.charge);
  const paid = sum((line) => line.paid);
  const share = sum((line) => line.share);
  const own = share === 0 ? "" : amount(share);
  out.add(
    `CLP*MSG${String(number).padStart(9, "0")}*${denied ? 4 : 1}*${amount(charge)}*${amount(paid)}*${own}*12*QH${number}*11*1`,
    `NM1*QC*1*${draw.of(FAMILIES)}*${draw.of(GIVEN)}****MI*Q${String(number).padStart(8, "0")}`,
    "DTM*050*20260120",
  );
  lines.forEach((line, index) => {
    out.add(`SVC*HC:${draw.of(PROCEDURES)}*${amount(line.charge)}*${amount(line.paid)}**1`, "DTM*472*20260115");
    if (denied) out.add(`CAS*CO*97*${amount(line.charge)}`);
    else out.add(`CAS*CO*45*${amount(line.contractual)}`);
    if (line.share > 0) out.add(`CAS*PR*1*${amount(line.share)}`);
    out.add(`REF*6R*L${number}-${index + 1}`);
    if (!denied) out.add(`AMT*B6*${amount(line.charge - line.contractual)}`);
  });
  totals.claims += 1;
  totals.lines += lines.length;
  totals.chargeCents += BigInt(charge);
  return paid;
}

/** The whole file as one text, with its totals. */
export function whole(pieces: Generator<string, CorpusTotals, undefined>): {
  readonly text: string;
  readonly totals: CorpusTotals;
} {
  const parts: string[] = [];
  for (;;) {
    const next = pieces.next();
    if (next.done === true) return { text: parts.join(""), totals: next.value };
    parts.push(next.value);
  }
}
