import type { ClaimView, LineView } from "./claim-view.ts";
import type { RequiredInformation } from "./config.ts";

/** Whether a claim carries for a line what a payer wants to see. */
export function carries(claim: ClaimView, line: LineView, needs: RequiredInformation["needs"]): boolean {
  switch (needs) {
    case "ndc":
      return /^\d{11}$/.test(line.ndc ?? "");
    case "renderingProvider":
      return (line.renderingNpi ?? claim.renderingNpi) !== undefined;
    case "referringProvider":
      return claim.referringNpi !== undefined;
    case "cliaNumber":
      return claim.clia !== undefined;
    case "serviceFacility":
      return claim.facilityNamed;
    case "modifier":
      return line.modifiers.length > 0;
    case "taxonomy":
      return claim.billing.taxonomy !== undefined;
    case "billingProviderAddress":
      return claim.billing.address !== undefined;
    case "onsetDate":
      return claim.onset !== undefined;
    case "orderingProvider":
      return line.orderingNpi !== undefined || claim.referringNpi !== undefined;
    case "anesthesiaMinutes":
      return line.unitType === "MJ" && Number(line.units) > 0;
    case "description":
      return line.described;
  }
}
