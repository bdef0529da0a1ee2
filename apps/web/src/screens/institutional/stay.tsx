import type { VisitStay } from "@cleanclaim/revenue-cycle/contract";
import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../../api/client.ts";
import { ApiProblem } from "../../api/problem.ts";
import { useRefresh } from "../../app/refresh.ts";
import { useRouteParam } from "../../app/route-param.ts";
import { useSignedIn } from "../../app/session.tsx";
import { sayDone, sayNotice, sayProblem } from "../../app/toasts.tsx";
import { ConflictNote } from "../../components/conflict-note.tsx";
import { Keys } from "../../components/keys.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { ScreenSkeleton } from "../../components/screen-skeleton.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import "../../styles/bench.css";
import { StayCoding } from "./stay-coding.tsx";
import type { StayField } from "./stay-fields.ts";
import { factsWith, stayGroups } from "./stay-fields.ts";

/** What a coder or biller records of a stay: the bill, its days, how the patient came and went, codes, roles, revenue codes. */
export function Screen() {
  const id = useRouteParam("id");
  const stay = useQuery({
    queryKey: ["stay", id],
    queryFn: ({ signal }) => api("GET /api/visits/:id/stay", { params: { id }, signal }),
    refetchOnWindowFocus: false,
  });
  if (stay.isPending) return <ScreenSkeleton />;
  if (stay.isError) {
    return (
      <div className="page">
        <ProblemNote error={stay.error} retry={() => void stay.refetch()} />
      </div>
    );
  }
  return <Stay key={`${id} ${stay.data.version}`} stay={stay.data} />;
}

/** What was typed: facts by their key, services and diagnoses by their place. */
export interface StayEdits {
  readonly facts: ReadonlyMap<string, string>;
  readonly services: VisitStay["services"];
  readonly diagnoses: VisitStay["diagnoses"];
}

function Stay({ stay }: { readonly stay: VisitStay }) {
  const { may } = useSignedIn();
  const client = useQueryClient();
  const refresh = useRefresh();
  const start: StayEdits = { facts: new Map(), services: stay.services, diagnoses: stay.diagnoses };
  const [edits, setEdits] = useState(start);
  const [busy, setBusy] = useState(false);
  const [conflict, setConflict] = useState(false);
  const editable = may("stay:write") && (stay.claim === null || stay.claim.editable);
  const reload = async () => {
    await client.invalidateQueries({ queryKey: ["stay", stay.visitId] });
    setEdits(start);
    setConflict(false);
  };
  const send = async (facts: VisitStay["facts"], content: StayEdits, version: number) =>
    api("PUT /api/visits/:id/stay", {
      params: { id: stay.visitId },
      body: {
        version,
        facts,
        services: content.services.map(({ position, revenueCode, serviceDate }) => ({
          position,
          revenueCode,
          serviceDate,
        })),
        diagnoses: content.diagnoses.map(({ code, role, presentOnAdmission }) => ({ code, role, presentOnAdmission })),
      },
    });
  const run = async (work: () => Promise<void>) => {
    setBusy(true);
    try {
      await work();
      await refresh();
    } catch (error) {
      if (error instanceof ApiProblem && error.code === "version-conflict") setConflict(true);
      else sayProblem(error);
    } finally {
      setBusy(false);
    }
  };
  const save = async () => {
    const read = factsWith(stay, edits.facts);
    if (!read.ok) {
      sayNotice(read.message);
      document.getElementById(`stay-${read.key}`)?.focus();
      return;
    }
    await run(async () => {
      const after = await send(read.facts, edits, stay.version);
      client.setQueryData(["stay", stay.visitId], after);
      sayDone(savedWords(after), () => {
        void run(async () => {
          client.setQueryData(["stay", stay.visitId], await send(stay.facts, start, after.version));
          sayDone("The stay is as it was.");
        });
      });
    });
  };
  return (
    <form
      className="page stay"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <StayHead stay={stay} />
      {conflict ? <ConflictNote what="stay" reload={() => void reload()} /> : null}
      <div className="bench-form">
        {stayGroups(stay).map((group) => (
          <fieldset key={group.title} disabled={!editable} data-wide={group.wide}>
            <legend>{group.title}</legend>
            {group.fields.map((field) => (
              <Fact
                key={field.key}
                field={field}
                text={edits.facts.get(field.key) ?? field.value}
                change={(text) => {
                  setEdits({ ...edits, facts: new Map(edits.facts).set(field.key, text) });
                }}
              />
            ))}
          </fieldset>
        ))}
      </div>
      <StayCoding edits={edits} change={setEdits} disabled={!editable} />
      {editable ? (
        <div className="row-flex stay-actions">
          <Button type="submit" loading={busy} rightSection={<Keys keys="Enter" />}>
            Save the stay
          </Button>
          <span className="soft small-line">A claim that has not left is made anew from it and checked.</span>
        </div>
      ) : null}
    </form>
  );
}

function savedWords({ claim }: VisitStay): string {
  if (claim === null) return "The stay is recorded.";
  const state = claim.state === "ready" ? "is ready to send" : `is ${claim.state}`;
  return `The stay is recorded; claim ${claim.patientControlNumber} was made anew and ${state}.`;
}

function StayHead({ stay }: { readonly stay: VisitStay }) {
  const { claim } = stay;
  return (
    <header className="stay-head">
      <h1>
        {stay.patient} <span className="soft">{stay.reason}</span>
      </h1>
      <div className="soft">
        {stay.practice} · <Link to={`/coding/${stay.visitId}`}>the visit and its note</Link>
        {claim === null ? (
          " · no claim yet"
        ) : (
          <>
            {" "}
            · <Link to={`/claims/${claim.id}`}>claim {claim.patientControlNumber}</Link>{" "}
            <StateBadge state={claim.state} />
          </>
        )}
      </div>
      {claim === null || claim.editable ? null : (
        <p className="soft small-line">
          The claim has left, so the stay is only shown. A corrected claim (7) is made in the claim's workbench.
        </p>
      )}
    </header>
  );
}

function Fact(props: { readonly field: StayField; readonly text: string; readonly change: (text: string) => void }) {
  const { field, text, change } = props;
  const id = `stay-${field.key}`;
  const common = { id, className: "bench-field", value: text, "data-changed": text === field.value ? undefined : true };
  return (
    <div style={{ display: "contents" }}>
      <label htmlFor={id}>{field.label}</label>
      {field.options === undefined ? (
        <input
          {...common}
          placeholder={field.hint ?? ""}
          onChange={(event) => {
            change(event.currentTarget.value);
          }}
        />
      ) : (
        <select
          {...common}
          onChange={(event) => {
            change(event.currentTarget.value);
          }}
        >
          {field.options.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}
