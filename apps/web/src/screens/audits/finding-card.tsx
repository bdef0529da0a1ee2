import type { AuditItem, AuditVisit } from "@cleanclaim/revenue-cycle/contract";
import { Button, Checkbox, Textarea, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../api/client.ts";
import { useRefresh } from "../../app/refresh.ts";
import { sayProblem } from "../../app/toasts.tsx";
import { Keys } from "../../components/keys.tsx";
import { Money } from "../../components/money.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import { instantText } from "../../format/format.ts";
import { useKeys } from "../../keys/use-keys.ts";
import { ELEMENTS, VERDICTS, verdictText } from "./audit-words.tsx";

/** One difference: both sides, what was decided and said, and what the viewer may do about it. */
export function FindingCard(props: {
  readonly visit: AuditVisit;
  readonly item: AuditItem;
  readonly coder: string;
  readonly active: boolean;
  readonly onActive: () => void;
  readonly onDecided: () => void;
}) {
  const { item, visit, active } = props;
  const isFinal = item.decision?.final === true;
  const mayDecide = visit.may.decide && !isFinal;
  return (
    <section
      className="audit-item"
      data-active={active || undefined}
      aria-label={`${item.kind}: ${item.original} ${item.audit}`}
      onClick={props.onActive}
    >
      <div className="audit-item-head">
        <b>{item.kind}</b>
        <span className="soft">{ELEMENTS[item.element]}</span>
        {item.effect === "0.00" ? null : (
          <span className="soft">
            charges would be <Money amount={item.effect} />
          </span>
        )}
        <span className="grow" />
        <ItemState item={item} />
      </div>
      <div className="audit-sides">
        <Side name={props.coder} code={item.original} title={item.originalTitle} />
        <Side name={`${visit.auditor}, auditor`} code={item.audit} title={item.auditTitle} />
      </div>
      <Said item={item} />
      {active && mayDecide ? (
        <Decide key={item.decision?.id ?? "first"} visit={visit} item={item} onDecided={props.onDecided} />
      ) : null}
      {active && !isFinal && (visit.may.object || (visit.may.reply && item.remarks.length > 0)) ? (
        <Remark visit={visit} item={item} />
      ) : null}
    </section>
  );
}

function ItemState({ item }: { readonly item: AuditItem }) {
  if (item.contested) return <StateBadge state="contested" meaning="look" label="Objection waits" />;
  if (item.decision === null) return <StateBadge state="open" label="To decide" />;
  const label = verdictText(item.decision.verdict);
  return <StateBadge state="decided" meaning="done" label={item.decision.final ? `${label}, final` : label} />;
}

function Side(props: { readonly name: string; readonly code: string; readonly title: string }) {
  return (
    <div className="audit-side">
      <div className="soft">{props.name}</div>
      <span className="code">{props.code === "" ? "none" : props.code}</span> {props.title}
    </div>
  );
}

function Said({ item }: { readonly item: AuditItem }) {
  const lines = [
    ...item.history.map((one) => ({
      at: one.at,
      by: one.by,
      what: `${verdictText(one.verdict)}${one.final ? ", finally" : ""}: ${one.reason}`,
      more: [one.source, one.education === "" ? "" : `To learn: ${one.education}`].filter((text) => text !== ""),
    })),
    ...item.remarks.map((one) => ({
      at: one.at,
      by: one.by,
      what: `${one.kind === "rebuttal" ? "Objection" : "Answer"}: ${one.body}`,
      more: [],
    })),
  ].sort((a, b) => (a.at < b.at ? -1 : 1));
  return lines.map((line) => (
    <div key={`${line.at} ${line.what}`} className="audit-said">
      <div>{line.what}</div>
      {line.more.map((text) => (
        <div key={text} className="soft">
          {text}
        </div>
      ))}
      <div className="soft small-line">
        {line.by}, {instantText(line.at)}
      </div>
    </div>
  ));
}

function useAnswer(visit: AuditVisit) {
  const client = useQueryClient();
  const refresh = useRefresh();
  return async (answer: AuditVisit) => {
    client.setQueryData(["audit-visit", visit.auditId, visit.visitId], answer);
    await refresh(["coding-audits"], ["coding-audit", visit.auditId], ["audit-scores"], ["my-audits"]);
  };
}

function Decide(props: { readonly visit: AuditVisit; readonly item: AuditItem; readonly onDecided: () => void }) {
  const { visit, item } = props;
  const [verdict, setVerdict] = useState<(typeof VERDICTS)[number]["id"]>();
  const [reason, setReason] = useState("");
  const [source, setSource] = useState("");
  const [education, setEducation] = useState("");
  const [isFinal, setFinal] = useState(false);
  const answered = useAnswer(visit);
  const decide = useMutation({
    mutationFn: (chosen: (typeof VERDICTS)[number]["id"]) =>
      api("POST /api/coding-audits/:id/visits/:visitId/decisions", {
        params: { id: visit.auditId, visitId: visit.visitId },
        body: {
          itemKey: item.key,
          verdict: chosen,
          reason: reason.trim(),
          source: source.trim(),
          education: education.trim(),
          after: item.decision?.id ?? null,
          final: isFinal,
        },
      }),
    onSuccess: async (answer) => {
      await answered(answer);
      props.onDecided();
    },
    onError: sayProblem,
  });
  const send = () => {
    if (verdict !== undefined && reason.trim().length >= 3 && !decide.isPending) decide.mutate(verdict);
  };
  useKeys("Decide", [
    ...VERDICTS.map(({ id, key, label }) => ({ keys: key, label, run: () => setVerdict(id) })),
    { keys: "mod+Enter", label: "Decide", inFields: true, run: send },
  ]);
  return (
    <div className="audit-decide">
      <div className="audit-acts" role="group" aria-label="Which side stands">
        {VERDICTS.map(({ id, key, label }) => (
          <button
            key={id}
            type="button"
            className="audit-verdict"
            aria-pressed={verdict === id}
            onClick={() => setVerdict(id)}
          >
            {label} <Keys keys={key} />
          </button>
        ))}
      </div>
      {verdict === undefined ? null : (
        <>
          <TextInput
            label="Reason"
            autoFocus
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <TextInput
            label="Source"
            placeholder="Guideline section, note of the book, rule of the payer"
            maxLength={300}
            value={source}
            onChange={(event) => setSource(event.currentTarget.value)}
          />
          <TextInput
            label="To learn from it"
            placeholder="What the coder takes away; shown under My audits"
            maxLength={1000}
            value={education}
            onChange={(event) => setEducation(event.currentTarget.value)}
          />
          <div className="audit-acts">
            <Button
              disabled={reason.trim().length < 3}
              loading={decide.isPending}
              onClick={send}
              rightSection={<Keys keys="mod+Enter" />}
            >
              Decide
            </Button>
            {visit.may.decideFinally ? (
              <Checkbox
                size="xs"
                label="Final: no more objections"
                checked={isFinal}
                onChange={(event) => setFinal(event.currentTarget.checked)}
              />
            ) : null}
          </div>
        </>
      )}
    </div>
  );
}

function Remark({ visit, item }: { readonly visit: AuditVisit; readonly item: AuditItem }) {
  const [body, setBody] = useState("");
  const answered = useAnswer(visit);
  const send = useMutation({
    mutationFn: () =>
      api("POST /api/coding-audits/:id/visits/:visitId/remarks", {
        params: { id: visit.auditId, visitId: visit.visitId },
        body: { itemKey: item.key, body: body.trim() },
      }),
    onSuccess: async (answer) => {
      setBody("");
      await answered(answer);
    },
    onError: sayProblem,
  });
  const label = visit.may.object ? "Object: why your code stands" : "Answer the objection";
  return (
    <form
      className="audit-decide"
      onSubmit={(event) => {
        event.preventDefault();
        if (body.trim().length >= 3) send.mutate();
      }}
    >
      <Textarea
        aria-label={label}
        placeholder={label}
        autosize
        minRows={1}
        maxRows={6}
        maxLength={2000}
        value={body}
        onChange={(event) => setBody(event.currentTarget.value)}
      />
      <div className="audit-acts">
        <Button type="submit" variant="default" disabled={body.trim().length < 3} loading={send.isPending}>
          {visit.may.object ? "Object" : "Answer"}
        </Button>
      </div>
    </form>
  );
}
