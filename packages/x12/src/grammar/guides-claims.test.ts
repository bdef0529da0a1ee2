import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { GuideWalker } from "../validate/walk.ts";
import { validate } from "../validate/validate.ts";
import { readInterchanges } from "../wire/interchange.ts";
import type { LoopSpec } from "./grammar.ts";
import { grammarFor } from "./guides.ts";

/** The kinds of claim and payment; each has a fixture with every loop and every segment of its guide. */
const GUIDES = [
  ["837p", "837", "005010X222A1"],
  ["837i", "837", "005010X223A2"],
  ["837d", "837", "005010X224A2"],
  ["835", "835", "005010X221A1"],
] as const;

function fixture(kind: string): string {
  return readFileSync(new URL(`../../fixtures/${kind}/accepts/every-loop.edi`, import.meta.url), "latin1");
}

/** All uses of a guide as `2300 priorAuthorization`. */
function usesOf(loop: LoopSpec): string[] {
  return loop.children.flatMap((child) => (child.kind === "loop" ? usesOf(child) : [`${loop.id} ${child.name}`]));
}

/** The fixture with one segment replaced by others (or none), its count corrected. */
function changed(kind: string, from: string, to: readonly string[]): string {
  const segments = fixture(kind).split("~\n");
  const at = segments.indexOf(from);
  if (at < 0) throw new Error(`the fixture has no segment ${from}`);
  segments.splice(at, 1, ...to);
  const first = segments.findIndex((one) => one.startsWith("ST*"));
  const last = segments.findIndex((one) => one.startsWith("SE*"));
  segments[last] = `SE*${last - first + 1}*0001`;
  return segments.join("~\n");
}

describe.each(GUIDES)("the guide of the %s", (kind, transaction, implementation) => {
  it("has a place for each of its uses, which no other use takes", () => {
    const grammar = grammarFor(transaction, implementation);
    if (grammar === undefined) throw new Error("no grammar");
    const { interchanges } = readInterchanges(fixture(kind));
    const segments = interchanges[0]?.groups[0]?.transactions[0]?.segments ?? [];
    const problems: string[] = [];
    const walker = new GuideWalker(grammar, ":", transaction, (finding) => problems.push(finding.code));
    const seen = segments.map((segment) => {
      const use = walker.take(segment);
      return `${walker.loop} ${use?.name ?? "?"}`;
    });
    walker.end(segments.at(-1));
    expect(problems).toEqual([]);
    expect([...new Set(seen)].sort()).toEqual([...new Set(usesOf(grammar.root))].sort());
  });
});

/**
 * One change to a fixture a line: kind | what is wrong | segment | what stands in its place (segments divided by `~`, or
 * nothing) | code of the finding | its loop | its element.
 */
