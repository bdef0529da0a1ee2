import { Button, Group, Modal, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../api/client.ts";
import { useRefresh } from "../../app/refresh.ts";
import { sayDone } from "../../app/toasts.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { dayText } from "../../format/format.ts";

/** Ends what is in force after a last day. */
export function EndContract(props: { readonly id: string; readonly from: string; readonly onClose: () => void }) {
  const [lastDay, setLastDay] = useState("");
  const refresh = useRefresh();
  const end = useMutation({
    mutationFn: () => api("POST /api/contracts/:id/end", { params: { id: props.id }, body: { lastDay } }),
    onSuccess: async () => {
      sayDone(`The contract ends with ${dayText(lastDay)}.`);
      await refresh(["contract", props.id], ["contracts"]);
      props.onClose();
    },
  });
  return (
    <Modal opened onClose={props.onClose} title="End the contract">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (lastDay !== "") end.mutate();
        }}
      >
        <TextInput
          label="Last day in force"
          description="Services after this day have no expected amount until another contract covers them."
          type="date"
          min={props.from}
          required
          data-autofocus
          value={lastDay}
          onChange={(event) => {
            setLastDay(event.currentTarget.value);
          }}
        />
        {end.isError ? <ProblemNote error={end.error} /> : null}
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={props.onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={end.isPending} disabled={lastDay === ""}>
            End
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
