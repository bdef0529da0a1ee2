import type { ScheduleLoad } from "@cleanclaim/revenue-cycle/contract";
import { Button } from "@mantine/core";
import { IconUpload } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { upload } from "../../api/client.ts";
import { useRefresh } from "../../app/refresh.ts";
import { sayDone } from "../../app/toasts.tsx";
import { Money } from "../../components/money.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import { count, plural } from "../../format/format.ts";

/** Drops a schedule: first what it would change, then the loading. Nothing is loaded while a row can't be read. */
export function LoadSchedule({ id, editable }: { readonly id: string; readonly editable: boolean }) {
  const [file, setFile] = useState<File>();
  const refresh = useRefresh();
  const preview = useMutation({
    mutationFn: (chosen: File) =>
      upload("POST /api/contracts/:id/schedule", chosen, { params: { id }, query: { preview: "yes" } }),
  });
  const load = useMutation({
    mutationFn: (chosen: File) => upload("POST /api/contracts/:id/schedule", chosen, { params: { id } }),
    onSuccess: async (done) => {
      if (!done.loaded) return;
      sayDone(`${plural(done.rowsRead, "price")} loaded from ${done.fileName}.`);
      setFile(undefined);
      preview.reset();
      await refresh(["contract", id], ["contracts"]);
    },
  });
  if (!editable)
    return (
      <p className="soft">Only a draft takes a file. Begin a new version first; what is in force does not change.</p>
    );
  const shown = load.data?.loaded === false ? load.data : preview.data;
  const errors = shown?.problems.filter((one) => one.severity === "error").length ?? 0;
  return (
    <div className="contract-form">
      <p className="soft" style={{ margin: 0 }}>
        The first row names the columns: code and allowed amount, and if agreed modifier, place of service, revenue
        code, first day and last day. Spreadsheets of other programs are read by their usual column names.
      </p>
      <ScheduleDrop
        busy={preview.isPending}
        take={(chosen) => {
          setFile(chosen);
          load.reset();
          preview.mutate(chosen);
        }}
      />
      {preview.isError ? <ProblemNote error={preview.error} /> : null}
      {load.isError ? <ProblemNote error={load.error} /> : null}
      {shown === undefined || file === undefined ? null : (
        <>
          <p role="status" style={{ margin: 0 }}>
            <strong>{shown.fileName}</strong>: {plural(shown.rowsRead, "row")} read · {count(shown.changed)} priced
            otherwise · {count(shown.added)} new · {count(shown.removed)} no longer listed · {count(shown.same)} the
            same
          </p>
          <div className="row-flex">
            <Button
              disabled={errors > 0 || shown.rowsRead === 0}
              loading={load.isPending}
              onClick={() => {
                load.mutate(file);
              }}
            >
              Load {plural(shown.rowsRead, "price")}
            </Button>
            {errors > 0 ? (
              <StateBadge
                state="error"
                label={`${plural(errors, "row")} can't be read; correct the file, nothing was loaded`}
              />
            ) : null}
          </div>
          <LoadProblems problems={shown.problems} />
          <Changes changes={shown.changes} />
        </>
      )}
    </div>
  );
}

/** A place to drop a table, or to choose one. */
export function ScheduleDrop({ busy, take }: { readonly busy: boolean; readonly take: (file: File) => void }) {
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const first = (files: FileList | null) => {
    const file = files?.item(0);
    if (file !== null && file !== undefined) take(file);
  };
  return (
    <div>
      <button
        type="button"
        className="file-drop"
        data-over={over}
        disabled={busy}
        onClick={() => input.current?.click()}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => {
          setOver(false);
        }}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          first(event.dataTransfer.files);
        }}
      >
        <IconUpload size={18} />
        {busy ? "Reading the file" : "Drop a CSV or XLSX file here, or choose one"}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,.tsv,.txt,.xlsx"
        aria-label="Schedule file"
        onChange={(event) => {
          first(event.currentTarget.files);
          event.currentTarget.value = "";
        }}
      />
    </div>
  );
}

/** Rows of a file that can't be read or look wrong. */
export function LoadProblems({ problems }: { readonly problems: ScheduleLoad["problems"] }) {
  if (problems.length === 0) return null;
  return (
    <table className="plain-table">
      <caption className="sr">Rows that can’t be read or look wrong</caption>
      <thead>
        <tr>
          <th className="num">Row</th>
          <th>Column</th>
          <th>What</th>
        </tr>
      </thead>
      <tbody>
        {problems.slice(0, 100).map((one, index) => (
          <tr key={index}>
            <td className="num">{one.row}</td>
            <td>{one.column}</td>
            <td>
              <StateBadge state={one.severity} label={one.severity === "error" ? "Wrong" : "Look"} /> {one.message}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const KINDS = { changed: ["warning", "Changed"], removed: ["error", "Gone"], added: ["ok", "New"] } as const;

function Changes({ changes }: { readonly changes: ScheduleLoad["changes"] }) {
  if (changes.length === 0) return null;
  return (
    <table className="plain-table">
      <caption className="sr">What the file changes</caption>
      <thead>
        <tr>
          <th>What</th>
          <th>Code</th>
          <th>Modifier</th>
          <th className="num">Before</th>
          <th className="num">New</th>
        </tr>
      </thead>
      <tbody>
        {changes.slice(0, 200).map((one, index) => (
          <tr key={index}>
            <td>
              <StateBadge state={KINDS[one.kind][0]} label={KINDS[one.kind][1]} />
            </td>
            <td className="code">{one.row.code}</td>
            <td>{one.row.modifier ?? ""}</td>
            <td className="num">
              <Money amount={one.kind === "removed" ? one.row.allowed : one.before} />
            </td>
            <td className="num">
              <Money amount={one.kind === "removed" ? null : one.row.allowed} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