const CHANGES = `
837p | purpose of the batch | BHT*0019*00*BATCH0711*20261102*0815*CH | BHT*0019*22*BATCH0711*20261102*0815*CH | ELE-CODE |  | 2
837p | submitter without contact | PER*IC*DESK TWO*EM*DESK@MAPLE.EXAMPLE | PER*IC*DESK TWO*EM*DESK@MAPLE.EXAMPLE~PER*IC*THIRD*TE*1 | SEG-REPEAT | 1000A |
837p | named pay-to address | NM1*87*2 | NM1*87*2*MAPLE | ELE-NOT-USED | 2010AB | 3
837p | pay-to plan without tax number | REF*EI*841112224 |  | SEG-MISSING | 2010AC |
837p | commercial number at the billing provider | REF*0B*CO44556 | REF*G2*CO44556 | SEG-UNEXPECTED | 2010AA |
837p | filing indicator | SBR*T*18*GRP7*QUARRY PPO*****CI | SBR*T*18*GRP7*QUARRY PPO*****XX | ELE-CODE | 2000B | 9
837p | no filing indicator | SBR*T*18*GRP7*QUARRY PPO*****CI | SBR*T*18*GRP7*QUARRY PPO | ELE-MISSING | 2000B | 9
837p | weight unit | PAT*****D8*20261101*01*70*Y | PAT*****D8*20261101*LB*70*Y | ELE-CODE | 2000B | 7
837p | sex | DMG*D8*19860512*F | DMG*D8*19860512*X | ELE-CODE | 2010BA | 3
837p | institutional facility qualifier | CLM*MSG000712*120***11:B:1*Y*A*Y*Y | CLM*MSG000712*120***11:A:1*Y*A*Y*Y | ELE-CODE | 2300 | 5
837p | benefit assignment | CLM*MSG000712*120***11:B:1*Y*A*Y*Y | CLM*MSG000712*120***11:B:1*Y*A*X*Y | ELE-CODE | 2300 | 8
837p | release of information | CLM*MSG000712*120***11:B:1*Y*A*Y*Y | CLM*MSG000712*120***11:B:1*Y*A*Y*N | ELE-CODE | 2300 | 9
837p | delay reason | CLM*MSG000712*120***11:B:1*Y*A*Y*Y | CLM*MSG000712*120***11:B:1*Y*A*Y*Y***********12 | ELE-CODE | 2300 | 20
837p | two disability dates | DTP*314*RD8*20261005-20261020 | DTP*360*D8*20261005~DTP*361*D8*20261020 | SEG-REPEAT | 2300 |
837p | onset as a range | DTP*431*D8*20261001 | DTP*431*RD8*20261001-20261002 | ELE-CODE | 2300 | 2
837p | date of another guide | DTP*431*D8*20261001 | DTP*434*D8*20261001 | SEG-UNEXPECTED | 2300 |
837p | attachment kind | PWK*RR*AA | PWK*P6*AA | ELE-CODE | 2300 | 1
837p | attachment way | PWK*RR*AA | PWK*RR*ZZ | ELE-CODE | 2300 | 2
837p | exception code | REF*4N*3 | REF*4N*9 | ELE-CODE | 2300 | 2
837p | two referrals | REF*9F*RF1 | REF*9F*RF1~REF*9F*RF2 | SEG-REPEAT | 2300 |
837p | described reference | REF*9F*RF1 | REF*9F*RF1*TEXT | ELE-NOT-USED | 2300 | 3
837p | note kind | NTE*ADD*SEEN AFTER THE ACCIDENT | NTE*ALG*NONE | ELE-CODE | 2300 | 1
837p | transport reason | CR1*LB*154**A*DH*12***ROUND TRIP*STRETCHER | CR1*LB*154**X*DH*12 | ELE-CODE | 2300 | 4
837p | transport kind | CR1*LB*154**A*DH*12***ROUND TRIP*STRETCHER | CR1*LB*154*I*A*DH*12 | ELE-NOT-USED | 2300 | 3
837p | spinal condition | CR2********A**NECK*BACK | CR2********Z | ELE-CODE | 2300 | 8
837p | ambulance condition | CRC*07*Y*01*04*09 | CRC*07*Y*01*04*10 | ELE-CODE | 2300 | 5
837p | vision condition | CRC*E1*Y*L1*L2 | CRC*E1*Y*L6 | ELE-CODE | 2300 | 3
837p | homebound no | CRC*75*Y*IH | CRC*75*N*IH | ELE-CODE | 2300 | 2
837p | screening referral | CRC*ZZ*Y*AV | CRC*ZZ*Y*01 | ELE-CODE | 2300 | 3
837p | category of conditions | CRC*ZZ*Y*AV | CRC*08*Y*AV | SEG-UNEXPECTED | 2300 |
837p | present on admission | HI*ABK:K259*ABF:D509*ABF:S060X0A | HI*ABK:K259:::::::Y*ABF:D509*ABF:S060X0A | ELE-NOT-USED | 2300 | 1
837p | first diagnosis twice | HI*ABK:K259*ABF:D509*ABF:S060X0A | HI*ABK:K259*ABK:D509*ABF:S060X0A | ELE-CODE | 2300 | 2
837p | third anesthesia procedure | HI*BP:43239*BO:43235 | HI*BP:43239*BO:43235*BO:43236 | ELE-NOT-USED | 2300 | 3
837p | pricing method | HCP*02*800*200*REP1*100*APG1*50******T1*1*1 | HCP*15*800 | ELE-CODE | 2300 | 1
837p | refusal of a repricer | HCP*02*800*200*REP1*100*APG1*50******T1*1*1 | HCP*00*0***********T9 | ELE-CODE | 2300 | 13
837p | organisation as referrer | NM1*P3*1*STARK*OLIVE****XX*1770000036 | NM1*P3*2*STARK | ELE-CODE | 2310A | 2
837p | first name of a facility | NM1*77*2*MAPLE ANNEX*****XX*1770000044 | NM1*77*2*MAPLE ANNEX*ONE****XX*1770000044 | ELE-NOT-USED | 2310C | 4
837p | facility without name | NM1*77*2*MAPLE ANNEX*****XX*1770000044 | NM1*77*2******XX*1770000044 | ELE-MISSING | 2310C | 3
837p | named pick-up | NM1*PW*2 | NM1*PW*2*CORNER | ELE-NOT-USED | 2310E | 3
837p | relationship of the other subscriber | SBR*P*18*GRP9*GRANITE PLAN*****CI | SBR*P*02*GRP9*GRANITE PLAN*****CI | ELE-CODE | 2320 | 2
837p | coverage terms | OI***Y*P**Y |  | SEG-MISSING | 2320 |
837p | adjustment indicator | REF*T4*Y | REF*T4*N | ELE-CODE | 2330B | 2
837p | dental number of another payer | REF*T4*Y | REF*G3*PD1 | SEG-UNEXPECTED | 2330B |
837p | licence of the billing provider at another payer | REF*G2*GLB | REF*0B*GLB | ELE-CODE | 2330G | 1
837p | unit of service | SV1*HC:99213*120*UN*1***1 | SV1*HC:99213*120*DA*1***1 | ELE-CODE | 2400 | 3
837p | no pointer | SV1*HC:99213*120*UN*1***1 | SV1*HC:99213*120*UN*1 | ELE-MISSING | 2400 | 7
837p | kind of procedure code | SV1*HC:99213*120*UN*1***1 | SV1*AD:99213*120*UN*1***1 | ELE-CODE | 2400 | 1
837p | charge of more than ten digits | SV1*HC:99213*120*UN*1***1 | SV1*HC:99213*123456789.12*UN*1***1 | ELE-TOO-LONG | 2400 | 2
837p | rental frequency | SV5*HC:E0601*DA*30*50*500*1 | SV5*HC:E0601*DA*30*50*500*2 | ELE-CODE | 2400 | 6
837p | certificate by mail | PWK*CT*AD | PWK*CT*AD*1 | ELE-NOT-USED | 2400 | 3
837p | report by the way of a certificate | PWK*OZ*FX***AC*ATT2 | PWK*OZ*AD | ELE-CODE | 2400 | 2
837p | certification kind | CR3*I*MO*6 | CR3*X*MO*6 | ELE-CODE | 2400 | 1
837p | hospice condition | CRC*70*Y*65 | CRC*70*Y*01 | ELE-CODE | 2400 | 3
837p | no service date | DTP*472*RD8*20261027-20261028 |  | SEG-MISSING | 2400 |
837p | test result without value | MEA*TR*R1*11.5 | MEA*TR*R1 | ELE-MISSING | 2400 | 3
837p | test result kind | MEA*TR*R1*11.5 | MEA*TR*R5*11.5 | ELE-CODE | 2400 | 2
837p | owner of a line's number | REF*G1*LPA1**2U:GL001 | REF*G1*LPA1**EI:GL001 | ELE-CODE | 2400 | 4
837p | drug number | LIN**N4*00093721410 | LIN**ZZ*00093721410 | ELE-CODE | 2410 | 2
837p | drug without quantity | CTP****2*UN |  | SEG-MISSING | 2410 |
837p | drug unit | CTP****2*UN | CTP****2*EA | ELE-CODE | 2410 | 5
837p | named purchased service | NM1*QB*2******XX*1770000077 | NM1*QB*2*MAPLE LAB*****XX*1770000077 | ELE-NOT-USED | 2420B | 3
837p | revenue code of a professional line | SVD*GL001*300*HC:99213:25**1 | SVD*GL001*300*HC:99213:25*0450*1 | ELE-NOT-USED | 2430 | 4
837p | adjudication without date | DTP*573*D8*20261029 |  | SEG-MISSING | 2430 |
837p | form without answer | LQ*UT*04.04B | LQ*ZZ*04.04B | ELE-CODE | 2440 | 1
837p | answer | FRM*1A*Y | FRM*1A*U | ELE-CODE | 2440 | 2
837p | member number of the patient | NM1*QC*1*BRANNIGAN*LILA | NM1*QC*1*BRANNIGAN*LILA****MI*1 | ELE-NOT-USED | 2010CA | 8
837p | three-letter modifier | SV1*HC:99213*120*UN*1***1 | SV1*HC:99213:ABC*120*UN*1***1 | ELE-TOO-LONG | 2400 | 1
837p | one-letter modifier | SV1*HC:99213*120*UN*1***1 | SV1*HC:99213:A*120*UN*1***1 | ELE-TOO-SHORT | 2400 | 1
837p | letter as pointer | SV1*HC:99213*120*UN*1***1 | SV1*HC:99213*120*UN*1***A | ELE-NUMBER | 2400 | 7
837p | fifth pointer | SV1*HC:99213*120*UN*1***1 | SV1*HC:99213*120*UN*1***1:1:1:1:1 | ELE-NOT-USED | 2400 | 7
837p | frequency of two letters | CLM*MSG000712*120***11:B:1*Y*A*Y*Y | CLM*MSG000712*120***11:B:10*Y*A*Y*Y | ELE-TOO-LONG | 2300 | 5
837p | long accident state | CLM*MSG000711*1000***11:B:7*Y*A*Y*Y*P*AA:OA::CO*02********11 | CLM*MSG000711*1000***11:B:7*Y*A*Y*Y*P*AA:OA::COL*02********11 | ELE-TOO-LONG | 2300 | 11
837p | empty first component | REF*G1*LPA1**2U:GL001 | REF*G1*LPA1**:GL001 | ELE-MISSING | 2400 | 4
837i | person as hospital | NM1*85*2*STILLWATER HOSPITAL*****XX*1770000309 | NM1*85*1*STILLWATER HOSPITAL*****XX*1770000309 | ELE-CODE | 2010AA | 2
837i | social security number of a hospital | REF*EI*847654321 | REF*SY*847654321 | SEG-MISSING | 2010AA |
837i | reason of Medicare secondary | SBR*T*18*GRP1*QUARRY PLAN*****CI | SBR*T*18*GRP1*QUARRY PLAN*12****CI | ELE-NOT-USED | 2000B | 5
837i | death of the patient | PAT*01 | PAT*01****D8*20261101 | ELE-NOT-USED | 2000C | 5
837i | accident of an institutional claim | CLM*SWH000712*300***13:A:1**A*Y*Y | CLM*SWH000712*300***13:A:1**A*Y*Y**AA:::CO | ELE-NOT-USED | 2300 | 11
837i | no statement period | DTP*434*RD8*20261020-20261020 |  | SEG-MISSING | 2300 |
837i | statement day | DTP*434*RD8*20261020-20261020 | DTP*434*D8*20261020 | ELE-CODE | 2300 | 2
837i | discharge day | DTP*096*TM*1000 | DTP*096*D8*20261024 | ELE-CODE | 2300 | 2
837i | accident state | REF*LU*CO | REF*LU*CO~REF*LU*WY | SEG-REPEAT | 2300 |
837i | note kind | NTE*ALG*NONE KNOWN | NTE*TPO*NONE | SEG-UNEXPECTED | 2300 |
837i | present on admission | HI*ABK:K254:::::::Y | HI*ABK:K254:::::::X | ELE-CODE | 2300 | 1
837i | second principal diagnosis | HI*ABK:K254:::::::Y | HI*ABK:K254:::::::Y*ABK:K255 | ELE-NOT-USED | 2300 | 2
837i | fourth reason for the visit | HI*APR:R1013*APR:R109 | HI*APR:R1013*APR:R109*APR:R11*APR:R12 | ELE-NOT-USED | 2300 | 4
837i | occurrence without date | HI*BH:11:D8:20261019 | HI*BH:11 | ELE-MISSING | 2300 | 1
837i | value without amount | HI*BE:80:::4*BE:A1:::100 | HI*BE:80*BE:A1:::100 | ELE-MISSING | 2300 | 1
837i | value amount in words | HI*BE:80:::4*BE:A1:::100 | HI*BE:80:::FOUR*BE:A1:::100 | ELE-NUMBER | 2300 | 1
837i | span as a day | HI*BI:74:RD8:20261020-20261021 | HI*BI:74:D8:20261020 | ELE-CODE | 2300 | 1
837i | mixed families | HI*BG:09*BG:67 | HI*BG:09*BH:67:D8:20261019 | ELE-CODE | 2300 | 2
837i | organisation as attending | NM1*71*1*OKONKWO*ADA****XX*1770000408 | NM1*71*2*OKONKWO | ELE-CODE | 2310A | 2
837i | signature on the other coverage | OI***Y***Y | OI***Y*P**Y | ELE-NOT-USED | 2320 | 4
837i | covered days | MIA*4**0*5000*MA01*10*11*12*13*14*15*16*17*18*2*19*20*21*22*MA02*MA07*MA18*N4*23 | MIA***0 | ELE-MISSING | 2320 | 1
837i | unit of service | SV2*0450*HC:99283*300*UN*1 | SV2*0450*HC:99283*300*MJ*1 | ELE-CODE | 2400 | 4
837i | drug by another number | LIN**N4*00093721410 | LIN**UP*00093721410 | ELE-CODE | 2410 | 2
837i | decision without revenue code | SVD*GL001*2700*HC:J1885*0250*9 | SVD*GL001*2700*HC:J1885**9 | ELE-MISSING | 2430 | 4
837i | telephone of the subscriber | REF*Y4*PC0003 | REF*Y4*PC0003~PER*IC*X*TE*3035550110 | SEG-UNEXPECTED | 2010BA |
837d | tooth status | DN2*8*M****JP | DN2*8*X****JP | ELE-CODE | 2300 | 2
837d | tooth without system | DN2*8*M****JP | DN2*8*M | ELE-MISSING | 2300 | 6
837d | orthodontic answer | DN1*24*20 | DN1*24*20*Y | ELE-NOT-USED | 2300 | 3
837d | special program | CLM*HDL000712*80***11:B:1*Y*A*Y*Y | CLM*HDL000712*80***11:B:1*Y*A*Y*Y***09 | ELE-CODE | 2300 | 12
837d | medical procedure code | SV3*AD:D1120*80 | SV3*HC:D1120*80 | ELE-CODE | 2400 | 1
837d | prosthesis | SV3*AD:D2750:::::CROWN*1200*11*10:20*R*1*****1:2 | SV3*AD:D2750*1200*11*10:20*X*1*****1:2 | ELE-CODE | 2400 | 5
837d | long oral cavity | SV3*AD:D2750:::::CROWN*1200*11*10:20*R*1*****1:2 | SV3*AD:D2750:::::CROWN*1200*11*1000:20*R*1*****1:2 | ELE-TOO-LONG | 2400 | 4
837d | second surface | TOO*JP*3*M:O:D | TOO*JP*3*M:X:D | ELE-CODE | 2400 | 3
837d | medical reference on a dental claim | REF*G3*PD1 | REF*EA*MR1 | SEG-UNEXPECTED | 2300 |
837d | fifth diagnosis | HI*ABK:K0262*ABF:K0381 | HI*ABK:K0262*ABF:K0381*ABF:K0382*ABF:K0383*ABF:K0384 | ELE-NOT-USED | 2300 | 5
837d | role of the assistant | PRV*AS*PXC*1223S0112X | PRV*PE*PXC*1223S0112X | ELE-CODE | 2310D | 1
837d | two prior placements | DTP*441*D8*20160101 | DTP*441*D8*20160101~DTP*139*D8*20160101 | SEG-REPEAT | 2400 |
837d | note kind | NTE*ADD*SECOND NOTE | NTE*DCP*SECOND NOTE | ELE-CODE | 2300 | 1
835 | payment method | TRN*1*EFT0090711*1841112223*999999999 | TRN*2*EFT0090711*1841112223 | ELE-CODE |  | 1
835 | payer without street | N3*90 QUARRY PLAZA*FLOOR 2 |  | SEG-MISSING | 1000A |
835 | payee by another number | REF*TJ*841234567 | REF*EI*841234567 | SEG-UNEXPECTED | 1000B |
835 | delivery | RDM*FT*QUARRY*FTP.QUARRY.EXAMPLE | RDM*XX*QUARRY | ELE-CODE | 1000B | 1
835 | filing indicator | CLP*MSG000713*1*600*500**MB*QH2026000779*11*1 | CLP*MSG000713*1*600*500**CI*QH2026000779*11*1 | ELE-CODE | 2100 | 6
835 | no payer number | CLP*MSG000713*1*600*500**MB*QH2026000779*11*1 | CLP*MSG000713*1*600*500**MB**11*1 | ELE-MISSING | 2100 | 7
835 | adjustment group | CAS*CO*45*100 | CAS*ZZ*45*100 | ELE-CODE | 2100 | 1
835 | organisation as patient | NM1*QC*1*FENWICK*ROSE****MI*Q55120077 | NM1*QC*2*FENWICK | ELE-CODE | 2100 | 2
835 | no patient | NM1*QC*1*FENWICK*ROSE****MI*Q55120077 |  | SEG-MISSING | 2100 |
835 | amount kind | AMT*AU*500.5 | AMT*B6*500.5 | SEG-UNEXPECTED | 2100 |
835 | quantity kind | QTY*CA*1 | QTY*XX*1 | SEG-UNEXPECTED | 2100 |
835 | kind of procedure code | SVC*HC:99213:25*120*70*0510*1 | SVC*ZZ:99213:25*120*70*0510*1 | ELE-CODE | 2110 | 1
835 | long adjustment reason | PLB*1770000010*20261231*WO:QH2026000111*10*L6*-4.5*CS:QH2*0 | PLB*1770000010*20261231*WO1:QH2026000111*10*L6*-4.5*CS:QH2*0 | ELE-TOO-LONG |  | 3
835 | remark list | LQ*HE*M15 | LQ*ZZ*M15 | SEG-UNEXPECTED | 2110 |
835 | two line numbers | REF*6R*L2 | REF*6R*L2~REF*6R*L3 | SEG-REPEAT | 2110 |
`
  .trim()
  .split("\n")
  .map((line) => {
    const [kind = "", what = "", from = "", to = "", code = "", loop = "", element = ""] = line
      .split("|")
      .map((one) => one.trim());
    const place = { code, loop: loop === "" ? null : loop, element: element === "" ? null : Number(element) };
    return { kind, what, from, to: to === "" ? [] : to.split("~"), place };
  });

describe("departures from the claim and payment guides are found at their place", () => {
  it.each(CHANGES)("$kind: $what", ({ kind, from, to, place }) => {
    const errors = validate(changed(kind, from, to)).issues.filter((issue) => issue.severity === "error");
    expect(errors.map(({ code, loop, element }) => ({ code, loop, element }))).toContainEqual(place);
  });
});
