import { NativeSelect, TextInput } from "@mantine/core";
import { type Line, type Typed, emptyLine } from "./estimate-form.ts";

/** Who, where, when and what for. */
export function Head(props: {
  readonly typed: Typed;
  readonly put: (more: Partial<Typed>) => void;
  readonly insured: boolean;
  readonly lookups:
    | {
        readonly providers: readonly { readonly id: string; readonly name: string }[];
        readonly facilities: readonly { readonly id: string; readonly name: string }[];
      }
    | undefined;
}) {
  const { typed, put } = props;
  const field = (key: "serviceDate" | "scheduledOn" | "requestedOn" | "description" | "diagnoses", label: string) => (
    <TextInput
      label={label}
      type={key === "description" || key === "diagnoses" ? "text" : "date"}
      value={typed[key]}
      onChange={(event) => {
        put({ [key]: event.currentTarget.value });
      }}
    />
  );
  return (
    <fieldset>
      <legend>Planned</legend>
      <NativeSelect
        label="Kind"
        value={typed.kind}
        data={[
          ...(props.insured ? [{ value: "insured", label: "With insurance" }] : []),
          { value: "good-faith", label: "Good faith, without insurance" },
        ]}
        onChange={(event) => {
          put({ kind: event.currentTarget.value === "insured" ? "insured" : "good-faith" });
        }}
      />
      <NativeSelect
        label="Provider"
        value={typed.providerId}
        data={(props.lookups?.providers ?? []).map((one) => ({ value: one.id, label: one.name }))}
        onChange={(event) => {
          put({ providerId: event.currentTarget.value });
        }}
      />
      <NativeSelect
        label="Place"
        value={typed.facilityId}
        data={(props.lookups?.facilities ?? []).map((one) => ({ value: one.id, label: one.name }))}
        onChange={(event) => {
          put({ facilityId: event.currentTarget.value });
        }}
      />
      {field("serviceDate", "Day of service")}
      {field("description", "Main service in plain words")}
      {typed.kind === "good-faith" ? (
        <>
          {field("diagnoses", "Diagnosis codes, if known")}
          {field("scheduledOn", "Scheduled on")}
          {field("requestedOn", "Asked for on, if asked")}
        </>
      ) : null}
    </fieldset>
  );
}

/** The planned services, one row more than are written. */
export function Services(props: {
  readonly lines: readonly Line[];
  readonly goodFaith: boolean;
  readonly set: (lines: readonly Line[]) => void;
}) {
  const change = (index: number, more: Partial<Line>) => {
    const next = props.lines.map((line, at) => (at === index ? { ...line, ...more } : line));
    props.set(next.at(-1)?.code === "" ? next : [...next, emptyLine]);
  };
  return (
    <fieldset>
      <legend>Services</legend>
      <div className="try-grid contract-wide" role="group" aria-label="Planned services">
        {props.lines.map((line, index) => (
          <ServiceFields
            key={index}
            line={line}
            number={index + 1}
            goodFaith={props.goodFaith}
            change={(more) => {
              change(index, more);
            }}
          />
        ))}
      </div>
    </fieldset>
  );
}

function ServiceFields(props: {
  readonly line: Line;
  readonly number: number;
  readonly goodFaith: boolean;
  readonly change: (more: Partial<Line>) => void;
}) {
  const { line, number } = props;
  const cell = (key: keyof Line, label: string, placeholder = "") => (
    <TextInput
      label={number === 1 ? label : undefined}
      aria-label={`${label}, service ${number}`}
      placeholder={placeholder}
      value={line[key]}
      onChange={(event) => {
        props.change({ [key]: event.currentTarget.value });
      }}
    />
  );
  return (
    <>
      {cell("code", "Code")}
      {cell("modifiers", "Modifiers")}
      {cell("units", "Units")}
      {cell("charge", props.goodFaith ? "Expected" : "Charge", "list")}
      <span />
    </>
  );
}
