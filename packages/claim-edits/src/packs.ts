import type { EditPack } from "./edit.ts";
import { commercialPack } from "./packs/commercial.ts";
import { correctionsPack } from "./packs/corrections.ts";
import { institutionalPack } from "./packs/institutional.ts";
import { medicaidPack } from "./packs/medicaid.ts";
import { medicarePack } from "./packs/medicare.ts";
import { outpatientNcciPack } from "./packs/outpatient-ncci.ts";
import { professionalPack } from "./packs/professional.ts";
import { skilledNursingPack } from "./packs/skilled-nursing.ts";
import { therapyPack } from "./packs/therapy.ts";
import { workersCompensationPack } from "./packs/workers-compensation.ts";
import type { Requirement } from "./requirement.ts";

/** Every pack that ships, in the order in which findings of one line are shown. */
export const standardPacks: readonly EditPack[] = [
  professionalPack,
  institutionalPack,
  outpatientNcciPack,
  medicarePack,
  medicaidPack,
  commercialPack,
  workersCompensationPack,
  correctionsPack,
  skilledNursingPack,
  therapyPack,
];

/** What the sources of all packs ask, and what is not looked at yet. A test holds it against the edits. */
export const requirementRegister: readonly Requirement[] = standardPacks.flatMap((pack) => pack.requirements);

export { professionalPack };
