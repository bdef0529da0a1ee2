import { Button, Textarea } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { sayProblem } from "../app/toasts.tsx";
import { Instant } from "./day.tsx";

interface ThreadMessage {
  readonly id: string;
  readonly author: string;
  readonly body: string;
  readonly at: string;
}

/** The messages about one thing, oldest first, and a field for the next. `send` posts and reads again. */
export function Thread(props: {
  readonly messages: readonly ThreadMessage[];
  readonly send: (body: string) => Promise<unknown>;
  readonly hint?: string;
}) {
  const [body, setBody] = useState("");
  const post = useMutation({
    mutationFn: () => props.send(body.trim()),
    onSuccess: () => {
      setBody("");
    },
    onError: sayProblem,
  });
  return (
    <div>
      {props.messages.length === 0 ? <p className="soft">{props.hint ?? "No messages yet."}</p> : null}
      {props.messages.map((message) => (
        <div key={message.id} className="thread-message">
          <div className="soft">
            {message.author}, <Instant iso={message.at} />
          </div>
          <div style={{ whiteSpace: "pre-wrap" }}>{message.body}</div>
        </div>
      ))}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (body.trim() !== "") post.mutate();
        }}
      >
        <Textarea
          aria-label="Message"
          placeholder="Write a message"
          autosize
          minRows={2}
          maxRows={6}
          maxLength={4000}
          value={body}
          onChange={(event) => {
            setBody(event.currentTarget.value);
          }}
        />
        <Button mt="xs" variant="default" type="submit" disabled={body.trim() === ""} loading={post.isPending}>
          Send
        </Button>
      </form>
    </div>
  );
}
