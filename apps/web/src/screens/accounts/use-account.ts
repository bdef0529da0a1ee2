import type { PatientAccount } from "@cleanclaim/revenue-cycle/contract";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../../api/client.ts";
import { useRefresh } from "../../app/refresh.ts";
import { useSignedIn } from "../../app/session.tsx";
import { sayDone, sayProblem } from "../../app/toasts.tsx";
import { useNextInList } from "../../components/work-list/next-in-list.ts";
import { loadAccounts } from "./accounts-list.tsx";

/** The form that is open at the right. */
export type Doing =
  | { readonly kind: "pay" | "plan" | "write-off" | "placement" }
  | { readonly kind: "refund"; readonly paymentId: string; readonly amount: string };

/** State and actions of a patient's account. */
export function useAccount(account: PatientAccount) {
  const { may } = useSignedIn();
  const [doing, setDoing] = useState<Doing>();
  const [ledgerShown, setLedgerShown] = useState(false);
  const [busy, setBusy] = useState(false);
  const client = useQueryClient();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const nextId = useNextInList("accounts", loadAccounts, (row) => row.patientId, account.patientId, {});
  /** Does one thing, reads the account again and says what was done. */
  const run = async (work: () => Promise<string>): Promise<void> => {
    if (busy) return;
    setBusy(true);
    try {
      const message = await work();
      await refresh(["account", account.patientId]);
      setDoing(undefined);
      sayDone(message);
    } catch (error) {
      sayProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return {
    account,
    may,
    doing,
    setDoing,
    ledgerShown,
    setLedgerShown,
    busy,
    nextId,
    run,
    show: (next: PatientAccount) => {
      client.setQueryData(["account", account.patientId], next);
    },
    goTo: (id: string | undefined) => {
      void navigate({ to: id === undefined ? "/accounts" : `/accounts/${id}` });
    },
    issueStatement: () =>
      run(async () => (await api("POST /api/statements", { body: { patientIds: [account.patientId] } })).message),
  };
}

/** State and actions of the account. */
export type AccountBench = ReturnType<typeof useAccount>;
