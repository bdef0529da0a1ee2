import { Checkbox, NativeSelect, TextInput } from "@mantine/core";
import type { TermsDraft } from "./terms-draft.ts";

interface Props {
  readonly draft: TermsDraft;
  readonly put: (more: Partial<TermsDraft>) => void;
  readonly editable: boolean;
}

function Field({
  name,
  label,
  placeholder,
  ...props
}: Props & { readonly name: string; readonly label: string; readonly placeholder?: string }) {
  return (
    <TextInput
      label={label}
      placeholder={placeholder ?? ""}
      value={props.draft.fields[name] ?? ""}
      onChange={(event) => {
        props.put({ fields: { ...props.draft.fields, [name]: event.currentTarget.value } });
      }}
    />
  );
}

/** What changes the price of a line. */
export function AdjustmentFields(props: Props) {
  return (
    <>
      <fieldset disabled={!props.editable}>
        <legend>Several procedures, both sides, assistants</legend>
        <Field {...props} name="ranks" label="Ranks, percent each" placeholder="100, 50, 25" />
        <Field {...props} name="rankedCodes" label="Ranked codes, if not Medicare’s" placeholder="10000-69999" />
        <Field {...props} name="bilateral" label="Modifier 50, percent" placeholder="150" />
        <Field {...props} name="coSurgeon" label="Modifier 62, percent" placeholder="62.5" />
        <Field {...props} name="assistantPhysician" label="80, 81, 82, percent" placeholder="16" />
        <Field {...props} name="assistantOther" label="AS, percent" placeholder="13.6" />
        <Field {...props} name="nursePractitioner" label="Nurse practitioner, percent" placeholder="85" />
        <Field {...props} name="physicianAssistant" label="Physician assistant, percent" placeholder="85" />
      </fieldset>
      <fieldset disabled={!props.editable}>
        <legend>Place of service, anesthesia, inpatient</legend>
        <Field {...props} name="facility" label="In a facility, percent" placeholder="90" />
        <Field {...props} name="nonfacility" label="Elsewhere, percent" placeholder="100" />
        <Field {...props} name="conversionFactor" label="Anesthesia, $ a unit" placeholder="52.00" />
        <Field {...props} name="minutesPerUnit" label="Minutes a unit" placeholder="15" />
        <Field {...props} name="baseRate" label="Inpatient base rate, $" placeholder="6500.00" />
        <Checkbox
          label="Early transfers by the day"
          checked={props.draft.transfers}
          onChange={(event) => {
            props.put({ transfers: event.currentTarget.checked });
          }}
        />
        <Checkbox
          label="Round anesthesia units up"
          checked={props.draft.roundUp}
          onChange={(event) => {
            props.put({ roundUp: event.currentTarget.checked });
          }}
        />
      </fieldset>
    </>
  );
}

/** What changes the price of a whole claim. */
export function ClaimFields(props: Props) {
  return (
    <fieldset disabled={!props.editable}>
      <legend>The whole claim</legend>
      <Field {...props} name="stopLossThreshold" label="Stop loss above, $ charges" />
      <Field {...props} name="stopLossPercent" label="Stop loss, percent" />
      <NativeSelect
        label="Stop loss pays"
        value={props.draft.fields["stopLossMode"] ?? "above"}
        data={[
          { value: "above", label: "what is above, added" },
          { value: "first-dollar", label: "all charges instead" },
        ]}
        onChange={(event) => {
          props.put({ fields: { ...props.draft.fields, stopLossMode: event.currentTarget.value } });
        }}
      />
      <Field {...props} name="sequestration" label="Sequestration, percent" placeholder="2" />
      <Field {...props} name="fixedLoss" label="Outlier: fixed loss, $" />
      <Field {...props} name="outlierPercent" label="Outlier, percent" />
      <Field {...props} name="costToCharge" label="Cost-to-charge ratio" />
      <span />
      <Field {...props} name="minimum" label="Least of a claim, $" />
      <Field {...props} name="maximum" label="Most of a claim, $" />
    </fieldset>
  );
}
