import type { FamilyChoice, FamilyContext } from "./family-context.ts";

type Family = (context: FamilyContext) => FamilyChoice | undefined;

/** Families of chapters 1 to 11 that follow a guideline of their own, by name. */
export const GUIDELINE_FAMILIES: Readonly<Record<string, Family>> = {};
