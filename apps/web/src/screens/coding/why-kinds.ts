interface Step {
  readonly rule: string;
  readonly text: string;
  readonly source: string;
}

const KINDS = [
  { kind: "documentation", label: "Documentation", pattern: /^(?:documentation|note|evidence)[-:]/ },
  { kind: "edit", label: "Edit", pattern: /^(?:edit|ncci|mue|lcd|ncd)[-:]/i },
  { kind: "money", label: "Money", pattern: /^(?:money|price|payment)[-:]/ },
] as const;

/**
 * The reasons of a code with those of a modifier apart: what the documentation says, which edit it answers, and what it does to the
 * money, in this order and under their names. A reason that names no kind stays where it was, before them.
 */
export function groupedSteps(steps: readonly Step[]): readonly Step[] {
  const kindOf = (step: Step) => KINDS.find((each) => each.pattern.test(step.rule));
  const plain = steps.filter((step) => kindOf(step) === undefined);
  const grouped = KINDS.flatMap(({ kind, label }) =>
    steps.filter((step) => kindOf(step)?.kind === kind).map((step) => ({ ...step, text: `${label}: ${step.text}` })),
  );
  return [...plain, ...grouped];
}
