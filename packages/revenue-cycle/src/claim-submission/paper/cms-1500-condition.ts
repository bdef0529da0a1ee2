import type { Claim, ClaimProvider } from "@cleanclaim/model";

import { box, field } from "./box-parts.ts";
import type { FormBox } from "./form-box.ts";
import { bareCode, paperName, shortDay, upper } from "./paper-text.ts";

/** Box 17 names one: the referring provider, else the first ordering one, else the supervising one. */
function sentBy(
  claim: Claim,
):
  | { readonly code: string; readonly element: string; readonly path: string; readonly provider: ClaimProvider }
  | undefined {
  if (claim.referringProvider !== undefined)
    return { code: "DN", element: "2310A", path: "referringProvider", provider: claim.referringProvider };
  const ordering = claim.lines
    .map((line, index) => line.orderingProvider ?? (index === 0 ? claim.orderingProvider : undefined))
    .find((provider) => provider !== undefined);
  if (ordering !== undefined) return { code: "DK", element: "2420E", path: "orderingProvider", provider: ordering };
  if (claim.supervisingProvider === undefined) return undefined;
  return { code: "DQ", element: "2310D", path: "supervisingProvider", provider: claim.supervisingProvider };
}

function providerName(provider: ClaimProvider): string {
  return "organization" in provider.name ? upper(provider.name.organization) : paperName(provider.name);
}

/** Boxes 14 to 23. */
export function conditionBoxes(claim: Claim): FormBox[] {
  const sent = sentBy(claim);
  const resubmitted = claim.frequencyCode === "7" || claim.frequencyCode === "8";
  const [number, element, path] =
    claim.priorAuthorizationNumber !== undefined
      ? [claim.priorAuthorizationNumber, "2300 REF*G1", "priorAuthorizationNumber"]
      : claim.referralNumber !== undefined
        ? [claim.referralNumber, "2300 REF*9F", "referralNumber"]
        : [claim.cliaNumber, "2300 REF*X4", "cliaNumber"];
  const day = (
    id: string,
    label: string,
    at: string,
    name: "onsetDate" | "accidentDate" | "unableToWorkFrom" | "unableToWorkThrough" | "admissionDate" | "dischargeDate",
  ): FormBox => box(id, label, shortDay(claim[name]), at, "visit", field(name, label, claim[name]));
  return [
    day("14", "First day of the illness", "2300 DTP*431", "onsetDate"),
    day("15", "Day of the accident", "2300 DTP*439", "accidentDate"),
    day("16.from", "Unable to work from", "2300 DTP*314, 360", "unableToWorkFrom"),
    day("16.to", "Unable to work through", "2300 DTP*314, 361", "unableToWorkThrough"),
    ...(sent === undefined
      ? []
      : [
          box(
            "17",
            "Referring, ordering or supervising",
            `${sent.code} ${providerName(sent.provider)}`,
            `${sent.element} NM103-05`,
            "provider",
          ),
          box(
            "17b",
            "Their NPI",
            sent.provider.npi,
            `${sent.element} NM109`,
            "provider",
            field(`${sent.path}.npi`, "NPI", sent.provider.npi),
          ),
        ]),
    day("18.from", "Admitted", "2300 DTP*435", "admissionDate"),
    day("18.to", "Discharged", "2300 DTP*096", "dischargeDate"),
    box("19", "Note to the payer", upper(claim.note), "2300 NTE*ADD", "claim", field("note", "Note", claim.note)),
    box("20", "Purchased from an outside laboratory", "NO", "2400 PS1", "claim"),
    box("21.ind", "Edition of the diagnosis codes", claim.diagnoses.length > 0 ? "0" : "", "2300 HI*ABK", "coding"),
    ...claim.diagnoses
      .slice(0, 12)
      .map((diagnosis, index) =>
        box(
          `21${"ABCDEFGHIJKL"[index] ?? ""}`,
          `Diagnosis ${"ABCDEFGHIJKL"[index] ?? ""}`,
          bareCode(diagnosis.code),
          `2300 HI${String(index + 1).padStart(2, "0")}-2`,
          "coding",
          field(`diagnoses[${index}].code`, "Code", diagnosis.code),
        ),
      ),
    box("22.code", "Replacement or void", resubmitted ? claim.frequencyCode : "", "2300 CLM05-3", "claim"),
    box(
      "22.ref",
      "Payer's number of the first claim",
      upper(claim.originalPayerClaimControlNumber),
      "2300 REF*F8",
      "remittance",
      field("originalPayerClaimControlNumber", "Number", claim.originalPayerClaimControlNumber),
    ),
    box(
      "23",
      "Authorization, referral or CLIA",
      upper(number),
      element,
      "authorization",
      field(path, "Number", number),
    ),
  ];
}
