import type { CodeSetWork } from "@cleanclaim/revenue-cycle/contract";
import { Alert, Loader } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheck } from "@tabler/icons-react";
import { Instant } from "../../components/day.tsx";
import { count } from "../../format/format.ts";

const SHOWN = 6;

/** How loading goes, or how it ended: what was loaded, what was not and why. */
export function LoadingState({ work }: { readonly work: CodeSetWork }) {
  const running = work.state === "running";
  const failed = work.state === "failed";
  const icon = running ? (
    <Loader size={16} />
  ) : failed ? (
    <IconAlertTriangle size={18} />
  ) : (
    <IconCircleCheck size={18} />
  );
  return (
    <Alert
      color={running ? "blue" : failed ? "amber" : "green"}
      variant="light"
      icon={icon}
      title={titleOf(work)}
      role="status"
      mb="md"
      maw={980}
    >
      <div style={{ whiteSpace: "pre-line" }}>{work.message}</div>
      {work.loaded.length === 0 ? null : (
        <ul className="plain-list">
          {work.loaded.map((each) => (
            <li key={`${each.set} ${each.name}`}>
              {each.set} {each.name}: {count(each.rows)} rows <span className="soft">from {each.source}</span>
            </li>
          ))}
        </ul>
      )}
      {work.unused.length === 0 ? null : (
        <ul className="plain-list">
          {work.unused.slice(0, 20).map((each) => (
            <li key={`${each.file} ${each.reason}`}>
              {each.file}: {each.reason}
            </li>
          ))}
        </ul>
      )}
      {running && work.lines.length > 0 ? (
        <pre className="code-sets-lines">{work.lines.slice(-SHOWN).join("\n")}</pre>
      ) : null}
      <div className="soft small-line">
        {work.startedAt === null ? null : (
          <>
            Begun <Instant iso={work.startedAt} />
          </>
        )}
        {work.endedAt === null ? null : (
          <>
            , ended <Instant iso={work.endedAt} />
          </>
        )}
      </div>
    </Alert>
  );
}

function titleOf(work: CodeSetWork): string {
  const what = work.kind === "update" ? "The official files" : (work.file ?? "The file");
  if (work.state === "running") return `${what}: loading. You can go on working.`;
  return work.state === "failed" ? `${what}: nothing was changed` : `${what}: done`;
}
