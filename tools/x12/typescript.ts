/** TypeScript made from the grammars of packages/x12: one reader, writer and type a base segment, one type a loop of each guide. */
import type { ElementSpec, LoopSpec, SegmentSpec } from "../../packages/x12/src/grammar/grammar.ts";
import type { ComponentShape, FieldShape, SegmentShape } from "../../packages/x12/src/grammar/segment-shapes.ts";
import { segmentShape, segmentShapes } from "../../packages/x12/src/grammar/segment-shapes.ts";
import { grammarOfKind, guideKinds } from "../../packages/x12/src/typed/guide-kind.ts";

const HEADER = "// Made by tools/generate-x12.ts from the grammar. Do not edit.\n";

function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** `NM1` as a type name. */
export function segmentType(id: string): string {
  return id.charAt(0) + id.slice(1).toLowerCase();
}

interface Composite {
  readonly name: string;
  readonly components: readonly ComponentShape[];
}

/** Composites with the same components are one type. */
const composites = new Map<string, Composite>();

function composite(field: FieldShape & { kind: "composite" }, segment: string): Composite {
  const key = JSON.stringify(field.components);
  const known = composites.get(key);
  if (known !== undefined) return known;
  const plain = pascal(field.name === "" ? "coded" : field.name);
  const taken = [...composites.values()].some((one) => one.name === plain);
  const made = { name: taken ? `${segmentType(segment)}${plain}` : plain, components: field.components };
  composites.set(key, made);
  return made;
}

function property(name: string, type: string): string {
  return `  readonly ${name}?: ${type} | undefined;`;
}

function compositeCode({ name, components }: Composite): string {
  const types = components.map((one) => property(one.name, one.times === 1 ? "string" : "readonly string[]"));
  const reads = components.map((one) =>
    one.times === 1 ? `${one.name}: text(p[${one.at}])` : `${one.name}: run(p, ${one.at}, ${one.times})`,
  );
  const writes = (filled: boolean): string =>
    components
      .map((one, index) => {
        if (one.times === 1) return `v.${one.name} ?? ""`;
        const last = index === components.length - 1 && !filled;
        return last ? `...open(v.${one.name})` : `...padded(v.${one.name}, ${one.times})`;
      })
      .join(", ");
  const size = components.reduce((sum, one) => sum + one.times, 0);
  return `export interface ${name} extends MoreComponents {\n${types.join("\n")}\n}
function read${name}(p: readonly string[]): ${name} {
  const v = { ${reads.join(", ")} };
  return p.length > ${size} ? { ...v, moreComponents: p.slice(${size}) } : v;
}
function write${name}(v: ${name}): string[] {
  return v.moreComponents === undefined ? [${writes(false)}] : [${writes(true)}, ...v.moreComponents];
}\n`;
}

function fieldType(field: FieldShape, segment: string): string {
  switch (field.kind) {
    case "text":
      return field.repeats ? "readonly string[]" : "string";
    case "texts":
      return "readonly string[]";
    case "composite": {
      const { name } = composite(field, segment);
      return field.repeats ? `readonly ${name}[]` : name;
    }
    case "group":
      return `readonly ${runType(field, segment).name}[]`;
  }
}

interface RunType {
  readonly name: string;
  /** Set when the run is one composite: its type is the composite's. */
  readonly composite: Composite | undefined;
  /** The composite that is spread into the run beside other elements. */
  readonly spread: Composite | undefined;
}

function runType(field: FieldShape & { kind: "group" }, segment: string): RunType {
  const nameless = field.members.find(
    (one): one is FieldShape & { kind: "composite" } => one.kind === "composite" && one.name === "",
  );
  const spread =
    nameless === undefined ? undefined : composite({ ...nameless, name: field.name.replace(/s$/, "") }, segment);
  if (spread !== undefined && field.members.length === 1)
    return { name: spread.name, composite: spread, spread: undefined };
  return { name: `${segmentType(segment)}${pascal(field.name.replace(/s$/, ""))}`, composite: undefined, spread };
}

