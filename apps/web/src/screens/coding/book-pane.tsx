import { Button, Skeleton } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { api } from "../../api/client.ts";
import { Day } from "../../components/day.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import { words } from "../../format/format.ts";
import type { BookPage, Workbench } from "./use-workbench.ts";

/** The page of the code book: where a code stands, what its notes say, what is beside and below it. */
export function BookPane({ bench, page }: { readonly bench: Workbench; readonly page: BookPage }) {
  const on = bench.visit.serviceDate;
  const book = useQuery({
    queryKey: ["book", page.set, page.code, on],
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    queryFn: ({ signal }) =>
      api("GET /api/codes/:set/:code", { params: { set: page.set, code: page.code }, query: { on }, signal }),
  });
  // A code at the end of its branch shows what stands beside it: the codes below its parent.
  const parent = book.data?.hierarchy.findLast((each) => each.code !== page.code)?.code;
  const atEnd = book.data?.children.length === 0 && parent !== undefined;
  const above = useQuery({
    queryKey: ["book", page.set, parent, on],
    enabled: atEnd,
    staleTime: Infinity,
    queryFn: ({ signal }) =>
      api("GET /api/codes/:set/:code", { params: { set: page.set, code: parent ?? "" }, query: { on }, signal }),
  });
  if (book.isPending) return <Skeleton height={300} m="md" />;
  if (book.isError) {
    return (
      <div className="coding-form">
        <ProblemNote error={book.error} />
      </div>
    );
  }
  const { code, title, billable, hierarchy, notes, effectiveFrom, effectiveUntil } = book.data;
  const near = (atEnd ? (above.data?.children ?? []) : book.data.children).slice(0, 60);
  const link = (target: string) => () => {
    bench.openBook({ set: page.set, code: target });
  };
  const taken = bench.items.some((item) => item.kind !== "suggestion" && item.key.endsWith(`:${code}`));
  return (
    <div className="coding-book">
      <ol className="coding-path" aria-label="Where it stands">
        {hierarchy
          .filter((each) => each.code !== code)
          .map((each) => (
            <li key={each.code}>
              <button type="button" className="text-button" onClick={link(each.code)}>
                {each.code}
              </button>{" "}
              {each.title}
            </li>
          ))}
      </ol>
      <div className="coding-book-head">
        <span className="code">{code}</span>
        <span className="grow">{title}</span>
        <StateBadge state={billable ? "ok" : "warning"} label={billable ? "Billable" : "Choose a longer code"} />
      </div>
      <p className="soft small">
        In force <Day iso={effectiveFrom} /> to{" "}
        {effectiveUntil === null ? "further notice" : <Day iso={effectiveUntil} />} on the day of the visit.
      </p>
      {billable && !taken && !bench.locked ? (
        <Button
          variant="light"
          onClick={() => {
            bench.addHit({ set: page.set, code, title, billable, score: 1, matched: "" });
          }}
        >
          Add {code} to the visit
        </Button>
      ) : null}
      {notes.length === 0 ? null : (
        <dl className="coding-notes">
          {notes.map((note, index) => (
            <div key={index}>
              <dt>
                {words(note.kind)} <span className="soft">at {note.from}</span>
              </dt>
              <dd>{note.text}</dd>
            </div>
          ))}
        </dl>
      )}
      {near.length === 0 ? null : (
        <>
          <h2 className="section-title">{atEnd ? "Beside it" : "Below it"}</h2>
          <ul className="coding-children">
            {near.map((each) => (
              <li key={each.code}>
                <button type="button" className="text-button code" onClick={link(each.code)}>
                  {each.code}
                </button>
                <span>{each.title}</span>
                {each.billable ? null : <span className="soft">more below</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
