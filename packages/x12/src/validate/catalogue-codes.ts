import { codeAdvice, codeRule, rule } from "./rule-entry.ts";

/** Rules of code sets outside of the guides, of numbers with a check digit, and of dates. */
export const CODE_RULES = {
  "AMOUNT-CENTS": rule(
    2,
    "Amounts of every guide",
    "An amount of money has more than two places behind the point.",
    "Round it to cents.",
    "Such an amount cannot be balanced or paid.",
    { ik3: "8", ik4: "6" },
  ),
  "BILL-ZIP9": codeRule(
    "837 guides, loop 2010AA N403",
    "The ZIP code of the billing provider has not nine digits.",
    "Look up the four digits after the first five.",
    "Payers price by the place of the provider.",
  ),
  "CODE-ABA": codeAdvice(
    "BPR06 to BPR13",
    "The bank's routing number has not nine digits with the right check digit.",
    "Check the number with the bank.",
  ),
  "CODE-ACCIDENT-STATE": codeRule("837 guides, CLM11-4", "CLM11-4 is not the code of a state.", "Correct it."),
  "CODE-ADMISSION-SOURCE": codeRule("837I guide, CL102", "CL102 is no point-of-origin code.", "Correct it."),
  "CODE-ADMISSION-TYPE": codeRule(
    "837I guide, CL101",
    "CL101 is no type of admission (1, 2, 3, 4, 5 or 9).",
    "Correct it.",
  ),
  "CODE-CARC": codeRule(
    "CAS of the 835 and 837 guides; published list",
    "The claim adjustment reason code does not exist.",
    "Send one of the published list.",
  ),
  "CODE-CLIA": codeRule(
    "837P guide, REF*X4 and REF*F4",
    "A CLIA number has ten characters with D as the third (two digits, D, seven digits).",
    "Copy it from the certificate.",
  ),
  "CODE-CONDITION": codeRule(
    "837I guide, HI*BG",
    "A condition code is two letters or digits, and not 00.",
    "Send a code of the NUBC list.",
  ),
  "CODE-CONTACT": codeAdvice(
    "PER of every guide",
    "A telephone or fax number has not ten digits, or an e-mail address no @.",
    "Send the digits only, with the area code.",
  ),
  "CODE-COUNTRY": codeRule("N404", "The country code is not one of ISO 3166.", "Send its two letters."),
  "CODE-CURRENCY": codeRule("CUR02; ISO 4217", "A currency code has three letters.", "Send USD, or the right code."),
  "CODE-DRG": codeRule(
    "837I guide, HI*DR",
    "A diagnosis related group has three digits, not 000.",
    "Correct the code.",
  ),
  "CODE-ENTITY": codeRule(
    "STC of the 277 guides",
    "The entity code of the status is not two or three letters or digits.",
    "Send one of the guide's list.",
  ),
  "CODE-FREQUENCY": codeRule(
    "837 guides, CLM05-3",
    "This is no claim frequency code (1 original, 7 replacement, 8 void).",
    "Correct it.",
  ),
  "CODE-ICD10": codeRule(
    "HI of the 837 guides; ICD-10-CM",
    "The diagnosis code does not exist in ICD-10-CM, is not complete, or is not valid on that date.",
    "Check the code and its qualifier.",
  ),
  "CODE-ICD10-LENGTH": codeAdvice(
    "HI of the 837 guides; ICD-10-CM",
    "The diagnosis code has a form that no code of its category has had up to fiscal year 2026.",
    "Check it against the ICD-10-CM release of the service date.",
  ),
  "CODE-ICD10PCS": codeRule(
    "HI of the 837I guide; ICD-10-PCS",
    "This is no ICD-10-PCS code (seven characters without I and O).",
    "Correct the code.",
  ),
  "CODE-ICD9": codeRule(
    "HI of the 837 guides; ICD-9-CM",
    "The qualifier says ICD-9-CM, but this has not the form of such a code.",
    "Check the code and its qualifier.",
  ),
  "CODE-MODIFIER": codeRule(
    "Procedure composites; HCPCS and CPT modifiers",
    "A modifier is not two letters or digits of the published lists.",
    "Correct it.",
  ),
  "CODE-NDC": codeRule(
    "Loop 2410 LIN03",
    "A national drug code is sent as eleven digits without dashes (5-4-2), not all zero.",
    "Correct it.",
  ),
  "CODE-OCCURRENCE": codeRule(
    "837I guide, HI*BH and HI*BI",
    "An occurrence code is two letters or digits, and not 00.",
    "Send a code of the NUBC list.",
  ),
  "CODE-ORAL-CAVITY": codeRule(
    "837D guide, SV304",
    "SV304 is no area of the mouth (00 to 10, 20, 30, 40, L, R).",
    "Correct it.",
  ),
  "CODE-OUTDATED": codeAdvice(
    "Code sets by date",
    "The code exists, but not on the day it is asked for: it was ended, is not in force yet, or has been subdivided.",
    "Send the code that is valid on that day.",
    "Payers that keep their tables by date refuse it.",
  ),
  "CODE-PATIENT-STATUS": codeRule("837I guide, CL103", "CL103 is no patient discharge status code.", "Correct it."),
  "CODE-PLB": codeRule(
    "835 guide, PLB",
    "The provider adjustment reason code is not in the list of the guide.",
    "Correct it.",
  ),
  "CODE-POS": codeRule(
    "CLM05-1, SV105, SV303; CMS list",
    "The place of service code is not assigned.",
    "Send a code of the CMS list.",
  ),
  "CODE-PROCEDURE": codeRule(
    "Procedure composites; HCPCS, CPT and CDT",
    "This is no procedure code of its list and date.",
    "Correct the code, or its qualifier.",
  ),
  "CODE-PROCEDURE-LOCAL": codeAdvice(
    "Procedure composites; HCPCS",
    "HCPCS has no codes with this first letter; only local codes of single payers look so.",
    "Send the national code if there is one.",
  ),
  "CODE-RARC": codeRule(
    "LQ, MOA and MIA; published list",
    "The remittance advice remark code does not exist.",
    "Send one of the published list.",
  ),
  "CODE-REVENUE": codeRule(
    "837I guide, SV201; NUBC list",
    "The revenue code is not assigned.",
    "Send a four-digit code of the NUBC list.",
  ),
  "CODE-STATE": codeRule("N402", "N402 is not the code of a state or territory.", "Correct it."),
  "CODE-STATUS": codeRule(
    "STC of the 277 guides; published list",
    "The claim status code does not exist.",
    "Send one of the published list.",
  ),
  "CODE-STATUS-CATEGORY": codeRule(
    "STC of the 277 guides; published list",
    "The claim status category code does not exist.",
    "Send one of the published list.",
  ),
  "CODE-TAX-ID": codeRule(
    "REF*EI and REF*SY of the 837 guides; ids with qualifier 24, 34 or FI",
    "A tax number is nine digits without dashes.",
    "Correct it.",
  ),
  "CODE-TAX-ID-DASH": codeAdvice(
    "REF*EI and REF*SY of the 837 guides; ids with qualifier 24, 34 or FI",
    "The tax number has dashes, or not nine digits.",
    "Send its nine digits only.",
  ),
  "CODE-TAXONOMY": codeRule(
    "PRV03; NUCC list",
    "The provider taxonomy code is not one of the ten-character codes of the published list.",
    "Look it up in the provider's NPPES entry.",
  ),
  "CODE-TOOTH": codeRule(
    "837D guide, TOO02",
    "TOO02 is no tooth number (1 to 32, A to T, or those plus 50 or S).",
    "Correct it.",
  ),
  "CODE-TYPE-OF-BILL": codeRule(
    "837I guide, CLM05-1",
    "CLM05-1 is not the two digits of facility and care of a type of bill (without the leading zero).",
    "Correct it.",
  ),
  "CODE-VALUE": codeRule(
    "837I guide, HI*BE",
    "A value code is two letters or digits, not 00, with an amount beside it.",
    "Send a code of the NUBC list and its amount.",
  ),
  "CODE-ZIP": codeRule(
    "N403",
    "N403 is not a ZIP code of five or nine digits without a dash (or the postal code of the country in N404).",
    "Correct it.",
  ),
  "CODE-ZIP-PAY-TO": codeAdvice(
    "837 guides, loop 2010AB N403",
    "N403 of the pay-to address is not a ZIP code of five or nine digits without a dash.",
    "Correct it.",
  ),
  "SIT-ADDRESS": rule(
    4,
    "N402 and N403 of every guide",
    "An address in the United States has no state or no ZIP code.",
    "Add it, or the country of an address abroad (N404).",
  ),
  "DATE-BIRTH-FUTURE": rule(6, "DMG02", "The date of birth is after the date of the file.", "Correct the date."),
  "DATE-RANGE": rule(
    6,
    "DTP, DTM and HI with a period",
    "The period ends before it starts.",
    "Put the earlier day first.",
  ),
  "ICD-DECIMAL": codeRule(
    "HI of the 837 guides",
    "A diagnosis or procedure code is sent with its decimal point.",
    "Remove the point.",
  ),
  "NPI-LUHN": codeRule(
    "Every id with qualifier XX; 45 CFR 162.406",
    "The NPI is not ten digits that start with 1 or 2 and end with the right check digit.",
    "Look the provider up in NPPES and correct it.",
  ),
  "NPI-LUHN-INQUIRY": codeAdvice(
    "Ids with qualifier XX of inquiries and answers",
    "The NPI is not ten digits that start with 1 or 2 and end with the right check digit.",
    "Look the provider up in NPPES and correct it.",
  ),
} as const;
