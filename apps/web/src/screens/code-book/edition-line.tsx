import type { BookEdition } from "@cleanclaim/revenue-cycle/contract";
import { editionWarning, editionWords } from "./book-words.ts";

/** Which edition is open, at the foot of a pane; amber where it is not the one in force. */
export function EditionLine({ edition, on }: { readonly edition: BookEdition | null; readonly on: string }) {
  if (edition === null) return null;
  const warning = editionWarning(edition, on);
  return (
    <div className="book-edition" data-warning={warning !== undefined} title={warning}>
      {warning ?? `${edition.label}: ${editionWords(edition)}`}
    </div>
  );
}
