/** Reference pages made from the grammars of packages/x12: what each guide has, where, and under which property. */
import type { ElementSpec, LoopSpec, SegmentSpec } from "../../packages/x12/src/grammar/grammar.ts";
import { segmentShape } from "../../packages/x12/src/grammar/segment-shapes.ts";
import type { FieldShape } from "../../packages/x12/src/grammar/segment-shapes.ts";
import { grammarOfKind, guideKinds } from "../../packages/x12/src/typed/guide-kind.ts";
import { issueCatalogue } from "../../packages/x12/src/validate/catalogue.ts";
import type { GuideOfKind } from "../../packages/x12/src/typed/guide-kind.ts";

const MADE = "<!-- Made by tools/generate-x12.ts from the grammar. Do not edit. -->\n\n";
const USAGE = { R: "required", S: "situational", N: "not used" } as const;

/** One page a guide and an index. */
export function referencePages(): Record<string, string> {
  const pages: Record<string, string> = { "README.md": indexPage(), "findings.md": findingsPage() };
  for (const guide of guideKinds()) if (isPage(guide)) pages[`${guide.kind.toLowerCase()}.md`] = guidePage(guide);
  return pages;
}

/** A predetermination differs from its claim in a few usages only and is read on the claim's page. */
function isPage({ kind }: GuideOfKind): boolean {
  return !kind.endsWith("-predetermination");
}

function indexPage(): string {
  const rows = guideKinds().map(
    ({ kind, transaction, implementation, name }) =>
      `| [${kind}](${kind.replace("-predetermination", "").toLowerCase()}.md) | ${transaction} | ${implementation} | ${name} |`,
  );
  return `${MADE}# Reference of the transactions

Every loop, segment and element that \`@cleanclaim/x12\` knows, with the property that holds it in the typed object. Facts of the
guides in our own words; codes are listed as numbers and letters, for their meaning see the guide or \`explainSegment\`.

| kind | transaction set | guide | for |
| --- | --- | --- | --- |
${rows.join("\n")}

[findings.md](findings.md) has every finding of the validator.
`;
}

const LEVELS = [
  "",
  "syntax of the standard",
  "requirements of the guide",
  "balance",
  "situations",
  "code sets",
  "service lines",
  "rules of a payer",
] as const;

function findingsPage(): string {
  const all = issueCatalogue();
  const sections = LEVELS.flatMap((words, level) => {
    const rows = all
      .filter((one) => one.level === level)
      .map(
        ({ code, severity, what, why, remedy, source }) =>
          `| \`${code}\` | ${severity} | ${[what, remedy, why, source].map((text) => text.replaceAll("|", "\\|")).join(" | ")} |`,
      );
    if (rows.length === 0) return [];
    return [
      `## SNIP ${level}: ${words}\n`,
      "| code | severity | what is wrong | what to do | why it matters | source |\n| --- | --- | --- | --- | --- | --- |",
      ...rows,
      "",
    ];
  });
  return `${MADE}# Findings of the validator

Every code that \`validate\` can give, ${all.length} in all. Codes are stable. SNIP 7 belongs to the caller (\`payerRules\`), with codes of the caller's own.

${sections.join("\n")}`;
}

function guidePage(guide: GuideOfKind): string {
  const grammar = grammarOfKind(guide.kind);
  if (grammar === undefined) throw new Error(`no grammar for ${guide.kind}`);
  const lines: string[] = [];
  loopLines(grammar.root, 0, lines);
  const segments: string[] = [];
  const seen = new Set<string>();
  segmentSections(grammar.root, segments, seen);
  return `${MADE}# ${guide.kind}: ${guide.name}

Transaction set ${guide.transaction}, guide ${guide.implementation}. Type \`${`Guide${guide.kind.replaceAll("-", "_")}`}.Transaction\`.

## Loops and segments

R required, S situational. The number is how often it may stand (\`*\` without limit).

${lines.join("\n")}

## Elements

${segments.join("\n")}`;
}

function count(max: number, each = false): string {
  return `${max === Infinity ? "*" : String(max)}${each ? " of each" : ""}`;
}

