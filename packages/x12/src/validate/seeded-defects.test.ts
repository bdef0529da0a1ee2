import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { acknowledge, validate } from "../index.ts";
import type { Issue } from "./issue.ts";

/**
 * A seeded defect: fixture, text to find (¶ is a line end), text to put there, and the finding that must follow: code, SNIP
 * level, segment, element, loop (null where it does not matter), and severity when it is not an error.
 */
type Defect = readonly [
  file: string,
  from: string,
  to: string,
  code: string,
  level: number,
  segment: string,
  element: number | null,
  loop: string | null,
  severity?: "warning",
];

const DEFECTS: readonly Defect[] = [
  // 837P plain: envelope
  ["837p/plain", "IEA*1*000000701", "IEA*2*000000701", "ENV-IEA01", 1, "IEA", 1, null],
  ["837p/plain", "IEA*1*000000701", "IEA*1*000000702", "ENV-IEA02", 1, "IEA", 2, null],
  ["837p/plain", "GE*1*701", "GE*2*701", "ENV-GE01", 1, "GE", 1, null],
  ["837p/plain", "GE*1*701", "GE*1*702", "ENV-GE02", 1, "GE", 2, null],
  ["837p/plain", "SE*32*0001", "SE*31*0001", "ENV-SE01", 1, "SE", 1, null],
  ["837p/plain", "SE*32*0001", "SE*32*0002", "ENV-SE02", 1, "SE", 2, null],
  ["837p/plain", "GS*HC", "GS*HP", "ENV-GS01", 1, "ST", 1, null],
  ["837p/plain", "ST*837*0001*005010X222A1", "ST*837*0001*005010X223A2", "ENV-ST03", 1, "ST", 3, null],
  ["837p/plain", "*261102*0815*^", "*261332*0815*^", "ENV-ISA09", 1, "ISA", 9, null],
  ["837p/plain", "*261102*0815*^", "*261102*2575*^", "ENV-ISA10", 1, "ISA", 10, null],
  ["837p/plain", "*00501*000000701", "*00401*000000701", "ENV-ISA12", 1, "ISA", 12, null],
  ["837p/plain", "*0*T*:", "*0*X*:", "ENV-ISA15", 1, "ISA", 15, null],
  ["837p/plain", "*0*T*:", "*7*T*:", "ENV-ISA14", 1, "ISA", 14, null],
  ["837p/plain", "*ZZ*MAPLECLINIC", "*Q9*MAPLECLINIC", "ENV-ISA05", 1, "ISA", 5, null],
  ["837p/plain", "*20261102*0815*701*X", "*20261131*0815*701*X", "ENV-GS04", 1, "GS", 4, null],
  ["837p/plain", "*20261102*0815*701*X", "*20261102*0861*701*X", "ENV-GS05", 1, "GS", 5, null],
  ["837p/plain", "SE*32*0001~¶", "", "ENV-SE", 1, "SE", null, null],
  ["837p/plain", "GE*1*701~¶", "", "ENV-GE", 1, "GE", null, null],
  ["837p/plain", "IEA*1*000000701~¶", "", "ENV-IEA", 1, "IEA", null, null],
  ["837p/plain", "X*005010X222A1~", "X*004010X098A1~", "ENV-VERSION", 1, "GS", 8, null],
  // segments
  ["837p/plain", "BHT*0019*00*BATCH0701*20261102*0815*CH~¶", "", "SEG-MISSING", 2, "BHT", null, null],
  ["837p/plain", "PER*IC*RUTH PEMBERLEY*TE*3035550101~¶", "", "SEG-MISSING", 2, "PER", null, "1000A"],
  ["837p/plain", "NM1*40*2*QUARRY HEALTH*****46*QUARRYPAYER~¶", "", "LOOP-MISSING", 2, "NM1", null, "1000B"],
  ["837p/plain", "N3*14 MAPLE STREET~¶", "", "SEG-MISSING", 2, "N3", null, "2010AA"],
  ["837p/plain", "N4*BOULDER*CO*803011234~¶", "", "SEG-MISSING", 2, "N4", null, "2010AA"],
  ["837p/plain", "REF*EI*841234567~¶", "", "SEG-MISSING", 2, "REF", null, "2010AA"],
  ["837p/plain", "NM1*PR*2*QUARRY HEALTH*****PI*QH001~¶", "", "LOOP-MISSING", 2, "NM1", null, "2010BB"],
  ["837p/plain", "HI*ABK:K259*ABF:D509~¶", "", "NO-DX", 2, "HI", null, "2300"],
  ["837p/plain", "DTP*472*D8*20261028~¶REF*6R*L1~¶", "REF*6R*L1~¶", "SEG-MISSING", 2, "DTP", null, "2400"],
  ["837p/plain", "SBR*P*18*GRP7*QUARRY PPO*****CI~¶", "", "SEG-MISSING", 2, "SBR", null, "2000B"],
  ["837p/plain", "REF*G1*PA778899~¶", "REF*G1*PA778899~¶REF*G1*PA778800~¶", "SEG-REPEAT", 2, "REF", null, "2300"],
  ["837p/plain", "CLM*MSG", "ZZX*1~¶CLM*MSG", "SEG-UNKNOWN", 1, "ZZX", null, null],
  ["837p/plain", "REF*G1*PA778899~¶", "SVC*HC:99213*1*1~¶", "SEG-UNEXPECTED", 2, "SVC", null, null],
  [
    "837p/plain",
    "REF*G1*PA778899~¶HI*ABK:K259*ABF:D509~¶",
    "HI*ABK:K259*ABF:D509~¶REF*G1*PA778899~¶",
    "SEG-ORDER",
    2,
    "REF",
    null,
    "2300",
  ],
  [
    "837p/plain",
    "PRV*PE*PXC*207RG0100X~¶",
    "PRV*PE*PXC*207RG0100X~¶PRV*PE*PXC*207RG0100X~¶",
    "SEG-REPEAT",
    2,
    "PRV",
    null,
    "2310B",
  ],
  ["837p/plain", "SV1*HC:99213:25*120*UN*1***1~", "SV2*0300*HC:99213*120*UN*1~", "LINE-SV", 2, "SV2", null, "2400"],
  // elements
  ["837p/plain", "MSG000123*640.5", "MSG000123*", "ELE-MISSING", 1, "CLM", 2, "2300"],
  ["837p/plain", "11:B:1", ":B:1", "ELE-MISSING", 1, "CLM", 5, "2300"],
  ["837p/plain", "CLM*MSG000123*", "CLM*MSG000123MSG000123MSG000123MSG000123000*", "ELE-TOO-LONG", 1, "CLM", 1, "2300"],
  ["837p/plain", "*640.5***", "*64O.5***", "ELE-NUMBER", 1, "CLM", 2, "2300"],
  ["837p/plain", "*640.5***", "*640.5*A**", "ELE-NOT-USED", 2, "CLM", 3, "2300"],
  ["837p/plain", "11:B:1*Y*", "11:B:1*Q*", "ELE-CODE", 2, "CLM", 6, "2300"],
  ["837p/plain", "11:B:1*Y*A", "11:B:1*Y*Z", "ELE-CODE", 2, "CLM", 7, "2300"],
  ["837p/plain", "*Y*A*Y*Y~", "*Y*A*X*Y~", "ELE-CODE", 2, "CLM", 8, "2300"],
  ["837p/plain", "*Y*A*Y*Y~", "*Y*A*Y*Q~", "ELE-CODE", 2, "CLM", 9, "2300"],
  ["837p/plain", "BHT*0019*00", "BHT*0019*99", "ELE-CODE", 2, "BHT", 2, null],
  ["837p/plain", "BHT*0019", "BHT*0020", "ELE-CODE", 2, "BHT", 1, null],
  ["837p/plain", "*0815*CH", "*0815*ZZ", "ELE-CODE", 2, "BHT", 6, null],
  ["837p/plain", "BATCH0701*20261102*0815", "BATCH0701*20261102*2460", "TIME", 1, "BHT", 5, null],
  ["837p/plain", "BATCH0701*20261102*", "BATCH0701*20261302*", "DATE", 1, "BHT", 4, null],
  ["837p/plain", "SBR*P*18", "SBR*Z*18", "ELE-CODE", 2, "SBR", 1, "2000B"],
  ["837p/plain", "SBR*P*18", "SBR*P*77", "ELE-CODE", 2, "SBR", 2, "2000B"],
  ["837p/plain", "*****CI~", "*****QQ~", "ELE-CODE", 2, "SBR", 9, "2000B"],
  ["837p/plain", "DMG*D8*19610512*F", "DMG*D8*19610512*X", "ELE-CODE", 2, "DMG", 3, "2010BA"],
  ["837p/plain", "DMG*D8*19610512*F", "DMG*D8*19611512*F", "DATE", 1, "DMG", 2, "2010BA"],
  ["837p/plain", "DMG*D8*19610512*F", "DMG*D9*19610512*F", "ELE-CODE", 2, "DMG", 1, "2010BA"],
  ["837p/plain", "PRV*BI*PXC", "PRV*ZZ*PXC", "ELE-CODE", 2, "PRV", 1, null],
  ["837p/plain", "*520.5*UN*1***1:2", "*520.5*XX*1***1:2", "ELE-CODE", 2, "SV1", 3, "2400"],
  ["837p/plain", "SV1*HC:43239", "SV1*QQ:43239", "ELE-CODE", 2, "SV1", 1, "2400"],
  ["837p/plain", "DTP*472*D8*20261028~¶REF*6R*L1", "DTP*472*D8*20260231~¶REF*6R*L1", "DATE", 1, "DTP", 3, "2400"],
  [
    "837p/plain",
    "DTP*472*D8*20261028~¶REF*6R*L1",
    "DTP*472*RD8*20261028-20261027~¶REF*6R*L1",
    "DATE-RANGE",
    6,
    "DTP",
    3,
    "2400",
  ],
  ["837p/plain", "DTP*472*D8*20261028~¶REF*6R*L1", "DTP*472*D9*20261028~¶REF*6R*L1", "ELE-CODE", 2, "DTP", 2, "2400"],
  [
    "837p/plain",
    "PER*IC*RUTH PEMBERLEY*TE*3035550101",
    "PER*IC*RUTH PEMBERLEY*QQ*3035550101",
    "ELE-CODE",
    2,
    "PER",
    3,
    "1000A",
  ],
  ["837p/plain", "NM1*85*2*", "NM1*85*3*", "ELE-CODE", 2, "NM1", 2, "2010AA"],
  ["837p/plain", "*MI*Q55120001", "*MI*", "SYN-P0809", 1, "NM1", 9, null],
  ["837p/plain", "N4*BOULDER*CO*80302~", "N4**CO*80302~", "ELE-MISSING", 1, "N4", 1, null],
  ["837p/plain", "REF*6R*L2~", "REF*6R~", "ELE-MISSING", 1, "REF", 2, "2400"],
  ["837p/plain", "REF*6R*L2~", "REF*6R*L2*A*B*C*D~", "ELE-TOO-MANY", 1, "REF", null, null],
  ["837p/plain", "N3*7 BIRCH LANE~", "N3*7 BIRCH:LANE~", "ELE-COMPOSITE", 1, "N3", 1, null],
  ["837p/plain", "N3*7 BIRCH LANE~", "N3*7 BIRCH^LANE~", "ELE-REPEAT", 1, "N3", 1, null],
  // levels
  ["837p/plain", "HL*2*1*22*0", "HL*3*1*22*0", "HL-SEQ", 2, "HL", 1, null],
  ["837p/plain", "HL*2*1*22*0", "HL*2*9*22*0", "HL-PARENT", 4, "HL", 2, null],
  ["837p/plain", "HL*2*1*22*0", "HL*2*1*22*1", "HL-CHILD", 4, "HL", 4, null],
  ["837p/dependents", "HL*4*2*23*0", "HL*4*3*23*0", "HL-LEVEL", 4, "HL", 2, null],
  ["837p/dependents", "HL*4*2*23*0", "HL*4*1*23*0", "HL-LEVEL", 4, "HL", 2, null],
  ["837p/dependents", "HL*2*1*22*1", "HL*2*1*22*0", "HL-CHILD", 4, "HL", 4, null],
  ["837p/plain", "LX*2~", "LX*3~", "LX-SEQ", 1, "LX", 1, "2400"],
  // balance
  ["837p/plain", "MSG000123*640.5", "MSG000123*604.5", "BAL-837-CLM02", 3, "CLM", 2, "2300"],
  ["837i/plain", "SWH000045*9100", "SWH000045*9000", "BAL-837-CLM02", 3, "CLM", 2, "2300"],
  ["837d/plain", "MSD000501*335", "MSD000501*353", "BAL-837-CLM02", 3, "CLM", 2, "2300"],
  ["837p/secondary", "SVD*ELM01*120*", "SVD*ELM01*110*", "BAL-837-COB-LINE", 3, "SVD", 2, "2430"],
  ["837p/secondary", "CAS*PR*1*40", "CAS*PR*1*45", "BAL-837-COB-LINE", 3, "SVD", 2, "2430"],
  ["837p/secondary", "AMT*D*180", "AMT*D*190", "BAL-837-COB", 3, "SBR", null, "2320"],
  ["837p/secondary", "CAS*CO*45*20", "CAS*CO*45*25", "BAL-837-COB-PAID", 3, "SBR", null, "2320"],
  ["837p/secondary", "AMT*EAF*60", "AMT*EAF*160", "BAL-837-EAF", 3, "SBR", null, "2320"],
  // situations of payers
  ["837p/secondary", "SVD*ELM01*80", "SVD*ELM02*80", "SIT-SVD-PAYER", 4, "SVD", 1, "2430"],
  ["837p/secondary", "AMT*D*180~¶", "", "SIT-COB-PAID", 4, "SBR", null, "2320"],
  ["837p/secondary", "SBR*P*18*GRP7*ELM GROUP", "SBR*T*18*GRP7*ELM GROUP", "SIT-PAYER-GAP", 4, "SBR", 1, "2320"],
  ["837p/secondary", "SBR*P*18*GRP7*ELM GROUP", "SBR*S*18*GRP7*ELM GROUP", "SIT-PAYER-ORDER", 4, "SBR", 1, "2320"],
  ["837p/secondary", "SBR*S*18***12****MB", "SBR*S*18*******MB", "SIT-MSP", 4, "SBR", 5, "2000B"],
  ["837p/secondary", "CAS*CO*45*30~¶", "CAS*CO*45*20~¶CAS*CO*253*10~¶", "SIT-CAS-GROUP", 4, "CAS", 1, "2430"],
  ["837p/plain", "SBR*P*18*GRP7", "SBR*S*18*GRP7", "SIT-OTHER-PAYER", 4, "CLM", null, "2320"],
  ["837p/secondary", "DTP*573*D8*20261020~¶LX*2~", "LX*2~", "SEG-MISSING", 2, "DTP", null, "2430"],
  ["837p/secondary", "OI***Y***Y~¶", "", "SEG-MISSING", 2, "OI", null, "2320"],
  // situations of claims
  ["837p/dependents", "REF*F8*QH2026000700~¶", "", "SIT-REF-F8", 4, "CLM", 5, "2300"],
  ["837p/dependents", "11:B:7", "11:B:1", "SIT-REF-F8-ORIGINAL", 4, "CLM", 5, "2300"],
  ["837p/dependents", "DTP*439*D8*20260920~¶", "", "SIT-ACCIDENT-DATE", 4, "CLM", 11, "2300"],
  ["837p/dependents", "AA:::CO", "AA", "SIT-ACCIDENT-STATE", 4, "CLM", 11, "2300"],
  ["837p/dependents", "AA:::CO", "AA:::QQ", "CODE-ACCIDENT-STATE", 5, "CLM", 11, "2300"],
  ["837p/dependents", "SBR*P**", "SBR*P*18*", "SIT-PATIENT", 4, "SBR", 2, "2000B"],
  ["837p/plain", "SBR*P*18*", "SBR*P**", "SIT-PATIENT", 4, "SBR", 2, "2000B"],
  [
    "837p/dependents",
    "NM1*QC*1*ALDERTON*ROBIN~¶N3*7 BIRCH LANE~¶N4*BOULDER*CO*80302~¶DMG*D8*20120303*M",
    "NM1*QC*1*ALDERTON*ROBIN~¶N3*7 BIRCH LANE~¶N4*BOULDER*CO*80302~¶DMG*D8*20270303*M",
    "DATE-BIRTH-FUTURE",
    6,
    "DMG",
    2,
    null,
  ],
  [
    "837p/dependents",
    "NM1*IL*1*ALDERTON*MIRIAM****MI*Q55120001~¶",
    "NM1*IL*1*ALDERTON*ROBIN****MI*Q55120001~¶DMG*D8*20120303*M~¶",
    "SIT-PATIENT-SAME",
    4,
    "NM1",
    null,
    "2010CA",
  ],
  ["837p/plain", "*ALDERTON*MIRIAM****MI*Q55120001", "*ALDERTON*MIRIAM", "SIT-MEMBER-ID", 4, "NM1", 9, "2010BA"],
  ["837p/plain", "DMG*D8*19610512*F~¶", "", "SIT-SUBSCRIBER-DETAIL", 4, "NM1", null, "2010BA"],
  ["837p/plain", "N3*14 MAPLE STREET", "N3*PO BOX 14", "SIT-BILLING-STREET", 4, "N3", 1, "2010AA"],
  ["837p/plain", "*****XX*1770000101", "", "SIT-BILLING-NPI", 4, "NM1", 8, "2010AA"],
  ["837p/plain", "REF*6R*L2", "REF*6R*L1", "SIT-6R", 4, "REF", 2, "2400"],
  ["837p/plain", "REF*G1*PA778899~¶", "PWK*OZ*FX~¶REF*G1*PA778899~¶", "SIT-PWK", 4, "PWK", 6, "2300"],
  ["837p/plain", "***1:2~", "***1:3~", "DX-POINTER", 4, "SV1", 7, "2400"],
  ["837p/plain", "***1:2~", "***0:2~", "DX-POINTER", 4, "SV1", 7, "2400"],
  ["837p/services", "CR1*LB*140**A*DH*12~¶", "", "SIT-AMBULANCE", 4, "SV1", null, "2400"],
  [
    "837p/services",
    "NM1*45*2*STILLWATER HOSPITAL~¶N3*1 STILLWATER ROAD~¶N4*BOULDER*CO*80301~¶",
    "",
    "SIT-AMBULANCE-PLACES",
    4,
    "SV1",
    null,
    "2400",
  ],
  ["837p/services", "REF*EW*123456~¶", "", "SIT-MAMMOGRAPHY", 4, "SV1", null, "2400"],
  ["837p/services", "*900*MJ*45", "*900*UN*45", "SVC-ANESTHESIA-MINUTES", 6, "SV1", 3, "2400"],
  ["837p/services", "CTP****4*ML~¶", "", "SEG-MISSING", 2, "CTP", null, "2410"],
  ["837p/services", "CTP****4*ML", "CTP****4*QQ", "ELE-CODE", 2, "CTP", 5, "2410"],
  ["837p/services", "CTP****4*ML", "CTP****0*ML", "SVC-UNITS", 6, "CTP", 4, "2410"],
  ["837p/services", "CR1*LB*140**A*DH", "CR1*LB*140**Q*DH", "ELE-CODE", 2, "CR1", 4, "2300"],
  // dates of claims
  [
    "837p/plain",
    "DTP*472*D8*20261028~¶REF*6R*L1",
    "DTP*472*D8*20261228~¶REF*6R*L1",
    "DATE-FUTURE",
    6,
    "DTP",
    3,
    "2400",
  ],
  [
    "837p/plain",
    "DTP*472*D8*20261028~¶REF*6R*L1",
    "DTP*472*D8*19601028~¶REF*6R*L1",
    "DATE-BEFORE-BIRTH",
    6,
    "DTP",
    3,
    "2400",
  ],
  ["837p/dependents", "DTP*439*D8*20260920", "DTP*439*D8*20261120", "DATE-FUTURE", 6, "DTP", 3, "2300"],
  ["837p/dependents", "DTP*439*D8*20260920", "DTP*439*D8*20110920", "DATE-BEFORE-BIRTH", 6, "DTP", 3, "2300"],
  [
    "837p/plain",
    "REF*G1*PA778899~¶",
    "DTP*435*D8*20261020~¶DTP*096*D8*20261010~¶REF*G1*PA778899~¶",
    "DATE-DISCHARGE",
    6,
    "DTP",
    3,
    "2300",
  ],
  // codes of claims
  ["837p/plain", "XX*1770000101", "XX*1770000102", "NPI-LUHN", 5, "NM1", 9, "2010AA"],
  ["837p/plain", "XX*1770000200", "XX*1770000020", "NPI-LUHN", 5, "NM1", 9, "2310B"],
  ["837p/plain", "XX*1770000200", "XX*177000020", "NPI-LUHN", 5, "NM1", 9, "2310B"],
  ["837p/plain", "N4*BOULDER*CO*803011234", "N4*BOULDER*CO*80301", "BILL-ZIP9", 5, "N4", 3, "2010AA"],
  ["837p/plain", "N4*BOULDER*CO*80302~", "N4*BOULDER*CO*8030~", "CODE-ZIP", 5, "N4", 3, "2010BA"],
  ["837p/plain", "N4*BOULDER*CO*80302~", "N4*BOULDER*QQ*80302~", "CODE-STATE", 5, "N4", 2, "2010BA"],
  ["837p/plain", "N4*BOULDER*CO*80302~", "N4*BOULDER**80302*QX~", "CODE-COUNTRY", 5, "N4", 4, "2010BA"],
  ["837p/plain", "ABK:K259", "ABK:K25.9", "ICD-DECIMAL", 5, "HI", 1, "2300"],
  ["837p/plain", "ABF:D509", "ABF:Q99999", "CODE-ICD10", 5, "HI", 2, "2300"],
  ["837p/plain", "ABF:D509", "ABF:ZZ999", "CODE-ICD10", 5, "HI", 2, "2300"],
  ["837p/plain", "ABF:D509", "ABF:D50", "CODE-ICD10", 5, "HI", 2, "2300"],
  ["837p/plain", "ABF:D509", "ABF:U999", "CODE-ICD10", 5, "HI", 2, "2300"],
  ["837p/plain", "ABF:D509", "ABF:250", "CODE-ICD10", 5, "HI", 2, "2300"],
  ["837p/plain", "ABF:D509", "BF:2809", "DX-VERSIONS", 5, "HI", null, "2300"],
  ["837p/plain", "ABK:K259*ABF:D509", "BK:5319*BF:2809", "DX-VERSION-DATE", 5, "HI", null, "2300"],
  ["837p/plain", "ABK:K259*ABF:D509", "ABK:W19XXXA*ABF:D509", "DX-PRINCIPAL-EXTERNAL", 5, "HI", 1, "2300"],
  ["837p/plain", "HC:43239", "HC:4323", "CODE-PROCEDURE", 5, "SV1", 1, "2400"],
  ["837p/plain", "HC:43239", "HC:00000", "CODE-PROCEDURE", 5, "SV1", 1, "2400"],
  ["837p/plain", "HC:43239", "HC:99999", "CODE-PROCEDURE", 5, "SV1", 1, "2400"],
  ["837p/plain", "HC:43239", "HC:ZZ999", "CODE-PROCEDURE", 5, "SV1", 1, "2400"],
  ["837p/plain", "HC:43239", "HC:X1234", "CODE-PROCEDURE", 5, "SV1", 1, "2400"],
  ["837p/plain", "HC:99213:25", "HC:99213:ZZ", "CODE-MODIFIER", 5, "SV1", 1, "2400"],
  ["837p/plain", "HC:99213:25", "HC:99213:00", "CODE-MODIFIER", 5, "SV1", 1, "2400"],
  ["837p/plain", "11:B:1", "98:B:1", "CODE-POS", 5, "CLM", 5, "2300"],
  ["837p/plain", "*120*UN*1***", "*120*UN*1*98**", "CODE-POS", 5, "SV1", 5, "2400"],
  ["837p/plain", "11:B:1", "11:B:4", "CODE-FREQUENCY", 5, "CLM", 5, "2300"],
  ["837p/plain", "11:B:1", "11:A:1", "ELE-CODE", 2, "CLM", 5, "2300"],
  ["837p/plain", "PRV*BI*PXC*207RG0100X", "PRV*BI*PXC*999RG0100X", "CODE-TAXONOMY", 5, "PRV", 3, "2000A"],
  ["837p/plain", "PRV*PE*PXC*207RG0100X", "PRV*PE*PXC*207RG", "CODE-TAXONOMY", 5, "PRV", 3, "2310B"],
  ["837p/plain", "REF*EI*841234567", "REF*EI*84123456", "CODE-TAX-ID", 5, "REF", 2, "2010AA"],
  ["837p/secondary", "CAS*CO*45*30", "CAS*CO*999*30", "CODE-CARC", 5, "CAS", 2, "2430"],
  ["837p/secondary", "CAS*CO*45*20", "CAS*QQ*45*20", "ELE-CODE", 2, "CAS", 1, "2320"],
  ["837p/services", "LIN**N4*00517490125", "LIN**N4*0517-4901-25", "CODE-NDC", 5, "LIN", 3, "2410"],
  ["837p/services", "REF*X4*06D1234567", "REF*X4*06X1234567", "CODE-CLIA", 5, "REF", 2, "2300"],
  ["837p/plain", "*520.5*UN*1***", "*520.5*UN*0***", "SVC-UNITS", 6, "SV1", 4, "2400"],
  ["837p/plain", "*520.5*UN*1***", "*520.5*UN*-1***", "SVC-UNITS", 6, "SV1", 4, "2400"],
  ["837p/plain", "HC:99213:25*120", "HC:99213:25*-120", "SVC-CHARGE", 6, "SV1", 2, "2400"],
  ["837p/plain", "N4*BOULDER*CO*80302~", "N4*BOULDER**80302~", "SIT-ADDRESS", 4, "N4", 2, "2010BA"],
  ["837p/plain", "N4*BOULDER*CO*80302~", "N4*BOULDER*CO~", "SIT-ADDRESS", 4, "N4", 3, "2010BA"],
  ["837p/plain", "MSG000123*640.5", "MSG000123*640.505", "AMOUNT-CENTS", 2, "CLM", 2, "2300"],
  ["837p/plain", "HC:99213:25*120*UN", "HC:99213:25*120.123*UN", "AMOUNT-CENTS", 2, "SV1", 2, "2400"],
  ["837p/plain", "TE*3035550101", "TE*303-555-0101", "CODE-CONTACT", 5, "PER", 4, "1000A", "warning"],
  ["837p/services", "A0427:RH", "A0427:00", "CODE-MODIFIER", 5, "SV1", 1, "2400"],
  ["837p/services", "HC:85025*20", "HC:85025:90*20", "SIT-CLIA-REFERRED", 4, "SV1", null, "2400", "warning"],
  ["837p/secondary", "AMT*D*180", "AMT*D*180.555", "AMOUNT-CENTS", 2, "AMT", 2, "2320"],
  ["837p/secondary", "NM1*PR*2*ELM BENEFITS*****PI*ELM01~¶", "", "LOOP-MISSING", 2, "NM1", null, "2330B"],
  [
    "837p/plain",
    "REF*EI*841234567~¶",
    "REF*EI*841234567~¶PER*IC*A*TE*3035550101~¶PER*IC*A*TE*3035550101~¶PER*IC*A*TE*3035550101~¶",
    "SEG-REPEAT",
    2,
    "PER",
    null,
    "2010AA",
  ],
  ["837p/plain", "MSG000123*640.5***11:B:1", "MSG000123*0***11:B:1", "SIT-ZERO-CHARGE", 4, "CLM", 2, "2300", "warning"],
  [
    "837p/plain",
    "NM1*82*1*VANCE*THEODORE****XX*1770000200",
    "NM1*82*1*VANCE*THEODORE****XX*1770000101",
    "SIT-RENDERING-SAME",
    4,
    "NM1",
    9,
    "2310B",
    "warning",
  ],
  ["837p/plain", "ABF:D509", "ABF:K259", "DX-DUPLICATE", 4, "HI", 2, "2300", "warning"],
  ["837p/dependents", "CLM*MSG000302", "CLM*MSG000301", "DUP-CLAIM", 4, "CLM", 1, "2300", "warning"],
  // 837I
  ["837i/plain", "CL1*1*1*01~¶", "", "SEG-MISSING", 2, "CL1", null, "2300"],
  ["837i/plain", "CL1*1*1*01", "CL1*7*1*01", "CODE-ADMISSION-TYPE", 5, "CL1", 1, "2300"],
  ["837i/plain", "CL1*1*1*01", "CL1*1*Q*01", "CODE-ADMISSION-SOURCE", 5, "CL1", 2, "2300"],
  ["837i/plain", "CL1*1*1*01", "CL1*1*1*99", "CODE-PATIENT-STATUS", 5, "CL1", 3, "2300"],
  ["837i/plain", "CL1*1*1*01", "CL1*1*1*30", "SIT-STILL-PATIENT", 4, "CLM", 5, "2300"],
  ["837i/plain", "11:A:1", "99:A:1", "CODE-TYPE-OF-BILL", 5, "CLM", 5, "2300"],
  ["837i/plain", "11:A:1", "11:B:1", "ELE-CODE", 2, "CLM", 5, "2300"],
  ["837i/plain", "11:A:1", "11:A:L", "CODE-FREQUENCY", 5, "CLM", 5, "2300"],
  ["837i/plain", "DTP*435*DT*202610201530~¶", "", "SIT-ADMISSION-DATE", 4, "CLM", null, "2300"],
  ["837i/plain", "DTP*435*DT*202610201530", "DTP*435*DT*202610251530", "DATE-ADMISSION", 6, "CLM", null, "2300"],
  ["837i/plain", "DTP*435*DT*202610201530", "DTP*435*DT*202610202530", "DATE", 1, "DTP", 3, "2300"],
  ["837i/plain", "DTP*096*TM*1000~¶", "", "SIT-DISCHARGE-HOUR", 4, "CLM", null, "2300"],
  ["837i/plain", "DTP*096*TM*1000", "DTP*096*TM*2500", "DATE", 1, "DTP", 3, "2300"],
  ["837i/plain", "DTP*434*RD8*20261020-20261024~¶", "", "SEG-MISSING", 2, "DTP", null, "2300"],
  ["837i/plain", "20261020-20261024", "20261024-20261020", "DATE-RANGE", 6, "DTP", 3, "2300"],
  ["837i/plain", "HI*ABJ:R1013~¶", "", "SIT-ADMITTING-DX", 4, "CLM", null, "2300"],
  ["837i/plain", "K254:::::::Y", "K254", "SIT-POA", 4, "HI", 1, "2300"],
  ["837i/plain", "K254:::::::Y", "K254:::::::Q", "ELE-CODE", 2, "HI", 1, "2300"],
  ["837i/plain", "NM1*71*1*OKONKWO*ADA****XX*1770000408~¶", "", "SIT-ATTENDING", 4, "CLM", null, "2300"],
  ["837i/outpatient", "NM1*71*1*OKONKWO*ADA****XX*1770000408~¶", "", "SIT-ATTENDING", 4, "CLM", null, "2300"],
  ["837i/plain", "XX*1770000408", "XX*1770000409", "NPI-LUHN", 5, "NM1", 9, "2310A"],
  ["837i/plain", "SV2*0120", "SV2*9999", "CODE-REVENUE", 5, "SV2", 1, "2400"],
  ["837i/plain", "SV2*0120", "SV2*0033", "CODE-REVENUE", 5, "SV2", 1, "2400"],
  ["837i/plain", "SV2*0120**6400*DA*4", "SV2*0120**6400*UN*4", "SVC-ROOM-DAYS", 6, "SV2", 4, "2400"],
  ["837i/plain", "SV2*0120**6400*DA*4", "SV2*0120**6400*DA*14", "SVC-ROOM-DAYS", 6, "SV2", 5, "2400"],
  ["837i/plain", "HI*ABF:D62:::::::N~¶", "HI*DR:000~¶HI*ABF:D62:::::::N~¶", "CODE-DRG", 5, "HI", 1, "2300"],
  [
    "837i/plain",
    "HI*ABF:D62:::::::N~¶",
    "HI*ABF:D62:::::::N~¶HI*BBR:0DB6*BBQ:0DB68ZX~¶",
    "CODE-ICD10PCS",
    5,
    "HI",
    1,
    "2300",
  ],
  [
    "837i/plain",
    "HI*ABF:D62:::::::N~¶",
    "HI*ABF:D62:::::::N~¶HI*BBR:0DB68ZX:D8:20261026~¶",
    "DATE-PROCEDURE",
    6,
    "HI",
    null,
    "2300",
  ],
  ["837i/outpatient", "SV2*0300*HC:80053*150", "SV2*0300**150", "SIT-HCPCS", 4, "SV2", 2, "2400"],
  ["837i/outpatient", "HI*APR:R079~¶", "", "SIT-REASON-FOR-VISIT", 4, "CLM", null, "2300"],
  ["837i/outpatient", "DTP*472*D8*20261021~¶", "", "SIT-LINE-DATE", 4, "SV2", null, "2400"],
  ["837i/outpatient", "DTP*472*D8*20261021", "DTP*472*D8*20261025", "DATE-OUTSIDE-STATEMENT", 6, "DTP", 3, "2400"],
  ["837i/outpatient", "HI*BH:11:D8:20261019", "HI*BH:11:D8:20261319", "DATE", 1, "HI", 1, "2300"],
  ["837i/outpatient", "HI*BH:11", "HI*BH:00", "CODE-OCCURRENCE", 5, "HI", 1, "2300"],
  ["837i/outpatient", "HI*BE:A1:::250", "HI*BE:A1:::25O", "CODE-VALUE", 5, "HI", 1, "2300"],
  ["837i/outpatient", "HI*BG:09", "HI*BG:9", "CODE-CONDITION", 5, "HI", 1, "2300"],
  // 837D
  ["837d/plain", "AD:D2392", "AD:2392", "CODE-PROCEDURE", 5, "SV3", 1, "2400"],
  ["837d/plain", "TOO*JP*14", "TOO*JP*99", "CODE-TOOTH", 5, "TOO", 2, "2400"],
  ["837d/plain", "*M:O~", "*M:Q~", "ELE-CODE", 2, "TOO", 3, "2400"],
  ["837d/plain", "SV3*AD:D0120*100****1", "SV3*AD:D0120*100****0", "SVC-UNITS", 6, "SV3", 6, "2400"],
  ["837d/plain", "XX*1770000200", "XX*1770000201", "NPI-LUHN", 5, "NM1", 9, "2310B"],
  ["837d/plain", "SV3*AD:D2392*235****1", "SV3*AD:D2392*235**99**1", "CODE-ORAL-CAVITY", 5, "SV3", 4, "2400"],
  // 835
  ["835/plain", "BPR*I*410.5", "BPR*I*401.5", "BAL-835-BPR", 3, "BPR", 2, null],
  ["835/plain", "WO:QH2026000111*10", "WO:QH2026000111*20", "BAL-835-BPR", 3, "BPR", 2, null],
  ["835/plain", "SVC*HC:43239*520.5*350.5", "SVC*HC:43239*520.5*305.5", "BAL-835-SVC", 3, "SVC", 3, "2110"],
  ["835/plain", "CAS*CO*45*110", "CAS*CO*45*101", "BAL-835-SVC", 3, "SVC", 3, "2110"],
  ["835/plain", "*640.5*420.5*80", "*604.5*420.5*80", "BAL-835-CLP-SVC-CHG", 3, "CLP", 3, "2100"],
  ["835/plain", "*640.5*420.5*80", "*640.5*402.5*80", "BAL-835-CLP-SVC-PAID", 3, "CLP", 4, "2100"],
  ["835/reversal", "CAS*CO*50*75", "CAS*CO*50*70", "BAL-835-CLP", 3, "CLP", 4, "2100"],
  ["835/plain", "C*CHK", "C*NON", "BPR-NON", 4, "BPR", 4, null],
  ["835/plain", "C*CHK", "C*QQQ", "ELE-CODE", 2, "BPR", 4, null],
  ["835/plain", "BPR*I*410.5", "BPR*I*-410.5", "BPR-NEGATIVE", 4, "BPR", 2, null],
  ["835/reversal", "*DA*778899*", "*DA**", "BPR-ACH", 4, "BPR", 15, null],
  ["835/reversal", "*01*021000021", "*01*021000022", "CODE-ABA", 5, "BPR", 13, null, "warning"],
  ["835/plain", "TRN*1*CK0090017*1841112223~¶", "", "NO-TRN", 2, "TRN", null, null],
  ["835/plain", "CLP*MSG000123*1*", "CLP*MSG000123*77*", "ELE-CODE", 2, "CLP", 2, "2100"],
  ["835/plain", "*80*12*QH", "*80*99*QH", "ELE-CODE", 2, "CLP", 6, "2100"],
  ["835/plain", "CAS*PR*1*60", "CAS*ZZ*1*60", "ELE-CODE", 2, "CAS", 1, "2110"],
  ["835/plain", "CAS*PR*1*60", "CAS*PR*999*60", "CODE-CARC", 5, "CAS", 2, "2110"],
  ["835/plain", "WO:QH2026000111", "QQ:QH2026000111", "CODE-PLB", 5, "PLB", 3, null],
  ["835/plain", "NM1*QC*1*ALDERTON*MIRIAM****MI*Q55120001~¶", "", "SEG-MISSING", 2, "NM1", null, "2100"],
  ["835/plain", "N4*DENVER*CO*80202~¶", "", "SEG-MISSING", 2, "N4", null, "1000A"],
  ["835/plain", "PER*BL*EDI DESK*TE*3035550199~¶", "", "SEG-MISSING", 2, "PER", null, "1000A"],
  ["835/plain", "N1*PE*MAPLE STREET GASTROENTEROLOGY*XX*1770000101~¶", "", "LOOP-MISSING", 2, "N1", null, "1000B"],
  ["835/plain", "*XX*1770000101~", "*XX*1770000103~", "NPI-LUHN", 5, "N1", 4, "1000B"],
  ["835/plain", "DTM*472*20261028~¶CAS*CO*45*110", "DTM*472*20261328~¶CAS*CO*45*110", "DATE", 1, "DTM", 2, "2110"],
  [
    "835/plain",
    "DTM*472*20261028~¶CAS*CO*45*110",
    "DTM*472*20261128~¶CAS*CO*45*110",
    "DATE-835-SERVICE",
    6,
    "DTM",
    2,
    "2110",
  ],
  [
    "835/plain",
    "DTM*472*20261028~¶CAS*CO*45*110",
    "DTM*999*20261028~¶CAS*CO*45*110",
    "SEG-UNEXPECTED",
    2,
    "DTM",
    null,
    null,
  ],
  ["835/plain", "SVC*HC:99213:25", "SVC*HC:9921:25", "CODE-PROCEDURE", 5, "SVC", 1, "2110"],
  ["835/plain", "DTM*405*20261101", "DTM*405*20260931", "DATE", 1, "DTM", 2, null],
  ["835/reversal", "LQ*HE*N130", "LQ*HE*N999", "CODE-RARC", 5, "LQ", 2, "2110"],
  ["835/reversal", "MOA***MA01", "MOA***MA999", "CODE-RARC", 5, "MOA", 3, "2100"],
  ["835/reversal", "*22*-120*-70", "*22*120*-70", "SIT-835-REVERSAL", 4, "CLP", 2, "2100"],
  ["835/reversal", "SVC*HC:99213*-120*-70", "SVC*HC:99213*120*-70", "SIT-835-REVERSAL", 4, "SVC", 2, "2110"],
  ["835/reversal", "CLP*MSG000124*4*75*0", "CLP*MSG000124*4*75*5", "SIT-835-DENIED", 4, "CLP", 2, "2100"],
  ["835/plain", "WO:QH2026000111*10", "WO:QH2026000111*", "SIT-PLB-PAIR", 4, "PLB", 4, null],
  ["835/plain", "BPR*I*410.5*C", "BPR*I*410.5*D", "BPR-DEBIT", 4, "BPR", 3, null],
  ["835/every-loop", "QH2026000777*11*1*", "QH2026000777*11*L*", "CODE-FREQUENCY", 5, "CLP", 9, "2100"],
  ["835/every-loop", "*2*840.5*****", "*3*840.5*****", "BAL-835-TS3", 3, "TS3", 4, "2000", "warning"],
  ["835/plain", "N4*DENVER*CO*80202", "N4*DENVER*CO", "SIT-ADDRESS", 4, "N4", 3, "1000A"],
  ["835/every-loop", "CUR*PR*USD", "CUR*PR*US1", "CODE-CURRENCY", 5, "CUR", 2, null],
  ["835/plain", "SVC*HC:43239*520.5*350.5", "SVC*HC:43239*520.5*350.555", "AMOUNT-CENTS", 2, "SVC", 3, "2110"],
  ["835/plain", "*80*12*QH", "*70*12*QH", "INFO-835-CLP05", 3, "CLP", 5, "2100", "warning"],
  // acknowledgments
  ["999/plain", "AK9*A*1*1*1", "AK9*A*1*1*0", "BAL-999-AK904", 3, "AK9", 4, null],
  ["999/plain", "AK9*A*1*1*1", "AK9*A*1*2*1", "BAL-999-AK903", 3, "AK9", 3, null],
  ["999/plain", "AK9*A*1*1*1", "AK9*P*1*1*1", "SIT-999-AK901", 4, "AK9", 1, null],
  ["999/plain", "IK5*A", "IK5*Q", "ELE-CODE", 2, "IK5", 1, null],
  ["999/plain", "IK5*A~", "IK3*NM1*8**8~¶IK5*R*5~", "SIT-999-ELEMENT", 4, "IK3", 4, null],
  ["999/plain", "IK5*A~", "IK3*NM1*8**8~¶IK4*9**1~¶IK5*A~", "SIT-999-ERRORS", 4, "IK5", 1, null],
  ["999/plain", "AK2*837", "AK2*ABC", "SIT-999-GROUP", 4, "AK2", 1, null],
  ["278/plain", "11:B~", "98:B~", "CODE-POS", 5, "UM", 4, null],
  ["999/plain", "AK2*837", "AK2*835", "SIT-999-GROUP", 4, "AK2", 1, null],
  ["999/plain", "AK1*HC*701*005010X222A1~¶", "", "SEG-MISSING", 2, "AK1", null, null],
  ["277ca/plain", "QTY*90*1", "QTY*90*2", "BAL-277CA", 3, "HL", null, "2200B"],
  ["277ca/plain", "AMT*YU*640.5", "AMT*YU*600", "BAL-277CA", 3, "HL", null, "2200B"],
  [
    "277ca/plain",
    "STC*A1:19:PR*20261102*WQ*640.5",
    "STC*A1:19:PR*20261102*WQ*604.5",
    "BAL-277CA",
    3,
    "HL",
    null,
    "2200B",
  ],
  ["277ca/plain", "STC*A2:20:PR*20261102*WQ", "STC*A7:20:PR*20261102*WQ", "SIT-STC-ACTION", 4, "STC", 3, null],
  ["277ca/plain", "STC*A2:20:PR*20261102*WQ", "STC*Q9:20:PR*20261102*WQ", "CODE-STATUS-CATEGORY", 5, "STC", 1, null],
  ["277ca/plain", "STC*A2:20:PR*20261102*WQ", "STC*A2:999:PR*20261102*WQ", "CODE-STATUS", 5, "STC", 1, null],
  ["277ca/plain", "STC*A2:20:PR*20261102*WQ", "STC*A2:20:PR*20261102*QQ", "ELE-CODE", 2, "STC", 3, null],
  ["277ca/plain", "DTP*009*D8*20261102", "DTP*009*D8*20261101", "DATE-ACKNOWLEDGED", 6, "DTP", 3, null],
  [
    "277ca/plain",
    "NM1*41*2*MAPLE STREET GASTROENTEROLOGY*****46*MAPLECLINIC~¶",
    "",
    "LOOP-MISSING",
    2,
    "NM1",
    null,
    "2100B",
  ],
  // inquiries
  ["270/plain", "EQ*30~¶", "", "SIT-EQ", 4, "HL", null, "2110"],
  ["270/plain", "EQ*30", "EQ*Z9", "ELE-CODE", 2, "EQ", 1, null],
  ["270/plain", "****MI*Q55120001~¶DMG*D8*19610512~¶", "~¶", "SIT-270-SEARCH", 4, "NM1", null, null],
  ["270/plain", "BHT*0022*13", "BHT*0022*99", "ELE-CODE", 2, "BHT", 2, null],
  ["270/plain", "HL*3*2*22*0", "HL*3*1*22*0", "HL-LEVEL", 4, "HL", 2, null],
  ["270/plain", "DTP*291*D8*20261102", "DTP*291*RD8*20261102-20261001", "DATE-RANGE", 6, "DTP", 3, null],
  ["271/plain", "EB*1**30", "EB*ZZ**30", "ELE-CODE", 2, "EB", 1, null],
  ["271/plain", "EB*B**98^UC", "EB*B**98^Z9", "ELE-CODE", 2, "EB", 3, null],
  ["271/plain", "*****Y~¶III", "*****Q~¶III", "ELE-CODE", 2, "EB", 12, null],
  ["271/plain", "*30***23*1500", "*30***99*1500", "ELE-CODE", 2, "EB", 6, null],
  ["271/plain", "LE*2120~¶", "", "LS-LE", 2, "LS", 1, null],
  ["271/plain", "AAA*N**57*C", "AAA*N**01*C", "ELE-CODE", 2, "AAA", 3, null],
  ["271/plain", "AAA*N**57*C", "AAA*N**57*Z", "ELE-CODE", 2, "AAA", 4, null],
  ["271/plain", "DTP*292*RD8*20260101-20261231", "DTP*292*RD8*20261231-20260101", "DATE-RANGE", 6, "DTP", 3, null],
  ["276/plain", "BHT*0010*13", "BHT*0010*08", "ELE-CODE", 2, "BHT", 2, null],
  ["276/plain", "HL*6*5*23", "HL*6*3*23", "HL-LEVEL", 4, "HL", 2, null],
  [
    "277/plain",
    "STC*F1:65*20261101**640.5*420.5",
    "STC*F2:65*20261101**640.5*420.5",
    "SIT-277-DENIED",
    4,
    "STC",
    5,
    null,
  ],
  [
    "277/plain",
    "STC*F1:65*20261101**640.5*420.5",
    "STC*Z1:65*20261101**640.5*420.5",
    "CODE-STATUS-CATEGORY",
    5,
    "STC",
    1,
    null,
  ],
  ["278/plain", "BHT*0007*13", "BHT*0007*77", "ELE-CODE", 2, "BHT", 2, null],
  ["278/plain", "UM*HS", "UM*QQ", "ELE-CODE", 2, "UM", 1, null],
  ["278/plain", "UM*HS*I*3*11:B~¶", "", "SEG-MISSING", 2, "UM", null, null],
  ["278/response", "HCR*A1*AUTH9001", "HCR*A1", "SIT-HCR", 4, "HCR", 2, null],
  ["278/plain", "BHT*0007*13", "BHT*0007*11", "SIT-278-ANSWER", 4, "HL", null, null],
  ["837p/plain", "ABF:D509", "ABF:E116", "CODE-ICD10", 5, "HI", 2, "2300"],
  ["837p/plain", "ABF:D509", "ABF:S83511", "CODE-ICD10", 5, "HI", 2, "2300"],
  ["837p/plain", "ABF:D509", "ABF:I1012", "CODE-ICD10", 5, "HI", 2, "2300"],
  ["278/response", "HCR*A3**0V", "HCR*Q3**0V", "ELE-CODE", 2, "HCR", 1, null],
  ["278/plain", "UM*HS*I*3*11:B~¶", "UM*HS*I*3*11:B~¶HCR*A1*X1~¶", "SIT-278-REQUEST", 4, "HCR", null, null],
  // enrollment and premiums
  ["834/plain", "QTY*TO*2", "QTY*TO*3", "BAL-834-QTY", 3, "QTY", 2, null],
  ["834/plain", "QTY*DT*1", "QTY*DT*0", "BAL-834-QTY", 3, "QTY", 2, null],
  ["834/plain", "INS*Y*18", "INS*Y*19", "SIT-834-INS", 4, "INS", 2, null],
  ["834/plain", "INS*N*19", "INS*N*18", "SIT-834-INS", 4, "INS", 2, null],
  ["834/plain", "INS*Y*18*021*EC", "INS*Y*18*099*EC", "CODE-834-MAINTENANCE", 2, "INS", 3, null],
  ["834/plain", "HD*021**DEN", "HD*099**DEN", "CODE-834-MAINTENANCE", 2, "HD", 1, null],
  [
    "834/plain",
    "INS*N*19*021*EC*A****F~¶REF*0F*Q55120001~¶",
    "INS*N*19*021*EC*A****F~¶",
    "SIT-834-0F",
    4,
    "INS",
    null,
    null,
  ],
  [
    "834/plain",
    "DTP*348*D8*20261101~¶AMT",
    "DTP*348*D8*20261101~¶DTP*349*D8*20261001~¶AMT",
    "DATE-834-PERIOD",
    6,
    "DTP",
    3,
    null,
  ],
  ["834/plain", "DTP*356*D8*20261101", "DTP*356*D8*20261131", "DATE", 1, "DTP", 3, null],
  ["820/plain", "*400.25~", "*400.2S~", "ELE-NUMBER", 1, "RMR", 4, null],
  ["820/plain", "BPR*C*684.75", "BPR*C*600", "BAL-820-BPR", 3, "BPR", 2, null, "warning"],
];

