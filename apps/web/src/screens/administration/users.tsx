import type { ResponseOf, Role } from "@cleanclaim/revenue-cycle/contract";
import { Button, MultiSelect, PasswordInput, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../api/client.ts";
import { sayDone } from "../../app/toasts.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { ScreenSkeleton } from "../../components/screen-skeleton.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import { plural, words } from "../../format/format.ts";
import { UserCredentials } from "./user-credentials.tsx";

type UserRow = ResponseOf<"GET /api/users">[number];
const ROLES: readonly Role[] = [
  "coder",
  "biller",
  "provider",
  "front-desk",
  "supervisor",
  "owner",
  "attorney",
  "auditor",
  "patient",
  "administrator",
];

/** Who may sign in, and as what; adding one. */
export function Screen() {
  const [chosen, setChosen] = useState<string>();
  const users = useQuery({ queryKey: ["users"], queryFn: ({ signal }) => api("GET /api/users", { signal }) });
  if (users.isPending) return <ScreenSkeleton />;
  return (
    <div className="page">
      <div className="page-head">
        <h1>Users</h1>
        {users.data === undefined ? null : (
          <span className="soft">{plural(users.data.length, "person", "people")}</span>
        )}
      </div>
      {users.isError ? (
        <ProblemNote error={users.error} retry={() => void users.refetch()} />
      ) : (
        <div className="columns-two">
          <UserTable users={users.data} chosen={chosen} choose={setChosen} />
          <div>
            {users.data
              .filter((user) => user.id === chosen)
              .map((user) => (
                <UserCredentials key={user.id} userId={user.id} name={user.displayName} />
              ))}
            <AddUser />
          </div>
        </div>
      )}
    </div>
  );
}

function UserTable(props: {
  readonly users: readonly UserRow[];
  readonly chosen: string | undefined;
  readonly choose: (id: string | undefined) => void;
}) {
  const { users, chosen } = props;
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th>Name</th>
          <th>Email</th>
          <th>Roles</th>
          <th>State</th>
          <th>
            <span className="soft">Signing</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {users.map((user) => (
          <tr key={user.id}>
            <td>
              {user.displayName}
              {user.credential === null ? "" : `, ${user.credential}`}
            </td>
            <td>{user.email}</td>
            <td>{user.roles.map(words).join(", ")}</td>
            <td>
              <StateBadge state={user.active ? "active" : "inactive"} />
            </td>
            <td>
              <button
                type="button"
                className="text-button"
                aria-pressed={chosen === user.id}
                aria-label={`Credentials of ${user.displayName}`}
                onClick={() => {
                  props.choose(chosen === user.id ? undefined : user.id);
                }}
              >
                Credentials
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function AddUser() {
  const [name, setName] = useState("");
  const [email, setEmail] = useState("");
  const [credential, setCredential] = useState("");
  const [roles, setRoles] = useState<readonly Role[]>([]);
  const [password, setPassword] = useState("");
  const client = useQueryClient();
  const add = useMutation({
    mutationFn: () =>
      api("POST /api/users", {
        body: {
          email: email.trim(),
          displayName: name.trim(),
          roles: [...roles],
          password,
          ...(credential.trim() === "" ? {} : { credential: credential.trim() }),
        },
      }),
    onSuccess: async (user) => {
      sayDone(`${user.displayName} can sign in.`);
      setName("");
      setEmail("");
      setCredential("");
      setRoles([]);
      setPassword("");
      await client.invalidateQueries({ queryKey: ["users"] });
    },
  });
  const ready = name.trim() !== "" && email.includes("@") && roles.length > 0 && password.length >= 12;
  return (
    <form
      className="panel"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) add.mutate();
      }}
    >
      <strong>Add a user</strong>
      <TextInput
        label="Name"
        value={name}
        onChange={(event) => {
          setName(event.currentTarget.value);
        }}
      />
      <TextInput
        label="Email"
        type="email"
        value={email}
        onChange={(event) => {
          setEmail(event.currentTarget.value);
        }}
      />
      <TextInput
        label="Credential"
        placeholder="CPC, MD"
        value={credential}
        onChange={(event) => {
          setCredential(event.currentTarget.value);
        }}
      />
      <MultiSelect
        label="Roles"
        data={ROLES.map((role) => ({ value: role, label: words(role) }))}
        value={[...roles]}
        onChange={(values) => {
          setRoles(ROLES.filter((role) => values.includes(role)));
        }}
      />
      <PasswordInput
        size="xs"
        label="First password"
        description="At least 12 characters"
        autoComplete="new-password"
        value={password}
        onChange={(event) => {
          setPassword(event.currentTarget.value);
        }}
      />
      {add.isError ? <ProblemNote error={add.error} /> : null}
      <Button type="submit" disabled={!ready} loading={add.isPending}>
        Add
      </Button>
    </form>
  );
}
