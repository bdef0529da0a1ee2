/**
 * Terms that the guidelines of chapters 1 to 11 turn on, in the shape of `term-table.ts`; where both know a phrase, this one holds.
 */
export const CHAPTERS_1_TO_11_TERMS = `
`;
