import type { ClaimField } from "./claim-fields.ts";
import type { ClaimBench } from "./use-claim.ts";

/** One field of the claim, edited in place; what differs is marked until it is saved. Enter saves, Escape takes the typing back. */
export function BenchField(props: {
  readonly bench: ClaimBench;
  readonly field: ClaimField;
  readonly label?: string;
  readonly placeholder?: string | undefined;
}) {
  const { bench, field } = props;
  const text = bench.edits.get(field.path) ?? field.value;
  const found = bench.view.findings.find(
    (each) =>
      each.overriddenBy === null &&
      each.field !== null &&
      (each.field === field.path || `${each.field}.code` === field.path),
  );
  return (
    <input
      id={`field-${field.path}`}
      className="bench-field"
      data-path={field.path}
      data-changed={text === field.value ? undefined : true}
      data-found={found?.severity}
      aria-label={props.label ?? field.label}
      title={found?.message}
      disabled={!bench.editable}
      value={field.kind === "day" && text === field.value ? usDay(text) : text}
      placeholder={props.placeholder ?? (bench.editable ? "" : "—")}
      onChange={(event) => {
        bench.edit(field.path, event.currentTarget.value);
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) {
          event.preventDefault();
          void bench.save();
        }
        if (event.key === "Escape") {
          event.preventDefault();
          bench.edit(field.path, field.value);
          event.currentTarget.blur();
        }
      }}
    />
  );
}

function usDay(iso: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  return match === null ? iso : `${match[2] ?? ""}/${match[3] ?? ""}/${match[1] ?? ""}`;
}
