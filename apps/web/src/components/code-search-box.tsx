import type { ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import { Combobox, TextInput, useCombobox } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import type { KeyboardEvent, Ref } from "react";
import { useEffect, useState } from "react";
import { api } from "../api/client.ts";
import { useSetting } from "../settings/settings.ts";
import { bookPath, keptHits } from "./code-hits.ts";
import { CodeSearchList, SEARCH_SETS } from "./code-search-list.tsx";

/** One code that a search found. */
export type CodeHit = ResponseOf<"GET /api/codes/search">["results"][number];

interface CodeSearchProps {
  /** Only this set: `icd10cm`, `procedures` …; without it the person chooses, at first all. */
  readonly set?: string | undefined;
  /** Day on which the code must be in force. */
  readonly on?: string | undefined;
  readonly onPick: (hit: CodeHit) => void;
  /** Opens the page of a code (Shift Enter); without it the book opens in another tab. */
  readonly onOpenBook?: ((hit: CodeHit) => void) | undefined;
  /** Whether codes may be picked that are no billable codes of the day, to read about them. */
  readonly headings?: boolean;
  /** Shows favourites and recent codes while the field is empty. */
  readonly shelf?: boolean;
  readonly placeholder?: string;
  readonly label?: string;
  readonly value?: string;
  readonly onValueChange?: (value: string) => void;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** The name of a hit among the options. */
export function hitValue(hit: Pick<CodeHit, "set" | "code">): string {
  return `${hit.set}:${hit.code}`;
}

/** Searches as one types; what was asked before is cancelled, its hits stay until the next ones come. */
function useCodeSearch(asked: string, set: string | undefined, on: string | undefined) {
  return useQuery({
    queryKey: ["code-search", asked, set, on],
    enabled: asked.length >= 2,
    placeholderData: keepPreviousData,
    staleTime: 5 * 60_000,
    retry: false,
    queryFn: ({ signal }) => api("GET /api/codes/search", { query: { q: asked, set, on, limit: 20 }, signal }),
  });
}

/**
 * Searches codes by number, by words, by the words of a note, and says why each was found. Enter takes the chosen one, Shift Enter opens it
 * in the book, Alt with an arrow changes the set. While it is empty it offers favourites and recent codes. The field stays ready for the next.
 */
export function CodeSearchBox({ inputRef, shelf = true, ...props }: CodeSearchProps) {
  const [own, setOwn] = useState("");
  const [chosenSet, chooseSet] = useSetting<string>("code-search-set", "");
  const client = useQueryClient();
  const [isFocused, setFocused] = useState(false);
  const text = props.value ?? own;
  const setText = (value: string) => {
    setOwn(value);
    props.onValueChange?.(value);
  };
  const [asked] = useDebouncedValue(text.trim(), 90);
  const set = props.set ?? (chosenSet === "" ? undefined : chosenSet);
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
    },
  });
  const search = useCodeSearch(asked, set, props.on);
  const kept = useQuery({
    queryKey: ["book-shelf", props.on, undefined],
    enabled: shelf && isFocused && text === "",
    staleTime: 30_000,
    queryFn: ({ signal }) => api("GET /api/book/shelf", { query: { on: props.on }, signal }),
  });
  const isSearch = asked.length >= 2 && text.trim() !== "";
  const groups = isSearch
    ? [{ label: "", hits: search.data?.results ?? [] }]
    : text === "" && shelf
      ? keptHits(kept.data, props.set)
      : [];
  const hits = groups.flatMap((group) => group.hits);
  // The first hit is the one that Enter takes, as soon as the hits are there.
  const firstHit = hits[0]?.code;
  const { selectFirstOption, dropdownOpened } = combobox;
  useEffect(() => {
    if (firstHit !== undefined && dropdownOpened) selectFirstOption();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- The store makes new functions at every render; what matters is which hits are shown.
  }, [firstHit, hits.length, dropdownOpened]);
  const pick = (value: string) => {
    const hit = hits.find((each) => hitValue(each) === value);
    if (hit === undefined) return;
    props.onPick(hit);
    // What is taken is a recent code; when noting that fails, the work goes on.
    api("POST /api/book/recents/:set/:code", { params: { set: hit.set, code: hit.code }, body: {} }).then(
      () => client.invalidateQueries({ queryKey: ["book-shelf"] }),
      () => undefined,
    );
    setText("");
    combobox.closeDropdown();
  };
  const openInBook = () => {
    const hit = hits[combobox.getSelectedOptionIndex()] ?? hits[0];
    if (hit === undefined) return;
    if (props.onOpenBook !== undefined) props.onOpenBook(hit);
    else window.open(bookPath(hit, props.on), "_blank", "noopener");
    combobox.closeDropdown();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Escape") {
      if (combobox.dropdownOpened) combobox.closeDropdown();
      else event.currentTarget.blur();
      event.stopPropagation();
    } else if (event.key === "Enter" && event.shiftKey) {
      event.preventDefault();
      openInBook();
    } else if (event.altKey && (event.key === "ArrowLeft" || event.key === "ArrowRight") && props.set === undefined) {
      event.preventDefault();
      const at = SEARCH_SETS.findIndex((each) => each.id === chosenSet);
      const step = event.key === "ArrowRight" ? 1 : SEARCH_SETS.length - 1;
      chooseSet(SEARCH_SETS[(Math.max(at, 0) + step) % SEARCH_SETS.length]?.id ?? "");
    }
  };
  return (
    <Combobox store={combobox} onOptionSubmit={pick} withinPortal shadow="md">
      <Combobox.Target>
        <TextInput
          ref={inputRef}
          value={text}
          aria-label={props.label ?? "Search codes"}
          placeholder={props.placeholder ?? "Code or words"}
          leftSection={<IconSearch size={14} />}
          onChange={(event) => {
            setText(event.currentTarget.value);
            combobox.openDropdown();
          }}
          onFocus={() => {
            setFocused(true);
            combobox.openDropdown();
          }}
          onBlur={() => {
            setFocused(false);
            combobox.closeDropdown();
          }}
          onKeyDown={onKeyDown}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!isSearch && hits.length === 0}>
        <CodeSearchList
          groups={groups}
          anyCode={props.headings === true}
          state={!isSearch ? "kept" : search.isError ? "failed" : search.isFetched ? "answered" : "asking"}
          {...(props.set === undefined && isSearch ? { set: chosenSet, onSet: chooseSet } : {})}
        />
      </Combobox.Dropdown>
    </Combobox>
  );
}
