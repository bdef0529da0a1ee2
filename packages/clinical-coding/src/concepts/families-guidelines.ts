import { BLOOD_AND_GROWTH_FAMILIES } from "./families-blood-growths.ts";
import { BRAIN_AND_SENSE_FAMILIES } from "./families-brain-senses.ts";
import type { FamilyChoice, FamilyContext } from "./family-context.ts";
import { HEART_FAMILIES } from "./families-heart.ts";
import { LUNG_FAMILIES } from "./families-lung.ts";
import { MOOD_FAMILIES } from "./families-mood.ts";
import { ABDOMEN_FAMILIES } from "./families-abdomen.ts";
import { INFECTION_FAMILIES } from "./families-infections.ts";
import { SUBSTANCE_FAMILIES } from "./families-substances.ts";

type Family = (context: FamilyContext) => FamilyChoice | undefined;

/** Families of chapters 1 to 11 that follow a guideline of their own, by name. They take the place of older ones of the same name. */
export const GUIDELINE_FAMILIES: Readonly<Record<string, Family>> = {
  ...BLOOD_AND_GROWTH_FAMILIES,
  ...BRAIN_AND_SENSE_FAMILIES,
  ...HEART_FAMILIES,
  ...LUNG_FAMILIES,
  ...MOOD_FAMILIES,
  ...ABDOMEN_FAMILIES,
  ...INFECTION_FAMILIES,
  ...SUBSTANCE_FAMILIES,
};
