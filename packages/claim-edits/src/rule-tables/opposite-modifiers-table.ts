/** Modifiers of one line that say opposite things, with the reason. Harder contradictions are in the table of contradicting modifiers. */
export const OPPOSITE_MODIFIERS: readonly (readonly [string, string, string])[] = [
  ["22", "52", "more work than usual and less"],
  ["52", "53", "reduced and discontinued"],
  ["76", "77", "repeated by the same and by another practitioner"],
  ["58", "78", "planned and not planned"],
  ["58", "79", "related and unrelated"],
  ["78", "79", "related and unrelated"],
  ["62", "66", "two surgeons and a team"],
  ["LT", "RT", "both sides on one line; 50 says so, or a line for each"],
];
