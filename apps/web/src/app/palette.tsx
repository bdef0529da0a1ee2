import { Spotlight } from "@mantine/spotlight";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDebouncedValue } from "@mantine/hooks";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../api/client.ts";
import { Keys } from "../components/keys.tsx";
import { useKeyLayers } from "../keys/use-keys.ts";
import { allScreens } from "./screens.ts";
import { useSignedIn } from "./session.tsx";
import { stages } from "./stages.tsx";

interface Entry {
  readonly id: string;
  readonly label: string;
  readonly keys?: string;
  readonly run: () => void;
}

/** Whether every word of the query begins somewhere in the label. */
function matches(label: string, query: string): boolean {
  const text = label.toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** The command palette: screens, the commands of the open screen, and patients, claims and visits by search. */
export function Palette() {
  const [query, setQuery] = useState("");
  const [asked] = useDebouncedValue(query.trim(), 120);
  const navigate = useNavigate();
  const { may } = useSignedIn();
  const layers = useKeyLayers();
  const hits = useQuery({
    queryKey: ["search", asked],
    enabled: asked.length >= 2,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => api("GET /api/search", { query: { q: asked }, signal }),
  });
  const open = (path: string) => void navigate({ to: path });
  const places: Entry[] = allScreens
    .filter((screen) => screen.inPalette === true && may(screen.permission ?? ""))
    .map((screen) => {
      const stage = stages.find((each) => each.path === screen.path);
      return {
        id: screen.path,
        label: screen.title,
        ...(stage === undefined ? {} : { keys: `g ${stage.key}` }),
        run: () => {
          open(screen.path);
        },
      };
    });
  const commands: Entry[] = layers
    .toReversed()
    .flatMap((layer) => layer.bindings.map((binding) => ({ binding, scope: layer.scope })))
    .filter(({ binding }) => binding.hidden !== true && binding.disabled !== true && !binding.keys.startsWith("g "))
    .map(({ binding, scope }) => ({
      id: `${scope}:${binding.keys}`,
      label: binding.label,
      keys: binding.keys,
      run: () => {
        setTimeout(binding.run, 0);
      },
    }));
  const shown = (entries: readonly Entry[]) => entries.filter((entry) => matches(entry.label, query.trim()));
  const found = asked.length >= 2 ? (hits.data ?? []) : [];
  const group = (label: string, entries: readonly Entry[]) =>
    entries.length === 0 ? null : (
      <Spotlight.ActionsGroup label={label}>
        {entries.map((entry) => (
          <Spotlight.Action
            key={entry.id}
            label={entry.label}
            onClick={entry.run}
            rightSection={entry.keys === undefined ? undefined : <Keys keys={entry.keys} />}
          />
        ))}
      </Spotlight.ActionsGroup>
    );
  const nothing = found.length === 0 && shown(places).length === 0 && shown(commands).length === 0;
  return (
    <Spotlight.Root
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      scrollable
      maxHeight={460}
      centered={false}
      title="Search or run a command"
      classNames={{ header: "sr" }}
      yOffset={52}
      overlayProps={{ backgroundOpacity: 0.25, blur: 0 }}
    >
      <Spotlight.Search
        placeholder="Patient, claim or account number, screen, command"
        aria-label="Search or run a command"
      />
      <Spotlight.ActionsList>
        {found.length === 0 ? null : (
          <Spotlight.ActionsGroup label="Found">
            {found.map((hit) => (
              <Spotlight.Action
                key={`${hit.kind}-${hit.id}`}
                label={hit.title}
                description={hit.subtitle}
                rightSection={<span className="soft">{hit.kind}</span>}
                onClick={() => {
                  open(hit.path);
                }}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {group("Go to", shown(places))}
        {group("On this screen", shown(commands))}
        {nothing ? (
          <Spotlight.Empty>Nothing has this name. Try a last name, a claim number or a screen.</Spotlight.Empty>
        ) : null}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
