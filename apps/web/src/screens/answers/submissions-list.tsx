import type { ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import { useState } from "react";
import { Instant } from "../../components/day.tsx";
import { Money } from "../../components/money.tsx";
import { RawEdiDrawer } from "../../components/raw-edi-drawer.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import type { Column } from "../../components/work-list/types.ts";
import { pagesOf } from "../../components/work-list/types.ts";
import { WorkList } from "../../components/work-list/work-list.tsx";
import { count, instantText, words } from "../../format/format.ts";

type Submission = ResponseOf<"GET /api/submissions">["rows"][number];
const load = pagesOf("GET /api/submissions");
const answersOf = (row: Submission) =>
  row.acknowledgements.map((each) => `${each.kind} ${words(each.verdict).toLowerCase()}`).join(", ");
const columns: readonly Column<Submission>[] = [
  {
    id: "createdAt",
    label: "Sent",
    width: 162,
    text: (row) => instantText(row.createdAt),
    render: (row) => <Instant iso={row.createdAt} />,
  },
  { id: "practice", label: "Practice", width: 130, grow: true, text: (row) => row.practice },
  { id: "controlNumber", label: "Control number", width: 104, text: (row) => row.controlNumber },
  {
    id: "status",
    label: "State",
    width: 106,
    text: (row) => words(row.status),
    render: (row) => <StateBadge state={row.status} />,
  },
  { id: "answers", label: "Answers so far", width: 150, grow: true, text: answersOf },
  { id: "claimCount", label: "Claims", width: 60, align: "right", text: (row) => count(row.claimCount) },
  {
    id: "totalCharge",
    label: "Charges",
    width: 96,
    align: "right",
    text: (row) => row.totalCharge,
    render: (row) => <Money amount={row.totalCharge} />,
  },
];

/** The files of claims that were sent, and what came back for each. Enter shows the file in words. */
export function Screen() {
  const [fileId, setFileId] = useState<string>();
  return (
    <>
      <WorkList
        id="submissions"
        title="Sent files"
        load={load}
        columns={columns}
        rowId={(row) => row.id}
        rowLabel={(row) => `${row.practice}, ${instantText(row.createdAt)}`}
        amount={(row) => row.totalCharge}
        onOpen={(row) => {
          setFileId(row.fileId);
        }}
        empty={{ title: "Nothing was sent yet", hint: "Files appear here as soon as claims are sent." }}
        detail={(row) => (
          <>
            <h2 className="glance-title">{row.practice}</h2>
            <p className="soft glance-under">{instantText(row.createdAt)}</p>
            <dl className="facts">
              <dt>State</dt>
              <dd>
                <StateBadge state={row.status} />
              </dd>
              <dt>Claims</dt>
              <dd>{count(row.claimCount)}</dd>
              <dt>Charges</dt>
              <dd>
                <Money amount={row.totalCharge} />
              </dd>
            </dl>
            <h3 className="section-title block-title">Files</h3>
            <ul className="plain-list">
              {[{ kind: "837", verdict: "sent", fileId: row.fileId }, ...row.acknowledgements].map((file) => (
                <li key={file.fileId}>
                  <button
                    type="button"
                    className="text-button"
                    onClick={() => {
                      setFileId(file.fileId);
                    }}
                  >
                    {file.kind}
                  </button>{" "}
                  {words(file.verdict)}
                </li>
              ))}
            </ul>
          </>
        )}
      />
      <RawEdiDrawer
        fileId={fileId}
        onClose={() => {
          setFileId(undefined);
        }}
      />
    </>
  );
}
