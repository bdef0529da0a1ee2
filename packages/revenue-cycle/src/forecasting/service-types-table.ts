/**
 * Which service types of a 271 (element 1365) speak of a procedure, the most telling first. Numbers by range; the ranges follow
 * the families of CPT and HCPCS. The places, where given, are those in which the payer means it: a copay for an office visit is
 * not asked in hospital.
 */
export interface ServiceTypeRow {
  readonly from: string;
  readonly to: string;
  readonly serviceTypes: readonly string[];
  readonly placesOfService?: readonly string[];
}

const OFFICE = ["11", "02", "10", "49", "50", "71", "72"];

export const SERVICE_TYPES: readonly ServiceTypeRow[] = [
  { from: "00100", to: "01999", serviceTypes: ["7"] },
  { from: "10004", to: "69990", serviceTypes: ["2"] },
  { from: "70010", to: "79999", serviceTypes: ["4", "62"] },
  { from: "80047", to: "89398", serviceTypes: ["5"] },
  { from: "90281", to: "90399", serviceTypes: ["80"] },
  { from: "90460", to: "90474", serviceTypes: ["80"] },
  { from: "90476", to: "90759", serviceTypes: ["80"] },
  { from: "90785", to: "90899", serviceTypes: ["MH", "A4"] },
  { from: "97010", to: "97799", serviceTypes: ["PT", "AE"] },
  { from: "98940", to: "98943", serviceTypes: ["33"] },
  { from: "99202", to: "99205", serviceTypes: ["98"], placesOfService: OFFICE },
  { from: "99211", to: "99215", serviceTypes: ["98"], placesOfService: OFFICE },
  { from: "99281", to: "99285", serviceTypes: ["86"] },
  { from: "99381", to: "99397", serviceTypes: ["81"] },
  { from: "J0120", to: "J9999", serviceTypes: ["88", "92"] },
];

/** The service types of a 271 that speak of a procedure at a place, the most telling first; none for what no row names. */
export function serviceTypesOf(procedureCode: string, placeOfServiceCode: string | undefined): readonly string[] {
  const row = SERVICE_TYPES.find((one) => one.from <= procedureCode && procedureCode <= one.to);
  if (row === undefined) return [];
  const inPlace = row.placesOfService === undefined || row.placesOfService.includes(placeOfServiceCode ?? "11");
  return inPlace ? row.serviceTypes : [];
}
