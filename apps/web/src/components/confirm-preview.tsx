import { Button, Group, Modal, Skeleton } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useKeys } from "../keys/use-keys.ts";
import { ProblemNote } from "./problem-note.tsx";

/** Says what an action on many would do before it is done. `preview` asks the server; `confirm` does it. */
export function ConfirmPreview<P>(props: {
  readonly title: string;
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly previewKey: readonly unknown[];
  readonly preview: () => Promise<P>;
  readonly show: (preview: P) => ReactNode;
  readonly confirmLabel: (preview: P) => string;
  readonly confirm: (preview: P) => Promise<void>;
  /** False when there is nothing to do; the button rests. */
  readonly possible?: (preview: P) => boolean;
}) {
  const preview = useQuery({
    queryKey: ["preview", ...props.previewKey],
    enabled: props.opened,
    gcTime: 0,
    staleTime: 0,
    queryFn: props.preview,
  });
  const act = useMutation({ mutationFn: props.confirm, onSuccess: props.onClose });
  const ready = preview.data !== undefined && (props.possible?.(preview.data) ?? true);
  useKeys(
    "dialog: confirm",
    [
      {
        keys: "mod+Enter",
        label: "Confirm",
        inFields: true,
        run: () => {
          if (ready && preview.data !== undefined && !act.isPending) act.mutate(preview.data);
        },
      },
    ],
    props.opened,
  );
  return (
    <Modal opened={props.opened} onClose={props.onClose} title={props.title} size="lg">
      <div style={{ minHeight: 140 }}>
        {preview.isPending ? <Skeleton height={120} /> : null}
        {preview.isError ? <ProblemNote error={preview.error} /> : null}
        {act.isError ? <ProblemNote error={act.error} /> : null}
        {preview.data === undefined ? null : props.show(preview.data)}
      </div>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={props.onClose}>
          Cancel
        </Button>
        <Button
          disabled={!ready}
          loading={act.isPending}
          data-autofocus
          onClick={() => {
            if (preview.data !== undefined) act.mutate(preview.data);
          }}
        >
          {preview.data === undefined ? "Working it out" : props.confirmLabel(preview.data)}
        </Button>
      </Group>
    </Modal>
  );
}
