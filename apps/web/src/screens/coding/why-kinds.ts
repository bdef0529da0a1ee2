interface Step {
  readonly rule: string;
  readonly text: string;
  readonly source: string;
  /** Reasons of a modifier: what the documentation says, which edit it answers, what it does to the money. */
  readonly kind?: "documentation" | "edit" | "money";
}

const KINDS = [
  { kind: "documentation", label: "Documentation" },
  { kind: "edit", label: "Edit" },
  { kind: "money", label: "Money" },
] as const;

/**
 * The reasons of a code with those of a modifier apart: documentation, edit and money, in this order and under their names. A reason that
 * names no kind stays where it was, before them.
 */
export function groupedSteps(steps: readonly Step[]): readonly Step[] {
  return [
    ...steps.filter((step) => step.kind === undefined),
    ...KINDS.flatMap(({ kind, label }) =>
      steps.filter((step) => step.kind === kind).map((step) => ({ ...step, text: `${label}: ${step.text}` })),
    ),
  ];
}
