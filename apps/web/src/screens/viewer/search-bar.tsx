import { ActionIcon, Tooltip } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconSearch } from "@tabler/icons-react";
import type { RefObject } from "react";
import { count } from "../../format/format.ts";
import type { Viewer } from "./use-viewer.ts";

/** Looks for text, a segment (`CLM`), an element (`NM109`), an amount (`$640.50`) or a day; Enter and Shift Enter go through the hits. */
export function SearchBar({
  viewer,
  field,
}: {
  readonly viewer: Viewer;
  readonly field: RefObject<HTMLInputElement | null>;
}) {
  const { search } = viewer;
  return (
    <div className="viewer-search" role="search">
      <IconSearch size={15} aria-hidden className="viewer-search-icon" />
      <input
        ref={field}
        className="bench-field"
        type="search"
        aria-label="Search in the file"
        placeholder="Text, CLM, NM109, $640.50"
        value={search.text}
        onChange={(event) => {
          search.setText(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter") {
            event.preventDefault();
            viewer.stepHit(event.shiftKey ? -1 : 1);
          } else if (event.key === "Escape") {
            event.preventDefault();
            search.setText("");
            event.currentTarget.blur();
          }
        }}
      />
      <span className="soft small-line viewer-hits" role="status">
        {hitWords(viewer)}
      </span>
      <Tooltip label="Previous hit (Shift Enter, or [)">
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label="Previous hit"
          onClick={() => {
            viewer.stepHit(-1);
          }}
        >
          <IconArrowUp size={16} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label="Next hit (Enter, or ])">
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label="Next hit"
          onClick={() => {
            viewer.stepHit(1);
          }}
        >
          <IconArrowDown size={16} />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}

function hitWords({ search, segment }: Viewer): string {
  if (search.text.trim() === "") return "";
  if (search.share !== undefined)
    return search.share === 0 ? "Searching" : `Searching, ${Math.round(search.share * 100)} %`;
  const { found } = search;
  if (found === undefined) return "";
  const total = found.segments.length;
  if (total === 0) return "Not in this file";
  const sum = `${count(total)}${found.complete ? "" : " or more"}`;
  const at = found.segments.indexOf(segment);
  return at < 0 ? `${sum} ${total === 1 ? "hit" : "hits"}` : `${count(at + 1)} of ${sum}`;
}
