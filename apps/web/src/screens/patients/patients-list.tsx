import type { ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useSignedIn } from "../../app/session.tsx";
import { Day } from "../../components/day.tsx";
import { Keys } from "../../components/keys.tsx";
import { Money } from "../../components/money.tsx";
import type { Column } from "../../components/work-list/types.ts";
import { pagesOf } from "../../components/work-list/types.ts";
import { WorkList } from "../../components/work-list/work-list.tsx";
import { dayDense, dayText } from "../../format/format.ts";

type PatientRow = ResponseOf<"GET /api/patients">["rows"][number];
const load = pagesOf("GET /api/patients");
const columns: readonly Column<PatientRow>[] = [
  { id: "name", label: "Patient", width: 200, grow: true, sort: true, text: (row) => row.name },
  { id: "birthDate", label: "Born", width: 100, text: (row) => dayDense(row.birthDate) },
  { id: "accountNumber", label: "Account", width: 120, text: (row) => row.accountNumber },
  { id: "payer", label: "First insurance", width: 180, text: (row) => row.payer },
  {
    id: "lastVisit",
    label: "Last visit",
    width: 100,
    text: (row) => (row.lastVisit === null ? "" : dayDense(row.lastVisit)),
    render: (row) => <Day iso={row.lastVisit} />,
  },
  {
    id: "balance",
    label: "Owes",
    width: 100,
    align: "right",
    text: (row) => row.balance,
    render: (row) => <Money amount={row.balance} />,
  },
];

/** Every patient of the practice, to find one. */
export function Screen() {
  const navigate = useNavigate();
  const { may } = useSignedIn();
  const register = () => void navigate({ to: "/patients/new" });
  return (
    <WorkList
      id="patients"
      title="Patient registry"
      load={load}
      columns={columns}
      searchHint="Name, account, birth date"
      rowId={(row) => row.id}
      rowLabel={(row) => `${row.name}, born ${dayText(row.birthDate)}`}
      amount={(row) => row.balance}
      openPath={(row) => `/patients/${row.id}`}
      empty={{ title: "No patient has this name", hint: "Check the spelling, or register the patient." }}
      keys={() => [{ keys: "+", label: "Register a patient", disabled: !may("patient:write"), run: register }]}
      toolbar={
        may("patient:write") ? (
          <Button onClick={register} rightSection={<Keys keys="+" />}>
            Register
          </Button>
        ) : undefined
      }
    />
  );
}
