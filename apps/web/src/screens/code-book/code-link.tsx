import type { BookSet } from "@cleanclaim/revenue-cycle/contract";
import type { ReactNode } from "react";
import { useWays } from "./use-book.ts";

interface CodeLinkProps {
  readonly set: BookSet;
  readonly code: string;
  readonly children?: ReactNode;
}

/** A code that opens its page; a real address, so that it can be opened beside. */
export function CodeLink({ set, code, children }: CodeLinkProps) {
  const ways = useWays();
  return (
    <a
      className="code"
      href={ways.hrefOf(set, code)}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        ways.openCode(set, code);
      }}
    >
      {children ?? code}
    </a>
  );
}

/** An entry of an index or table that opens where it stands. */
export function EntryLink(props: { readonly index: string; readonly id: string; readonly children: ReactNode }) {
  const ways = useWays();
  return (
    <a
      href={ways.entryHref(props.index, props.id)}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        ways.openEntry(props.index, props.id);
      }}
    >
      {props.children}
    </a>
  );
}
