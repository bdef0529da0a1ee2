import type { LevelElement, VisitLevel } from "@cleanclaim/clinical-coding";
import type { CodedNote } from "../knowledge.ts";

type View = NonNullable<CodedNote["em"]>;

function elementView(element: LevelElement): NonNullable<View["elements"]>["problems"] {
  return {
    level: element.level,
    text: element.text,
    items: element.items.map((one) => ({
      text: one.text,
      category: one.category,
      level: one.level ?? null,
      evidence: one.evidence.map((piece) => ({ ...piece })),
      source: one.source,
    })),
  };
}

/** The visit level in the words of the screens: each element with what was counted for it. */
export function visitLevelView(em: VisitLevel): View {
  const { time } = em;
  return {
    code: em.code,
    level: em.level,
    basis: em.basis,
    problems: em.problems.text,
    data: em.data.text,
    risk: em.risk.text,
    setting: em.setting,
    codes: [...em.codes],
    mdm: { ...em.mdm },
    time:
      time === undefined
        ? null
        : { minutes: time.minutes, level: time.level ?? null, code: time.code ?? null, evidence: { ...time.evidence } },
    elements: { problems: elementView(em.problems), data: elementView(em.data), risk: elementView(em.risk) },
    why: em.why.map((step) => ({ ...step })),
  };
}
