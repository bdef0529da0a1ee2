import type { SavePatient } from "@cleanclaim/revenue-cycle/contract";
import { Select, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { api } from "../../api/client.ts";
import { changeCoverage, priorityWords, withoutCoverage } from "./patient-form.ts";

const RELATIONSHIPS = [
  { value: "18", label: "The patient" },
  { value: "01", label: "Spouse of the patient" },
  { value: "19", label: "Parent (the patient is the child)" },
  { value: "G8", label: "Someone else" },
];

/** One insurance: payer, numbers of the card, who holds it, from when. */
export function CoverageFields(props: {
  readonly form: SavePatient;
  readonly index: number;
  readonly change: (form: SavePatient) => void;
  readonly problems: Readonly<Record<string, string>>;
}) {
  const { form, index } = props;
  const coverage = form.coverages[index];
  const lookups = useQuery({
    queryKey: ["lookups", form.practiceId],
    staleTime: 300_000,
    queryFn: ({ signal }) => api("GET /api/lookups", { query: { practice: form.practiceId }, signal }),
  });
  if (coverage === undefined) return null;
  const error = (field: string) => props.problems[`coverages.${index}.${field}`] ?? null;
  const set = (part: Parameters<typeof changeCoverage>[2]) => {
    props.change(changeCoverage(form, index, part));
  };
  const holder = coverage.subscriber ?? { last: "", first: "", sex: "U" as const };
  return (
    <section className="panel" aria-label={priorityWords[coverage.priority]}>
      <div className="row-flex">
        <strong className="grow">{priorityWords[coverage.priority]}</strong>
        <button
          type="button"
          className="text-button"
          onClick={() => {
            props.change(withoutCoverage(form, index));
          }}
        >
          Remove
        </button>
      </div>
      <div className="form-grid">
        <Select
          className="span-6"
          label="Payer"
          searchable
          error={error("payerId")}
          data={(lookups.data?.payers ?? []).map((each) => ({
            value: each.id,
            label: `${each.name} (${each.ediPayerId})`,
          }))}
          value={coverage.payerId === "" ? null : coverage.payerId}
          onChange={(value) => {
            set({ payerId: value ?? "" });
          }}
        />
        <TextInput
          className="span-6"
          label="Plan"
          value={coverage.planName ?? ""}
          onChange={(event) => {
            set({ planName: event.currentTarget.value });
          }}
        />
        <TextInput
          className="span-6"
          label="Member number"
          value={coverage.memberId}
          error={error("memberId")}
          onChange={(event) => {
            set({ memberId: event.currentTarget.value });
          }}
        />
        <TextInput
          className="span-6"
          label="Group number"
          value={coverage.groupNumber ?? ""}
          onChange={(event) => {
            set({ groupNumber: event.currentTarget.value });
          }}
        />
        <Select
          className="span-6"
          label="Who holds the insurance"
          allowDeselect={false}
          data={RELATIONSHIPS}
          value={coverage.relationshipCode}
          onChange={(value) => {
            if (value !== null) set({ relationshipCode: value });
          }}
        />
        <TextInput
          className="span-3"
          type="date"
          label="From"
          value={coverage.effectiveFrom}
          error={error("effectiveFrom")}
          onChange={(event) => {
            set({ effectiveFrom: event.currentTarget.value });
          }}
        />
        <TextInput
          className="span-3"
          type="date"
          label="Until"
          value={coverage.effectiveUntil ?? ""}
          onChange={(event) => {
            set({ effectiveUntil: event.currentTarget.value === "" ? null : event.currentTarget.value });
          }}
        />
        {coverage.relationshipCode === "18" ? null : (
          <>
            <TextInput
              className="span-4"
              label="Holder's last name"
              value={holder.last}
              error={error("subscriber")}
              onChange={(event) => {
                set({ subscriber: { ...holder, last: event.currentTarget.value } });
              }}
            />
            <TextInput
              className="span-4"
              label="Holder's first name"
              value={holder.first}
              onChange={(event) => {
                set({ subscriber: { ...holder, first: event.currentTarget.value } });
              }}
            />
            <TextInput
              className="span-4"
              type="date"
              label="Holder's birth date"
              value={holder.birthDate ?? ""}
              onChange={(event) => {
                set({ subscriber: { ...holder, birthDate: event.currentTarget.value } });
              }}
            />
          </>
        )}
      </div>
    </section>
  );
}
