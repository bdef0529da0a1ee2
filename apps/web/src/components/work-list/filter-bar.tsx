import type { ResponseOf } from "@cleanclaim/revenue-cycle/contract";
import { ActionIcon, Button, Menu, Popover, TextInput, Tooltip } from "@mantine/core";
import { IconBookmark, IconCheck, IconChevronDown, IconSearch, IconTrash, IconX } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { ReactNode, RefObject } from "react";
import { useEffect, useState } from "react";
import { api } from "../../api/client.ts";
import { sayDone, sayProblem } from "../../app/toasts.tsx";
import type { Filter } from "./types.ts";

type SavedView = ResponseOf<"GET /api/views">[number];

/** The filters of a list as chips. */
export function FilterChips(props: {
  readonly filters: readonly Filter[];
  readonly values: Readonly<Record<string, string>>;
  readonly set: (key: string, value: string) => void;
}) {
  return props.filters.map((filter) => {
    const value = props.values[filter.key] ?? "all";
    if (filter.as === "menu") {
      const chosen = filter.options.find((option) => option.value === value);
      return (
        <Menu key={filter.key} position="bottom-start">
          <Menu.Target>
            <button type="button" className="chip" data-on={chosen !== undefined && value !== "all"}>
              {chosen === undefined || value === "all" ? filter.label : `${filter.label}: ${chosen.label}`}
              <IconChevronDown size={13} />
            </button>
          </Menu.Target>
          <Menu.Dropdown mah={360} style={{ overflowY: "auto" }}>
            {filter.options.map((option) => (
              <Menu.Item
                key={option.value}
                rightSection={option.value === value ? <IconCheck size={14} /> : undefined}
                onClick={() => {
                  props.set(filter.key, option.value);
                }}
              >
                {option.label}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      );
    }
    return (
      <div key={filter.key} className="chips" role="group" aria-label={filter.label}>
        {filter.options.map((option) => (
          <button
            key={option.value}
            type="button"
            className="chip"
            data-on={option.value === value}
            aria-pressed={option.value === value}
            onClick={() => {
              props.set(filter.key, option.value);
            }}
          >
            {option.label}
          </button>
        ))}
      </div>
    );
  });
}

/** The search field of a list; `/` leads to it, Enter and Esc back to the rows. */
export function ListSearch({
  hint,
  value,
  onChange,
  inputRef,
}: {
  readonly hint: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly inputRef: RefObject<HTMLInputElement | null>;
}) {
  const [text, setText] = useState(value);
  useEffect(() => {
    if (text === value) return undefined;
    const timer = setTimeout(() => {
      onChange(text);
    }, 220);
    return () => {
      clearTimeout(timer);
    };
  }, [text, value, onChange]);
  return (
    <TextInput
      ref={inputRef}
      className="list-search"
      aria-label={hint}
      placeholder={hint}
      value={text}
      leftSection={<IconSearch size={14} />}
      rightSection={
        text === "" ? undefined : (
          <ActionIcon
            size="xs"
            variant="subtle"
            color="gray"
            aria-label="Clear the search"
            onClick={() => {
              setText("");
              onChange("");
            }}
          >
            <IconX size={13} />
          </ActionIcon>
        )
      }
      onChange={(event) => {
        setText(event.currentTarget.value);
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter" || event.key === "Escape") {
          if (event.key === "Escape") setText("");
          onChange(event.key === "Escape" ? "" : text);
          event.currentTarget.blur();
          event.stopPropagation();
        }
      }}
    />
  );
}

/** Saved views: a name for the filters and the sort that are set now. */
export function SavedViews(props: {
  readonly list: string;
  readonly current: Readonly<Record<string, string | undefined>>;
  readonly apply: (filters: Readonly<Record<string, string>>) => void;
}): ReactNode {
  const [opened, setOpened] = useState(false);
  const [name, setName] = useState("");
  const client = useQueryClient();
  const key = ["views", props.list];
  const views = useQuery({
    queryKey: key,
    enabled: opened,
    queryFn: ({ signal }) => api("GET /api/views", { query: { list: props.list }, signal }),
  });
  const refresh = () => client.invalidateQueries({ queryKey: key });
  const save = useMutation({
    mutationFn: () => {
      const filters = Object.fromEntries(
        Object.entries(props.current).filter((entry): entry is [string, string] => entry[1] !== undefined),
      );
      return api("POST /api/views", { body: { list: props.list, name: name.trim(), filters } });
    },
    onSuccess: async () => {
      setName("");
      sayDone("The view is saved.");
      await refresh();
    },
    onError: sayProblem,
  });
  const forget = useMutation({
    mutationFn: (view: SavedView) => api("DELETE /api/views/:id", { params: { id: view.id } }),
    onSuccess: refresh,
    onError: sayProblem,
  });
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={290} shadow="md" trapFocus>
      <Popover.Target>
        <Tooltip label="Saved views">
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label="Saved views"
            onClick={() => {
              setOpened(!opened);
            }}
          >
            <IconBookmark size={16} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown p="xs">
        {(views.data ?? []).map((view) => (
          <div key={view.id} className="row-flex">
            <button
              type="button"
              className="menu-line grow"
              onClick={() => {
                props.apply(view.filters);
                setOpened(false);
              }}
            >
              {view.name}
            </button>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`Forget the view ${view.name}`}
              onClick={() => {
                forget.mutate(view);
              }}
            >
              <IconTrash size={14} />
            </ActionIcon>
          </div>
        ))}
        {views.data?.length === 0 ? <p className="soft small">No saved views yet.</p> : null}
        <form
          className="row-flex"
          style={{ marginTop: 6 }}
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() !== "") save.mutate();
          }}
        >
          <TextInput
            className="grow"
            placeholder="Name for these filters"
            aria-label="Name for these filters"
            value={name}
            maxLength={60}
            onChange={(event) => {
              setName(event.currentTarget.value);
            }}
          />
          <Button type="submit" disabled={name.trim() === ""}>
            Save
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