function groupCode(field: FieldShape & { kind: "group" }, segment: string): string {
  const run = runType(field, segment);
  if (run.composite !== undefined) return "";
  const named = field.members.filter((one) => one.name !== "");
  const types = named.map((one) => property(one.name, fieldType(one, segment)));
  const extend = run.spread === undefined ? "" : ` extends ${run.spread.name}`;
  const reads = field.members.map((one) => {
    if (one.name === "" && run.spread !== undefined)
      return `...read${run.spread.name}(cut(e[at + ${one.at}], d.component))`;
    return `${one.name}: text(e[at + ${one.at}])`;
  });
  const writes = field.members.map((one) =>
    one.name === "" && run.spread !== undefined ? `write${run.spread.name}(v)` : `v.${one.name} ?? ""`,
  );
  return `export interface ${run.name}${extend} {\n${types.join("\n")}\n}
function read${run.name}(e: readonly string[], at: number, d: Delimiters): ${run.name} { void d; return { ${reads.join(", ")} }; }
function write${run.name}(v: ${run.name}): WireElement[] { return [${writes.join(", ")}]; }\n`;
}

function readField(field: FieldShape, segment: string): string {
  const { at } = field;
  switch (field.kind) {
    case "text":
      return field.repeats ? `repeated(e[${at}], d.repetition)` : `text(e[${at}])`;
    case "texts":
      return `run(e, ${at}, ${field.times})`;
    case "composite": {
      const { name } = composite(field, segment);
      return field.repeats
        ? `repeatedComposites(e[${at}], d, read${name})`
        : `composite(e[${at}], d.component, read${name})`;
    }
    case "group": {
      const run = runType(field, segment);
      const width = groupWidth(field);
      return run.composite === undefined
        ? `groups(e, ${at}, ${width}, ${field.times}, d, read${run.name})`
        : `composites(e, ${at}, ${field.times}, d.component, read${run.name})`;
    }
  }
}

function groupWidth(field: FieldShape & { kind: "group" }): number {
  return field.members.length;
}

function writeField(field: FieldShape, segment: string, last: boolean): string {
  const value = `v.${field.name}`;
  switch (field.kind) {
    case "text":
      return field.repeats ? `repetitions(${value})` : `${value} ?? ""`;
    case "texts":
      return last ? `...open(${value})` : `...padded(${value}, ${field.times})`;
    case "composite": {
      const { name } = composite(field, segment);
      return field.repeats
        ? `repetitions(${value}?.map(write${name}))`
        : `${value} === undefined ? "" : write${name}(${value})`;
    }
    case "group": {
      const run = runType(field, segment);
      return run.composite === undefined
        ? `...writtenRuns(${value}, ${last ? 0 : field.times * groupWidth(field)}, write${run.name})`
        : `...writtenComposites(${value}, ${last ? 0 : field.times}, write${run.name})`;
    }
  }
}

/** Most segments are sent without their last elements: an object without those properties takes a third of the memory. */
const SHORT_LENGTHS = [4, 9];

function readVariants(shape: SegmentShape): string {
  const object = (fields: readonly FieldShape[]): string =>
    `return { ${fields.map((field) => `${field.name}: ${readField(field, shape.id)}`).join(", ")} };`;
  const short = SHORT_LENGTHS.flatMap((length) => {
    const fields = shape.fields.filter((field) => field.at <= length);
    return fields.length === shape.fields.length ? [] : [`if (e.length <= ${length + 1}) ${object(fields)}`];
  });
  return [...short, object(shape.fields)].join("\n");
}