function keyCodes(use: SegmentSpec): string {
  const codes = use.keys.flatMap((key) => [...(firstCodes(use.elements?.[key - 1]) ?? [])]);
  if (codes.length === 0) return "";
  return ` ${codes.length > 8 ? `${codes.slice(0, 8).join(", ")}, …` : codes.join(", ")}`;
}

function firstCodes(element: ElementSpec | undefined): ReadonlySet<string> | undefined {
  return element?.parts === undefined ? element?.codes : element.parts[0]?.codes;
}

function loopLines(loop: LoopSpec, depth: number, lines: string[]): void {
  const pad = "  ".repeat(depth);
  for (const child of loop.children) {
    if (child.kind === "segment") {
      lines.push(
        `${pad}- ${child.id}${keyCodes(child)} \`${child.name}\` ${child.usage} ${count(child.max, child.each)}`,
      );
      continue;
    }
    lines.push(`${pad}- **${child.id}** \`${child.name}\` ${child.usage} ${count(child.max)}`);
    loopLines(child, depth + 1, lines);
  }
}

function segmentSections(loop: LoopSpec, sections: string[], seen: Set<string>): void {
  for (const child of loop.children) {
    if (child.kind === "loop") {
      segmentSections(child, sections, seen);
      continue;
    }
    const rows = elementRows(child);
    const key = `${child.id} ${rows.join()}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const title = segmentShape(child.id)?.title ?? "";
    sections.push(
      `### ${child.id}${keyCodes(child)}: ${title}\n\nFirst in loop ${loop.id === "ST" ? "of the transaction set" : loop.id}, \`${child.name}\`.\n`,
      "| element | property | usage | form | codes |\n| --- | --- | --- | --- | --- |",
      ...rows,
      "",
    );
  }
}

function elementRows(use: SegmentSpec): string[] {
  const names = propertyNames(use.id);
  return (use.elements ?? []).flatMap((element, index) => {
    if (element.usage === "N") return [];
    const label = `${use.id}${String(index + 1).padStart(2, "0")}`;
    const row = elementRow(label, names.get(`${index + 1}`) ?? "", element);
    const parts = (element.parts ?? []).flatMap((part, at) =>
      part.usage === "N" ? [] : [elementRow(`${label}-${at + 1}`, names.get(`${index + 1}-${at + 1}`) ?? "", part)],
    );
    return [row, ...parts];
  });
}

function elementRow(label: string, property: string, element: ElementSpec): string {
  const { base } = element;
  const form =
    base === undefined || base.type === "C"
      ? element.parts === undefined
        ? ""
        : "composite"
      : `${base.type} ${base.min}–${base.max}${base.repeats ? ", repeats" : ""}`;
  const codes = element.codes === undefined ? "" : [...element.codes].join(" ");
  return `| ${label} | ${property === "" ? "" : `\`${property}\``} | ${USAGE[element.usage]} | ${form} | ${codes} |`;
}

/** Property paths of a segment by element number, and by element and component number. */
function propertyNames(id: string): Map<string, string> {
  const names = new Map<string, string>();
  for (const field of segmentShape(id)?.fields ?? []) nameField(field, names);
  return names;
}

function nameField(field: FieldShape, names: Map<string, string>): void {
  if (field.kind === "text") names.set(String(field.at), field.name);
  else if (field.kind === "texts") {
    for (let index = 0; index < field.times; index += 1) names.set(String(field.at + index), `${field.name}[${index}]`);
  } else if (field.kind === "composite") nameComposite(field, field.at, field.name, names);
  else {
    const width = field.members.length;
    for (let index = 0; index < field.times; index += 1) {
      for (const member of field.members) {
        const at = field.at + index * width + member.at;
        const path = `${field.name}[${index}]`;
        if (member.kind === "composite")
          nameComposite(member, at, member.name === "" ? path : `${path}.${member.name}`, names);
        else names.set(String(at), `${path}.${member.name}`);
      }
    }
  }
}

function nameComposite(
  field: FieldShape & { kind: "composite" },
  at: number,
  path: string,
  names: Map<string, string>,
): void {
  names.set(String(at), path);
  for (const component of field.components) {
    for (let index = 0; index < component.times; index += 1) {
      const name = component.times === 1 ? component.name : `${component.name}[${index}]`;
      names.set(`${at}-${component.at + index + 1}`, `${path}.${name}`);
    }
  }
}
