import { Button, Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useRefresh } from "../../app/refresh.ts";
import { sayDone } from "../../app/toasts.tsx";
import { Keys } from "../../components/keys.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { useKeys } from "../../keys/use-keys.ts";

/** What is typed in a form, by field; a checkbox is `yes` or blank. */
export type Typed = Readonly<Record<string, string>>;

/** A field of a form. */
export interface FormField {
  readonly key: string;
  readonly label: string;
  readonly hint?: string;
  readonly kind?: "text" | "date" | "check" | "choice";
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  readonly wide?: boolean;
  readonly required?: boolean;
  readonly maxLength?: number;
}

/** The form of one record beside its table: fields in a table, saved by `save`, which throws what is wrong. */
export function RecordForm(props: {
  readonly title: string;
  readonly fields: readonly FormField[];
  readonly start: Typed;
  readonly editable: boolean;
  readonly save: (typed: Typed) => Promise<{ readonly message: string }>;
  readonly refresh: readonly (readonly unknown[])[];
  readonly onSaved?: () => void;
}) {
  const [typed, setTyped] = useState(props.start);
  const refresh = useRefresh();
  const save = useMutation({
    mutationFn: () => props.save(typed),
    onSuccess: async (done) => {
      sayDone(done.message);
      await refresh(...props.refresh);
      props.onSaved?.();
    },
  });
  const missing = props.fields.filter((field) => field.required === true && (typed[field.key] ?? "").trim() === "");
  const submit = () => {
    if (props.editable && missing.length === 0 && !save.isPending) save.mutate();
  };
  useKeys("Form", [{ keys: "mod+Enter", label: "Save", inFields: true, disabled: !props.editable, run: submit }]);
  return (
    <form
      className="setup-form"
      aria-label={props.title}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h2>{props.title}</h2>
      {props.fields.map((field) => (
        <Field
          key={field.key}
          field={field}
          value={typed[field.key] ?? ""}
          editable={props.editable}
          set={(value) => {
            setTyped((before) => ({ ...before, [field.key]: value }));
          }}
        />
      ))}
      {save.isError ? (
        <div className="setup-wide">
          <ProblemNote error={save.error} />
        </div>
      ) : null}
      {props.editable ? (
        <div className="setup-wide">
          <Button
            type="submit"
            disabled={missing.length > 0}
            loading={save.isPending}
            rightSection={<Keys keys="mod+Enter" />}
          >
            Save
          </Button>
        </div>
      ) : null}
    </form>
  );
}

function Field(props: {
  readonly field: FormField;
  readonly value: string;
  readonly editable: boolean;
  readonly set: (value: string) => void;
}) {
  const { field, value, set } = props;
  const place = field.wide === true ? { className: "setup-wide" } : {};
  if (field.kind === "check")
    return (
      <Checkbox
        {...place}
        label={field.label}
        checked={value === "yes"}
        disabled={!props.editable}
        onChange={(event) => {
          set(event.currentTarget.checked ? "yes" : "");
        }}
      />
    );
  if (field.kind === "choice")
    return (
      <NativeSelect
        {...place}
        label={field.label}
        value={value}
        disabled={!props.editable}
        data={[...(field.options ?? [])]}
        onChange={(event) => {
          set(event.currentTarget.value);
        }}
      />
    );
  return (
    <TextInput
      {...place}
      label={field.label}
      description={field.hint}
      type={field.kind === "date" ? "date" : "text"}
      required={field.required === true}
      readOnly={!props.editable}
      maxLength={field.maxLength ?? 300}
      value={value}
      onChange={(event) => {
        set(event.currentTarget.value);
      }}
    />
  );
}

/** A number of days as typed; the lowest allowed for what is none. */
export function wholeOf(text: string | undefined, least: number): number {
  const value = Math.floor(Number(text));
  return Number.isFinite(value) && value >= least ? value : least;
}

/** Codes as typed, apart. */
export function codesOf(text: string | undefined): string[] {
  return (text ?? "")
    .toUpperCase()
    .split(/[\s,;]+/)
    .filter((one) => one !== "");
}

/** An address as typed. */
export function addressOf(typed: Typed) {
  return {
    line1: typed["line1"] ?? "",
    city: typed["city"] ?? "",
    state: (typed["state"] ?? "").toUpperCase(),
    postalCode: (typed["postalCode"] ?? "").replaceAll(/\D/g, ""),
  };
}

/** An address as fields. */
export function typedAddress(
  address: { line1: string; city: string; state: string; postalCode: string } | null,
): Typed {
  return {
    line1: address?.line1 ?? "",
    city: address?.city ?? "",
    state: address?.state ?? "",
    postalCode: address?.postalCode ?? "",
  };
}

export const addressFields: readonly FormField[] = [
  { key: "line1", label: "Street", wide: true },
  { key: "city", label: "City" },
  { key: "state", label: "State", maxLength: 2 },
  { key: "postalCode", label: "ZIP code", maxLength: 10 },
];
