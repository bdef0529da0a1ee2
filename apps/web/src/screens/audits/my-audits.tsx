import type { MyAudits } from "@cleanclaim/revenue-cycle/contract";
import { Button, NativeSelect, Skeleton } from "@mantine/core";
import { IconDownload, IconPrinter } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { api, linkTo } from "../../api/client.ts";
import { useSignedIn } from "../../app/session.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import { count, dayDense } from "../../format/format.ts";
import { Standing, rangeText, shareText, verdictText } from "./audit-words.tsx";
import "./audits.css";

/** What audits found in one's own coding, and what there is to learn; supervisors choose whose. */
export function Screen() {
  const { may } = useSignedIn();
  const [coder, setCoder] = useState("");
  const people = useQuery({
    queryKey: ["audit-people"],
    enabled: may("audit:draw"),
    queryFn: ({ signal }) => api("GET /api/coding-audits/people", { signal }),
  });
  const mine = useQuery({
    queryKey: ["my-audits", coder],
    queryFn: ({ signal }) => api("GET /api/my-audits", { query: { coder }, signal }),
  });
  return (
    <div className="page">
      <div className="page-head">
        <Link to="/audits" className="no-print">
          Audits
        </Link>
        <h1>{coder === "" ? "My audits" : `Audits of ${mine.data?.coder ?? ""}`}</h1>
        <span className="grow" />
        <span className="row-flex no-print">
          {may("audit:draw") ? (
            <NativeSelect
              size="xs"
              aria-label="Whose results"
              value={coder}
              onChange={(event) => setCoder(event.currentTarget.value)}
              data={[
                { value: "", label: "My own" },
                ...(people.data?.coders ?? []).map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
          ) : null}
          <Button
            component="a"
            href={linkTo("GET /api/my-audits/csv", { query: { coder } })}
            variant="default"
            leftSection={<IconDownload size={14} />}
          >
            Notes as CSV
          </Button>
          <Button variant="default" leftSection={<IconPrinter size={14} />} onClick={() => window.print()}>
            Print
          </Button>
        </span>
      </div>
      {mine.isPending ? <Skeleton height={220} /> : null}
      {mine.isError ? <ProblemNote error={mine.error} retry={() => void mine.refetch()} /> : null}
      {mine.data === undefined ? null : <Results mine={mine.data} />}
    </div>
  );
}

function Results({ mine }: { readonly mine: MyAudits }) {
  if (mine.visits.length === 0)
    return (
      <p className="soft">
        No visit coded here has been audited and decided yet. Results appear when an auditor has decided.
      </p>
    );
  const { all, encounters } = mine.scores;
  return (
    <>
      <div className="audit-measures">
        <div className="audit-measure">
          <span className="soft">Accuracy of codes</span>
          <b>{shareText(all.accuracy.share)}</b>
          <span className="soft">
            {rangeText(all.accuracy)}, {count(all.accuracy.total)} codes
          </span>
          <Standing share={all.accuracy} />
        </div>
        <div className="audit-measure">
          <span className="soft">Visits all right</span>
          <b>{shareText(encounters.share)}</b>
          <span className="soft">{rangeText(encounters)}</span>
        </div>
      </div>
      <h2 className="section-title block-title">To learn from, {mine.education.length}</h2>
      {mine.education.length === 0 ? <p className="soft">Nothing: every code stood.</p> : null}
      {mine.education.length === 0 ? null : (
        <table className="plain-table">
          <thead>
            <tr>
              <th>Service</th>
              <th>Kind</th>
              <th>Coded</th>
              <th>Auditor</th>
              <th>Decided</th>
              <th>Why, and what to take away</th>
              <th>Source</th>
            </tr>
          </thead>
          <tbody>
            {mine.education.map((one, place) => (
              <tr key={`${one.visitId} ${place}`}>
                <td>
                  <Link to="/audits/$id/visits/$visitId" params={{ id: one.auditId, visitId: one.visitId }}>
                    {dayDense(one.serviceDate)}
                  </Link>
                </td>
                <td>{one.kind}</td>
                <td className="code">{one.original === "" ? "none" : one.original}</td>
                <td className="code">{one.audit === "" ? "none" : one.audit}</td>
                <td>{verdictText(one.verdict)}</td>
                <td>
                  {one.reason}
                  {one.education === "" ? null : <div>{one.education}</div>}
                </td>
                <td className="soft">{one.source}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <h2 className="section-title block-title">Visits, {mine.visits.length}</h2>
      <table className="plain-table">
        <thead>
          <tr>
            <th>Service</th>
            <th>Patient</th>
            <th>Audit</th>
            <th className="num">Findings</th>
            <th>State</th>
          </tr>
        </thead>
        <tbody>
          {mine.visits.map((one) => (
            <tr key={`${one.auditId} ${one.visitId}`}>
              <td>{dayDense(one.serviceDate)}</td>
              <td>
                <Link to="/audits/$id/visits/$visitId" params={{ id: one.auditId, visitId: one.visitId }}>
                  {one.patient}
                </Link>
              </td>
              <td>{one.auditName}</td>
              <td className="num">{count(one.findings)}</td>
              <td>
                {one.contested > 0 ? (
                  <StateBadge state="contested" meaning="look" label="Your objection waits" />
                ) : one.acknowledgedAt === null ? (
                  <StateBadge state="new" meaning="info" label="Not read yet" />
                ) : (
                  <StateBadge state="read" meaning="done" label="Read" />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
