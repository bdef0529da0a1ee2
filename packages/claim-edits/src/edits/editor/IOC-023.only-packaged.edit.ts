import { finding, noTable, notApplicable, pass, type ClaimEdit } from "../../edit.ts";
import { isOpps, OPPS_FIELDS } from "../../institutional-claim.ts";
import { PACKAGED_STATUS } from "../../rule-tables/outpatient-table.ts";

export const onlyPackaged: ClaimEdit = {
  id: "IOC-023",
  name: "Nothing on the bill is paid apart",
  family: "only-packaged-lines",
  status: "active",
  severity: "warning",
  scope: "claim",
  claimTypes: ["institutional"],
  effective: { from: "2012-01-01" },
  governedBy: "service-date",
  sources: [
    { name: "OPPS Addendum B", locator: "status indicator N" },
    { name: "Integrated Outpatient Code Editor", locator: "edit 47" },
  ],
  why: "Packaged services are paid within what they belong to; a bill with nothing else pays nothing.",
  remedy: "See whether the procedure they belong to was left off.",
  consequence: "payment risk",
  reads: { fields: [...OPPS_FIELDS, "lines.procedureCode"], tables: ["opps-status"] },
  history: [{ on: "2026-11-22", change: "First edition." }],
  check({ claim, on, table }) {
    const coded = claim.lines.filter((line) => line.procedureCode !== "");
    if (!isOpps(claim) || coded.length === 0) return notApplicable();
    const list = table("opps-status");
    if (list === undefined) return noTable("opps-status", on);
    const packaged = coded.every((line) => list.find(line.procedureCode)?.statusIndicator === PACKAGED_STATUS);
    if (!packaged) return pass();
    return finding({
      message: "every coded line is packaged into other services, and none of those is on the bill",
      field: "lines",
      edition: list.edition,
    });
  },
};
