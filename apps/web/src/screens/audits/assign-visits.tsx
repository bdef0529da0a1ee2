import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../api/client.ts";
import { useRefresh } from "../../app/refresh.ts";
import { sayDone, sayProblem } from "../../app/toasts.tsx";
import { plural } from "../../format/format.ts";

/** Gives selected visits of a sample to another auditor or another day. */
export function AssignVisits(props: {
  readonly auditId: string;
  readonly visitIds: readonly string[];
  readonly onDone: () => void;
}) {
  const people = useQuery({
    queryKey: ["audit-people"],
    queryFn: ({ signal }) => api("GET /api/coding-audits/people", { signal }),
  });
  const [auditorId, setAuditor] = useState("");
  const [dueOn, setDueOn] = useState(() => new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10));
  const refresh = useRefresh();
  const assign = useMutation({
    mutationFn: () =>
      api("POST /api/coding-audits/:id/assign", {
        params: { id: props.auditId },
        body: { visitIds: [...props.visitIds], auditorId, dueOn },
      }),
    onSuccess: async (done) => {
      sayDone(done.message);
      props.onDone();
      await refresh(["coding-audit", props.auditId], ["coding-audits"]);
    },
    onError: sayProblem,
  });
  const choices = (people.data?.auditors ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <form
      className="audit-filters no-print"
      style={{ margin: "8px 0" }}
      onSubmit={(event) => {
        event.preventDefault();
        assign.mutate();
      }}
    >
      <span>{plural(props.visitIds.length, "visit")} selected</span>
      <NativeSelect
        size="xs"
        label="Give to"
        data={[{ value: "", label: "Choose" }, ...choices]}
        value={auditorId}
        onChange={(event) => setAuditor(event.currentTarget.value)}
      />
      <TextInput label="Due on" type="date" value={dueOn} onChange={(event) => setDueOn(event.currentTarget.value)} />
      <Button type="submit" disabled={auditorId === ""} loading={assign.isPending}>
        Give over
      </Button>
    </form>
  );
}