function read(file: string): string {
  const [guide, name] = file.split("/");
  return readFileSync(new URL(`../../fixtures/${guide}/accepts/${name}.edi`, import.meta.url), "latin1");
}

/** SE01 as it must be after segments were added or taken away. */
function recount(text: string): string {
  return text.replace(/ST\*[\s\S]*?SE\*(\d+)/, (whole, said: string) => {
    const count = whole.split("~").length;
    return whole.slice(0, whole.length - said.length) + String(count);
  });
}

function seed([file, from, to, code]: Defect): string {
  const clean = read(file);
  const find = from.replaceAll("¶", "\n");
  if (!clean.includes(find)) throw new Error(`${file} does not hold ${from}`);
  const broken = clean.replace(find, () => to.replaceAll("¶", "\n"));
  return code.startsWith("ENV") ? broken : recount(broken);
}

function fits(issue: Issue, [, , , code, level, segment, element, loop, severity]: Defect): boolean {
  return (
    issue.code === code &&
    issue.level === level &&
    issue.severity === (severity ?? "error") &&
    issue.segment === segment &&
    (element === null || issue.element === element) &&
    (loop === null || issue.loop === loop)
  );
}

function place({ code, level, severity, segment, element, loop, position }: Issue): string {
  return [code, level, severity, segment, element, loop, position].join(" ");
}