function shapeCode(shape: SegmentShape): string {
  const name = segmentType(shape.id);
  const types = shape.fields.map((field) => property(field.name, fieldType(field, shape.id)));
  const writes = shape.fields.map((field, index) => writeField(field, shape.id, index === shape.fields.length - 1));
  return `/** ${shape.id}: ${shape.title}. */
export interface ${name} extends MoreElements {\n${types.join("\n")}\n}
function read${name}(e: readonly string[], d: Delimiters): ${name} { void d; ${readVariants(shape)} }
function write${name}(v: ${name}): WireSegment { return ["${shape.id}", ${writes.join(", ")}]; }\n`;
}

/** Readers, writers and types of all base segments. */
export function segmentModule(): string {
  const shapes = segmentShapes();
  const bodies = shapes.map((shape) => {
    const groups = shape.fields.filter((field) => field.kind === "group").map((field) => groupCode(field, shape.id));
    return groups.join("\n") + shapeCode(shape);
  });
  const codecs = shapes.map(
    (shape) =>
      `${shape.id}: { size: ${shape.size}, read: read${segmentType(shape.id)}, write: write${segmentType(shape.id)} }`,
  );
  return `${HEADER}import type { Delimiters } from "../wire/segment.ts";
import type { WireElement, WireSegment } from "../wire/write-interchange.ts";
import { composite, composites, cut, groups, open, padded, repeated, repeatedComposites, repetitions, run, text, writtenComposites, writtenRuns } from "../typed/elements.ts";
import type { MoreComponents, MoreElements } from "../typed/elements.ts";

${[...composites.values()].map(compositeCode).join("\n")}
${bodies.join("\n")}
/** How each segment is read into its object and written from it, by segment id. */
export const SEGMENT_CODECS = { ${codecs.join(",\n")} } as const;
`;
}

/** Name of the module of a guide: `837p`. */
function guideModule(kind: string): string {
  return kind.toLowerCase();
}

/** `Guide837P`. */
function typeAlias(kind: string): string {
  return `Guide${kind.replaceAll("-", "_")}`;
}

/** Types of each guide: one file a guide, and one that gathers them. */
export function guideTypes(): Record<string, string> {
  const files: Record<string, string> = {};
  /** Guides whose types are alike, to the letter, share one file. */
  const bodies = new Map<string, string>();
  for (const guide of guideKinds()) {
    const grammar = grammarOfKind(guide.kind);
    if (grammar === undefined) throw new Error(`no grammar for ${guide.kind}`);
    const module = guideModule(guide.kind);
    const code = guideCode(grammar.root, guide);
    const content = code.replace(/\/\*\* \d{3}: .*/, "");
    const same = bodies.get(content);
    bodies.set(content, same ?? module);
    files[`${module}.gen.ts`] = same === undefined ? code : `${HEADER}export type * from "./${same}.gen.ts";\n`;
  }
  const guides = guideKinds().map((guide) => ({
    ...guide,
    alias: typeAlias(guide.kind),
    module: guideModule(guide.kind),
  }));
  const imports = guides.map(({ alias, module }) => `import type * as ${alias} from "./${module}.gen.ts";`);
  const reexports = guides.map(
    ({ alias, module, transaction, name, implementation }) =>
      `/** ${transaction}, ${name}, ${implementation}. */\nexport type * as ${alias} from "./${module}.gen.ts";`,
  );
  const values = guides.map(({ alias, kind }) => `readonly "${kind}": ${alias}.Transaction;`);
  const loops = guides.map(({ alias, kind }) => `readonly "${kind}": ${alias}.Loops;`);
  files["guides.gen.ts"] = `${HEADER}${imports.join("\n")}\n\n${reexports.join("\n")}
/** The typed object of each kind of transaction set. */
export interface GuideKinds {\n${values.join("\n")}\n}
/** The loops of each kind, by loop id. */
export interface GuideLoops {\n${loops.join("\n")}\n}\n`;
  return files;
}

