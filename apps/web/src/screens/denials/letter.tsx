import { Button, Textarea } from "@mantine/core";
import { useState } from "react";
import { createPortal } from "react-dom";
import "./letter.css";

/** What was typed, for as long as the page is open: letters name patients, so nothing of them is stored in the browser. */
const drafts = new Map<string, string>();

/** The letter of appeal: proposed, changed by hand, printed on its own page. */
export function Letter({ denialId, text }: { readonly denialId: string; readonly text: string | null }) {
  const [draft, setDraft] = useState(() => drafts.get(denialId) ?? text ?? "");
  if (text === null) return null;
  const change = (value: string) => {
    setDraft(value);
    if (value === text) drafts.delete(denialId);
    else drafts.set(denialId, value);
  };
  return (
    <section style={{ marginTop: 20 }}>
      <div className="row-flex no-print">
        <h2 className="section-title grow">Letter of appeal</h2>
        {draft === text ? null : (
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => {
              change(text);
            }}
          >
            Start again from the proposal
          </Button>
        )}
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            window.print();
          }}
        >
          Print the letter
        </Button>
      </div>
      <Textarea
        className="no-print"
        mt={6}
        aria-label="Letter of appeal"
        autosize
        minRows={12}
        maxRows={32}
        size="sm"
        value={draft}
        onChange={(event) => {
          change(event.currentTarget.value);
        }}
      />
      {createPortal(<div className="letter-print">{draft}</div>, document.body)}
    </section>
  );
}
