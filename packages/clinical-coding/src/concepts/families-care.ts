import { encounterOf, type FamilyChoice, type FamilyContext } from "./family-context.ts";
import { BODY_FAMILIES } from "./families-body.ts";
import { EVERYDAY_FAMILIES } from "./families-everyday.ts";
import { ENCOUNTER_FAMILIES } from "./families-encounters.ts";
import { LIMB_FAMILIES } from "./families-limbs.ts";
import { poisoning } from "./families-poisoning.ts";
import { OBSTETRIC_FAMILIES } from "./families-obstetric.ts";
import { INJURY_FAMILIES } from "./families-injury-more.ts";

type Family = (context: FamilyContext) => FamilyChoice | undefined;

/** A code whose 7th character follows the kind of care: `@seventh:T67.5XX`. */
const seventh: Family = (context) => ({ code: `${context.param}${encounterOf(context)}` });

/** A name that always means one code: `@is:O85`. */
const is: Family = (context) => ({ code: context.param });

/** Families of chapters 12 to 22 by name; they take the place of earlier ones of the same name. */
export const CARE_FAMILIES: Readonly<Record<string, Family>> = {
  is,
  seventh,
  poisoning,
  ...INJURY_FAMILIES,
  ...OBSTETRIC_FAMILIES,
  ...BODY_FAMILIES,
  ...LIMB_FAMILIES,
  ...ENCOUNTER_FAMILIES,
  ...EVERYDAY_FAMILIES,
};
