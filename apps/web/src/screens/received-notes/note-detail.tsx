import type { ReceivedNote } from "@cleanclaim/revenue-cycle/contract";
import { Button, Skeleton, TextInput } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../api/client.ts";
import { useRefresh } from "../../app/refresh.ts";
import { sayDone, sayProblem } from "../../app/toasts.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { dayText, words } from "../../format/format.ts";
import "./received-notes.css";

/** One received note: its words, the visits it may belong to, and the two ways out. */
export function NoteDetail({ id }: { readonly id: string }) {
  const note = useQuery({
    queryKey: ["received-note", id],
    queryFn: ({ signal }) => api("GET /api/received-notes/:id", { params: { id }, signal }),
  });
  if (note.isPending) return <Skeleton height={320} />;
  if (note.isError) return <ProblemNote error={note.error} retry={() => void note.refetch()} />;
  return <Decide note={note.data} />;
}

function Decide({ note }: { readonly note: ReceivedNote }) {
  const { row } = note;
  const refresh = useRefresh();
  const [reason, setReason] = useState("");
  const done = async (message: string) => {
    sayDone(message);
    await refresh(["received-note", row.id]);
  };
  const attach = useMutation({
    mutationFn: (visitId: string) =>
      api("POST /api/received-notes/:id/attach", { params: { id: row.id }, body: { visitId } }),
    onSuccess: (answer) => done(answer.message),
    onError: sayProblem,
  });
  const dismiss = useMutation({
    mutationFn: () => api("POST /api/received-notes/:id/dismiss", { params: { id: row.id }, body: { reason } }),
    onSuccess: (answer) => done(answer.message),
    onError: sayProblem,
  });
  return (
    <>
      <h2 className="received-title">{row.title === "" ? row.fileName : row.title}</h2>
      <p className="soft received-facts">
        {[row.patient, row.birthDate === null ? "" : `born ${dayText(row.birthDate)}`, row.author, row.fileName]
          .filter((fact) => fact !== "")
          .join(" · ")}
      </p>
      {note.notices.map((notice) => (
        <p key={notice} className="small-line" role="status">
          {notice}
        </p>
      ))}
      {row.status === "waiting" ? (
        <>
          <h3 className="section-title">Visits it may belong to</h3>
          {note.visits.length === 0 ? (
            <p className="soft small-line">
              No open visit within a week agrees with what the note says of patient and day. Book the visit, or set the
              note aside.
            </p>
          ) : (
            <ul className="plain-list">
              {note.visits.map((visit) => (
                <li key={visit.visitId} className="row-flex received-visit">
                  <span className="grow">
                    {visit.patient}, {dayText(visit.serviceDate)}, {visit.provider}
                    <br />
                    <span className="soft">
                      {visit.because} · {words(visit.status)}
                    </span>
                  </span>
                  <Button
                    size="compact-sm"
                    variant="light"
                    loading={attach.isPending && attach.variables === visit.visitId}
                    onClick={() => {
                      attach.mutate(visit.visitId);
                    }}
                  >
                    This one
                  </Button>
                </li>
              ))}
            </ul>
          )}
          <form
            className="row-flex received-dismiss"
            onSubmit={(event) => {
              event.preventDefault();
              if (reason.trim().length >= 3) dismiss.mutate();
            }}
          >
            <TextInput
              className="grow"
              size="xs"
              aria-label="Why the note is set aside"
              placeholder="Why set it aside"
              value={reason}
              onChange={(event) => {
                setReason(event.currentTarget.value);
              }}
            />
            <Button
              type="submit"
              size="xs"
              variant="default"
              disabled={reason.trim().length < 3}
              loading={dismiss.isPending}
            >
              Set aside
            </Button>
          </form>
        </>
      ) : (
        <p className="small-line">
          {words(row.status)}
          {row.reason === "" ? "" : `: ${row.reason}`}{" "}
          {row.visitId === null ? null : (
            <Link to="/coding/$id" params={{ id: row.visitId }}>
              Open the visit
            </Link>
          )}
        </p>
      )}
      <pre className="note-preview" tabIndex={0} aria-label="Words of the note">
        {note.text}
      </pre>
    </>
  );
}
