import { writeInterchange } from "@cleanclaim/x12";
import type { WireElement, WireSegment } from "@cleanclaim/x12";

/** One service of a bill under test; dollars as text. */
export interface SentService {
  readonly revenueCode: string;
  /** With its qualifier when it is no HCPCS code: `HP:KAQD1`. */
  readonly procedure?: string;
  readonly charge: string;
  readonly units?: string;
  readonly unitType?: "UN" | "DA";
  readonly date?: string;
}

/** One institutional claim under test; what is not given is taken from a day in an emergency department. */
export interface SentBill {
  readonly number: string;
  readonly typeOfBill?: string;
  readonly frequency?: string;
  readonly original?: string;
  readonly authorization?: string;
  readonly from?: string;
  readonly through?: string;
  readonly admitted?: string;
  readonly status?: string;
  readonly principal?: string;
  /** POA of the principal diagnosis. */
  readonly present?: string;
  /** HI composites such as `BI:70:RD8:20260330-20260404`. */
  readonly codes?: readonly string[];
  readonly services: readonly SentService[];
}

const compact = (day: string): string => day.replaceAll("-", "");

/** Writes an 837I with each bill under its own subscriber, the member M1 of payer P1. */
export function write837IFile(control: number, bills: readonly SentBill[], date = "2026-06-01"): string {
  const body: WireSegment[] = [
    ["BHT", "0019", "00", `B${control}`, compact(date), "0900", "CH"],
    ["NM1", "41", "2", "RIVERSIDE HOSPITAL", "", "", "", "", "46", "CLEANCLAIM"],
    ["PER", "IC", "BILLING OFFICE", "TE", "5135550110"],
    ["NM1", "40", "2", "SIMULATED CLEARINGHOUSE", "", "", "", "", "46", "SIMCLEAR"],
    ["HL", "1", "", "20", "1"],
    ["PRV", "BI", "PXC", "282N00000X"],
    ["NM1", "85", "2", "RIVERSIDE HOSPITAL", "", "", "", "", "XX", "1234567893"],
    ["N3", "200 WATER ST"],
    ["N4", "CINCINNATI", "OH", "452020001"],
    ["REF", "EI", "311234567"],
    ...bills.flatMap((bill, index) => billSegments(bill, index + 2)),
  ];
  const result = writeInterchange({
    sender: "CLEANCLAIM",
    receiver: "SIMCLEAR",
    date,
    time: "09:00",
    controlNumber: String(control),
    usage: "T",
    acknowledgmentRequested: true,
    groups: [
      {
        controlNumber: String(control),
        transactions: [
          {
            id: "837",
            controlNumber: "0001",
            implementation: "005010X223A2",
            functionalId: "HC",
            sendsImplementation: true,
            segments: body,
          },
        ],
      },
    ],
  });
  if (!result.ok) throw new Error(result.problems[0]?.message ?? "not writable");
  return result.text;
}

function billSegments(bill: SentBill, hl: number): WireSegment[] {
  const total = bill.services.reduce((sum, one) => sum + Math.round(Number(one.charge) * 100), 0);
  const from = compact(bill.from ?? "2026-05-20");
  const through = compact(bill.through ?? bill.from ?? "2026-05-20");
  const present = bill.present === undefined ? [] : ["", "", "", "", "", "", bill.present];
  const type = bill.typeOfBill ?? "13";
  return [
    ["HL", String(hl), "1", "22", "0"],
    ["SBR", "P", "18", "", "", "", "", "", "", "CI"],
    ["NM1", "IL", "1", "DOE", "JANE", "", "", "", "MI", "M1"],
    ["N3", "12 OAK LN"],
    ["N4", "CINCINNATI", "OH", "452110002"],
    ["DMG", "D8", "19800101", "F"],
    ["NM1", "PR", "2", "PAYER", "", "", "", "", "PI", "P1"],
    ["CLM", bill.number, String(total / 100), "", "", [type, "A", bill.frequency ?? "1"], "", "A", "Y", "Y"],
    ...(type === "11" ? [["DTP", "096", "TM", "1100"] as const] : []),
    ["DTP", "434", "RD8", `${from}-${through}`],
    ...(bill.admitted === undefined ? [] : [["DTP", "435", "DT", `${compact(bill.admitted)}1400`] as const]),
    ["CL1", "3", "1", bill.status ?? "01"],
    ...(bill.authorization === undefined ? [] : [["REF", "G1", bill.authorization] as const]),
    ...(bill.original === undefined ? [] : [["REF", "F8", bill.original] as const]),
    ["HI", ["ABK", bill.principal ?? "S52501A", ...present]],
    ...(type === "11" ? [["HI", ["ABJ", "R079"]] as const] : []),
    ...(bill.codes ?? []).map((code): WireSegment => ["HI", code.split(":")]),
    ["NM1", "71", "1", "REYES", "INES", "", "", "", "XX", "1234567893"],
    ...bill.services.flatMap((service, index) => serviceSegments(bill, service, index + 1)),
  ];
}

function serviceSegments(bill: SentBill, service: SentService, number: number): WireSegment[] {
  const { procedure } = service;
  const code: WireElement =
    procedure === undefined ? "" : procedure.includes(":") ? procedure.split(":") : ["HC", procedure];
  return [
    ["LX", String(number)],
    ["SV2", service.revenueCode, code, service.charge, service.unitType ?? "UN", service.units ?? "1"],
    ...(service.date === undefined ? [] : [["DTP", "472", "D8", compact(service.date)] as const]),
    ["REF", "6R", `${bill.number}L${number}`],
  ];
}
