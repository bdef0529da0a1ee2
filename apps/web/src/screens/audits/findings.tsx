import type { AuditItem, AuditVisit } from "@cleanclaim/revenue-cycle/contract";
import { Button, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../api/client.ts";
import { useRefresh } from "../../app/refresh.ts";
import { sayDone, sayProblem } from "../../app/toasts.tsx";
import { Keys } from "../../components/keys.tsx";
import { instantText } from "../../format/format.ts";
import { useKeys } from "../../keys/use-keys.ts";
import { ELEMENTS } from "./audit-words.tsx";
import { FindingCard } from "./finding-card.tsx";

type Comparison = NonNullable<AuditVisit["comparison"]>;

/** What two people made of one visit: the record left, the differences right, each to be decided, objected to, answered. */
export function Findings({ visit, comparison }: { readonly visit: AuditVisit; readonly comparison: Comparison }) {
  const differences = comparison.items.filter((item) => item.comparison !== "agree");
  const agreed = comparison.items.filter((item) => item.comparison === "agree");
  const firstOpen = differences.findIndex((item) => item.decision === null || item.contested);
  const [active, setActive] = useState(Math.max(0, firstOpen));
  useKeys("Findings", [
    {
      keys: "j",
      label: "Next finding",
      run: () => setActive(Math.min(active + 1, Math.max(differences.length - 1, 0))),
    },
    { keys: "k", label: "Finding before", run: () => setActive(Math.max(active - 1, 0)) },
  ]);
  return (
    <>
      <div className="audit-compare">
        <div className="audit-note" tabIndex={0} role="document" aria-label="The record">
          {visit.documents.map((document) => (
            <section key={document.id}>
              <h2 className="section-title">{document.title}</h2>
              <div className="audit-note-text">{document.body}</div>
            </section>
          ))}
        </div>
        <div className="bench-scroll">
          <p className="soft audit-facts">
            Coded by {comparison.coder}; recoded blind by {visit.auditor}, {instantText(comparison.submittedAt)}.{" "}
            {comparison.acknowledgedAt === null
              ? ""
              : `Read by ${comparison.coder}, ${instantText(comparison.acknowledgedAt)}.`}
          </p>
          {differences.length === 0 ? <p>The two agree on everything.</p> : null}
          {differences.map((item, index) => (
            <FindingCard
              key={item.key}
              visit={visit}
              item={item}
              coder={comparison.coder}
              active={index === active}
              onActive={() => setActive(index)}
              onDecided={() => {
                const next = differences.findIndex((one, at) => at > index && one.decision === null);
                if (next >= 0) setActive(next);
              }}
            />
          ))}
          <Agreed items={agreed} />
        </div>
      </div>
      <Actions visit={visit} />
    </>
  );
}

function Agreed({ items }: { readonly items: readonly AuditItem[] }) {
  if (items.length === 0) return null;
  return (
    <>
      <h2 className="section-title block-title">Agreed, {items.length}</h2>
      <table className="plain-table audit-agreed">
        <tbody>
          {items.map((item) => (
            <tr key={item.key}>
              <td className="soft">{ELEMENTS[item.element]}</td>
              <td className="code">{item.original}</td>
              <td>{item.originalTitle}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Actions({ visit }: { readonly visit: AuditVisit }) {
  const [reason, setReason] = useState<string>();
  const refresh = useRefresh();
  const client = useQueryClient();
  const params = { id: visit.auditId, visitId: visit.visitId };
  const again = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ["audit-visit", visit.auditId, visit.visitId] }),
      refresh(["my-audits"], ["coding-audit", visit.auditId]),
    ]);
  const sendBack = useMutation({
    mutationFn: () =>
      api("POST /api/coding-audits/:id/visits/:visitId/return", { params, body: { reason: reason ?? "" } }),
    onSuccess: async (done) => {
      setReason(undefined);
      sayDone(done.message);
      await again();
    },
    onError: sayProblem,
  });
  const acknowledge = useMutation({
    mutationFn: () => api("POST /api/coding-audits/:id/visits/:visitId/acknowledge", { params }),
    onSuccess: async (done) => {
      sayDone(done.message);
      await again();
    },
    onError: sayProblem,
  });
  useKeys("Result", [
    { keys: "a", label: "I have read it", disabled: !visit.may.acknowledge, run: () => acknowledge.mutate() },
  ]);
  if (!visit.may.sendBack && !visit.may.acknowledge) return null;
  return (
    <div className="bench-actions">
      {visit.may.acknowledge ? (
        <Button loading={acknowledge.isPending} onClick={() => acknowledge.mutate()} rightSection={<Keys keys="a" />}>
          I have read it
        </Button>
      ) : null}
      {visit.may.sendBack && reason === undefined ? (
        <Button variant="default" onClick={() => setReason("")}>
          Send the visit back to its coder
        </Button>
      ) : null}
      {reason === undefined ? null : (
        <form
          className="row-flex grow"
          onSubmit={(event) => {
            event.preventDefault();
            if (reason.trim().length >= 3) sendBack.mutate();
          }}
        >
          <TextInput
            className="grow"
            aria-label="What the coder should look at"
            placeholder="What the coder should look at; the claim goes back to draft if it has not left"
            autoFocus
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Button type="submit" loading={sendBack.isPending} disabled={reason.trim().length < 3}>
            Send back
          </Button>
          <Button variant="default" onClick={() => setReason(undefined)}>
            Cancel
          </Button>
        </form>
      )}
    </div>
  );
}
