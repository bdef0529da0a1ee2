import type { Condition } from "@cleanclaim/revenue-cycle/contract";
import { ActionIcon, NativeSelect, TextInput } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useState } from "react";
import type { RuleFieldInfo } from "./conditions.ts";
import { COMPARISONS, leafFor, MATCHES, NEW_PARTS, newPart, QUANTITIES, valuesOf, withPart } from "./conditions.ts";

interface PartProps<C extends Condition = Condition> {
  readonly condition: C;
  readonly fields: readonly RuleFieldInfo[];
  /** Whether a line is looked at here: fields of a line may stand. */
  readonly onLine: boolean;
  readonly change: (next: Condition) => void;
  readonly remove?: (() => void) | undefined;
}

const DAYS = [
  { value: "same", label: "of the same day" },
  { value: "any", label: "of the claim" },
];

/** The tree of conditions of a rule. Every part is a native control, so Tab, arrows and Enter do all of it. */
export function ConditionBuilder(props: PartProps) {
  const { condition } = props;
  switch (condition.kind) {
    case "all":
    case "any":
      return <Group {...props} condition={condition} />;
    case "not":
    case "count-lines":
    case "other-line":
      return <Wrapped {...props} condition={condition} />;
    case "days-between":
      return <DaysBetween {...props} condition={condition} />;
    case "code":
    case "compare":
    case "present":
    case "missing":
      return <Leaf {...props} condition={condition} />;
  }
}

function allowed(fields: readonly RuleFieldInfo[], onLine: boolean): readonly RuleFieldInfo[] {
  return onLine ? fields : fields.filter((field) => field.of === "claim");
}

function Remove({ remove, what }: { readonly remove: (() => void) | undefined; readonly what: string }) {
  if (remove === undefined) return null;
  return (
    <ActionIcon variant="subtle" size="sm" aria-label={`Remove ${what}`} title={`Remove ${what}`} onClick={remove}>
      <IconX size={14} />
    </ActionIcon>
  );
}

function Group({ condition, fields, onLine, change, remove }: PartProps<Extract<Condition, { kind: "all" | "any" }>>) {
  const parts = NEW_PARTS.filter((part) => onLine || part.value !== "other-line");
  return (
    <div className="rules-group" role="group" aria-label={condition.kind === "all" ? "All of" : "Any of"}>
      <div className="rules-group-head">
        <NativeSelect
          aria-label="All or any"
          value={condition.kind}
          data={[
            { value: "all", label: "All of these hold" },
            { value: "any", label: "At least one of these holds" },
          ]}
          onChange={(event) => change({ ...condition, kind: event.currentTarget.value === "any" ? "any" : "all" })}
        />
        <NativeSelect
          aria-label="Add a condition"
          value=""
          data={[{ value: "", label: "+ Add a condition" }, ...parts]}
          onChange={(event) => {
            const part = parts.find((each) => each.value === event.currentTarget.value);
            if (part !== undefined)
              change({ ...condition, of: [...condition.of, newPart(part.value, allowed(fields, onLine))] });
          }}
        />
        <span className="grow" />
        <Remove remove={remove} what="the group" />
      </div>
      {condition.of.map((each, index) => (
        <ConditionBuilder
          key={index}
          condition={each}
          fields={fields}
          onLine={onLine}
          change={(next) => change({ ...condition, of: withPart(condition.of, index, next) })}
          remove={() => change({ ...condition, of: withPart(condition.of, index, undefined) })}
        />
      ))}
    </div>
  );
}

function Wrapped(props: PartProps<Extract<Condition, { kind: "not" | "count-lines" | "other-line" }>>) {
  const { condition, fields, change, remove } = props;
  const aboutLines = condition.kind !== "not";
  return (
    <div className="rules-group" role="group" aria-label={condition.kind.replaceAll("-", " ")}>
      <div className="rules-group-head">
        {condition.kind === "not" ? <strong>Not:</strong> : null}
        {condition.kind === "count-lines" ? (
          <>
            <span>The number of lines with the following is</span>
            <CompareChoice is={condition.is} change={(is) => change({ ...condition, is })} />
            <TextInput
              aria-label="Number of lines"
              w={64}
              value={String(condition.value)}
              onChange={(event) => change({ ...condition, value: wholeOf(event.currentTarget.value) })}
            />
          </>
        ) : null}
        {condition.kind === "other-line" ? (
          <>
            <span>There is another line</span>
            <NativeSelect
              aria-label="Of which day"
              value={condition.day}
              data={DAYS}
              onChange={(event) => change({ ...condition, day: event.currentTarget.value === "any" ? "any" : "same" })}
            />
            <span>with</span>
          </>
        ) : null}
        <span className="grow" />
        <Remove remove={remove} what="the condition" />
      </div>
      <ConditionBuilder
        condition={condition.of}
        fields={fields}
        onLine={aboutLines || props.onLine}
        change={(of) => change({ ...condition, of })}
      />
    </div>
  );
}

function wholeOf(text: string): number {
  return /^-?\d{1,5}$/.test(text.trim()) ? Number(text) : 0;
}

