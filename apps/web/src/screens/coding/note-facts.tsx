import { Button, Popover, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { api, linkTo } from "../../api/client.ts";
import { useRefresh } from "../../app/refresh.ts";
import { sayDone, sayProblem } from "../../app/toasts.tsx";
import type { Workbench } from "./use-workbench.ts";
import { factsOf } from "./use-workbench.ts";

type VisitDocument = Workbench["visit"]["documents"][number];

/**
 * The strip under the note, always of one height: for lit or current words the code, the rule that chose it and its source; else what
 * is to be known of the document.
 */
export function NoteFacts(props: {
  readonly bench: Workbench;
  readonly document: VisitDocument | undefined;
  readonly canChange: boolean;
}) {
  const { bench, document } = props;
  const item = bench.items.find((each) => bench.lit.includes(each.key)) ?? bench.active;
  const facts = item === undefined ? undefined : factsOf(item);
  const why = facts?.why.at(-1);
  return (
    <div className="coding-note-facts">
      {facts === undefined ? (
        <span className="soft cut grow">Hover words that are marked to see the rule behind their code.</span>
      ) : (
        <span className="cut grow" title={why === undefined ? facts.title : `${why.text}. ${why.source}`}>
          <strong>{facts.code}</strong> {why === undefined ? facts.title : why.text}
          {why === undefined ? null : <span className="soft"> · {why.source}</span>}
        </span>
      )}
      {document === undefined || document.notices.length === 0 ? null : (
        <span className="soft cut" role="status" title={document.notices.join(" ")}>
          {document.notices[0]}
        </span>
      )}
      {document?.hasSource === true ? (
        <a
          className="text-button"
          href={linkTo("GET /api/visits/:id/documents/:documentId/source", {
            params: { id: bench.visit.id, documentId: document.id },
          })}
          download
        >
          File ({document.format.toUpperCase()})
        </a>
      ) : null}
      {props.canChange && document?.kind === "note" ? <Withdraw visitId={bench.visit.id} document={document} /> : null}
      {bench.visit.withdrawnDocuments.length === 0 ? null : (
        <Withdrawn visitId={bench.visit.id} documents={bench.visit.withdrawnDocuments} canChange={props.canChange} />
      )}
    </div>
  );
}

/** Takes a note back that belongs elsewhere, with a reason. */
function Withdraw({ visitId, document }: { readonly visitId: string; readonly document: VisitDocument }) {
  const refresh = useRefresh();
  const [reason, setReason] = useState("");
  const [opened, setOpened] = useState(false);
  const withdraw = useMutation({
    mutationFn: () =>
      api("POST /api/visits/:id/documents/:documentId/withdraw", {
        params: { id: visitId, documentId: document.id },
        body: { reason: reason.trim() },
      }),
    onSuccess: async (done) => {
      sayDone(done.message);
      setOpened(false);
      await refresh(["visit", visitId]);
    },
    onError: sayProblem,
  });
  return (
    <Popover opened={opened} onChange={setOpened} position="top-end" trapFocus width={320} shadow="md">
      <Popover.Target>
        <button
          type="button"
          className="text-button"
          onClick={() => {
            setOpened(!opened);
          }}
        >
          Withdraw
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          className="panel-stack"
          onSubmit={(event) => {
            event.preventDefault();
            if (reason.trim().length >= 3) withdraw.mutate();
          }}
        >
          <TextInput
            label="Why does the note not belong here?"
            description="It stays on record and is not coded."
            data-autofocus
            value={reason}
            onChange={(event) => {
              setReason(event.currentTarget.value);
            }}
          />
          <Button type="submit" size="xs" disabled={reason.trim().length < 3} loading={withdraw.isPending}>
            Withdraw the note
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}

/** Notes that were taken back, each with its way back. */
function Withdrawn(props: {
  readonly visitId: string;
  readonly documents: Workbench["visit"]["withdrawnDocuments"];
  readonly canChange: boolean;
}) {
  const refresh = useRefresh();
  const restore = useMutation({
    mutationFn: (documentId: string) =>
      api("POST /api/visits/:id/documents/:documentId/restore", { params: { id: props.visitId, documentId } }),
    onSuccess: async (done) => {
      sayDone(done.message);
      await refresh(["visit", props.visitId]);
    },
    onError: sayProblem,
  });
  return (
    <Popover position="top-end" width={360} shadow="md">
      <Popover.Target>
        <button type="button" className="text-button">
          {props.documents.length} withdrawn
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <ul className="plain-list">
          {props.documents.map((each) => (
            <li key={each.id} className="row-flex">
              <span className="grow">
                {each.title}: {each.reason} <span className="soft">({each.by})</span>
              </span>
              {props.canChange ? (
                <button
                  type="button"
                  className="text-button"
                  onClick={() => {
                    restore.mutate(each.id);
                  }}
                >
                  Bring back
                </button>
              ) : null}
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}
