import { Button } from "@mantine/core";
import type { BookNode } from "@cleanclaim/revenue-cycle/contract";
import { useNavigate } from "@tanstack/react-router";
import { Keys } from "../../components/keys.tsx";
import { useKeys } from "../../keys/use-keys.ts";
import { CodePage, useCodePage } from "../code-book/code-page.tsx";
import type { BookWays } from "../code-book/use-book.ts";
import { bookAddress, bookSet, BookWaysProvider, entryPlace } from "../code-book/use-book.ts";
import type { BookPage, Workbench } from "./use-workbench.ts";
import { factsOf } from "./use-workbench.ts";
import "../code-book/book.css";

/** The page of the code book beside the note: what its notes say on the date of the visit, and neighbours that can take its place. */
export function BookPane({ bench, page }: { readonly bench: Workbench; readonly page: BookPage }) {
  const on = bench.visit.serviceDate;
  const navigate = useNavigate();
  const set = bookSet(page.set) ?? "icd10cm";
  const data = useCodePage(set, page.code, on).data;
  const ways: BookWays = {
    on,
    hrefOf: (toSet, code) => bookAddress({ set: toSet, code, on }),
    openCode: (toSet, code) => {
      bench.openBook({ set: toSet, code });
    },
    entryHref: (index, id) => bookAddress({ ...entryPlace(index, id), set, code: page.code, on }),
    openEntry: (index, id) => {
      const { tab = "tree", term = "" } = entryPlace(index, id);
      void navigate({ to: `/book/${set}/${encodeURIComponent(page.code)}`, search: () => ({ tab, term, on }) });
    },
  };
  const shown = data?.code === page.code ? data : undefined;
  // The code of the visit that this page is about, or that one of its neighbours is.
  const near = new Set([page.code, ...(shown?.siblings ?? []).map((node) => node.code)]);
  const mine = bench.items.find((item) => item.kind !== "suggestion" && near.has(factsOf(item).code));
  const taken = mine !== undefined && factsOf(mine).code === page.code;
  const replace = (node: Pick<BookNode, "code" | "title">) => {
    if (mine !== undefined)
      bench.replaceWith(mine, { set, code: node.code, title: node.title, billable: true, score: 1, matched: "" });
  };
  const add = () => {
    if (shown === undefined) return;
    bench.addHit({ set, code: shown.code, title: shown.title, billable: true, score: 1, matched: "" });
  };
  const canAdd = shown?.standing === "valid" && !taken && !bench.locked;
  useKeys("Book", [
    {
      keys: "[",
      label: "Code before in the book",
      disabled: (shown?.previous ?? null) === null,
      run: () => {
        if (typeof shown?.previous === "string") ways.openCode(set, shown.previous);
      },
    },
    {
      keys: "]",
      label: "Next code in the book",
      disabled: (shown?.next ?? null) === null,
      run: () => {
        if (typeof shown?.next === "string") ways.openCode(set, shown.next);
      },
    },
    { keys: "+", label: "Add the code of the page", disabled: !canAdd, run: add },
  ]);
  return (
    <BookWaysProvider value={ways}>
      <CodePage
        set={set}
        code={page.code}
        compact
        {...(mine === undefined || bench.locked ? {} : { onReplace: replace })}
        actions={
          <>
            {canAdd ? (
              <Button size="compact-xs" variant="light" onClick={add}>
                Add to the visit <Keys keys="+" />
              </Button>
            ) : null}
            {canAdd && mine !== undefined ? (
              <Button
                size="compact-xs"
                variant="light"
                onClick={() => {
                  replace(shown);
                }}
              >
                In place of {factsOf(mine).code}
              </Button>
            ) : null}
            <a className="small-line" href={ways.hrefOf(set, page.code)} target="_blank" rel="noreferrer">
              Whole book
            </a>
          </>
        }
      />
    </BookWaysProvider>
  );
}