const NAMED = DEFECTS.map((defect) => {
  const [file, from, to, code] = defect;
  return [`${file}: ${from} becomes ${to === "" ? "nothing" : to}: ${code}`, defect] as const;
});

const files = [...new Set(DEFECTS.map(([file]) => file))];

describe("clean files of our own", () => {
  it.each(files)("%s has no finding", (file) => {
    expect(validate(read(file)).issues).toEqual([]);
  });
});

describe("seeded defects", () => {
  it("are at least 150", () => {
    expect(DEFECTS.length).toBeGreaterThanOrEqual(150);
  });

  it.each(NAMED)("%s", (_name, defect) => {
    const { issues } = validate(seed(defect));
    const found = issues.some((issue) => fits(issue, defect));
    expect(found ? "found" : issues.map(place)).toBe("found");
  });

  // An answer repeats qualifier, date and time of the interchange as they came.
  const answered = NAMED.filter(([, [, , , code]]) => !/^ENV-ISA(?:05|09|10)$/.test(code));
  it.each(answered)("%s, is answered by a valid TA1 or 999", (_name, defect) => {
    for (const answer of acknowledge(validate(seed(defect)), {
      date: "2026-11-22",
      time: "01:30",
      controlNumber: 900,
    })) {
      for (const text of [answer.ta1, answer.functional]) {
        if (text !== undefined) expect(validate(text).issues.map(place)).toEqual([]);
      }
    }
  });
});

