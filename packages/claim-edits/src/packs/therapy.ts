import type { EditPack } from "../edit.ts";
import { planAgainstRevenue } from "../edits/therapy/THER-001.plan-against-revenue.edit.ts";
import { threshold } from "../edits/therapy/THER-002.threshold.edit.ts";
import { assistant } from "../edits/therapy/THER-003.assistant.edit.ts";
import { timedUnits } from "../edits/therapy/THER-004.timed-units.edit.ts";
import { untimedUnits } from "../edits/therapy/THER-005.untimed-units.edit.ts";
import { evaluationAgain } from "../edits/therapy/THER-006.evaluation-again.edit.ts";
import { planOccurrences } from "../edits/therapy/THER-007.plan-occurrences.edit.ts";
import { certifyingProvider } from "../edits/therapy/THER-008.certifying-provider.edit.ts";
import { evaluationPlan } from "../edits/therapy/THER-009.evaluation-plan.edit.ts";
import { severalServices } from "../edits/therapy/THER-010.several-services.edit.ts";
import { planExpired } from "../edits/therapy/THER-011.plan-expired.edit.ts";
import { therapyRequirements } from "./therapy-requirements-table.ts";

/** Physical, occupational and speech therapy under Medicare Part B. */
export const therapyPack: EditPack = {
  id: "therapy",
  name: "Therapy",
  version: "2026.11",
  edits: [
    planAgainstRevenue,
    threshold,
    assistant,
    timedUnits,
    untimedUnits,
    evaluationAgain,
    planOccurrences,
    certifyingProvider,
    evaluationPlan,
    severalServices,
    planExpired,
  ],
  requirements: therapyRequirements,
};