function guideCode(root: LoopSpec, guide: { transaction: string; implementation: string; name: string }): string {
  const types = new Map<string, { name: string; body: string }>();
  const used = new Set<string>();
  const byId = new Map<string, Set<string>>();
  const name = loopType(root, types, used, byId);
  const loops = [...byId].map(([id, names]) => `readonly "${id}": ${[...names].join(" | ")};`);
  const imports = [...used].sort().join(", ");
  return `${HEADER}import type { Coded, LoopBase } from "../typed/loop-types.ts";
import type { ${imports} } from "./segments.gen.ts";

/** ${guide.transaction}: ${guide.name}, ${guide.implementation}. */
export type Transaction = ${name};
/** Its loops, by loop id. */
export interface Loops {\n${loops.join("\n")}\n}
${[...types.values()].map((one) => one.body).join("\n")}`;
}

/** The type of a loop; loops with the same content share it. */
function loopType(
  loop: LoopSpec,
  types: Map<string, { name: string; body: string }>,
  used: Set<string>,
  byId: Map<string, Set<string>>,
): string {
  const isRoot = loop.id === "ST";
  const lines = loop.children.map((child) => {
    const base = child.kind === "segment" ? useType(child, used) : loopType(child, types, used, byId);
    const list = child.max > 1 || (child.kind === "segment" && child.each);
    const type = list ? `readonly ${base}[]` : base;
    const what = child.kind === "segment" ? useWords(child) : `Loop ${child.id}`;
    const computed = child.kind === "segment" && ["HL", "SE", "ST"].includes(child.id);
    return child.usage === "R" && !computed
      ? `  /** ${what}, required. */\n  readonly ${child.name}: ${type};`
      : `  /** ${what}. */\n  readonly ${child.name}?: ${type} | undefined;`;
  });
  const content = lines.join("\n");
  const known = types.get(content);
  const ids = byId.get(loop.id) ?? new Set<string>();
  if (!isRoot) byId.set(loop.id, ids);
  if (known !== undefined) {
    ids.add(known.name);
    return known.name;
  }
  const plain = isRoot ? "TransactionSet" : `Loop${loop.id}`;
  const taken = [...types.values()].filter((one) => one.name === plain || one.name.startsWith(`${plain}_`)).length;
  const name = taken === 0 ? plain : `${plain}_${taken + 1}`;
  ids.add(name);
  const words = isRoot ? "The transaction set, ST to SE" : `Loop ${loop.id}, ${spoken(loop.name)}`;
  types.set(content, { name, body: `/** ${words}. */\nexport interface ${name} extends LoopBase {\n${content}\n}\n` });
  return name;
}

function spoken(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function useWords(use: SegmentSpec): string {
  const keys = use.keys.flatMap((key) => {
    const element = use.elements?.[key - 1];
    const codes = element?.parts === undefined ? element?.codes : element.parts[0]?.codes;
    return codes === undefined ? [] : [[...codes].slice(0, 6).join(", ")];
  });
  const title = segmentShape(use.id)?.title ?? "";
  return `${use.id}${keys.length > 0 ? ` ${keys.join("; ")}` : ""}${title === "" ? "" : `: ${title}`}`;
}

const LONGEST_UNION = 24;

/** The type of a use: the segment with the codes that the guide allows. */
function useType(use: SegmentSpec, used: Set<string>): string {
  const shape = segmentShape(use.id);
  if (shape === undefined) throw new Error(`segment ${use.id} has no shape`);
  const type = segmentType(use.id);
  used.add(type);
  const codes = shape.fields.flatMap((field) => {
    if (field.kind !== "text") return [];
    const list = codesOf(use.elements?.[field.at - 1]);
    return list === undefined ? [] : [`readonly ${field.name}: ${list}`];
  });
  return codes.length === 0 ? type : `Coded<${type}, { ${codes.join("; ")} }>`;
}

function codesOf(element: ElementSpec | undefined): string | undefined {
  const codes = element?.codes;
  if (codes === undefined || codes.size > LONGEST_UNION || element?.parts !== undefined) return undefined;
  return [...codes].map((code) => JSON.stringify(code)).join(" | ");
}
