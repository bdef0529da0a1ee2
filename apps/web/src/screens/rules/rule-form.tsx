import { Checkbox, MultiSelect, NativeSelect, TagsInput, Textarea, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { api } from "../../api/client.ts";
import { ConditionBuilder } from "./condition-builder.tsx";
import type { RuleForm } from "./rule-draft.ts";

const CLAIM_TYPES = [
  { value: "professional", label: "Professional (1500)" },
  { value: "institutional", label: "Institutional (UB-04)" },
] as const;
const SEVERITIES = [
  { value: "error", label: "Stops the claim" },
  { value: "warning", label: "Warns; may be overridden with a reason" },
  { value: "advice", label: "Advises only" },
] as const;

interface FormProps {
  readonly form: RuleForm;
  readonly change: (part: Partial<RuleForm>) => void;
  readonly disabled: boolean;
}

/** Everything about a rule: words, source, whom and when it is for, and its conditions. */
export function RuleFormFields(props: FormProps) {
  const { form, change, disabled } = props;
  return (
    <fieldset disabled={disabled} style={{ border: 0, margin: 0, padding: 0 }}>
      <Words {...props} />
      <h2 className="section-title block-title">When it finds</h2>
      <Conditions form={form} change={change} disabled={disabled} />
      <h2 className="section-title block-title">For whom and from when</h2>
      <Audience {...props} />
    </fieldset>
  );
}

function Words({ form, change }: FormProps) {
  return (
    <div className="rules-form">
      <TextInput
        className="half"
        label="Name"
        placeholder="Summit Mutual: referral for a new patient"
        value={form.name}
        data-autofocus
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <NativeSelect
        className="half"
        label="What it does"
        value={form.severity}
        data={[...SEVERITIES]}
        onChange={(event) => {
          const chosen = SEVERITIES.find((each) => each.value === event.currentTarget.value);
          if (chosen !== undefined) change({ severity: chosen.value });
        }}
      />
      <TextInput
        className="wide"
        label="Message"
        description="Plain words that name the thing; Held or Check and the line are put in front. No patient’s data."
        value={form.message}
        onChange={(event) => change({ message: event.currentTarget.value })}
      />
      <Textarea
        className="half"
        label="Why"
        autosize
        minRows={2}
        value={form.why}
        onChange={(event) => change({ why: event.currentTarget.value })}
      />
      <Textarea
        className="half"
        label="What to do"
        autosize
        minRows={2}
        value={form.fix}
        onChange={(event) => change({ fix: event.currentTarget.value })}
      />
      <TextInput
        className="half"
        label="Source"
        placeholder="Provider manual, bulletin, contract, letter"
        value={form.sourceName}
        onChange={(event) => change({ sourceName: event.currentTarget.value })}
      />
      <TextInput
        label="Where in it"
        value={form.sourceLocator}
        onChange={(event) => change({ sourceLocator: event.currentTarget.value })}
      />
      <TextInput
        label="Edition"
        value={form.sourceEdition}
        onChange={(event) => change({ sourceEdition: event.currentTarget.value })}
      />
      <TextInput
        label="Address"
        placeholder="https://"
        value={form.sourceUrl}
        onChange={(event) => change({ sourceUrl: event.currentTarget.value })}
      />
    </div>
  );
}

function Conditions({ form, change }: FormProps) {
  const fields = useQuery({
    queryKey: ["rule-fields"],
    staleTime: Infinity,
    queryFn: ({ signal }) => api("GET /api/rule-fields", { signal }),
  });
  const { frequency } = form;
  return (
    <>
      <div className="rules-group-head">
        <NativeSelect
          aria-label="What it looks at"
          value={form.scope}
          data={[
            { value: "line", label: "Look at each line" },
            { value: "claim", label: "Look at the claim as a whole" },
          ]}
          onChange={(event) => change({ scope: event.currentTarget.value === "claim" ? "claim" : "line" })}
        />
        <Checkbox
          label="Limit how often within days"
          disabled={form.scope === "claim"}
          checked={frequency !== undefined && form.scope === "line"}
          onChange={(event) =>
            change({
              frequency: event.currentTarget.checked ? { atMost: 1, days: 365, counting: "lines" } : undefined,
            })
          }
        />
        {frequency === undefined || form.scope === "claim" ? null : (
          <>
            <span>at most</span>
            <TextInput
              aria-label="At most"
              w={60}
              value={String(frequency.atMost)}
              onChange={(event) =>
                change({ frequency: { ...frequency, atMost: Number(event.currentTarget.value) || 0 } })
              }
            />
            <NativeSelect
              aria-label="Counting"
              value={frequency.counting}
              data={["lines", "units"]}
              onChange={(event) =>
                change({
                  frequency: { ...frequency, counting: event.currentTarget.value === "units" ? "units" : "lines" },
                })
              }
            />
            <span>within</span>
            <TextInput
              aria-label="Days"
              w={68}
              value={String(frequency.days)}
              onChange={(event) =>
                change({ frequency: { ...frequency, days: Number(event.currentTarget.value) || 0 } })
              }
            />
            <span>days, counting lines where</span>
          </>
        )}
      </div>
      {fields.data === undefined ? null : (
        <ConditionBuilder
          condition={form.when}
          fields={fields.data}
          onLine={form.scope === "line"}
          change={(when) => change({ when })}
        />
      )}
    </>
  );
}

function Audience({ form, change }: FormProps) {
  const lookups = useQuery({
    queryKey: ["lookups"],
    staleTime: 5 * 60_000,
    queryFn: ({ signal }) => api("GET /api/lookups", { signal }),
  });
  const payers = lookups.data?.payers.map((payer) => ({ value: payer.ediPayerId, label: payer.name })) ?? [];
  return (
    <div className="rules-form">
      <MultiSelect
        className="half"
        label="Payers"
        placeholder={form.payerIds.length === 0 ? "All payers" : ""}
        searchable
        data={payers}
        value={[...form.payerIds]}
        onChange={(payerIds) => change({ payerIds })}
      />
      <TagsInput
        label="Lines of business"
        description="Claim filing indicators"
        placeholder="MB, CI …"
        value={[...form.filingIndicatorCodes]}
        onChange={(codes) => change({ filingIndicatorCodes: codes.map((code) => code.toUpperCase()) })}
      />
      <TagsInput
        label="Practices"
        description="Billing NPIs"
        value={[...form.billingNpis]}
        onChange={(billingNpis) => change({ billingNpis })}
      />
      <MultiSelect
        label="Claims"
        description="Kinds of claim"
        data={[...CLAIM_TYPES]}
        value={[...form.claimTypes]}
        onChange={(chosen) =>
          change({ claimTypes: CLAIM_TYPES.map((type) => type.value).filter((type) => chosen.includes(type)) })
        }
      />
      <TextInput
        className="third"
        label="From"
        type="date"
        value={form.from}
        onChange={(event) => change({ from: event.currentTarget.value })}
      />
      <TextInput
        className="third"
        label="Until (first day it no longer holds)"
        type="date"
        value={form.until}
        onChange={(event) => change({ until: event.currentTarget.value })}
      />
      <NativeSelect
        className="third"
        label="By which date"
        value={form.governedBy}
        data={[
          { value: "service-date", label: "Day of service" },
          { value: "submission-date", label: "Day of sending" },
        ]}
        onChange={(event) =>
          change({ governedBy: event.currentTarget.value === "submission-date" ? "submission-date" : "service-date" })
        }
      />
    </div>
  );
}
