import type { AuditFrame, AuditPeople, AuditRule } from "@cleanclaim/revenue-cycle/contract";
import { Button, Checkbox, Group, Modal, MultiSelect, NativeSelect, Skeleton, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../../api/client.ts";
import { useRefresh } from "../../app/refresh.ts";
import { useSignedIn } from "../../app/session.tsx";
import { Keys } from "../../components/keys.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { count, plural } from "../../format/format.ts";
import { useKeys } from "../../keys/use-keys.ts";
import { METHODS, RISKS, riskText } from "./audit-words.tsx";

const dayBefore = (today: string, days: number): string =>
  new Date(Date.parse(`${today}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);

/** What is typed in the dialog; numbers stay text until they are sent. */
interface DrawForm {
  readonly name: string;
  readonly method: AuditRule["method"];
  readonly from: string;
  readonly until: string;
  readonly coders: string[];
  readonly providers: string[];
  readonly auditors: string[];
  readonly risks: AuditRule["risks"];
  readonly highCharge: string;
  readonly firstVisits: string;
  readonly firstDays: string;
  readonly sizeKind: "fixed" | "precision";
  readonly size: string;
  readonly points: string;
  readonly expected: string;
  readonly dueOn: string;
  readonly seed: string;
}

function ruleOf(form: DrawForm, practice: string | undefined): AuditRule {
  const whole = (text: string, least: number) => Math.max(least, Math.floor(Number(text)) || 0);
  const between = (text: string, least: number, most: number) => Math.min(most, Math.max(least, Number(text) || least));
  return {
    method: form.method,
    from: form.from,
    until: form.until,
    practice: practice ?? null,
    coders: form.coders,
    providers: form.providers,
    firstVisits: form.method === "new-coder" ? Math.min(1000, whole(form.firstVisits, 0)) : 0,
    firstDays: form.method === "new-coder" ? Math.min(730, whole(form.firstDays, 0)) : 0,
    risks: form.method === "high-risk" ? form.risks : [],
    highCharge: /^\d{1,7}(\.\d{2})?$/.test(form.highCharge)
      ? form.highCharge.includes(".")
        ? form.highCharge
        : `${form.highCharge}.00`
      : "500.00",
    size:
      form.sizeKind === "fixed"
        ? { kind: "fixed", visits: Math.min(2000, whole(form.size, 1)) }
        : { kind: "precision", points: between(form.points, 0.5, 25), expected: between(form.expected, 50, 99) },
  };
}

/** Draws a sample: rule, period, size, auditors; the frame is counted as one types. */
export function DrawDialog({ onClose }: { readonly onClose: () => void }) {
  const { practice } = useSignedIn();
  const today = new Date().toISOString().slice(0, 10);
  const [form, setForm] = useState<DrawForm>({
    name: `Audit of ${today}`,
    method: "random",
    from: dayBefore(today, 90),
    until: today,
    coders: [],
    providers: [],
    auditors: [],
    risks: ["high-level", "modifier"],
    highCharge: "500",
    firstVisits: "30",
    firstDays: "90",
    sizeKind: "fixed",
    size: "20",
    points: "5",
    expected: "90",
    dueOn: dayBefore(today, -14),
    seed: "",
  });
  const put = (more: Partial<DrawForm>) => setForm((before) => ({ ...before, ...more }));
  const people = useQuery({
    queryKey: ["audit-people"],
    queryFn: ({ signal }) => api("GET /api/coding-audits/people", { signal }),
  });
  const rule = ruleOf(form, practice);
  const [asked] = useDebouncedValue(JSON.stringify({ rule, auditors: form.auditors }), 250);
  const frame = useQuery({
    queryKey: ["audit-frame", asked],
    placeholderData: keepPreviousData,
    retry: false,
    queryFn: ({ signal }) => api("POST /api/coding-audits/frame", { body: { rule, auditors: form.auditors }, signal }),
  });
  const navigate = useNavigate();
  const refresh = useRefresh();
  const draw = useMutation({
    mutationFn: () =>
      api("POST /api/coding-audits", {
        body: {
          name: form.name,
          rule,
          auditors: form.auditors,
          dueOn: form.dueOn,
          ...(form.seed.trim() === "" ? {} : { seed: form.seed.trim() }),
        },
      }),
    onSuccess: async (audit) => {
      await refresh(["coding-audits"]);
      await navigate({ to: "/audits/$id", params: { id: audit.id } });
    },
  });
  const ready = form.auditors.length > 0 && (frame.data?.drawn ?? 0) > 0 && form.name.trim().length >= 3;
  useKeys("dialog: draw", [
    {
      keys: "mod+Enter",
      label: "Draw",
      inFields: true,
      run: () => (ready && !draw.isPending ? draw.mutate() : undefined),
    },
  ]);
  return (
    <Modal opened onClose={onClose} title="Draw a sample of finished visits" size="xl">
      <div className="panel-stack">
        <RuleFields form={form} put={put} people={people.data} />
        <Frame frame={frame.data} error={frame.error} form={form} />
        {draw.isError ? <ProblemNote error={draw.error} /> : null}
        <Group justify="flex-end">
          {form.auditors.length === 0 ? <span className="soft">Choose who audits.</span> : null}
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button
            disabled={!ready}
            loading={draw.isPending}
            onClick={() => draw.mutate()}
            rightSection={<Keys keys="mod+Enter" />}
          >
            Draw {frame.data === undefined ? "" : plural(frame.data.drawn, "visit")}
          </Button>
        </Group>
      </div>
    </Modal>
  );
}

const METHOD_OPTIONS = Object.entries(METHODS).map(([value, label]) => ({ value, label }));

function RuleFields(props: {
  readonly form: DrawForm;
  readonly put: (more: Partial<DrawForm>) => void;
  readonly people: AuditPeople | undefined;
}) {
  const { form, put, people } = props;
  const text = (
    field:
      | "name"
      | "from"
      | "until"
      | "dueOn"
      | "size"
      | "points"
      | "expected"
      | "firstVisits"
      | "firstDays"
      | "highCharge"
      | "seed",
    label: string,
    type = "text",
    width = 130,
  ) => (
    <TextInput
      key={field}
      label={label}
      type={type}
      w={width}
      value={form[field]}
      onChange={(event) => put({ [field]: event.currentTarget.value })}
    />
  );
  const choices = (list: AuditPeople["coders"] | undefined) =>
    (list ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <div className="audit-filters">
        {text("name", "Name", "text", 220)}
        <NativeSelect
          size="xs"
          label="Rule"
          data={METHOD_OPTIONS}
          value={form.method}
          onChange={(event) => {
            const chosen = METHOD_OPTIONS.find((one) => one.value === event.currentTarget.value)?.value;
            // The options are the keys of METHODS.
            if (chosen !== undefined) put({ method: chosen as DrawForm["method"] });
          }}
        />
        {text("from", "Services from", "date", 140)}
        {text("until", "until", "date", 140)}
      </div>
      {form.method === "new-coder" ? (
        <div className="audit-filters">
          {text("firstVisits", "First finished visits")}
          {text("firstDays", "or first days", "text", 110)}
        </div>
      ) : null}
      {form.method === "high-risk" ? (
        <Checkbox.Group
          label="What makes a visit worth a second look"
          value={form.risks}
          // The values are the keys of RISKS.
          onChange={(risks) => put({ risks: risks })}
        >
          <div className="audit-filters" style={{ marginTop: 6 }}>
            {Object.entries(RISKS).map(([value, label]) => (
              <Checkbox key={value} size="xs" value={value} label={label} />
            ))}
            {form.risks.includes("high-charge") ? text("highCharge", "Charge from, in dollars", "text", 150) : null}
          </div>
        </Checkbox.Group>
      ) : null}
      <div className="audit-filters">
        <MultiSelect
          label="Only these coders"
          w={250}
          data={choices(people?.coders)}
          value={form.coders}
          onChange={(coders) => put({ coders })}
          placeholder={form.coders.length === 0 ? "All" : ""}
          searchable
        />
        <MultiSelect
          label="Only these providers"
          w={250}
          data={choices(people?.providers)}
          value={form.providers}
          onChange={(providers) => put({ providers })}
          placeholder={form.providers.length === 0 ? "All" : ""}
          searchable
        />
        {text("seed", "Seed (optional)", "text", 130)}
      </div>
      <div className="audit-filters">
        <NativeSelect
          size="xs"
          label="Size"
          data={[
            { value: "fixed", label: "So many visits" },
            { value: "precision", label: "By precision" },
          ]}
          value={form.sizeKind}
          onChange={(event) => put({ sizeKind: event.currentTarget.value === "fixed" ? "fixed" : "precision" })}
        />
        {form.sizeKind === "fixed" ? text("size", "Visits", "text", 80) : null}
        {form.sizeKind === "precision" ? text("points", "± points at 95 %", "text", 110) : null}
        {form.sizeKind === "precision" ? text("expected", "Expected right, %", "text", 120) : null}
        <MultiSelect
          label="Audited by"
          w={250}
          data={choices(people?.auditors)}
          value={form.auditors}
          onChange={(auditors) => put({ auditors })}
          searchable
          required
        />
        {text("dueOn", "Due on", "date", 140)}
      </div>
    </>
  );
}

function Frame(props: { readonly frame: AuditFrame | undefined; readonly error: unknown; readonly form: DrawForm }) {
  const { frame, form } = props;
  if (props.error !== null) return <ProblemNote error={props.error} />;
  if (frame === undefined) return <Skeleton height={74} />;
  const strata = frame.strata.filter((one) => one.name !== "");
  return (
    <div className="audit-frame" role="status">
      <div>
        <b>{plural(frame.frame, "visit")} in the frame</b>, {plural(frame.drawn, "visit")} would be drawn. Finished in
        the period: {count(frame.finished)}
        {frame.audited === 0 ? "" : `; ${count(frame.audited)} left out, in an audit already`}.
      </div>
      {form.method === "high-risk" ? (
        <div className="soft">{frame.risks.map((one) => `${riskText(one.risk)} ${count(one.visits)}`).join(" · ")}</div>
      ) : null}
      {strata.length > 0 && strata.length <= 12 ? (
        <div className="soft">{strata.map((one) => `${one.name} ${one.drawn} of ${count(one.frame)}`).join(" · ")}</div>
      ) : null}
      <div className="soft">
        To know the share of right visits to{" "}
        {frame.needed.map((one) => `± ${one.points} points: ${count(one.visits)}`).join(", ")} visits, at 95 %
        confidence.
      </div>
    </div>
  );
}
