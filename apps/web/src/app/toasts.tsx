import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { wordsOf } from "../api/problem.ts";

let lastUndo: { readonly id: string; readonly run: () => void } | undefined;
let counter = 0;

/** Says that something was done. With `undo` it offers to take it back, by button and by the `u` key. */
export function sayDone(message: string, undo?: () => void): void {
  counter += 1;
  const id = `toast-${counter}`;
  const run = () => {
    notifications.hide(id);
    if (lastUndo?.id === id) lastUndo = undefined;
    undo?.();
  };
  if (undo !== undefined) lastUndo = { id, run };
  notifications.show({
    id,
    color: "green",
    autoClose: undo === undefined ? 4000 : 9000,
    withCloseButton: true,
    message: (
      <div className="row-flex">
        <span className="grow">{message}</span>
        {undo === undefined ? null : (
          <Button size="compact-xs" variant="default" onClick={run}>
            Undo
          </Button>
        )}
      </div>
    ),
  });
}

/** Says that something did not work, and what to do. Stays until it is closed. */
export function sayProblem(error: unknown): void {
  const { message, hint } = wordsOf(error);
  notifications.show({ color: "red", autoClose: 15_000, title: message, message: hint ?? "" });
}

/** Says something worth a look that is no failure. */
export function sayNotice(message: string): void {
  notifications.show({ color: "blue", autoClose: 6000, message });
}

/** Takes the last change back that can be taken back. False when there is none. */
export function undoLast(): boolean {
  if (lastUndo === undefined) return false;
  lastUndo.run();
  return true;
}