function CompareChoice(props: {
  readonly is: (typeof COMPARISONS)[number]["value"];
  readonly change: (is: (typeof COMPARISONS)[number]["value"]) => void;
}) {
  return (
    <NativeSelect
      aria-label="Comparison"
      value={props.is}
      data={[...COMPARISONS]}
      onChange={(event) => {
        const chosen = COMPARISONS.find((each) => each.value === event.currentTarget.value);
        if (chosen !== undefined) props.change(chosen.value);
      }}
    />
  );
}

function FieldChoice(props: {
  readonly name: string;
  readonly label: string;
  readonly fields: readonly RuleFieldInfo[];
  readonly choose: (field: RuleFieldInfo) => void;
}) {
  const groups = [...new Set(props.fields.map((field) => field.group))];
  return (
    <NativeSelect
      aria-label={props.label}
      maw={290}
      value={props.name}
      onChange={(event) => {
        const field = props.fields.find((each) => each.name === event.currentTarget.value);
        if (field !== undefined) props.choose(field);
      }}
    >
      {groups.map((group) => (
        <optgroup key={group} label={group}>
          {props.fields
            .filter((field) => field.group === group)
            .map((field) => (
              <option key={field.name} value={field.name}>
                {field.label}
              </option>
            ))}
        </optgroup>
      ))}
    </NativeSelect>
  );
}

function DaysBetween({
  condition,
  fields,
  onLine,
  change,
  remove,
}: PartProps<Extract<Condition, { kind: "days-between" }>>) {
  const dates = allowed(fields, onLine).filter((field) => field.kind === "date");
  // The server lists the names, and refuses any other.
  const named = (field: RuleFieldInfo) => field.name as typeof condition.from;
  return (
    <div className="rules-leaf">
      <span>Days from</span>
      <FieldChoice
        name={condition.from}
        label="From"
        fields={dates}
        choose={(field) => change({ ...condition, from: named(field) })}
      />
      <span>to</span>
      <FieldChoice
        name={condition.to}
        label="To"
        fields={dates}
        choose={(field) => change({ ...condition, to: named(field) })}
      />
      <CompareChoice is={condition.is} change={(is) => change({ ...condition, is })} />
      <TextInput
        aria-label="Days"
        w={72}
        value={String(condition.days)}
        onChange={(event) => change({ ...condition, days: wholeOf(event.currentTarget.value) })}
      />
      <span className="grow" />
      <Remove remove={remove} what="the condition" />
    </div>
  );
}

type LeafCondition = Extract<Condition, { kind: "code" | "compare" | "present" | "missing" }>;

function Leaf({ condition, fields, onLine, change, remove }: PartProps<LeafCondition>) {
  const choices = allowed(fields, onLine);
  const field = choices.find((each) => each.name === condition.field);
  const tests = [
    ...(field?.kind === "number" || field?.kind === "money" ? [{ value: "compare", label: "compares:" }] : []),
    ...(field === undefined || ["code", "list", "text"].includes(field.kind) ? MATCHES : []),
    { value: "present", label: "is given" },
    { value: "missing", label: "is missing" },
  ];
  const test = condition.kind === "code" ? condition.match : condition.kind;
  return (
    <div className="rules-leaf">
      <FieldChoice name={condition.field} label="Field" fields={choices} choose={(next) => change(leafFor(next))} />
      {condition.kind === "code" && field?.kind === "list" ? (
        <NativeSelect
          aria-label="Which entries"
          value={condition.quantity ?? "any"}
          data={[...QUANTITIES]}
          onChange={(event) => {
            const chosen = QUANTITIES.find((each) => each.value === event.currentTarget.value);
            if (chosen !== undefined) change({ ...condition, quantity: chosen.value });
          }}
        />
      ) : null}
      <NativeSelect
        aria-label="Test"
        value={test}
        data={tests}
        onChange={(event) => {
          const wanted = event.currentTarget.value;
          if (field === undefined) return;
          if (wanted === "present" || wanted === "missing") change(leafFor(field, wanted));
          else {
            const base = condition.kind === "code" ? condition : leafFor(field);
            const match = MATCHES.find((each) => each.value === wanted);
            change(base.kind === "code" && match !== undefined ? { ...base, match: match.value } : base);
          }
        }}
      />
      {condition.kind === "code" ? (
        <Values
          values={condition.values}
          range={condition.match === "in-range"}
          change={(values) => change({ ...condition, values })}
        />
      ) : null}
      {condition.kind === "compare" ? (
        <>
          <CompareChoice is={condition.is} change={(is) => change({ ...condition, is })} />
          <TextInput
            aria-label="Value"
            w={100}
            value={condition.value}
            onChange={(event) => change({ ...condition, value: event.currentTarget.value })}
          />
        </>
      ) : null}
      <span className={condition.kind === "code" ? "" : "grow"} />
      <Remove remove={remove} what="the condition" />
    </div>
  );
}

/** Codes as text; what is typed stays as typed until the field is left. */
function Values(props: {
  readonly values: readonly string[];
  readonly range: boolean;
  readonly change: (values: readonly string[]) => void;
}) {
  const [text, setText] = useState(props.values.join(", "));
  return (
    <TextInput
      className="grow"
      aria-label="Values"
      placeholder={props.range ? "43235-43259" : "43239, 43249"}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        props.change(valuesOf(event.currentTarget.value));
      }}
      onBlur={() => setText(props.values.join(", "))}
    />
  );
}
