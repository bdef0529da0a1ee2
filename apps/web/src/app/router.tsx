import { createRootRoute, createRoute, createRouter, Navigate, Outlet, useRouterState } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { lazy, Suspense, useEffect } from "react";
import { ProblemNote } from "../components/problem-note.tsx";
import { ScreenSkeleton } from "../components/screen-skeleton.tsx";
import { Frame } from "./frame.tsx";
import { homeOf } from "./homes.ts";
import type { ScreenRoute } from "./screens.ts";
import { allScreens } from "./screens.ts";
import { SessionProvider, useSessionQuery, useSignedIn } from "./session.tsx";
import { SignIn } from "./sign-in.tsx";

const PublicCoverage = lazy(async () => ({ default: (await import("../screens/rules/coverage.tsx")).PublicCoverage }));

/** Decides between the sign-in and the frame; a patient sees the portal without the frame of the office. */
function Gate() {
  const session = useSessionQuery();
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  if (session.isPending) return <ScreenSkeleton />;
  if (session.isError) {
    return (
      <div className="page">
        <ProblemNote error={session.error} retry={() => void session.refetch()} />
      </div>
    );
  }
  if (session.data === null) {
    if (pathname !== "/coverage") return <SignIn />;
    return (
      <Suspense fallback={<ScreenSkeleton />}>
        <PublicCoverage />
      </Suspense>
    );
  }
  const patientOnly = session.data.user.roles.every((role) => role === "patient");
  return (
    <SessionProvider session={session.data}>
      {patientOnly ? <PatientGate pathname={pathname} /> : <Frame />}
    </SessionProvider>
  );
}

function PatientGate({ pathname }: { readonly pathname: string }) {
  if (!pathname.startsWith("/portal")) return <Navigate to="/portal" />;
  return (
    <Suspense fallback={<ScreenSkeleton />}>
      <Outlet />
    </Suspense>
  );
}

function Home() {
  const { session, may } = useSignedIn();
  const to = homeOf({
    roles: session.user.roles,
    may,
    hasScreen: (path) => allScreens.some((screen) => screen.path === path && may(screen.permission ?? "")),
  });
  return <Navigate to={to} replace />;
}

function NotFound() {
  return (
    <div className="page">
      <div className="page-head">
        <h1>There is no such screen</h1>
      </div>
      <p>The address may be old. Choose a stage on the left, or search with Ctrl K.</p>
    </div>
  );
}

function Guarded({ screen, children }: { readonly screen: ScreenRoute; readonly children: ReactNode }) {
  const { may } = useSignedIn();
  useEffect(() => {
    document.title = `${screen.title} · Cleanclaim`;
  }, [screen.title]);
  if (may(screen.permission ?? "")) return children;
  return (
    <div className="page">
      <div className="page-head">
        <h1>{screen.title}</h1>
      </div>
      <p>Your role does not open this screen. Ask an administrator if you need it.</p>
    </div>
  );
}

const root = createRootRoute({ component: Gate, notFoundComponent: NotFound });
const home = createRoute({ getParentRoute: () => root, path: "/", component: Home });

function routeOf(screen: ScreenRoute) {
  const Lazy = lazy(async () => ({ default: (await screen.load()).Screen }));
  return createRoute({
    getParentRoute: () => root,
    path: screen.path,
    component: () => (
      <Guarded screen={screen}>
        <Lazy />
      </Guarded>
    ),
  });
}

/** Flat text parameters only: filters of lists are words, and the address stays readable. */
function parseSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}
function stringifySearch(search: Record<string, unknown>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(search))
    if (typeof value === "string" && value !== "") query.set(name, value);
  const text = query.toString();
  return text === "" ? "" : `?${text}`;
}

/** The router over all registered screens. */
export const router = createRouter({
  routeTree: root.addChildren([home, ...allScreens.map(routeOf)]),
  parseSearch,
  stringifySearch,
  defaultPendingComponent: ScreenSkeleton,
  scrollRestoration: false,
});
