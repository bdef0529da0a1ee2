import { Button, NativeSelect, Skeleton, TextInput } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, upload } from "../../api/client.ts";
import { useRefresh } from "../../app/refresh.ts";
import { useSignedIn } from "../../app/session.tsx";
import { sayDone } from "../../app/toasts.tsx";
import { Money } from "../../components/money.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import { csv, dayDense, plural } from "../../format/format.ts";
import { amountOf } from "../contracts/amount-text.ts";
import { LoadProblems, ScheduleDrop } from "../contracts/schedule-load.tsx";
import { RecordForm } from "./record-form.tsx";

/** What the practice charges by code: found, set from a day on, loaded from a file. */
export function Charges() {
  const { practice, session, may } = useSignedIn();
  const [search, setSearch] = useState("");
  const [chosen, setChosen] = useState<string>();
  const charges = useQuery({
    queryKey: ["setup", "charges", practice ?? ""],
    queryFn: ({ signal }) => api("GET /api/setup/charges", { query: { practice }, signal }),
  });
  if (charges.isPending) return <Skeleton height={260} />;
  if (charges.isError) return <ProblemNote error={charges.error} retry={() => void charges.refetch()} />;
  const word = search.trim().toUpperCase();
  const rows = charges.data.filter((row) => `${row.code} ${row.description}`.toUpperCase().includes(word));
  const keyOf = (row: (typeof rows)[number]) => `${row.practiceId}/${row.code}/${row.modifier}`;
  const current = rows.find((row) => keyOf(row) === chosen);
  const practices = session.practices.map((one) => ({ value: one.id, label: one.name }));
  return (
    <>
      <div className="setup-bar">
        <TextInput
          size="xs"
          w={220}
          aria-label="Find a charge"
          placeholder="Code or words"
          value={search}
          onChange={(event) => {
            setSearch(event.currentTarget.value);
          }}
        />
        <span className="soft" role="status">
          {plural(rows.length, "charge")}
        </span>
        <span className="grow" />
        <a
          className="text-button"
          download="charges.csv"
          href={`data:text/csv;charset=utf-8,${encodeURIComponent(
            csv([
              ["code", "modifier", "description", "allowed", "from", "practice"],
              ...charges.data.map((row) => [
                row.code,
                row.modifier,
                row.description,
                row.charge,
                row.effectiveFrom,
                row.practice,
              ]),
            ]),
          )}`}
        >
          Export CSV
        </a>
      </div>
      <div className="setup-two">
        <table className="plain-table setup-table">
          <thead>
            <tr>
              <th>Code</th>
              <th>What</th>
              <th>Practice</th>
              <th>From</th>
              <th className="num">Charge</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, 400).map((row) => (
              <tr key={keyOf(row)} aria-selected={keyOf(row) === chosen}>
                <td>
                  <button
                    type="button"
                    className="text-button"
                    onClick={() => {
                      setChosen(keyOf(row));
                    }}
                  >
                    {row.code}
                    {row.modifier === "" ? "" : `-${row.modifier}`}
                  </button>
                </td>
                <td>{row.description}</td>
                <td>{row.practice}</td>
                <td>{dayDense(row.effectiveFrom)}</td>
                <td className="num">
                  <Money amount={row.charge} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <div>
          <RecordForm
            key={chosen ?? "new"}
            title={current === undefined ? "Set a charge" : `Charge of ${current.code}`}
            editable={may("setup:write")}
            refresh={[["setup", "charges"]]}
            fields={[
              { key: "code", label: "Code", required: true, maxLength: 10 },
              { key: "modifier", label: "Modifier", maxLength: 2 },
              { key: "charge", label: "Charge, $", required: true },
              { key: "effectiveFrom", label: "From", kind: "date", required: true },
              { key: "description", label: "What", wide: true, maxLength: 120 },
              { key: "practiceId", label: "Practice", kind: "choice", options: practices, wide: true },
            ]}
            start={{
              code: current?.code ?? "",
              modifier: current?.modifier ?? "",
              charge: current?.charge ?? "",
              effectiveFrom: session.today,
              description: current?.description ?? "",
              practiceId: current?.practiceId ?? practice ?? practices[0]?.value ?? "",
            }}
            save={(typed) => {
              const charge = amountOf(typed["charge"] ?? "");
              if (charge === undefined)
                return Promise.reject(new Error("Write the charge in dollars, such as 125.00."));
              return api("PUT /api/setup/charges", {
                body: {
                  practiceId: typed["practiceId"] ?? "",
                  code: (typed["code"] ?? "").trim(),
                  modifier: (typed["modifier"] ?? "").trim(),
                  description: typed["description"] ?? "",
                  effectiveFrom: typed["effectiveFrom"] ?? "",
                  charge,
                },
              });
            }}
          />
          {may("setup:write") ? <LoadCharges practices={practices} /> : null}
        </div>
      </div>
    </>
  );
}

function LoadCharges({
  practices,
}: {
  readonly practices: readonly { readonly value: string; readonly label: string }[];
}) {
  const { session, practice } = useSignedIn();
  const [practiceId, setPracticeId] = useState(practice ?? practices[0]?.value ?? "");
  const [from, setFrom] = useState(session.today);
  const [file, setFile] = useState<File>();
  const refresh = useRefresh();
  const send = (chosen: File, preview: boolean) =>
    upload("POST /api/setup/charges/load", chosen, {
      query: { practiceId, effectiveFrom: from, ...(preview ? { preview: "yes" } : {}) },
    });
  const preview = useMutation({ mutationFn: (chosen: File) => send(chosen, true) });
  const load = useMutation({
    mutationFn: (chosen: File) => send(chosen, false),
    onSuccess: async (done) => {
      sayDone(`${plural(done.rowsRead, "charge")} loaded.`);
      setFile(undefined);
      preview.reset();
      await refresh(["setup", "charges"]);
    },
  });
  const shown = preview.data;
  const errors = shown?.problems.filter((one) => one.severity === "error").length ?? 0;
  return (
    <section className="setup-form" style={{ position: "static", marginTop: 12 }} aria-label="Load charges">
      <h2>Load a file</h2>
      <NativeSelect
        label="Practice"
        value={practiceId}
        data={[...practices]}
        onChange={(event) => {
          setPracticeId(event.currentTarget.value);
        }}
      />
      <TextInput
        label="From"
        type="date"
        value={from}
        onChange={(event) => {
          setFrom(event.currentTarget.value);
        }}
      />
      <div className="setup-wide">
        <ScheduleDrop
          busy={preview.isPending}
          take={(chosen) => {
            setFile(chosen);
            preview.mutate(chosen);
          }}
        />
        {preview.isError ? <ProblemNote error={preview.error} /> : null}
        {load.isError ? <ProblemNote error={load.error} /> : null}
        {shown === undefined || file === undefined ? null : (
          <>
            <p role="status">
              {plural(shown.rowsRead, "row")} read: {shown.changed} changed, {shown.added} new, {shown.same} the same.
            </p>
            {errors > 0 ? <StateBadge state="error" label={`${plural(errors, "row")} can't be read`} /> : null}
            <Button
              size="xs"
              disabled={errors > 0 || shown.rowsRead === 0}
              loading={load.isPending}
              onClick={() => {
                load.mutate(file);
              }}
            >
              Load {plural(shown.rowsRead, "charge")}
            </Button>
            <LoadProblems problems={shown.problems} />
          </>
        )}
      </div>
    </section>
  );
}
