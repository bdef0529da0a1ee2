import { Button, PasswordInput, Skeleton, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { api, rememberToken } from "../api/client.ts";
import { ProblemNote } from "../components/problem-note.tsx";
import { words } from "../format/format.ts";

/** The sign-in. In a demo installation the accounts are listed, one press each. */
export function SignIn() {
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const client = useQueryClient();
  const demo = useQuery({
    queryKey: ["demo-sign-ins"],
    staleTime: Infinity,
    queryFn: ({ signal }) => api("GET /api/demo-sign-ins", { signal }),
  });
  const signIn = useMutation({
    mutationFn: (account: { readonly email: string; readonly password: string }) =>
      api("POST /api/session", { body: account }),
    onSuccess: (session) => {
      rememberToken(session.csrfToken);
      client.setQueryData(["session"], session);
    },
  });
  useEffect(() => {
    document.title = "Sign in · Cleanclaim";
  }, []);
  return (
    <main className="sign-in">
      <div className="sign-in-card">
        <div className="row-flex sign-in-name">
          <img src="/icon.svg" alt="" width={28} height={28} />
          <h1>Cleanclaim</h1>
        </div>
        <p className="soft">From the note to a zero balance.</p>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            signIn.mutate({ email: email.trim(), password });
          }}
        >
          <TextInput
            label="Email"
            size="sm"
            type="email"
            autoComplete="username"
            required
            withAsterisk={false}
            value={email}
            onChange={(event) => {
              setEmail(event.currentTarget.value);
            }}
          />
          <PasswordInput
            mt="sm"
            label="Password"
            autoComplete="current-password"
            required
            withAsterisk={false}
            value={password}
            onChange={(event) => {
              setPassword(event.currentTarget.value);
            }}
          />
          <Button mt="md" size="sm" fullWidth type="submit" loading={signIn.isPending}>
            Sign in
          </Button>
        </form>
        <p className="small">
          <a href="/coverage">What we check and what we do not</a>
        </p>
        <div className="sign-in-problem">{signIn.isError ? <ProblemNote error={signIn.error} /> : null}</div>
      </div>
      <section className="sign-in-demo" aria-label="Demo accounts">
        {demo.isPending ? <Skeleton height={360} /> : null}
        {demo.data?.demo === true ? (
          <>
            <h2 className="section-title">Demo practice: sign in as</h2>
            <ul>
              {demo.data.accounts.map((account) => (
                <li key={account.email}>
                  <button
                    type="button"
                    disabled={signIn.isPending}
                    onClick={() => {
                      signIn.mutate({ email: account.email, password: account.password });
                    }}
                  >
                    <span className="sign-in-role">{words(account.role)}</span>
                    <span className="soft cut">{account.name}</span>
                  </button>
                </li>
              ))}
            </ul>
            <p className="soft small">All people and payers here are invented.</p>
          </>
        ) : null}
      </section>
    </main>
  );
}
