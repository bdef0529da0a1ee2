import { millionths, rangeOf } from "./condition-values.ts";
import { ruleField, type FieldKind, type FieldName } from "./fields-table.ts";
import {
  codeMatches,
  comparisons,
  DEEPEST_CONDITION,
  listQuantities,
  MOST_CONDITIONS,
  MOST_VALUES,
  type Condition,
} from "./rule.ts";
import { isRecord, type ShapeReader } from "./shape-reading.ts";

const KINDS = [
  "all",
  "any",
  "not",
  "code",
  "compare",
  "present",
  "missing",
  "days-between",
  "count-lines",
  "other-line",
] as const;

/** Stands where a broken part was; the rule is refused anyway. */
const NOTHING: Condition = { kind: "all", of: [] };

interface Place {
  readonly path: string;
  readonly depth: number;
  /** Whether a line is looked at here. */
  readonly onLine: boolean;
  /** Inside a condition of its own about lines, which may not hold another. */
  readonly nested: boolean;
}

/** Reads a tree of conditions of unknown make; problems go to `reader`. `onLine` is whether the rule looks at single lines. */
export function readCondition(value: unknown, reader: ShapeReader, onLine: boolean): Condition {
  let knots = 0;
  const read = (given: unknown, place: Place): Condition => {
    knots += 1;
    if (knots === MOST_CONDITIONS + 1)
      reader.fail(place.path, `A rule may have at most ${MOST_CONDITIONS} conditions.`);
    if (knots > MOST_CONDITIONS) return NOTHING;
    if (place.depth > DEEPEST_CONDITION) {
      reader.fail(place.path, `Conditions may stand at most ${DEEPEST_CONDITION} deep.`);
      return NOTHING;
    }
    return readOne(given, reader, place, read);
  };
  return read(value, { path: "when", depth: 1, onLine, nested: false });
}

type ReadInner = (given: unknown, place: Place) => Condition;

function readOne(given: unknown, reader: ShapeReader, place: Place, read: ReadInner): Condition {
  const { path } = place;
  if (!isRecord(given)) {
    reader.fail(path, "A condition is missing here.");
    return NOTHING;
  }
  const kind = reader.word(given, "kind", `${path}.`, KINDS);
  const inner = (value: unknown, at: string): Condition => read(value, { ...place, path: at, depth: place.depth + 1 });
  switch (kind) {
    case "all":
    case "any": {
      reader.onlyKeys(given, `${path}.`, ["kind", "of"]);
      const list: readonly unknown[] = Array.isArray(given["of"]) ? given["of"] : [];
      if (list.length === 0) reader.fail(`${path}.of`, "The group has no condition; add one or remove the group.");
      return { kind, of: list.map((each, index) => inner(each, `${path}.of[${index}]`)) };
    }
    case "not":
      reader.onlyKeys(given, `${path}.`, ["kind", "of"]);
      return { kind, of: inner(given["of"], `${path}.of`) };
    case "count-lines":
    case "other-line":
      return readAboutLines(given, kind, reader, place, read);
    case "code":
    case "compare":
    case "present":
    case "missing":
    case "days-between":
      return readLeaf(given, kind, reader, place);
  }
}

function readAboutLines(
  given: Readonly<Record<string, unknown>>,
  kind: "count-lines" | "other-line",
  reader: ShapeReader,
  place: Place,
  read: ReadInner,
): Condition {
  const { path } = place;
  if (place.nested) reader.fail(path, "A condition about lines may not stand inside another one.");
  const of = read(given["of"], { path: `${path}.of`, depth: place.depth + 1, onLine: true, nested: true });
  if (kind === "count-lines") {
    reader.onlyKeys(given, `${path}.`, ["kind", "of", "is", "value"]);
    return {
      kind,
      of,
      is: reader.word(given, "is", `${path}.`, comparisons),
      value: reader.whole(given, "value", `${path}.`, 0, 999),
    };
  }
  reader.onlyKeys(given, `${path}.`, ["kind", "of", "day"]);
  if (!place.onLine)
    reader.fail(path, "“Another line” needs a rule that looks at single lines; choose the scope line.");
  return { kind, of, day: reader.word(given, "day", `${path}.`, ["same", "any"]) };
}

