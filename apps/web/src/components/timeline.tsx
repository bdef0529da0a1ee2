import type { TimelineEvent } from "@cleanclaim/revenue-cycle/contract";
import { Instant } from "./day.tsx";
import { words } from "../format/format.ts";

/** The events of a claim, oldest first: what, when, who; the file behind each is one press away. */
export function Timeline(props: {
  readonly events: readonly TimelineEvent[];
  readonly openFile: (fileId: string) => void;
}) {
  if (props.events.length === 0) return <p className="soft">Nothing has happened yet.</p>;
  return (
    <ol className="timeline">
      {props.events.map((event, index) => (
        <li key={`${event.at}-${index}`}>
          <div className="timeline-when">
            <Instant iso={event.at} />
          </div>
          <div className="timeline-what">
            <div>{event.text}</div>
            <div className="soft">
              {event.actor}
              {event.fromState === event.toState ? "" : ` · ${words(event.fromState)} → ${words(event.toState)}`}
              {event.fileId === null ? null : (
                <>
                  {" · "}
                  <button
                    type="button"
                    className="text-button"
                    onClick={() => {
                      props.openFile(event.fileId ?? "");
                    }}
                  >
                    {event.fileName ?? "File"}
                  </button>
                </>
              )}
            </div>
          </div>
        </li>
      ))}
    </ol>
  );
}
