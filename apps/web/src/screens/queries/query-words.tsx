import type { ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import { Instant } from "../../components/day.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import type { Meaning } from "../../components/state-words.ts";
import { plural } from "../../format/format.ts";
import { paint } from "../coding/note-paint.ts";

export type Query = ResponseOf<"GET /api/queries">["rows"][number];
type Changes = NonNullable<Query["outcome"]>["coded"];

const STAGES: Readonly<Record<Query["stage"], { readonly label: string; readonly meaning: Meaning }>> = {
  open: { label: "Open", meaning: "info" },
  reminded: { label: "Reminded", meaning: "look" },
  escalated: { label: "Escalated", meaning: "stop" },
  answered: { label: "Answered", meaning: "done" },
  withdrawn: { label: "Withdrawn", meaning: "idle" },
  expired: { label: "Expired", meaning: "idle" },
};

/** Where a question stands, with how often its provider was reminded. */
export function StageBadge({ query }: { readonly query: Query }) {
  const { label, meaning } = STAGES[query.stage];
  const more = query.stage === "reminded" && query.reminders > 1 ? ` ${query.reminders}×` : "";
  return <StateBadge state={query.stage} label={`${label}${more}`} meaning={meaning} />;
}

/** When the answer is due, and how late it is. */
export function dueWords(query: Query, dayText: (iso: string) => string): string {
  if (query.status !== "open") return "";
  return query.overdueDays > 0 ? `${plural(query.overdueDays, "day")} late` : `due ${dayText(query.dueOn)}`;
}

/** The note around the question, with the cited words lit. */
export function NoteExcerpt({ query }: { readonly query: Query }) {
  const marks = query.evidence.flatMap((each) => {
    const start = query.noteExcerpt.indexOf(each.text);
    return start < 0 || each.text === "" ? [] : [{ start, end: start + each.text.length, key: "asked" }];
  });
  return (
    <div className="queries-note">
      {paint(query.noteExcerpt, marks).map((piece) =>
        piece.keys.length > 0 ? (
          <mark key={piece.start}>{piece.text}</mark>
        ) : (
          <span key={piece.start} style={piece.heading ? { fontWeight: 600 } : undefined}>
            {piece.text}
          </span>
        ),
      )}
    </div>
  );
}

/** Codes before and after: what became what, what came, what went. */
export function CodeDiff({ changes }: { readonly changes: Changes }) {
  const { moved, added, removed } = changes;
  if (moved.length + added.length + removed.length === 0) return <span className="soft">No code changed.</span>;
  return (
    <ul className="queries-diff">
      {moved.map((move) => (
        <li key={move.from}>
          <del className="code">{move.from}</del> became <ins className="code">{move.to}</ins>
        </li>
      ))}
      {added.map((code) => (
        <li key={code}>
          <ins className="code">{code}</ins> is new
        </li>
      ))}
      {removed.map((code) => (
        <li key={code}>
          <del className="code">{code}</del> is gone
        </li>
      ))}
    </ul>
  );
}

const STEPS: Readonly<Record<ResponseOf<"GET /api/queries/:id">["events"][number]["kind"], string>> = {
  asked: "Asked",
  reminded: "Provider reminded",
  escalated: "Supervisor told",
  answered: "Answered",
  withdrawn: "Withdrawn",
  expired: "Closed without an answer",
  "codes-moved": "Codes moved on",
  seen: "Seen by the coder",
  "due-changed": "Due day changed",
};

/** Every step in the life of a question, oldest first. */
export function QueryTimeline({ events }: { readonly events: ResponseOf<"GET /api/queries/:id">["events"] }) {
  if (events.length === 0) return <p className="soft">Nothing was logged for this question.</p>;
  return (
    <ol className="timeline">
      {events.map((event, index) => (
        <li key={`${event.at}-${index}`}>
          <div className="timeline-when">
            <Instant iso={event.at} />
          </div>
          <div className="timeline-what">
            <div>
              {STEPS[event.kind]}
              {event.details === "" ? "" : `: ${event.details}`}
            </div>
            <div className="soft">{event.by}</div>
          </div>
        </li>
      ))}
    </ol>
  );
}