/** The same file in other clothes: what it says stays the same. */
const CLOTHES: readonly (readonly [string, (text: string) => string])[] = [
  ["other separators", (text) => text.replace(/[*:^]/g, (one) => ({ "*": "|", ":": ">", "^": "{" })[one] ?? one)],
  ["a line feed as terminator", (text) => text.replaceAll("~\n", "\n")],
  ["a carriage return as terminator", (text) => text.replaceAll("~\n", "\r")],
  ["no line ends", (text) => text.replaceAll("\n", "")],
  ["lines of 80", (text) => text.replaceAll("\n", "").replace(/.{80}/g, "$&\r\n")],
  ["a byte order mark", (text) => `\ufeff${text}`],
];

describe.each(CLOTHES)("seeded defects with %s", (_name, dress) => {
  it("are found in the same places", () => {
    for (const defect of DEFECTS) {
      if (/^(?:ENV-(?:IEA|SE|GE|ISA)|ELE-(?:COMPOSITE|REPEAT))/.test(defect[3])) continue;
      const text = seed(defect);
      // A file in other clothes may say that of itself besides (encoding, widths), as a warning.
      const expected = validate(text).issues.filter((one) => one.severity === "error");
      const { issues } = validate(new TextEncoder().encode(dress(text)));
      const found = issues.filter((one) => one.severity === "error");
      expect([defect[1], ...found.map(place)]).toEqual([defect[1], ...expected.map(place)]);
    }
  });
});
