import { daysFromTo } from "./days.ts";
import { isRoom } from "./institutional-claims.ts";
import type { InstitutionalView } from "./institutional-claims.ts";
import type { Case, LineDenial } from "./line-denials.ts";

type BillCheck = (of: Case, bill: InstitutionalView) => LineDenial | undefined;

/** What a payer asks of a bill as a whole, in this order; the first that fails denies all of it. */
const CHECKS: readonly BillCheck[] = [late, badCombination, badStatus, withoutPresence, withoutStay, withoutDays];

/** Why an institutional claim is denied as a whole; undefined when it is not, or when it is a professional one. */
export function billDenial(of: Case): LineDenial | undefined {
  const bill = of.claim.institutional;
  if (bill === undefined) return undefined;
  for (const check of CHECKS) {
    const denial = check(of, bill);
    if (denial !== undefined) return denial;
  }
  return undefined;
}

function incomplete(remark: string, why: string): LineDenial {
  return { group: "CO", reason: "16", remarks: [remark], why };
}

function late(of: Case, bill: InstitutionalView): LineDenial | undefined {
  const limit = of.payer.timelyFilingDays;
  if (limit === undefined || bill.statementTo === undefined || of.claim.responsibility !== "P") return undefined;
  const waited = daysFromTo(bill.statementTo, of.received);
  if (waited <= limit) return undefined;
  const why = `received ${waited} days after the end of the statement; the limit is ${limit}`;
  return { group: "CO", reason: "29", remarks: [], why };
}

/** A bill of type x3 or x4 has no bed, so no room and board; a stay has its room. */
function badCombination(of: Case, bill: InstitutionalView): LineDenial | undefined {
  const rooms = of.claim.lines.some((line) => isRoom(line.revenueCode));
  const care = bill.typeOfBill.slice(1);
  if ((care === "3" || care === "4") && rooms) return incomplete("MA30", "room and board on an outpatient bill");
  if (bill.typeOfBill === "22" && rooms) return incomplete("MA30", "room and board on a bill for Part B");
  return undefined;
}

/** Bills of frequency 2 and 3 go on, so the patient is still there; one that is over (1, 4) says where the patient went. */
function badStatus(of: Case, bill: InstitutionalView): LineDenial | undefined {
  const { frequencyCode } = of.claim;
  if (!["11", "18", "21"].includes(bill.typeOfBill)) return undefined;
  const stays = bill.patientStatus === "30";
  if ((frequencyCode === "2" || frequencyCode === "3") && !stays)
    return incomplete("MA43", "an interim bill of a patient who is gone");
  if ((frequencyCode === "1" || frequencyCode === "4") && stays)
    return incomplete("MA43", "a last bill of a patient who is still there");
  return undefined;
}

/** Acute stays say of the principal and each other diagnosis whether it was there on admission. */
function withoutPresence(_of: Case, bill: InstitutionalView): LineDenial | undefined {
  if (bill.typeOfBill !== "11") return undefined;
  const silent = bill.diagnoses.find(
    (one) => ["ABK", "ABF"].includes(one.qualifier) && one.presentOnAdmission === undefined && needsPresence(one.code),
  );
  return silent === undefined ? undefined : incomplete("N434", `no present-on-admission indicator for ${silent.code}`);
}

/** Most codes of chapters XXI and XX need none. */
function needsPresence(code: string): boolean {
  return !/^[V-Z]/.test(code);
}

/** Skilled care under Part A follows a hospital stay of three days (occurrence span 70), unless a condition code lifts it. */
function withoutStay(of: Case, bill: InstitutionalView): LineDenial | undefined {
  const rule = of.payer.institutional;
  if (rule?.qualifyingStay !== true || bill.typeOfBill !== "21") return undefined;
  const lifted = ["55", "56", "57", "58", "DR"].some((code) => bill.conditionCodes.includes(code));
  if (bill.spanCodes.includes("70") || lifted) return undefined;
  return incomplete("M46", "no qualifying hospital stay (occurrence span 70)");
}

function withoutDays(_of: Case, bill: InstitutionalView): LineDenial | undefined {
  if (bill.typeOfBill !== "21" && bill.typeOfBill !== "11") return undefined;
  return bill.valueCodes.has("80") || bill.valueCodes.has("81")
    ? undefined
    : incomplete("M49", "no covered or non-covered days (value codes 80, 81)");
}
