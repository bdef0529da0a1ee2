import type { Session } from "@cleanclaim/revenue-cycle/contract";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { createContext, use, useCallback, useMemo } from "react";
import { api, rememberToken } from "../api/client.ts";
import { ApiProblem } from "../api/problem.ts";
import { useSetting } from "../settings/settings.ts";

/** Who is signed in, and the practice that the lists are narrowed to. */
export interface SignedIn {
  readonly session: Session;
  /** Chosen practice, or undefined for all that the user may see. */
  readonly practice: string | undefined;
  readonly choosePractice: (id: string | undefined) => void;
  readonly may: (permission: string) => boolean;
  readonly signOut: () => Promise<void>;
}

const SignedInContext = createContext<SignedIn | undefined>(undefined);

/** Reads the session; undefined data while loading, null when nobody is signed in. */
export function useSessionQuery() {
  return useQuery({
    queryKey: ["session"],
    staleTime: 60_000,
    retry: false,
    queryFn: async ({ signal }): Promise<Session | null> => {
      try {
        const session = await api("GET /api/session", { signal });
        rememberToken(session.csrfToken);
        return session;
      } catch (error) {
        if (error instanceof ApiProblem && error.status === 401) return null;
        throw error;
      }
    },
  });
}

/** Gives the session to everything inside the frame. */
export function SessionProvider({ session, children }: { readonly session: Session; readonly children: ReactNode }) {
  const client = useQueryClient();
  const [chosen, setChosen] = useSetting<string | null>("practice", null);
  const practice = session.practices.some((each) => each.id === chosen) ? (chosen ?? undefined) : undefined;
  const signOut = useCallback(async () => {
    try {
      await api("DELETE /api/session");
    } catch {
      // A session that has already ended is signed out as well.
    }
    client.setQueryData(["session"], null);
    client.removeQueries({ predicate: (query) => query.queryKey[0] !== "session" });
  }, [client]);
  const value = useMemo<SignedIn>(
    () => ({
      session,
      practice,
      choosePractice: (id) => {
        setChosen(id ?? null);
      },
      may: (permission) => permission === "" || session.permissions.includes(permission),
      signOut,
    }),
    [session, practice, setChosen, signOut],
  );
  return <SignedInContext value={value}>{children}</SignedInContext>;
}

/** The signed-in user, inside the frame. */
export function useSignedIn(): SignedIn {
  const value = use(SignedInContext);
  if (value === undefined) throw new Error("useSignedIn is for screens inside the frame");
  return value;
}
