import type { LineToPrice } from "./price.ts";
import type { PriceRequest } from "./price-request.ts";
import type { PricingTables } from "./tables.ts";

/** Whether a line was done in a facility: as the request says, otherwise by the place of service, otherwise not. */
export function facilitySetting(
  { line, on }: Pick<LineToPrice, "line" | "on">,
  request: PriceRequest,
  tables: PricingTables | undefined,
): "facility" | "nonfacility" {
  if (request.setting !== undefined) return request.setting;
  if (line.placeOfServiceCode === undefined || tables === undefined) return "nonfacility";
  const found = tables.placeOfService.find(line.placeOfServiceCode, { on });
  return found.status === "found" && found.value.facility === true ? "facility" : "nonfacility";
}
