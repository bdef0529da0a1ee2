import type { BaseElement } from "../grammar/elements.ts";
import { baseSegment } from "../grammar/elements.ts";
import type { ElementSpec, LoopSpec, SegmentSpec } from "../grammar/grammar.ts";
import type { ComponentShape, FieldShape } from "../grammar/segment-shapes.ts";
import { segmentShape } from "../grammar/segment-shapes.ts";
import { grammarOfKind, guideKinds } from "./guide-kind.ts";
import { isList } from "./loop-reader.ts";

/** A JSON Schema (2020-12), or a part of one. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

const UNPLACED: JsonSchema = {
  type: "array",
  description: "Segments that the guide has no place for, kept where they stood.",
  items: {
    type: "object",
    required: ["segment", "after"],
    properties: { segment: { type: "array" }, after: { type: "integer", minimum: 0 } },
  },
};

/**
 * The JSON Schema of the typed object of a kind (`837P`, `835`, …): loops and segments under their property names, usage,
 * repeats, element types, lengths and codes as the guide has them. Undefined for kinds that do not exist.
 */
export function jsonSchema(kind: string): JsonSchema | undefined {
  const guide = guideKinds().find((one) => one.kind === kind);
  const grammar = grammarOfKind(kind);
  if (guide === undefined || grammar === undefined) return undefined;
  const definitions = new Definitions();
  const root = definitions.loop(grammar.root);
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: `urn:x12:${guide.transaction}:${guide.implementation}`,
    title: `${kind}: ${guide.name}`,
    $ref: root,
    $defs: definitions.all(),
  };
}

/** Gathers equal parts under one name each. */
class Definitions {
  readonly #byContent = new Map<string, string>();
  readonly #all: Record<string, JsonSchema> = {};

  all(): Readonly<Record<string, JsonSchema>> {
    return this.#all;
  }

  loop(loop: LoopSpec): string {
    const properties: Record<string, JsonSchema> = {};
    const required: string[] = [];
    for (const child of loop.children) {
      const one = { $ref: child.kind === "loop" ? this.loop(child) : this.segment(child) };
      properties[child.name] = isList(child) ? list(child, one) : one;
      if (child.usage === "R" && !isMade(child)) required.push(child.name);
    }
    const schema = {
      description: loop.id === "ST" ? "The transaction set, ST to SE." : `Loop ${loop.id}.`,
      type: "object",
      properties: { ...properties, unplacedSegments: UNPLACED },
      required,
      additionalProperties: false,
    };
    return this.#name(loop.id === "ST" ? "TransactionSet" : `Loop${loop.id}`, schema);
  }

  segment(use: SegmentSpec): string {
    const shape = segmentShape(use.id);
    const properties: Record<string, JsonSchema> = {};
    const required: string[] = [];
    for (const field of shape?.fields ?? []) {
      const spec = use.elements?.[field.at - 1];
      if (spec?.usage === "N" && field.kind !== "group") continue;
      properties[field.name] = fieldSchema(field, use);
      if (spec?.usage === "R" && !isConstant(spec)) required.push(field.name);
    }
    const schema = {
      description: `${use.id}: ${shape?.title ?? ""}.`,
      type: "object",
      properties: { ...properties, moreElements: { type: "array", items: { type: "string" } } },
      ...(isMade(use) ? {} : { required }),
      additionalProperties: false,
    };
    return this.#name(`Segment${use.id}`, schema);
  }

  #name(plain: string, schema: JsonSchema): string {
    const content = JSON.stringify(schema);
    const known = this.#byContent.get(content);
    if (known !== undefined) return known;
    let name = plain;
    for (let number = 2; this.#all[name] !== undefined; number += 1) name = `${plain}-${number}`;
    this.#all[name] = schema;
    const reference = `#/$defs/${name}`;
    this.#byContent.set(content, reference);
    return reference;
  }
}

/** HL, ST and SE are made by the writer, so nobody has to give them. */
function isMade(child: SegmentSpec | LoopSpec): boolean {
  return child.kind === "segment" && ["HL", "SE", "ST"].includes(child.id);
}

