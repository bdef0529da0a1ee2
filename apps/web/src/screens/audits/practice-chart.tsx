import type { PracticeChart, PracticeResult } from "@cleanclaim/revenue-cycle/contract";
import { Button, Skeleton } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../../api/client.ts";
import { useRefresh } from "../../app/refresh.ts";
import { useRouteParam } from "../../app/route-param.ts";
import { sayProblem } from "../../app/toasts.tsx";
import { Keys } from "../../components/keys.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { dayText, words } from "../../format/format.ts";
import { useKeys } from "../../keys/use-keys.ts";
import "../../styles/bench.css";
import "./audits.css";
import { PracticeGrade } from "./practice-grade.tsx";
import { DeskKeys, RecodeDesk } from "./recode-desk.tsx";
import type { RecodeDraft } from "./recode-draft.ts";
import { emptyDraft, recodeBody } from "./recode-draft.ts";

/** One invented chart: coded without help, graded at once. */
export function Screen() {
  const id = useRouteParam("id");
  const chart = useQuery({
    queryKey: ["practice-chart", id],
    staleTime: Infinity,
    gcTime: 0,
    queryFn: ({ signal }) => api("GET /api/practice-charts/:id", { params: { id }, signal }),
  });
  if (chart.isPending)
    return (
      <div className="page">
        <Skeleton height={400} />
      </div>
    );
  if (chart.isError)
    return (
      <div className="page">
        <ProblemNote error={chart.error} retry={() => void chart.refetch()} />
      </div>
    );
  return <Practice key={`${id} ${chart.data.variant}`} chart={chart.data} again={() => void chart.refetch()} />;
}

function Practice({ chart, again }: { readonly chart: PracticeChart; readonly again: () => void }) {
  const [draft, setDraft] = useState<RecodeDraft>(emptyDraft);
  const [result, setResult] = useState<PracticeResult>();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const grade = useMutation({
    mutationFn: () =>
      api("POST /api/practice-charts/:id/attempts", {
        params: { id: chart.id },
        body: { variant: chart.variant, ...recodeBody(draft) },
      }),
    onSuccess: async (graded) => {
      setResult(graded);
      await refresh(["practice-charts"], ["practice-progress"]);
    },
    onError: sayProblem,
  });
  const ready = draft.diagnoses.length + draft.lines.length > 0 && result === undefined && !grade.isPending;
  const next = () => {
    if (chart.nextId !== null) void navigate({ to: "/practice-charts/$id", params: { id: chart.nextId } });
  };
  useKeys("Practice chart", [
    { keys: "Escape", label: "Back to the charts", run: () => void navigate({ to: "/practice-charts" }) },
    { keys: "n", label: "Next chart", run: next },
    {
      keys: "mod+Enter",
      label: "Grade",
      inFields: true,
      disabled: !ready,
      run: () => {
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        setTimeout(() => grade.mutate(), 0);
      },
    },
  ]);
  const facts = `${chart.patient.age} ${chart.patient.sex} · ${dayText(chart.serviceDate)} · place ${chart.placeOfServiceCode} · ${chart.payer} · ${chart.newPatient ? "new patient" : "established patient"}`;
  const documents = [{ id: chart.id, title: `Chart ${chart.number}`, author: "invented", body: chart.text }];
  return (
    <div className="bench">
      <div className="bench-head">
        <Link to="/practice-charts" className="header-link">
          Practice charts
        </Link>
        <div className="bench-who grow">
          <h1>
            Chart {chart.number}{" "}
            <span className="soft">
              {words(chart.level)}, {words(chart.setting)}
            </span>
          </h1>
          <span className="soft">{facts}</span>
        </div>
        {result === undefined ? null : <span className="bench-sum">{result.percent} %</span>}
      </div>
      {result === undefined ? (
        <RecodeDesk
          documents={documents}
          serviceDate={chart.serviceDate}
          draft={draft}
          onDraft={setDraft}
          locked={grade.isPending}
          facts={null}
          actions={
            <>
              <DeskKeys />
              <span className="grow" />
              <Button
                disabled={!ready}
                loading={grade.isPending}
                onClick={() => grade.mutate()}
                rightSection={<Keys keys="mod+Enter" />}
              >
                Grade
              </Button>
            </>
          }
        />
      ) : (
        <PracticeGrade result={result} text={chart.text} again={again} next={next} />
      )}
    </div>
  );
}
