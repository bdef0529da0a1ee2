import type { ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import { Combobox, TextInput, useCombobox } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { Ref } from "react";
import { useEffect, useState } from "react";
import { api } from "../api/client.ts";

/** One code that a search found. */
export type CodeHit = ResponseOf<"GET /api/codes/search">["results"][number];

interface CodeSearchProps {
  /** Which sets to search: `icd10cm`, `procedures`, or all without it. */
  readonly set?: string | undefined;
  /** Day on which the code must be in force. */
  readonly on?: string | undefined;
  readonly onPick: (hit: CodeHit) => void;
  readonly placeholder?: string;
  readonly label?: string;
  readonly value?: string;
  readonly onValueChange?: (value: string) => void;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** Searches codes as one types: by number, by words, by the words of a note. Enter takes the first; the field stays ready for the next. */
export function CodeSearchBox({ inputRef, ...props }: CodeSearchProps) {
  const [own, setOwn] = useState("");
  const text = props.value ?? own;
  const setText = (value: string) => {
    setOwn(value);
    props.onValueChange?.(value);
  };
  const [asked] = useDebouncedValue(text.trim(), 90);
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
    },
  });
  const search = useQuery({
    queryKey: ["code-search", asked, props.set, props.on],
    enabled: asked.length >= 2,
    placeholderData: keepPreviousData,
    staleTime: 5 * 60_000,
    queryFn: ({ signal }) =>
      api("GET /api/codes/search", { query: { q: asked, set: props.set, on: props.on, limit: 20 }, signal }),
  });
  const hits = asked.length >= 2 ? (search.data?.results ?? []) : [];
  // The first hit is the one that Enter takes, as soon as the hits are there.
  const firstHit = hits[0]?.code;
  const { selectFirstOption, dropdownOpened } = combobox;
  useEffect(() => {
    if (firstHit !== undefined && dropdownOpened) selectFirstOption();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- The store makes new functions at every render; what matters is which hits are shown.
  }, [firstHit, hits.length, dropdownOpened]);
  const pick = (value: string) => {
    const hit = hits.find((each) => `${each.set}:${each.code}` === value);
    if (hit === undefined) return;
    props.onPick(hit);
    setText("");
    combobox.closeDropdown();
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
            if (text.trim().length >= 2) combobox.openDropdown();
          }}
          onBlur={() => {
            combobox.closeDropdown();
          }}
          onKeyDown={(event) => {
            if (event.key === "Escape") {
              if (combobox.dropdownOpened) combobox.closeDropdown();
              else event.currentTarget.blur();
              event.stopPropagation();
            }
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={asked.length < 2}>
        <Combobox.Options mah={340} style={{ overflowY: "auto" }}>
          {hits.map((hit) => (
            <Combobox.Option value={`${hit.set}:${hit.code}`} key={`${hit.set}:${hit.code}`} disabled={!hit.billable}>
              <div className="code-hit">
                <span className="code">{hit.code}</span>
                <span>
                  {hit.title}
                  {hit.billable ? "" : " (not billable: choose a longer code)"}
                </span>
              </div>
            </Combobox.Option>
          ))}
          {hits.length === 0 && search.isFetched ? (
            <Combobox.Empty>No code in the loaded sets has these words. Try fewer or other words.</Combobox.Empty>
          ) : null}
          {search.isError ? <Combobox.Empty>The search did not answer. Try again.</Combobox.Empty> : null}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