function readField(
  given: Readonly<Record<string, unknown>>,
  key: string,
  reader: ShapeReader,
  place: Place,
  kinds: readonly FieldKind[],
  use: string,
): FieldName {
  const name = reader.text(given, key, `${place.path}.`, 1, 80);
  const field = ruleField(name);
  if (field === undefined) {
    if (name !== "") reader.fail(`${place.path}.${key}`, `There is no field ${name}.`);
  } else if (!kinds.includes(field.kind)) {
    reader.fail(`${place.path}.${key}`, `${field.label} is a ${field.kind}; it can't be ${use}.`);
  } else if (field.of === "line" && !place.onLine) {
    reader.fail(
      `${place.path}.${key}`,
      `${field.label} is a field of a line; choose the scope line, or put it into a condition about lines.`,
    );
  }
  // Either the name of a field, or the rule is refused.
  return name as FieldName;
}

function readLeaf(
  given: Readonly<Record<string, unknown>>,
  kind: "code" | "compare" | "present" | "missing" | "days-between",
  reader: ShapeReader,
  place: Place,
): Condition {
  const { path } = place;
  switch (kind) {
    case "present":
    case "missing":
      reader.onlyKeys(given, `${path}.`, ["kind", "field"]);
      return {
        kind,
        field: readField(
          given,
          "field",
          reader,
          place,
          ["code", "list", "number", "money", "date", "text"],
          "looked for",
        ),
      };
    case "compare": {
      reader.onlyKeys(given, `${path}.`, ["kind", "field", "is", "value"]);
      const field = readField(given, "field", reader, place, ["number", "money"], "compared as a number");
      const value = reader.text(given, "value", `${path}.`, 1, 24);
      if (value !== "" && millionths(value) === undefined)
        reader.fail(`${path}.value`, `${value} is no number; write it as 12 or 12.50.`);
      return { kind, field, is: reader.word(given, "is", `${path}.`, comparisons), value };
    }
    case "days-between":
      reader.onlyKeys(given, `${path}.`, ["kind", "from", "to", "is", "days"]);
      return {
        kind,
        from: readField(given, "from", reader, place, ["date"], "used as a date"),
        to: readField(given, "to", reader, place, ["date"], "used as a date"),
        is: reader.word(given, "is", `${path}.`, comparisons),
        days: reader.whole(given, "days", `${path}.`, -36_600, 36_600),
      };
    case "code":
      return readCode(given, reader, place);
  }
}

function readCode(given: Readonly<Record<string, unknown>>, reader: ShapeReader, place: Place): Condition {
  const { path } = place;
  reader.onlyKeys(given, `${path}.`, ["kind", "field", "match", "values", "quantity"]);
  const field = readField(given, "field", reader, place, ["code", "list", "text"], "held against codes");
  const match = reader.word(given, "match", `${path}.`, codeMatches);
  const values = reader.texts(given, "values", `${path}.`, MOST_VALUES);
  if (match === "in-range") {
    for (const value of values) {
      if (rangeOf(value) === undefined)
        reader.fail(`${path}.values`, `${value} is no range; write two codes of one length in order: 43235-43259.`);
    }
  }
  const isList = ruleField(field)?.kind === "list";
  if (!isList && given["quantity"] !== undefined)
    reader.fail(`${path}.quantity`, "any, all, none and first are for lists such as modifiers and diagnoses.");
  if (!isList || given["quantity"] === undefined) return { kind: "code", field, match, values };
  return { kind: "code", field, match, values, quantity: reader.word(given, "quantity", `${path}.`, listQuantities) };
}
