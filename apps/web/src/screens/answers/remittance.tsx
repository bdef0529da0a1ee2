import type { RemittanceView } from "@cleanclaim/revenue-cycle/contract";
import { ActionIcon, Button, TextInput } from "@mantine/core";
import { IconArrowLeft, IconCircleX } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../../api/client.ts";
import { useRefresh } from "../../app/refresh.ts";
import { useRouteParam } from "../../app/route-param.ts";
import { useSignedIn } from "../../app/session.tsx";
import { sayDone, sayProblem } from "../../app/toasts.tsx";
import { Keys } from "../../components/keys.tsx";
import { Money } from "../../components/money.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { RawEdiDrawer } from "../../components/raw-edi-drawer.tsx";
import { ScreenSkeleton } from "../../components/screen-skeleton.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import { useNextInList } from "../../components/work-list/next-in-list.ts";
import { dayDense, dayText, money, plural, words } from "../../format/format.ts";
import { useKeys } from "../../keys/use-keys.ts";
import "../../styles/bench.css";
import "./remittance.css";
import { loadRemittances, REMITTANCE_WORDS } from "./remittances-list.tsx";

type PaidClaim = RemittanceView["claims"][number];

/** One payment of an insurer: how it adds up, and every claim in it with its lines. */
export function Screen() {
  const id = useRouteParam("id");
  const view = useQuery({
    queryKey: ["remittance", id],
    queryFn: ({ signal }) => api("GET /api/remittances/:id", { params: { id }, signal }),
  });
  if (view.isPending) return <ScreenSkeleton />;
  if (view.isError) {
    return (
      <div className="page">
        <ProblemNote error={view.error} retry={() => void view.refetch()} />
      </div>
    );
  }
  return <Remittance key={id} view={view.data} />;
}

function Remittance({ view }: { readonly view: RemittanceView }) {
  const { row } = view;
  const firstOpen = view.claims.find((claim) => claim.matchStatus === "unmatched") ?? view.claims[0];
  const [position, setPosition] = useState(firstOpen?.position);
  const [fileShown, setFileShown] = useState(false);
  const navigate = useNavigate();
  const next = useNextInList("remittances", loadRemittances, (each) => each.id, row.id, {});
  const index = view.claims.findIndex((claim) => claim.position === position);
  const current = view.claims[index];
  const step = (by: number) => {
    const to = view.claims[Math.min(Math.max(index + by, 0), view.claims.length - 1)];
    setPosition(to?.position);
    document.getElementById(`remit-${to?.position ?? 0}`)?.scrollIntoView({ block: "nearest" });
  };
  const down = () => {
    step(1);
  };
  const up = () => {
    step(-1);
  };
  useKeys("Remittance", [
    { keys: "j", label: "Next claim", run: down },
    { keys: "k", label: "Claim before", run: up },
    { keys: "ArrowDown", label: "Next claim", hidden: true, run: down },
    { keys: "ArrowUp", label: "Claim before", hidden: true, run: up },
    {
      keys: "Enter",
      label: "Open the claim",
      disabled: current?.claimId === null || current === undefined,
      run: () => void navigate({ to: `/claims/${current?.claimId ?? ""}` }),
    },
    {
      keys: "r",
      label: "Raw file",
      run: () => {
        setFileShown(true);
      },
    },
    {
      keys: "n",
      label: "Next remittance",
      disabled: next === undefined,
      run: () => void navigate({ to: `/remittances/${next ?? ""}` }),
    },
    { keys: "Escape", label: "Back to the list", run: () => void navigate({ to: "/remittances" }) },
  ]);
  return (
    <div className="bench">
      <header className="bench-head">
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label="Back to the list"
          onClick={() => void navigate({ to: "/remittances" })}
        >
          <IconArrowLeft size={17} />
        </ActionIcon>
        <div className="bench-who grow">
          <h1 className="cut">{row.payer}</h1>
          <div className="soft cut">
            {dayText(row.paymentDate)} · {row.method} {row.traceNumber} · {row.practice} ·{" "}
            {plural(row.claimCount, "claim")}
          </div>
        </div>
        <StateBadge state={row.status} label={REMITTANCE_WORDS[row.status]} />
        <span className="bench-sum">{money(row.paid)}</span>
        <Button
          variant="default"
          rightSection={<Keys keys="r" />}
          onClick={() => {
            setFileShown(true);
          }}
        >
          Raw file
        </Button>
      </header>
      {row.problem === null ? null : (
        <div className="bench-banner" data-meaning="stop" role="alert">
          <IconCircleX size={17} />
          <span>{row.problem}</span>
        </div>
      )}
      <div className="bench-body remit-body">
        <div className="bench-main">
          <div className="bench-scroll remit-scroll">
            <ClaimsTable view={view} position={position} choose={setPosition} />
          </div>
        </div>
        <aside className="bench-side" aria-label="The payment and the chosen claim">
          <Equation view={view} />
          {current === undefined ? null : <ClaimDetail remittanceId={row.id} claim={current} />}
        </aside>
      </div>
      <RawEdiDrawer
        fileId={fileShown ? view.fileId : undefined}
        onClose={() => {
          setFileShown(false);
        }}
      />
    </div>
  );
}

