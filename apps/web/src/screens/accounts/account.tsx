import type { PatientAccount } from "@cleanclaim/revenue-cycle/contract";
import { ActionIcon, Button, Tooltip } from "@mantine/core";
import { IconGavel, IconPlayerTrackNext } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { BackToList } from "../../components/back-to-list.tsx";
import { api } from "../../api/client.ts";
import { useRouteParam } from "../../app/route-param.ts";
import { Keys } from "../../components/keys.tsx";
import { LedgerTable } from "../../components/ledger-table.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { ScreenSkeleton } from "../../components/screen-skeleton.tsx";
import { WhyButton } from "../../components/why-panel.tsx";
import { askWhy } from "../../components/why-store.ts";
import { money } from "../../format/format.ts";
import { useKeys } from "../../keys/use-keys.ts";
import "../../styles/bench.css";
import { AccountSide } from "./account-side.tsx";
import { OwedLines } from "./owed-lines.tsx";
import type { AccountBench, Doing } from "./use-account.ts";
import { useAccount } from "./use-account.ts";

/** What one patient owes, line by line with why; and what can be done about it. */
export function Screen() {
  const id = useRouteParam("id");
  const account = useQuery({
    queryKey: ["account", id],
    queryFn: ({ signal }) => api("GET /api/accounts/:patientId", { params: { patientId: id }, signal }),
  });
  if (account.isPending) return <ScreenSkeleton />;
  if (account.isError) {
    return (
      <div className="page">
        <ProblemNote error={account.error} retry={() => void account.refetch()} />
      </div>
    );
  }
  return <Account key={id} account={account.data} />;
}

function Account({ account }: { readonly account: PatientAccount }) {
  const bench = useAccount(account);
  const choices = choicesOf(bench);
  useKeys("Account", [
    ...choices.map((choice) => ({ keys: choice.keys, label: choice.label, run: choice.run })),
    {
      keys: "w",
      label: "Why is this owed?",
      run: () => {
        askWhy("Why is this owed?", account.why);
      },
    },
    {
      keys: "t",
      label: "Show or hide the ledger",
      run: () => {
        bench.setLedgerShown(!bench.ledgerShown);
      },
    },
    {
      keys: "n",
      label: "Next account",
      disabled: bench.nextId === undefined,
      run: () => {
        bench.goTo(bench.nextId);
      },
    },
    {
      keys: "Escape",
      label: "Back to the list",
      run: () => {
        if (bench.doing === undefined) bench.goTo(undefined);
        else bench.setDoing(undefined);
      },
    },
  ]);
  return (
    <div className="bench">
      <header className="bench-head">
        <BackToList
          onBack={() => {
            bench.goTo(undefined);
          }}
        />
        <div className="bench-who grow">
          <h1 className="cut">
            {account.patient} <span className="soft">{account.accountNumber}</span>
          </h1>
          <div className="soft cut">{account.practice}</div>
        </div>
        {account.unapplied === "0.00" ? null : (
          <span className="soft nowrap">{money(account.unapplied)} not yet applied</span>
        )}
        <span className="soft">owes</span>
        <span className="bench-sum">
          {money(account.balance)} <WhyButton title="Why is this owed?" why={account.why} />
        </span>
        {bench.nextId === undefined ? null : (
          <Tooltip label="Next account (n)">
            <ActionIcon
              variant="default"
              aria-label="Next account"
              onClick={() => {
                bench.goTo(bench.nextId);
              }}
            >
              <IconPlayerTrackNext size={15} />
            </ActionIcon>
          </Tooltip>
        )}
      </header>
      {account.placement === null || ["refused", "recalled", "closed"].includes(account.placement.status) ? null : (
        <div className="bench-banner" data-meaning="look">
          <IconGavel size={17} />
          <span>
            Collections {account.placement.status} over {money(account.placement.amount)}: {account.placement.reason}{" "}
            <Link to="/placements">Placements</Link>
          </span>
        </div>
      )}
      {account.notices.map((text) => (
        <div key={text} className="bench-banner" data-meaning="stop" role="alert">
          <span>{text}</span>
        </div>
      ))}
      <div className="bench-body account-body">
        <div className="bench-main">
          <div className="bench-scroll">
            <OwedLines lines={account.owed} link />
            {bench.ledgerShown ? (
              <>
                <h2 className="section-title block-title">Ledger</h2>
                <LedgerTable entries={account.ledger} empty="Nothing is booked for this patient yet." />
              </>
            ) : (
              <Button
                mt="lg"
                size="compact-sm"
                variant="subtle"
                rightSection={<Keys keys="t" />}
                onClick={() => {
                  bench.setLedgerShown(true);
                }}
              >
                Show the ledger
              </Button>
            )}
          </div>
          {choices.length === 0 ? null : (
            <div className="bench-actions no-print">
              {choices.map((choice, index) => (
                <Button
                  key={choice.keys}
                  size="compact-sm"
                  variant={index === 0 ? "filled" : "default"}
                  rightSection={<Keys keys={choice.keys} />}
                  onClick={choice.run}
                >
                  {choice.label}
                </Button>
              ))}
            </div>
          )}
        </div>
        <AccountSide bench={bench} />
      </div>
    </div>
  );
}

interface Choice {
  readonly keys: string;
  readonly label: string;
  readonly run: () => void;
}

function choicesOf(bench: AccountBench): readonly Choice[] {
  const { account, may } = bench;
  const owes = !account.balance.startsWith("-") && account.balance !== "0.00";
  const open = (doing: Doing) => () => {
    bench.setDoing(doing);
  };
  const all: readonly (Choice & { readonly when: boolean })[] = [
    { keys: "p", label: "Take a payment", when: may("payment:take"), run: open({ kind: "pay" }) },
    {
      keys: "l",
      label: "Payment plan",
      when: may("payment:take") && owes && account.plan === null,
      run: open({ kind: "plan" }),
    },
    {
      keys: "s",
      label: "Issue a statement",
      when: may("statement:issue") && owes,
      run: () => void bench.issueStatement(),
    },
    { keys: "o", label: "Write off", when: may("payment:refund") && owes, run: open({ kind: "write-off" }) },
    {
      keys: "c",
      label: "Propose collections",
      when: may("placement:propose") && owes && account.placement === null,
      run: open({ kind: "placement" }),
    },
  ];
  return all.filter((choice) => choice.when);
}
