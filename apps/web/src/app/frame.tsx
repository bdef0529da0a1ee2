import { Menu } from "@mantine/core";
import { spotlight } from "@mantine/spotlight";
import {
  IconChevronDown,
  IconHelp,
  IconHistory,
  IconMessageQuestion,
  IconSearch,
  IconUsersGroup,
  IconVersions,
} from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link, Outlet, useNavigate, useRouterState } from "@tanstack/react-router";
import { Suspense, useState } from "react";
import { api } from "../api/client.ts";
import { ScreenSkeleton } from "../components/screen-skeleton.tsx";
import { Keys } from "../components/keys.tsx";
import { WhyHost } from "../components/why-panel.tsx";
import { count, plural } from "../format/format.ts";
import type { KeyBinding } from "../keys/chords.ts";
import { useKeys } from "../keys/use-keys.ts";
import { ErrorBoundary } from "./error-boundary.tsx";
import { IdleSignOff } from "./idle.tsx";
import { KeysOverlay } from "./keys-overlay.tsx";
import { Palette } from "./palette.tsx";
import { allScreens } from "./screens.ts";
import { useSignedIn } from "./session.tsx";
import { stages } from "./stages.tsx";
import { sayNotice, undoLast } from "./toasts.tsx";
import { UserMenu } from "./user-menu.tsx";

const screenPaths = new Set(allScreens.map((screen) => screen.path));

function useRail() {
  const { practice } = useSignedIn();
  return useQuery({
    queryKey: ["rail", practice],
    refetchInterval: 60_000,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => api("GET /api/rail", { query: { practice }, signal }),
  });
}

/** The frame around every screen: practice, palette, stages with counts, user. */
export function Frame() {
  const { may } = useSignedIn();
  const navigate = useNavigate();
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  const [keysShown, setKeysShown] = useState(false);
  const rail = useRail();
  const shown = stages.filter((stage) => stage.permissions.some(may) && screenPaths.has(stage.path));
  const go: readonly KeyBinding[] = shown.map((stage) => ({
    keys: `g ${stage.key}`,
    label: stage.label,
    run: () => void navigate({ to: stage.path }),
  }));
  useKeys("Go to", go);
  useKeys("Everywhere", [
    { keys: "mod+k", label: "Search or run a command", inFields: true, run: spotlight.open },
    {
      keys: "?",
      label: "Show the keys",
      run: () => {
        setKeysShown(true);
      },
    },
    {
      keys: "u",
      label: "Undo the last change",
      run: () => {
        if (!undoLast()) sayNotice("There is nothing to undo.");
      },
    },
  ]);
  return (
    <div className="frame">
      <a className="skip-link" href="#screen">
        Skip to the screen
      </a>
      <section className="frame-header" aria-label="Practice, search and settings">
        <PracticeSwitch />
        <button type="button" className="palette-button" onClick={spotlight.open}>
          <IconSearch size={15} />
          <span className="grow cut" style={{ textAlign: "left" }}>
            Search or run a command
          </span>
          <Keys keys="mod+k" />
        </button>
        <span className="grow" />
        {(may("visit:code") || may("query:answer")) && (rail.data?.queries ?? 0) > 0 ? (
          <Link to="/queries" className="header-link">
            <IconMessageQuestion size={16} />
            {plural(rail.data?.queries ?? 0, "query", "queries")}
          </Link>
        ) : null}
        <button
          type="button"
          className="header-link"
          onClick={() => {
            setKeysShown(true);
          }}
        >
          <IconHelp size={16} />
          Keys
        </button>
        <UserMenu
          showKeys={() => {
            setKeysShown(true);
          }}
        />
      </section>
      <nav className="rail" aria-label="Stages">
        {shown.map((stage) => {
          const value = stage.count === undefined ? undefined : rail.data?.[stage.count];
          return (
            <Link
              key={stage.path}
              to={stage.path}
              className="rail-link"
              {...(pathname === stage.path || pathname.startsWith(`${stage.path}/`)
                ? { "data-active": true, "aria-current": "page" as const }
                : {})}
            >
              <stage.icon size={17} stroke={1.7} />
              <span className="cut">{stage.label}</span>
              <span className="rail-count">{value === undefined || value === 0 ? "" : count(value)}</span>
            </Link>
          );
        })}
        <RailFoot />
      </nav>
      <main className="frame-main" id="screen">
        <div className="frame-screen">
          <ErrorBoundary resetKey={pathname}>
            <Suspense fallback={<ScreenSkeleton />}>
              <Outlet />
            </Suspense>
          </ErrorBoundary>
        </div>
        <WhyHost />
      </main>
      <Palette />
      <KeysOverlay
        opened={keysShown}
        onClose={() => {
          setKeysShown(false);
        }}
      />
      <IdleSignOff />
    </div>
  );
}

function RailFoot() {
  const { session, may } = useSignedIn();
  return (
    <div className="rail-foot">
      {may("audit:read") && screenPaths.has("/audit") ? (
        <Link to="/audit" className="rail-link" activeProps={{ "data-active": true }}>
          <IconHistory size={17} stroke={1.7} />
          Audit
        </Link>
      ) : null}
      {may("user:manage") && screenPaths.has("/users") ? (
        <Link to="/users" className="rail-link" activeProps={{ "data-active": true }}>
          <IconUsersGroup size={17} stroke={1.7} />
          Users
        </Link>
      ) : null}
      <Link to="/code-sets" className="rail-link" activeProps={{ "data-active": true }}>
        <IconVersions size={17} stroke={1.7} />
        Code sets
      </Link>
      <p className="rail-note" style={{ margin: 0 }}>
        {session.codeSets.official ? session.codeSets.label : "Starter code sets, not official"}
      </p>
    </div>
  );
}

function PracticeSwitch() {
  const { session, practice, choosePractice } = useSignedIn();
  const name =
    session.practices.find((each) => each.id === practice)?.name ??
    (session.practices.length === 1 ? session.practices[0]?.name : "All practices");
  if (session.practices.length < 2) {
    return (
      <div className="practice-button" style={{ cursor: "default" }}>
        <span className="cut">{name ?? session.organization.name}</span>
      </div>
    );
  }
  return (
    <Menu position="bottom-start" width={280}>
      <Menu.Target>
        <button type="button" className="practice-button" aria-label={`Practice: ${name ?? ""}. Change`}>
          <span className="grow cut">{name}</span>
          <IconChevronDown size={15} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{session.organization.name}</Menu.Label>
        <Menu.Item
          onClick={() => {
            choosePractice(undefined);
          }}
        >
          All practices
        </Menu.Item>
        {session.practices.map((each) => (
          <Menu.Item
            key={each.id}
            onClick={() => {
              choosePractice(each.id);
            }}
          >
            {each.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