function Equation({ view }: { readonly view: RemittanceView }) {
  return (
    <section>
      <div className="row-flex">
        <h2 className="section-title grow">How the payment adds up</h2>
        <StateBadge state={view.balanced ? "ok" : "error"} label={view.balanced ? "Adds up" : "Does not add up"} />
      </div>
      <dl className="facts">
        {view.equation.map((part, index) => (
          <div key={part.label} className={index === view.equation.length - 1 ? "remit-total" : "remit-part"}>
            <dt>{part.label}</dt>
            <dd>
              <Money amount={part.amount} strong={index === view.equation.length - 1} />
            </dd>
          </div>
        ))}
      </dl>
      {view.providerAdjustments.map((each, index) => (
        <p key={`${each.reason}-${index}`} className="soft small-line">
          {each.text} ({each.reason}
          {each.reference === "" ? "" : `, ${each.reference}`}): {money(each.amount)}
        </p>
      ))}
    </section>
  );
}

function ClaimsTable(props: {
  readonly view: RemittanceView;
  readonly position: number | undefined;
  readonly choose: (position: number) => void;
}) {
  return (
    <table className="plain-table remit-table">
      <thead>
        <tr>
          <th>Patient</th>
          <th>Claim</th>
          <th>Decided</th>
          <th className="num">Charge</th>
          <th className="num">Discount</th>
          <th className="num">Patient</th>
          <th className="num">Denied</th>
          <th className="num">Paid</th>
        </tr>
      </thead>
      <tbody>
        {props.view.claims.map((claim) => (
          <tr
            key={claim.position}
            id={`remit-${claim.position}`}
            aria-selected={claim.position === props.position}
            onClick={() => {
              props.choose(claim.position);
            }}
          >
            <td>{claim.patient}</td>
            <td>
              {claim.patientControlNumber}{" "}
              {claim.matchStatus === "unmatched" ? <StateBadge state="unmatched" label="Not known here" /> : null}
            </td>
            <td>{claim.status}</td>
            <td className="num">
              <Money amount={claim.charge} />
            </td>
            <td className="num">
              <Money amount={claim.contractual} />
            </td>
            <td className="num">
              <Money amount={claim.patientResponsibility} />
            </td>
            <td className="num">
              <Money amount={claim.denied} />
            </td>
            <td className="num">
              <Money amount={claim.paid} strong />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ClaimDetail({ remittanceId, claim }: { readonly remittanceId: string; readonly claim: PaidClaim }) {
  return (
    <section>
      <h2 className="section-title">
        {claim.patient}, {claim.patientControlNumber}
      </h2>
      <p className="small-line" style={{ margin: "4px 0 8px" }}>
        {claim.matchReason}{" "}
        {claim.claimId === null ? null : (
          <Link to={`/claims/${claim.claimId}`}>
            Open the claim <Keys keys="Enter" />
          </Link>
        )}
      </p>
      {claim.matchStatus === "unmatched" ? <Unmatched remittanceId={remittanceId} claim={claim} /> : null}
      {claim.lines.map((line, index) => (
        <div key={`${line.procedureCode}-${index}`} className="remit-line">
          <div className="row-flex">
            <span className="code">{[line.procedureCode, ...line.modifiers].join(" ")}</span>
            <span className="grow soft small-line">of {money(line.charge)}</span>
            <Money amount={line.paid} strong />
          </div>
          {line.adjustments.map((each, place) => (
            <div key={`${each.group}${each.reason}${place}`} className="small-line">
              {money(each.amount)} {each.text}{" "}
              <span className="soft">
                ({each.group} {each.reason})
              </span>
            </div>
          ))}
          {line.remarks.map((remark) => (
            <div key={remark.code} className="small-line">
              {remark.text} <span className="soft">({remark.code})</span>
            </div>
          ))}
        </div>
      ))}
    </section>
  );
}

/** A payment for a claim that is not known: claims that it may be for, each with its reason; or dismiss it with one. */
function Unmatched({ remittanceId, claim }: { readonly remittanceId: string; readonly claim: PaidClaim }) {
  const { may } = useSignedIn();
  const [reason, setReason] = useState("");
  const [busy, setBusy] = useState(false);
  const client = useQueryClient();
  const refresh = useRefresh();
  const decide = async (body: { readonly claimId?: string; readonly dismissReason?: string }) => {
    if (busy) return;
    setBusy(true);
    try {
      const params = { id: remittanceId, position: claim.position };
      const done = await api("POST /api/remittances/:id/claims/:position/assign", { params, body: { ...body } });
      await Promise.all([refresh(), client.invalidateQueries({ queryKey: ["remittance", remittanceId] })]);
      sayDone(done.message);
    } catch (error) {
      sayProblem(error);
    } finally {
      setBusy(false);
    }
  };
  const allowed = may("remittance:post");
  const choose = claim.candidates.slice(0, 9).map((candidate, index) => ({
    keys: String(index + 1),
    label: `Assign to ${candidate.patientControlNumber}`,
    disabled: !allowed || busy,
    run: () => void decide({ claimId: candidate.claimId }),
  }));
  useKeys("Payment without a claim", choose);
  return (
    <div className="panel">
      <strong>Which claim is this for?</strong>
      {claim.candidates.length === 0 ? (
        <span className="soft">No claim here comes near it. The payer may have paid for another practice.</span>
      ) : null}
      {claim.candidates.map((candidate, index) => (
        <div key={candidate.claimId} className="remit-candidate">
          <div>
            {candidate.patient}, {dayDense(candidate.serviceDate)}, {money(candidate.totalCharge)}{" "}
            <Link to={`/claims/${candidate.claimId}`}>{candidate.patientControlNumber}</Link>
            <div className="soft small-line">{candidate.because}</div>
          </div>
          {allowed ? (
            <Button
              size="compact-sm"
              variant="default"
              loading={busy}
              rightSection={index < 9 ? <Keys keys={String(index + 1)} /> : undefined}
              onClick={() => void decide({ claimId: candidate.claimId })}
            >
              Assign
            </Button>
          ) : null}
        </div>
      ))}
      {allowed ? (
        <form
          className="row-flex"
          onSubmit={(event) => {
            event.preventDefault();
            if (reason.trim().length >= 3) void decide({ dismissReason: reason.trim() });
          }}
        >
          <TextInput
            className="grow"
            aria-label="Why is it none of ours?"
            placeholder="None of ours, because …"
            value={reason}
            onChange={(event) => {
              setReason(event.currentTarget.value);
            }}
          />
          <Button variant="default" type="submit" disabled={reason.trim().length < 3} loading={busy}>
            Dismiss
          </Button>
        </form>
      ) : (
        <span className="soft">{words("a biller decides this")}.</span>
      )}
    </div>
  );
}
