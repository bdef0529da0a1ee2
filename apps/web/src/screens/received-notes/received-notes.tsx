import type { ReceivedNoteRow } from "@cleanclaim/revenue-cycle/contract";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { upload } from "../../api/client.ts";
import { wordsOf } from "../../api/problem.ts";
import { useRefresh } from "../../app/refresh.ts";
import { NoteFileDrop } from "../../components/add-note.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import type { Column, Filter } from "../../components/work-list/types.ts";
import { pagesOf } from "../../components/work-list/types.ts";
import { WorkList } from "../../components/work-list/work-list.tsx";
import { dayDense, instantText, words } from "../../format/format.ts";
import { NoteDetail } from "./note-detail.tsx";
import "./received-notes.css";

const load = pagesOf("GET /api/received-notes");
const filters: readonly Filter[] = [
  {
    key: "status",
    label: "Status",
    initial: "waiting",
    options: [
      { value: "waiting", label: "Waiting" },
      { value: "attached", label: "On their visits" },
      { value: "dismissed", label: "Set aside" },
    ],
  },
];
const columns: readonly Column<ReceivedNoteRow>[] = [
  {
    id: "receivedAt",
    label: "Received",
    width: 132,
    text: (row) => instantText(row.receivedAt),
  },
  {
    id: "patient",
    label: "Patient as named",
    width: 160,
    text: (row) => (row.patient === "" ? "Not named" : row.patient),
  },
  {
    id: "serviceDate",
    label: "Service",
    width: 96,
    text: (row) => (row.serviceDate === null ? "" : dayDense(row.serviceDate)),
  },
  { id: "title", label: "Title", width: 160, grow: true, text: (row) => (row.title === "" ? row.fileName : row.title) },
  { id: "author", label: "Author", width: 140, text: (row) => row.author },
  { id: "format", label: "Form", width: 70, text: (row) => row.format.toUpperCase() },
  {
    id: "status",
    label: "State",
    width: 100,
    text: (row) => words(row.status),
    render: (row) => <StateBadge state={row.status === "attached" ? "ok" : row.status} label={words(row.status)} />,
  },
];

/** Notes from the record system: those that found their visit by themselves, and those that wait for a person. */
export function Screen() {
  return (
    <WorkList
      id="received-notes"
      title="Received notes"
      load={load}
      columns={columns}
      filters={filters}
      searchHint="Patient, file or title"
      rowId={(row) => row.id}
      rowLabel={(row) => `${row.patient === "" ? row.fileName : row.patient}, ${words(row.status)}`}
      empty={{
        title: "No note waits for its visit",
        hint: "Notes that name their patient and day go to their visit by themselves. Drop files with the button above.",
      }}
      toolbar={<DropNotes />}
      detail={(row) => <NoteDetail key={row.id} id={row.id} />}
    />
  );
}

/** Takes in one or many files, and says what became of each. */
function DropNotes() {
  const refresh = useRefresh();
  const [log, setLog] = useState<readonly string[]>([]);
  const receive = useMutation({
    mutationFn: (file: File) => upload("POST /api/received-notes", file),
    onSuccess: async (receipt, file) => {
      setLog((before) => [`${file.name}: ${receipt.message}`, ...before].slice(0, 5));
      await refresh();
    },
    onError: (error, file) => {
      setLog((before) => [`${file.name}: ${wordsOf(error).message}`, ...before].slice(0, 5));
    },
  });
  return (
    <div className="received-drop">
      <NoteFileDrop
        multiple
        isBusy={receive.isPending}
        onFile={(file) => {
          receive.mutate(file);
        }}
      />
      <span className="soft cut" role="status" title={log.join("\n")}>
        {log[0] ?? ""}
      </span>
    </div>
  );
}
