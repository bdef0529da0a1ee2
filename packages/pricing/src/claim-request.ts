import { daysBetween, type CalendarDate, type Claim, type ClaimLine, type MoneyText } from "@cleanclaim/model";

import type { HospitalRates, PriceLine, PriceRequest } from "./price-request.ts";
import type { PricingTables } from "./tables.ts";

/** What pricing a canonical claim may be told besides the claim. */
export interface ClaimPricedAt {
  /** Where the claim and its lines have no date. */
  readonly on?: CalendarDate | undefined;
  /** Medicare carrier and locality; from the ZIP code of the place of service when absent. */
  readonly carrier?: string | undefined;
  readonly locality?: string | undefined;
  readonly hospital?: HospitalRates | undefined;
  readonly participating?: boolean | undefined;
  readonly deductibleRemaining?: MoneyText | undefined;
  readonly patientResponsibility?: MoneyText | undefined;
}

/** A price request that wants only its contract. */
export type ClaimToCompare = Omit<PriceRequest, "contract">;

/** A service line of the canonical claim as a line to price. */
export function priceLineOf(line: ClaimLine, placeOfServiceCode?: string): PriceLine {
  const minutes = line.unitType === "MJ" ? { minutes: line.units } : {};
  return {
    code: line.procedureCode,
    modifiers: line.modifiers,
    units: line.units,
    charge: line.charge,
    placeOfServiceCode: line.placeOfServiceCode ?? placeOfServiceCode,
    ...(line.revenueCode === undefined ? {} : { revenueCode: line.revenueCode.padStart(4, "0") }),
    ...minutes,
  };
}

/** NUCC taxonomy codes of practitioners that Medicare pays a share, by how they begin. */
const PRACTITIONERS = [
  ["363L", "nurse-practitioner"],
  ["363A", "physician-assistant"],
] as const;

function providerOf(claim: Claim): PriceRequest["provider"] {
  const taxonomy = (claim.renderingProvider ?? claim.billingProvider).taxonomyCode ?? "";
  return PRACTITIONERS.find(([begin]) => taxonomy.startsWith(begin))?.[1];
}

/** The Medicare carrier and locality of a claim by the ZIP code where the service took place. */
export function localityOf(
  claim: Pick<Claim, "serviceFacility" | "billingProvider">,
  on: CalendarDate,
  tables: PricingTables | undefined,
): { readonly carrier?: string; readonly locality?: string } {
  const address = claim.serviceFacility?.address ?? claim.billingProvider.address;
  const found = tables?.zipLocality?.find(address.postalCode, { on });
  return found?.status === "found" ? { carrier: found.value.carrier, locality: found.value.locality } : {};
}

/** The last day of a stay governs it; elsewhere the first day of service. */
function governingDay(claim: Claim, at: ClaimPricedAt): CalendarDate | undefined {
  const inpatient = claim.claimType === "institutional" && /^0?[14]1/.test(claim.typeOfBill ?? "");
  const first = claim.statementFrom ?? claim.lines.find(({ serviceFrom }) => serviceFrom !== undefined)?.serviceFrom;
  return inpatient ? (claim.dischargeDate ?? claim.statementTo ?? first ?? at.on) : (first ?? at.on);
}

function stayDays(claim: Claim): string | undefined {
  const from = claim.admissionDate ?? claim.statementFrom;
  const to = claim.dischargeDate ?? claim.statementTo;
  if (from === undefined || to === undefined || to < from) return undefined;
  return String(Math.max(1, daysBetween(from, to)));
}

/**
 * A canonical claim, professional or institutional, as a request for prices. A sentence when a line has no date of service
 * and nothing else tells one.
 */
export function requestOfClaim(claim: Claim, at: ClaimPricedAt, tables?: PricingTables): ClaimToCompare | string {
  const on = governingDay(claim, at);
  if (on === undefined) return "a line has no date of service";
  const institutional = claim.claimType === "institutional";
  const inpatient = institutional && /^0?[14]1/.test(claim.typeOfBill ?? "");
  const place = at.carrier === undefined ? localityOf(claim, on, tables) : {};
  const provider = institutional ? undefined : providerOf(claim);
  const lines = claim.lines.map((line): PriceLine => {
    const priced = priceLineOf(line, claim.placeOfServiceCode);
    const day = inpatient ? on : (line.serviceFrom ?? on);
    return { ...priced, on: day };
  });
  return {
    lines,
    on,
    claimType: claim.claimType,
    carrier: at.carrier ?? place.carrier,
    locality: at.carrier === undefined ? place.locality : at.locality,
    provider,
    participating: at.participating,
    deductibleRemaining: at.deductibleRemaining,
    patientResponsibility: at.patientResponsibility,
    hospital: at.hospital,
    ...(institutional ? { typeOfBill: claim.typeOfBill, stayDays: stayDays(claim) } : {}),
    ...(claim.drgCode === undefined ? {} : { drgCode: claim.drgCode.padStart(3, "0") }),
    ...(claim.patientStatusCode === undefined ? {} : { patientStatusCode: claim.patientStatusCode }),
  };
}
