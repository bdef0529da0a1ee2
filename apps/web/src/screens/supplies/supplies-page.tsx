import { useNavigate, useRouterState } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useSignedIn } from "../../app/session.tsx";
import { useKeys } from "../../keys/use-keys.ts";
import "./supplies.css";

const TABS = [
  { path: "/supplies", label: "Items" },
  { path: "/supplies/reorder", label: "Reorder" },
  { path: "/supplies/orders", label: "Orders" },
  { path: "/supplies/counts", label: "Counts" },
  { path: "/supplies/transfers", label: "Transfers" },
  { path: "/supplies/packs", label: "Packs" },
  { path: "/supplies/lots", label: "Lots" },
  { path: "/supplies/recalls", label: "Recalls", permission: "stock:manage" },
  { path: "/supplies/reports", label: "Reports" },
  { path: "/supplies/setup", label: "Places and vendors" },
] as const satisfies readonly { path: string; label: string; permission?: string }[];

/** The rooms of supplies as tabs above what is open; `[` and `]` go from one to the next. */
export function SuppliesFrame({ children }: { readonly children: ReactNode }) {
  const { may } = useSignedIn();
  const navigate = useNavigate();
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  const tabs = TABS.filter((tab) => !("permission" in tab) || may(tab.permission));
  const current = tabs.findLastIndex((tab) => pathname === tab.path || pathname.startsWith(`${tab.path}/`));
  const go = (by: number) => {
    const to = tabs[(current + by + tabs.length) % tabs.length];
    if (to !== undefined) void navigate({ to: to.path });
  };
  useKeys("Supplies", [
    {
      keys: "]",
      label: "Next tab",
      run: () => {
        go(1);
      },
    },
    {
      keys: "[",
      label: "Tab before",
      run: () => {
        go(-1);
      },
    },
  ]);
  return (
    <div className="supplies">
      <nav className="supplies-tabs" aria-label="Supplies">
        {tabs.map((tab, index) => (
          <a
            key={tab.path}
            className="supplies-tab"
            href={tab.path}
            aria-current={index === current ? "page" : undefined}
            onClick={(event) => {
              if (event.metaKey || event.ctrlKey || event.shiftKey) return;
              event.preventDefault();
              void navigate({ to: tab.path });
            }}
          >
            {tab.label}
          </a>
        ))}
      </nav>
      <div className="supplies-body">{children}</div>
    </div>
  );
}

/** A room that is no work list: its title and buttons, then what it shows. */
export function SuppliesPage(props: {
  readonly title: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <SuppliesFrame>
      <div className="page">
        <div className="page-head">
          <h1>{props.title}</h1>
          <span className="grow" />
          {props.actions}
        </div>
        {props.children}
      </div>
    </SuppliesFrame>
  );
}

/** What an empty room says. */
export function Nothing(props: { readonly title: string; readonly hint: string }) {
  return (
    <div className="list-empty" role="status">
      <p className="list-empty-title">{props.title}</p>
      <p className="soft">{props.hint}</p>
    </div>
  );
}

/** The practice that new things belong to: the chosen one, or the first of the user's. */
export function useOwnPractice(): string {
  const { practice, session } = useSignedIn();
  return practice ?? session.practices[0]?.id ?? "";
}

/** Names a place; with its practice while the places of several practices stand together. */
export function usePlaceName(): (place: { readonly name: string; readonly practiceId: string }) => string {
  const { practice, session } = useSignedIn();
  return (place) => {
    const owner = session.practices.find((each) => each.id === place.practiceId)?.name;
    return practice !== undefined || session.practices.length < 2 || owner === undefined
      ? place.name
      : `${place.name}, ${owner}`;
  };
}