/** An element with a single code is filled in by the writer. */
function isConstant(spec: ElementSpec): boolean {
  return spec.codes?.size === 1;
}

function list(child: SegmentSpec | LoopSpec, items: JsonSchema): JsonSchema {
  const each = child.kind === "segment" && child.each;
  return { type: "array", items, ...(child.max === Infinity || each ? {} : { maxItems: child.max }) };
}

function fieldSchema(field: FieldShape, use: SegmentSpec): JsonSchema {
  const spec = use.elements?.[field.at - 1];
  const base = spec?.base ?? baseSegment(use.id)?.elements[field.at - 1];
  switch (field.kind) {
    case "text": {
      const one = textSchema(base, spec);
      return field.repeats ? { type: "array", items: one } : one;
    }
    case "texts":
      return { type: "array", maxItems: field.times, items: { type: "string", maxLength: base?.max ?? 80 } };
    case "composite": {
      const one = compositeSchema(field.components, spec);
      return field.repeats ? { type: "array", items: one } : one;
    }
    case "group":
      return runsSchema(field, use);
  }
}

/** Each run of a group may allow other codes, so each has its place. */
function runsSchema(field: FieldShape & { kind: "group" }, use: SegmentSpec): JsonSchema {
  const runs = Array.from({ length: field.times }, (_, index) => runSchema(field, use, index));
  const [first, second] = runs.map((one) => JSON.stringify(one));
  const alike = runs.every((one, index) => index === 0 || JSON.stringify(one) === second) && first === second;
  if (alike) return { type: "array", maxItems: field.times, items: runs[0] };
  return { type: "array", maxItems: field.times, prefixItems: runs };
}

function runSchema(field: FieldShape & { kind: "group" }, use: SegmentSpec, index: number): JsonSchema {
  const properties: Record<string, unknown> = {};
  for (const member of field.members) {
    const at = field.at + index * field.members.length + member.at;
    const spec = use.elements?.[at - 1];
    if (member.kind === "composite" && member.name === "") {
      Object.assign(properties, compositeSchema(member.components, spec)["properties"]);
    } else {
      const base = spec?.base ?? baseSegment(use.id)?.elements[at - 1];
      properties[member.name] =
        member.kind === "composite" ? compositeSchema(member.components, spec) : textSchema(base, spec);
    }
  }
  return { type: "object", properties, additionalProperties: false };
}

function compositeSchema(components: readonly ComponentShape[], spec: ElementSpec | undefined): JsonSchema {
  const properties: Record<string, JsonSchema> = {};
  const required: string[] = [];
  for (const component of components) {
    const part = spec?.parts?.[component.at];
    const text = textSchema(undefined, part);
    properties[component.name] =
      component.times === 1 ? text : { type: "array", maxItems: component.times, items: { type: "string" } };
    if (part?.usage === "R" && part.codes?.size !== 1 && component.times === 1) required.push(component.name);
  }
  properties["moreComponents"] = { type: "array", items: { type: "string" } };
  return { type: "object", properties, required, additionalProperties: false };
}

const PATTERNS: Readonly<Record<string, string>> = {
  N: "^-?\\d+$",
  R: "^-?(?:\\d+(?:\\.\\d*)?|\\.\\d+)$",
  DT: "^\\d{6}(?:\\d{2})?$",
  TM: "^\\d{4}(?:\\d{2}(?:\\d{1,2})?)?$",
};

function textSchema(base: BaseElement | undefined, spec: ElementSpec | undefined): JsonSchema {
  if (spec?.codes !== undefined) return { type: "string", enum: [...spec.codes] };
  if (base === undefined || base.type === "C") return { type: "string" };
  const pattern = PATTERNS[base.type];
  // The length of a number counts its digits only, which a schema cannot say.
  if (base.type === "N" || base.type === "R") return { type: "string", pattern };
  const form = { type: "string", minLength: base.min, maxLength: base.max };
  return pattern === undefined ? form : { ...form, pattern };
}
