import { Button, Checkbox, CloseButton, NativeSelect, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import type { RowDraft, TermsDraft } from "./terms-draft.ts";

interface Props {
  readonly draft: TermsDraft;
  readonly put: (more: Partial<TermsDraft>) => void;
  readonly editable: boolean;
}

/** Columns of a list of terms: fields of text, or a choice. */
interface ListColumn {
  readonly key: string;
  readonly label: string;
  readonly placeholder?: string;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  readonly checkbox?: boolean;
}

function TermList(props: {
  readonly legend: string;
  readonly what: string;
  readonly columns: readonly ListColumn[];
  readonly rows: readonly RowDraft[];
  readonly fresh: RowDraft;
  readonly set: (rows: readonly RowDraft[]) => void;
  readonly editable: boolean;
  readonly children?: ReactNode;
}) {
  const { rows, set } = props;
  return (
    <fieldset disabled={!props.editable}>
      <legend>{props.legend}</legend>
      {rows.map((row, index) => (
        <div key={index} className="contract-row">
          {props.columns.map((column) => (
            <Cell
              key={column.key}
              column={column}
              named={index === 0}
              label={`${column.label}, ${props.what} ${index + 1}`}
              value={row[column.key] ?? ""}
              set={(value) => {
                set(rows.map((one, at) => (at === index ? { ...one, [column.key]: value } : one)));
              }}
            />
          ))}
          <CloseButton
            size="sm"
            aria-label={`Remove ${props.what} ${index + 1}`}
            onClick={() => {
              set(rows.filter((_, at) => at !== index));
            }}
          />
        </div>
      ))}
      {props.children}
      {props.editable ? (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            set([...rows, props.fresh]);
          }}
        >
          Add a {props.what}
        </Button>
      ) : rows.length === 0 ? (
        <p className="contract-note">None.</p>
      ) : null}
    </fieldset>
  );
}

function Cell(props: {
  readonly column: ListColumn;
  readonly named: boolean;
  readonly label: string;
  readonly value: string;
  readonly set: (value: string) => void;
}) {
  const { column, value, set } = props;
  const label = props.named ? column.label : undefined;
  if (column.checkbox === true)
    return (
      <Checkbox
        label={column.label}
        aria-label={props.label}
        checked={value === "yes"}
        onChange={(event) => {
          set(event.currentTarget.checked ? "yes" : "");
        }}
      />
    );
  if (column.options !== undefined)
    return (
      <NativeSelect
        label={label}
        aria-label={props.label}
        value={value}
        data={[...column.options]}
        onChange={(event) => {
          set(event.currentTarget.value);
        }}
      />
    );
  return (
    <TextInput
      label={label}
      aria-label={props.label}
      placeholder={column.placeholder ?? ""}
      value={value}
      onChange={(event) => {
        set(event.currentTarget.value);
      }}
    />
  );
}

/** Lines that are priced apart from the rest. */
export function CarveOuts({ draft, put, editable }: Props) {
  return (
    <TermList
      legend="Carve-outs"
      what="carve-out"
      editable={editable}
      rows={draft.carveOuts}
      fresh={{ name: "", codes: "", revenueCodes: "", method: "medicare", percent: "100" }}
      set={(carveOuts) => {
        put({ carveOuts });
      }}
      columns={[
        { key: "name", label: "Name", placeholder: "drugs" },
        { key: "codes", label: "Codes", placeholder: "J0129, J1000-J9999" },
        {
          key: "method",
          label: "Paid by",
          options: [
            { value: "medicare", label: "% of Medicare" },
            { value: "charges", label: "% of charges" },
            { value: "asp-plus", label: "ASP plus %" },
            { value: "not-paid", label: "not paid" },
          ],
        },
        { key: "percent", label: "Percent" },
      ]}
    />
  );
}

/** A percentage for modifiers or codes: modifier 22, prolonged and reduced services. */
export function Percents({ draft, put, editable }: Props) {
  return (
    <TermList
      legend="Percentages by modifier or code (modifier 22, prolonged, reduced)"
      what="percentage"
      editable={editable}
      rows={draft.percents}
      fresh={{ name: "modifier 22", codes: "", modifiers: "22", percent: "120", review: "yes" }}
      set={(percents) => {
        put({ percents });
      }}
      columns={[
        { key: "name", label: "Name" },
        { key: "codes", label: "Codes, if only some" },
        { key: "modifiers", label: "Modifiers" },
        { key: "percent", label: "Percent" },
      ]}
    >
      {draft.percents.length === 0 ? null : (
        <p className="contract-note">
          100 leaves the price as it is. A percentage named “modifier 22” is marked as paid after review of the records.
        </p>
      )}
    </TermList>
  );
}

/** One price for a whole case. */
export function CaseRates({ draft, put, editable }: Props) {
  return (
    <TermList
      legend="Case rates"
      what="case rate"
      editable={editable}
      rows={draft.caseRates}
      fresh={{ by: "code", value: "", allowed: "" }}
      set={(caseRates) => {
        put({ caseRates });
      }}
      columns={[
        {
          key: "by",
          label: "By",
          options: [
            { value: "code", label: "code" },
            { value: "drg", label: "DRG" },
            { value: "apc", label: "APC" },
            { value: "revenue-code", label: "revenue code" },
            { value: "claim", label: "every claim" },
          ],
        },
        { key: "value", label: "Which" },
        { key: "allowed", label: "Amount" },
      ]}
    />
  );
}

/** Daily rates by level of care. */
export function PerDiems({ draft, put, editable }: Props) {
  return (
    <TermList
      legend="Daily rates"
      what="daily rate"
      editable={editable}
      rows={draft.perDiem}
      fresh={{ level: "", revenueCodes: "", tiers: "" }}
      set={(perDiem) => {
        put({ perDiem });
      }}
      columns={[
        { key: "level", label: "Level of care" },
        { key: "revenueCodes", label: "Revenue codes", placeholder: "0190-0199" },
        { key: "tiers", label: "Days: amount", placeholder: "1-20: 400; 21+: 350" },
      ]}
    >
      {draft.perDiem.length === 0 ? null : (
        <Checkbox
          className="contract-wide"
          label="Everything else of the day is included"
          checked={draft.perDiemInclusive}
          onChange={(event) => {
            put({ perDiemInclusive: event.currentTarget.checked });
          }}
        />
      )}
    </TermList>
  );
}
