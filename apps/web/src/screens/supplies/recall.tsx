import { Button, TextInput } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { api, linkTo } from "../../api/client.ts";
import { useRefresh } from "../../app/refresh.ts";
import { useRouteParam } from "../../app/route-param.ts";
import { sayDone, sayProblem } from "../../app/toasts.tsx";
import { Day, Instant } from "../../components/day.tsx";
import { Keys } from "../../components/keys.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { ScreenSkeleton } from "../../components/screen-skeleton.tsx";
import { plural } from "../../format/format.ts";
import { useKeys } from "../../keys/use-keys.ts";
import { SuppliesPage } from "./supplies-page.tsx";

/** One recall: who got the lots, what is left of them and where, letters and a list for the calls. */
export function Screen() {
  const id = useRouteParam("id");
  const navigate = useNavigate();
  const recall = useQuery({
    queryKey: ["recall", id],
    queryFn: ({ signal }) => api("GET /api/recalls/:id", { params: { id }, signal }),
  });
  const back = () => void navigate({ to: "/supplies/recalls" });
  useKeys("Recall", [{ keys: "Escape", label: "Back to the recalls", run: back }]);
  if (recall.isPending) return <ScreenSkeleton />;
  if (recall.isError)
    return (
      <SuppliesPage title="Recall">
        <ProblemNote error={recall.error} retry={() => void recall.refetch()} />
      </SuppliesPage>
    );
  const { row, uses, lots, closeNote } = recall.data;
  return (
    <SuppliesPage
      title={`Recall: ${row.item}`}
      actions={
        <>
          <Button variant="default" component="a" href={linkTo("GET /api/recalls/:id/csv", { params: { id } })}>
            CSV
          </Button>
          <Button component="a" target="_blank" href={linkTo("GET /api/recalls/:id/letters", { params: { id } })}>
            Letters
          </Button>
          <Button variant="default" onClick={back} rightSection={<Keys keys="Escape" />}>
            Back
          </Button>
        </>
      }
    >
      <div className="columns-two">
        <div>
          <h2 className="section-title">
            {plural(row.patients, "patient")} got it at {plural(new Set(uses.map((use) => use.visitId)).size, "visit")}
          </h2>
          {uses.length === 0 ? (
            <p className="soft">No visit used any of the lots.</p>
          ) : (
            <table className="plain-table">
              <thead>
                <tr>
                  <th>Patient</th>
                  <th>Born</th>
                  <th>Phone</th>
                  <th>Visit</th>
                  <th>Provider</th>
                  <th>Lot</th>
                  <th className="num">Quantity</th>
                </tr>
              </thead>
              <tbody>
                {uses.map((use) => (
                  <tr key={`${use.visitId} ${use.lot}`}>
                    <td>
                      {use.patient} <span className="soft">{use.accountNumber}</span>
                    </td>
                    <td>
                      <Day iso={use.birthDate} />
                    </td>
                    <td className="nowrap">{use.phone}</td>
                    <td>
                      <Link to={`/coding/${use.visitId}`}>
                        <Day iso={use.serviceDate} />
                      </Link>
                    </td>
                    <td>{use.provider}</td>
                    <td>{use.lot}</td>
                    <td className="num">{use.quantity}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </div>
        <div>
          <dl className="facts">
            <dt>Reason</dt>
            <dd>{row.reason}</dd>
            <dt>Notice</dt>
            <dd>{row.reference === "" ? "none given" : row.reference}</dd>
            <dt>Opened</dt>
            <dd>
              <Instant iso={row.openedAt} /> {row.openedBy}
            </dd>
            <dt>Closed</dt>
            <dd>{row.closedAt === null ? "not yet" : <Instant iso={row.closedAt} />}</dd>
            {closeNote === "" ? null : (
              <>
                <dt>Outcome</dt>
                <dd>{closeNote}</dd>
              </>
            )}
          </dl>
          <h2 className="section-title block-title">Lots, held</h2>
          <ul className="plain-list">
            {lots.map((lot) => (
              <li key={lot.lotNumber}>
                {lot.lotNumber}:{" "}
                {lot.known ? (lot.onHand === "0" ? "nothing left" : lot.places) : "we never had this lot"}
              </li>
            ))}
          </ul>
          {row.closedAt === null ? <Close id={id} /> : null}
        </div>
      </div>
    </SuppliesPage>
  );
}

function Close({ id }: { readonly id: string }) {
  const refresh = useRefresh();
  const [note, setNote] = useState("");
  const close = useMutation({
    mutationFn: () => api("POST /api/recalls/:id/close", { params: { id }, body: { note: note.trim() } }),
    onSuccess: async (done) => {
      sayDone(done.message);
      await refresh(["recall", id], ["recalls"]);
    },
    onError: sayProblem,
  });
  return (
    <form
      className="panel"
      style={{ marginTop: 16 }}
      onSubmit={(event) => {
        event.preventDefault();
        if (note.trim().length > 2) close.mutate();
      }}
    >
      <TextInput
        label="Close: what was done"
        value={note}
        onChange={(event) => {
          setNote(event.currentTarget.value);
        }}
      />
      <Button type="submit" variant="default" disabled={note.trim().length < 3} loading={close.isPending}>
        Close the recall
      </Button>
    </form>
  );
}
