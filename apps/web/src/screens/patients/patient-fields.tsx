import type { SavePatient } from "@cleanclaim/revenue-cycle/contract";
import { Checkbox, Select, TextInput } from "@mantine/core";
import { useSignedIn } from "../../app/session.tsx";

type Address = SavePatient["address"];
interface FieldsProps {
  readonly form: SavePatient;
  readonly change: (form: SavePatient) => void;
  readonly problems: Readonly<Record<string, string>>;
  readonly isNew: boolean;
}

/** Name, birth, address, and who pays when it is someone else. */
export function PatientFields({ form, change, problems, isNew }: FieldsProps) {
  const { session } = useSignedIn();
  const error = (path: string) => problems[path] ?? null;
  return (
    <>
      {isNew && session.practices.length > 1 ? (
        <Select
          label="Practice"
          mb="sm"
          allowDeselect={false}
          data={session.practices.map((each) => ({ value: each.id, label: each.name }))}
          value={form.practiceId}
          onChange={(value) => {
            if (value !== null) change({ ...form, practiceId: value });
          }}
        />
      ) : null}
      <div className="form-grid">
        <TextInput
          className="span-4"
          label="Last name"
          data-autofocus
          value={form.last}
          error={error("last")}
          maxLength={60}
          onChange={(event) => {
            change({ ...form, last: event.currentTarget.value });
          }}
        />
        <TextInput
          className="span-4"
          label="First name"
          value={form.first}
          error={error("first")}
          maxLength={35}
          onChange={(event) => {
            change({ ...form, first: event.currentTarget.value });
          }}
        />
        <TextInput
          className="span-4"
          label="Middle"
          value={form.middle ?? ""}
          onChange={(event) => {
            change({ ...form, middle: event.currentTarget.value });
          }}
        />
        <TextInput
          className="span-4"
          type="date"
          label="Birth date"
          value={form.birthDate}
          error={error("birthDate")}
          onChange={(event) => {
            change({ ...form, birthDate: event.currentTarget.value });
          }}
        />
        <Select
          className="span-4"
          label="Sex on the insurance card"
          allowDeselect={false}
          data={[
            { value: "F", label: "Female" },
            { value: "M", label: "Male" },
            { value: "U", label: "Unknown" },
          ]}
          value={form.sex}
          onChange={(value) => {
            if (value === "F" || value === "M" || value === "U") change({ ...form, sex: value });
          }}
        />
        <TextInput
          className="span-4"
          type="tel"
          label="Phone"
          value={form.phone ?? ""}
          onChange={(event) => {
            change({ ...form, phone: event.currentTarget.value });
          }}
        />
        <AddressFields
          address={form.address}
          change={(address) => {
            change({ ...form, address });
          }}
          problems={problems}
        />
        <TextInput
          className="span-6"
          type="email"
          label="Email"
          value={form.email ?? ""}
          onChange={(event) => {
            change({ ...form, email: event.currentTarget.value });
          }}
        />
      </div>
      <Checkbox
        mt="md"
        label="Someone else is responsible for the bill"
        checked={form.guarantor !== null && form.guarantor !== undefined}
        onChange={(event) => {
          const guarantor = event.currentTarget.checked
            ? { last: "", first: "", relationship: "Parent", address: form.address, phone: "" }
            : null;
          change({ ...form, guarantor });
        }}
      />
      {form.guarantor === null || form.guarantor === undefined ? null : (
        <GuarantorFields
          guarantor={form.guarantor}
          change={(guarantor) => {
            change({ ...form, guarantor });
          }}
        />
      )}
    </>
  );
}

function AddressFields(props: {
  readonly address: Address;
  readonly change: (address: Address) => void;
  readonly problems: Readonly<Record<string, string>>;
}) {
  const { address, change } = props;
  const error = (path: string) => props.problems[path] ?? null;
  return (
    <>
      <TextInput
        className="span-6"
        label="Street"
        value={address.line1}
        error={error("line1")}
        onChange={(event) => {
          change({ ...address, line1: event.currentTarget.value });
        }}
      />
      <TextInput
        className="span-6"
        label="Apartment, unit"
        value={address.line2 ?? ""}
        onChange={(event) => {
          const { line2: _old, ...rest } = address;
          const line2 = event.currentTarget.value;
          change(line2 === "" ? rest : { ...rest, line2 });
        }}
      />
      <TextInput
        className="span-6"
        label="City"
        value={address.city}
        error={error("city")}
        onChange={(event) => {
          change({ ...address, city: event.currentTarget.value });
        }}
      />
      <TextInput
        className="span-2"
        label="State"
        maxLength={2}
        value={address.state}
        error={error("state")}
        onChange={(event) => {
          change({ ...address, state: event.currentTarget.value.toUpperCase() });
        }}
      />
      <TextInput
        className="span-4"
        label="ZIP code"
        inputMode="numeric"
        maxLength={10}
        value={address.postalCode}
        error={error("postalCode")}
        onChange={(event) => {
          change({ ...address, postalCode: event.currentTarget.value });
        }}
      />
    </>
  );
}

type Guarantor = NonNullable<SavePatient["guarantor"]>;

function GuarantorFields({
  guarantor,
  change,
}: {
  readonly guarantor: Guarantor;
  readonly change: (guarantor: Guarantor) => void;
}) {
  return (
    <div className="form-grid" style={{ marginTop: 10 }}>
      <TextInput
        className="span-4"
        label="Last name of the responsible person"
        value={guarantor.last}
        onChange={(event) => {
          change({ ...guarantor, last: event.currentTarget.value });
        }}
      />
      <TextInput
        className="span-4"
        label="First name"
        value={guarantor.first}
        onChange={(event) => {
          change({ ...guarantor, first: event.currentTarget.value });
        }}
      />
      <TextInput
        className="span-4"
        label="Relationship"
        value={guarantor.relationship}
        onChange={(event) => {
          change({ ...guarantor, relationship: event.currentTarget.value });
        }}
      />
      <AddressFields
        address={guarantor.address}
        change={(address) => {
          change({ ...guarantor, address });
        }}
        problems={{}}
      />
      <TextInput
        className="span-4"
        type="tel"
        label="Phone"
        value={guarantor.phone}
        onChange={(event) => {
          change({ ...guarantor, phone: event.currentTarget.value });
        }}
      />
    </div>
  );
}
