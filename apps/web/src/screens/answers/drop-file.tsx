import type { UploadResult } from "@cleanclaim/revenue-cycle/contract";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useRefresh } from "../../app/refresh.ts";
import { FileDrop } from "../../components/file-drop.tsx";
import { RawEdiDrawer } from "../../components/raw-edi-drawer.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import { count, plural } from "../../format/format.ts";
import { useKeys } from "../../keys/use-keys.ts";
import "../../styles/bench.css";
import { summaryFacts } from "./summary-facts.ts";

/** A file dropped in by hand: what it is, what it said, and what became of it. */
export function Screen() {
  const [results, setResults] = useState<readonly UploadResult[]>([]);
  const [fileId, setFileId] = useState<string>();
  const refresh = useRefresh();
  const navigate = useNavigate();
  useKeys("Drop in a file", [
    { keys: "Escape", label: "Back to the answers", run: () => void navigate({ to: "/answers" }) },
  ]);
  return (
    <div className="page">
      <div className="page-head">
        <h1>Drop in a file</h1>
      </div>
      <div style={{ maxWidth: 860 }}>
        <FileDrop
          onRead={(result) => {
            setResults([result, ...results]);
            void refresh();
          }}
        />
        <p className="soft small-line">
          Remittances are posted at once; the same file a second time changes nothing. A file that does not add up is
          refused as a whole and says why.
        </p>
        {results.map((result, index) => (
          <ReadFile
            key={`${result.fileId ?? result.name}-${results.length - index}`}
            result={result}
            openFile={setFileId}
          />
        ))}
      </div>
      <RawEdiDrawer
        fileId={fileId}
        onClose={() => {
          setFileId(undefined);
        }}
      />
    </div>
  );
}

function ReadFile(props: { readonly result: UploadResult; readonly openFile: (fileId: string) => void }) {
  const { result } = props;
  const { fileId } = result;
  const facts = summaryFacts(result.summary);
  return (
    <article className="panel" role="status" style={{ marginTop: 12 }}>
      <div className="row-flex">
        <StateBadge state={result.status} />
        <strong className="cut grow">{result.name}</strong>
        <span className="soft">{result.kind}</span>
        {fileId === null ? null : (
          <button
            type="button"
            className="text-button"
            onClick={() => {
              props.openFile(fileId);
            }}
          >
            Segments in words
          </button>
        )}
      </div>
      <div>
        {result.message} {result.hint === undefined ? null : <span className="soft">{result.hint}</span>}
      </div>
      {facts.length === 0 ? null : (
        <dl className="facts">
          {facts.map((fact) => (
            <div key={fact.label} style={{ display: "contents" }}>
              <dt>{fact.label}</dt>
              <dd>{fact.value}</dd>
            </div>
          ))}
        </dl>
      )}
      {result.matched + result.unmatched === 0 ? null : (
        <div>
          {plural(result.matched, "claim")} matched
          {result.unmatched === 0 ? "." : `, ${count(result.unmatched)} not known here.`}{" "}
          {result.remittanceIds.map((id, index) => (
            <Link key={id} to={`/remittances/${id}`}>
              {result.remittanceIds.length === 1 ? "Open the remittance" : `Remittance ${index + 1}`}{" "}
            </Link>
          ))}
        </div>
      )}
      <Issues issues={result.issues} />
    </article>
  );
}

const SHOWN = 50;

function Issues({ issues }: { readonly issues: UploadResult["issues"] }) {
  if (issues.length === 0) return null;
  return (
    <div>
      <h2 className="section-title">{plural(issues.length, "issue")}</h2>
      <table className="plain-table">
        <tbody>
          {issues.slice(0, SHOWN).map((issue, index) => (
            <tr key={`${issue.code}-${index}`}>
              <td>
                <StateBadge state={issue.severity} />
              </td>
              <td>
                {issue.message}
                <div className="soft small-line">
                  {issue.code}
                  {issue.line === null ? "" : `, segment ${count(issue.line)}`}
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {issues.length > SHOWN ? <p className="soft">and {count(issues.length - SHOWN)} more of these.</p> : null}
    </div>
  );
}
