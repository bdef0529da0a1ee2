import { ActionIcon, Tooltip } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";

/** The arrow at the head of a bench that leads back to its list, as Escape does. */
export function BackToList({ onBack }: { readonly onBack: () => void }) {
  return (
    <Tooltip label="Back to the list (Esc)">
      <ActionIcon variant="subtle" color="gray" aria-label="Back to the list" onClick={onBack}>
        <IconArrowLeft size={17} />
      </ActionIcon>
    </Tooltip>
  );
}
