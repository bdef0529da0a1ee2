import { explainElement, explainSegment } from "@cleanclaim/x12";
import type { ElementSpec, SegmentSpec } from "@cleanclaim/x12";
import type { FileIndex } from "../model/file-index.ts";
import { delimitersOf, transactionOf } from "../model/file-index.ts";
import { elementsOf, segmentText } from "../model/segment-text.ts";
import type { ElementFacts, Explained } from "./protocol.ts";

const TYPES: Readonly<Record<string, string>> = {
  AN: "text",
  ID: "code",
  N: "whole number",
  R: "decimal number",
  DT: "date",
  TM: "time",
  C: "composite",
};

/** Puts together what the library says about a segment: its words, and what the guide asks of it and of each element. */
export function explain(
  index: FileIndex,
  bytes: Uint8Array,
  spec: SegmentSpec | undefined,
  segment: number,
): Explained {
  const delimiters = delimitersOf(index, segment);
  const text = segmentText(bytes, index.offset[segment] ?? 0, index.length[segment] ?? 0);
  const elements = elementsOf(text, delimiters);
  const transaction = transactionOf(index, segment);
  const use = index.uses[index.use[segment] ?? 0];
  const id = elements[0] ?? "";
  const context = {
    transaction: transaction?.id,
    implementation: transaction?.implementation,
    loop: use?.loop === "" ? undefined : use?.loop,
    delimiters,
  };
  const explanation = explainSegment({ id, elements }, context);
  const guide =
    transaction === undefined || transaction.guide === "" ? "" : `${transaction.guide} (${transaction.implementation})`;
  return {
    segment,
    explanation,
    usage: spec?.usage,
    max: spec?.max,
    each: spec?.each ?? false,
    rules: (spec?.rules ?? []).map((rule) => ruleWords(id, rule.kind, rule.positions)),
    guide,
    elements: elementFacts(id, spec?.elements ?? []),
  };
}

/** The names come from the explainer, which names every element that holds something: so each is asked with a value of its first code. */
function elementFacts(id: string, specs: readonly ElementSpec[]): readonly ElementFacts[] {
  const filled = specs.map((spec) =>
    spec.parts === undefined ? (first(spec) ?? "0") : spec.parts.map((part) => first(part) ?? "0").join(":"),
  );
  const { elements } = explainSegment({ id, elements: [id, ...filled] });
  const names = new Map(elements.map((one) => [one.reference, one.name]));
  return specs.flatMap((spec, index) => {
    const reference = `${id}${String(index + 1).padStart(2, "0")}`;
    const own = facts(id, spec, reference, index + 1, undefined, names.get(reference) ?? "");
    const parts = (spec.parts ?? []).map((part, at) =>
      facts(id, part, `${reference}-${at + 1}`, index + 1, at + 1, names.get(`${reference}-${at + 1}`) ?? ""),
    );
    return [own, ...parts];
  });
}

function first(spec: ElementSpec): string | undefined {
  return spec.codes?.values().next().value;
}

function facts(
  id: string,
  spec: ElementSpec,
  reference: string,
  position: number,
  component: number | undefined,
  name: string,
): ElementFacts {
  const { base } = spec;
  return {
    reference,
    position,
    component,
    name,
    usage: spec.usage,
    codes: [...(spec.codes ?? [])].map((code) => ({ code, words: codeWords(id, position, component, code) })),
    type: base === undefined ? "" : (TYPES[base.type] ?? ""),
    min: base === undefined || base.type === "C" ? undefined : base.min,
    max: base === undefined || base.type === "C" ? undefined : base.max,
    repeats: base?.repeats ?? false,
  };
}

/** A code in the explainer's words; empty where its list is not ours to give. */
function codeWords(id: string, position: number, component: number | undefined, code: string): string {
  const value = component === undefined ? code : `${":".repeat(component - 1)}${code}`;
  const elements = [id, ...Array.from({ length: position - 1 }, () => ""), value];
  return explainElement({ id, elements }, position).find((one) => one.value === code)?.meaning ?? "";
}

function ruleWords(id: string, kind: string, positions: readonly number[]): string {
  const names = positions.map((one) => `${id}${String(one).padStart(2, "0")}`);
  const [head = "", ...rest] = names;
  switch (kind) {
    case "P":
      return `${names.join(", ")} go together: all of them or none.`;
    case "R":
      return `At least one of ${names.join(", ")}.`;
    case "E":
      return `At most one of ${names.join(", ")}.`;
    case "C":
      return `${head} needs ${rest.join(", ")}.`;
    default:
      return `${head} needs one of ${rest.join(", ")}.`;
  }
}
