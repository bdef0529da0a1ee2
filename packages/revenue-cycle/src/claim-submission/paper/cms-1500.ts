import type { Claim } from "@cleanclaim/model";

import { conditionBoxes } from "./cms-1500-condition.ts";
import { closingBoxes, lineBoxes } from "./cms-1500-lines.ts";
import { insuranceBoxes, personBoxes } from "./cms-1500-persons.ts";
import { pagesOf, type PaperForm } from "./form-box.ts";

/** Lines that one CMS-1500 (02/12) has room for. */
export const CMS_1500_LINES = 6;

/**
 * A professional claim as the boxes of the CMS-1500 (02/12), each with the 837P element, the record and the fields it comes from.
 * The pairing of boxes and elements follows the NUCC's public data set crosswalk; labels are ours.
 */
export function cms1500(claim: Claim): PaperForm {
  const pages = pagesOf(
    claim.lines.map((line, index) => ({ line, index })),
    CMS_1500_LINES,
  );
  return {
    kind: "cms-1500",
    pages: pages.map((lines, page) => ({
      number: page + 1,
      boxes: [
        ...insuranceBoxes(claim),
        ...personBoxes(claim),
        ...conditionBoxes(claim),
        ...lines.flatMap(({ line, index }, row) => lineBoxes(claim, line, index, row + 1)),
        ...closingBoxes(claim, page === pages.length - 1),
      ],
    })),
  };
}
