import { Alert, Button } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { wordsOf } from "../api/problem.ts";

/** An error in words, with what to do about it. */
export function ProblemNote({ error, retry }: { readonly error: unknown; readonly retry?: () => void }) {
  const { message, hint } = wordsOf(error);
  return (
    <Alert color="red" variant="light" icon={<IconAlertTriangle size={18} />} title={message} role="alert">
      {hint}
      {retry === undefined ? null : (
        <div style={{ marginTop: 8 }}>
          <Button variant="default" onClick={retry}>
            Try again
          </Button>
        </div>
      )}
    </Alert>
  );
}
