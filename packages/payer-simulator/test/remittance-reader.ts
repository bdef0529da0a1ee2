/** A reader of 835 files that shares no code with the simulator: it splits text and adds cents. */

/** One service of a remittance under test. */
export interface ReadService {
  readonly procedure: string;
  readonly charge: number;
  readonly paid: number;
  readonly adjustments: Readonly<Record<string, number>>;
  readonly remarks: readonly string[];
  readonly controlNumber: string | undefined;
}

/** One claim of a remittance under test. */
export interface ReadClaim {
  readonly number: string;
  readonly status: string;
  readonly charge: number;
  readonly paid: number;
  readonly patient: number;
  readonly payerNumber: string;
  readonly interest: number;
  readonly remarks: readonly string[];
  readonly services: readonly ReadService[];
  readonly crossover: string | undefined;
}

/** One remittance under test. */
export interface ReadRemittance {
  readonly paid: number;
  readonly method: string;
  readonly date: string;
  readonly trace: string;
  readonly payee: string;
  readonly claims: readonly ReadClaim[];
  readonly provider: readonly (readonly [string, string, number])[];
}

function cents(text: string | undefined): number {
  return text === undefined || text === "" ? 0 : Math.round(Number(text) * 100);
}

interface OpenClaim {
  number: string;
  status: string;
  charge: number;
  paid: number;
  patient: number;
  payerNumber: string;
  interest: number;
  remarks: string[];
  crossover: string | undefined;
  services: {
    procedure: string;
    charge: number;
    paid: number;
    adjustments: Record<string, number>;
    remarks: string[];
    controlNumber: string | undefined;
  }[];
}

/** Reads one 835 file. */
export function read835File(text: string): ReadRemittance {
  const claims: OpenClaim[] = [];
  const provider: [string, string, number][] = [];
  let head = { paid: 0, method: "", date: "", trace: "", payee: "" };
  for (const segment of text.split("~").map((one) => one.trim().split("*"))) {
    const [id, a, b, c, d, e, , g] = segment;
    const claim = claims.at(-1);
    const service = claim?.services.at(-1);
    if (id === "BPR") head = { ...head, paid: cents(b), method: d ?? "", date: segment[16] ?? "" };
    else if (id === "TRN") head = { ...head, trace: b ?? "" };
    else if (id === "N1" && a === "PE") head = { ...head, payee: d ?? "" };
    else if (id === "CLP") {
      claims.push({
        number: a ?? "",
        status: b ?? "",
        charge: cents(c),
        paid: cents(d),
        patient: cents(e),
        payerNumber: g ?? "",
        interest: 0,
        remarks: [],
        crossover: undefined,
        services: [],
      });
    } else if (id === "SVC") {
      claim?.services.push({
        procedure: (a ?? "").split(":").slice(1).join(":"),
        charge: cents(b),
        paid: cents(c),
        adjustments: {},
        remarks: [],
        controlNumber: undefined,
      });
    } else if (id === "CAS" && service !== undefined) {
      for (let index = 2; index < segment.length; index += 3) {
        const key = `${a ?? ""} ${segment[index] ?? ""}`;
        service.adjustments[key] = (service.adjustments[key] ?? 0) + cents(segment[index + 1]);
      }
    } else if (id === "LQ") service?.remarks.push(b ?? "");
    else if (id === "MOA") claim?.remarks.push(...segment.slice(3));
    else if (id === "REF" && a === "6R" && service !== undefined) service.controlNumber = b;
    else if (id === "AMT" && a === "I" && claim !== undefined) claim.interest = cents(b);
    else if (id === "NM1" && a === "TT" && claim !== undefined) claim.crossover = segment[9];
    else if (id === "PLB") {
      for (let index = 3; index < segment.length; index += 2) {
        const [reason = "", reference = ""] = (segment[index] ?? "").split(":");
        provider.push([reason, reference, cents(segment[index + 1])]);
      }
    }
  }
  return { ...head, claims, provider };
}

/** Everything in a remittance that does not add up. */
export function findImbalances(remittance: ReadRemittance): string[] {
  const wrong: string[] = [];
  const sum = (numbers: readonly number[]): number => numbers.reduce((left, right) => left + right, 0);
  for (const claim of remittance.claims) {
    for (const service of claim.services) {
      const adjusted = sum(Object.values(service.adjustments));
      if (service.charge - adjusted !== service.paid)
        wrong.push(`${claim.number} ${service.procedure}: SVC02 - CAS <> SVC03`);
    }
    if (sum(claim.services.map((one) => one.charge)) !== claim.charge) wrong.push(`${claim.number}: SVC02 <> CLP03`);
    if (sum(claim.services.map((one) => one.paid)) !== claim.paid) wrong.push(`${claim.number}: SVC03 <> CLP04`);
    const patient = claim.services.flatMap((one) =>
      Object.entries(one.adjustments).filter(([key]) => key.startsWith("PR ")),
    );
    if (sum(patient.map(([, amount]) => amount)) !== claim.patient) wrong.push(`${claim.number}: CLP05 <> PR`);
  }
  const claims = sum(remittance.claims.map((claim) => claim.paid));
  const provider = sum(remittance.provider.map(([, , amount]) => amount));
  if (claims - provider !== remittance.paid) wrong.push("BPR02 <> CLP04 - PLB");
  if (remittance.paid < 0) wrong.push("BPR02 < 0");
  if ((remittance.method === "NON") !== (remittance.paid === 0)) wrong.push("NON and zero do not go together");
  return wrong;
}
