import { Button, Group, Modal, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { plural } from "../format/format.ts";
import { useSignedIn } from "./session.tsx";

const WARN_SECONDS = 60;

/** Signs off after the minutes of rest that the practice allows, with a minute's warning. */
export function IdleSignOff() {
  const { session, signOut } = useSignedIn();
  const client = useQueryClient();
  const lastActive = useRef(0);
  const [secondsLeft, setSecondsLeft] = useState<number>();
  const allowed = Math.max(session.idleMinutes, 2) * 60;

  useEffect(() => {
    lastActive.current = Date.now();
    const touch = () => {
      lastActive.current = Date.now();
    };
    const events = ["keydown", "pointerdown", "wheel", "pointermove"] as const;
    for (const name of events) document.addEventListener(name, touch, { passive: true });
    const timer = setInterval(() => {
      const left = allowed - Math.floor((Date.now() - lastActive.current) / 1000);
      if (left <= 0) void signOut();
      else setSecondsLeft(left <= WARN_SECONDS ? left : undefined);
    }, 1000);
    return () => {
      for (const name of events) document.removeEventListener(name, touch);
      clearInterval(timer);
    };
  }, [allowed, signOut]);

  const stay = () => {
    lastActive.current = Date.now();
    setSecondsLeft(undefined);
    void client.invalidateQueries({ queryKey: ["session"] });
  };
  return (
    <Modal opened={secondsLeft !== undefined} onClose={stay} title="Still there?" size="sm">
      <Text size="md">
        You will be signed off in {plural(secondsLeft ?? 0, "second")}, because nothing happened for a while. What you
        saved stays.
      </Text>
      <Group mt="lg" justify="flex-end">
        <Button variant="default" onClick={() => void signOut()}>
          Sign out
        </Button>
        <Button onClick={stay} data-autofocus>
          Stay signed in
        </Button>
      </Group>
    </Modal>
  );
}
