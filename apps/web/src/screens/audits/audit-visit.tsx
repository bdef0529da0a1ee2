import type { AuditVisit } from "@cleanclaim/revenue-cycle/contract";
import { Button, Skeleton } from "@mantine/core";
import { IconEyeOff } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { api } from "../../api/client.ts";
import { useRefresh } from "../../app/refresh.ts";
import { useRouteParam } from "../../app/route-param.ts";
import { sayDone, sayProblem } from "../../app/toasts.tsx";
import { Keys } from "../../components/keys.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { dayText } from "../../format/format.ts";
import { useKeys } from "../../keys/use-keys.ts";
import { VisitState } from "./audit-words.tsx";
import "../../styles/bench.css";
import "./audits.css";
import { Findings } from "./findings.tsx";
import { DeskKeys, RecodeDesk } from "./recode-desk.tsx";
import { emptyDraft } from "./recode-draft.ts";
import { useRecode } from "./use-recode.ts";

/** One visit of an audit: coded blind by its auditor, then compared and decided. */
export function Screen() {
  const id = useRouteParam("id");
  const visitId = useRouteParam("visitId");
  const visit = useQuery({
    queryKey: ["audit-visit", id, visitId],
    staleTime: 0,
    queryFn: ({ signal }) => api("GET /api/coding-audits/:id/visits/:visitId", { params: { id, visitId }, signal }),
  });
  if (visit.isPending)
    return (
      <div className="page">
        <Skeleton height={400} />
      </div>
    );
  if (visit.isError)
    return (
      <div className="page">
        <ProblemNote error={visit.error} retry={() => void visit.refetch()} />
      </div>
    );
  const { data } = visit;
  return (
    <div className="bench">
      <VisitHead visit={data} />
      {data.comparison !== null ? (
        <Findings key={`${id} ${visitId}`} visit={data} comparison={data.comparison} />
      ) : data.may.code ? (
        <BlindRecode key={`${id} ${visitId}`} visit={data} />
      ) : (
        <RecodeDesk
          documents={data.documents}
          serviceDate={data.serviceDate}
          draft={emptyDraft}
          onDraft={() => undefined}
          locked
          facts={
            <p className="soft">{data.auditor} has not handed the recode in. Until then there is nothing to compare.</p>
          }
          actions={<Facts visit={data} />}
        />
      )}
    </div>
  );
}

function VisitHead({ visit }: { readonly visit: AuditVisit }) {
  const navigate = useNavigate();
  useKeys("Visit of an audit", [
    {
      keys: "Escape",
      label: "Back to the audit",
      run: () => void navigate({ to: "/audits/$id", params: { id: visit.auditId } }),
    },
    {
      keys: "n",
      label: "Next visit for me",
      disabled: visit.nextVisitId === null,
      run: () => {
        if (visit.nextVisitId !== null)
          void navigate({
            to: "/audits/$id/visits/$visitId",
            params: { id: visit.auditId, visitId: visit.nextVisitId },
          });
      },
    },
  ]);
  const items = visit.comparison?.items ?? [];
  const open = items.filter((item) => item.comparison !== "agree" && item.decision === null).length;
  return (
    <div className="bench-head">
      <Link to="/audits/$id" params={{ id: visit.auditId }} className="header-link">
        {visit.auditName}
      </Link>
      <div className="bench-who grow">
        <h1>
          {visit.patient.name}{" "}
          <span className="soft">
            {visit.patient.age} {visit.patient.sex}
          </span>
        </h1>
        <Facts visit={visit} />
      </div>
      <VisitState status={visit.status} open={open} contested={items.filter((item) => item.contested).length} />
      {visit.nextVisitId === null ? null : (
        <span className="soft small-line">
          <Keys keys="n" /> next for me
        </span>
      )}
    </div>
  );
}

function Facts({ visit }: { readonly visit: AuditVisit }) {
  return (
    <span className="soft">
      {dayText(visit.serviceDate)} · {visit.provider} · {visit.facility} · place {visit.placeOfServiceCode} ·{" "}
      {visit.payer} · {visit.newPatient ? "new patient" : "established patient"} · due {dayText(visit.dueOn)}
    </span>
  );
}

function BlindRecode({ visit }: { readonly visit: AuditVisit }) {
  const recode = useRecode(visit);
  const client = useQueryClient();
  const refresh = useRefresh();
  const submit = useMutation({
    mutationFn: recode.submit,
    onSuccess: async (done) => {
      client.setQueryData(["audit-visit", visit.auditId, visit.visitId], done);
      const differences = done.comparison?.items.filter((item) => item.comparison !== "agree").length ?? 0;
      sayDone(
        differences === 0
          ? "Handed in: the two agree on everything."
          : `Handed in: ${differences} differences to decide.`,
      );
      await refresh(["coding-audits"], ["coding-audit", visit.auditId], ["audit-scores"]);
    },
    onError: sayProblem,
  });
  const ready = recode.draft.diagnoses.length > 0 && !submit.isPending;
  useKeys("Blind recode", [
    {
      keys: "mod+Enter",
      label: "Hand in",
      inFields: true,
      disabled: !ready,
      run: () => {
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        setTimeout(() => submit.mutate(), 0);
      },
    },
  ]);
  return (
    <RecodeDesk
      documents={visit.documents}
      serviceDate={visit.serviceDate}
      draft={recode.draft}
      onDraft={recode.put}
      locked={submit.isPending}
      facts={
        <div className="audit-blind">
          <IconEyeOff size={16} aria-hidden />
          <span>
            You code blind: neither the first coder&apos;s codes nor suggestions are shown. Visit and claim stay as they
            are.
          </span>
        </div>
      }
      actions={
        <>
          <DeskKeys />
          <span className="soft grow cut" role="status">
            {recode.said}
          </span>
          <Button
            disabled={!ready}
            loading={submit.isPending}
            onClick={() => submit.mutate()}
            rightSection={<Keys keys="mod+Enter" />}
          >
            Hand in
          </Button>
        </>
      }
    />
  );
}
