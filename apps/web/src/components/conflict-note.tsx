import { Alert, Button } from "@mantine/core";
import { IconUsers } from "@tabler/icons-react";

/** Someone else saved the same thing. What was typed stays until the user chooses to read it again. */
export function ConflictNote({ what, reload }: { readonly what: string; readonly reload: () => void }) {
  return (
    <Alert
      color="amber"
      variant="light"
      icon={<IconUsers size={18} />}
      role="alert"
      title={`Someone else saved this ${what} a moment ago.`}
    >
      <div className="row-flex">
        <span className="grow">
          Your changes are still on this screen but not saved. Read it again to see theirs, then repeat yours.
        </span>
        <Button variant="default" onClick={reload}>
          Read again
        </Button>
      </div>
    </Alert>
  );
}
