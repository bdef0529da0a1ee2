import type { BookSet, CodeCollection, KeptCode } from "@cleanclaim/revenue-cycle/contract";
import { Button, Skeleton, TextInput } from "@mantine/core";
import { IconArrowLeft, IconX } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../api/client.ts";
import { useSignedIn } from "../../app/session.tsx";
import { sayDone, sayProblem } from "../../app/toasts.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { LineList } from "./line-list.tsx";
import { useFavourite } from "./code-page.tsx";
import { useWays } from "./use-book.ts";

/** Favourites, recent codes and sets of the reader. */
export function useShelf(on: string) {
  const { practice } = useSignedIn();
  return useQuery({
    queryKey: ["book-shelf", on, practice],
    staleTime: 30_000,
    queryFn: ({ signal }) => api("GET /api/book/shelf", { query: { on, practice }, signal }),
  });
}

type Kept = KeptCode & { readonly folder?: string };
interface Line {
  readonly key: string;
  readonly title?: string;
  readonly code?: Kept;
  readonly collection?: CodeCollection;
  readonly from: "favourite" | "recent" | "collection" | "item";
}

/** What is kept at hand: favourites by folder, recent codes, and the sets of specialties and of the practice. */
export function KeptPane() {
  const ways = useWays();
  const shelf = useShelf(ways.on);
  const [opened, setOpened] = useState<string>();
  const [active, setActive] = useState<string>();
  if (shelf.isPending) return <Skeleton height={300} m="sm" />;
  if (shelf.isError) return <ProblemNote error={shelf.error} retry={() => void shelf.refetch()} />;
  if (opened !== undefined) {
    return (
      <OneCollection
        id={opened}
        onBack={() => {
          setOpened(undefined);
        }}
      />
    );
  }
  const { favourites, recents, collections } = shelf.data;
  const lines: Line[] = [
    {
      key: "favourites",
      title: favourites.length === 0 ? "Favourites: none yet, f keeps a code" : "Favourites",
      from: "favourite",
    },
    ...byFolder(favourites),
    { key: "sets", title: "Sets", from: "collection" },
    ...collections.map((collection): Line => ({ key: collection.id, collection, from: "collection" })),
    { key: "recents", title: recents.length === 0 ? "Recent: nothing opened yet" : "Recent", from: "recent" },
    ...recents.map((code): Line => ({ key: `r ${code.set} ${code.code}`, code, from: "recent" })),
  ];
  return (
    <LineList
      label="Kept codes"
      role="listbox"
      lines={lines}
      keyOf={(line) => line.key}
      active={active ?? lines.find((line) => line.title === undefined)?.key}
      onActive={setActive}
      onOpen={(line) => {
        if (line.code !== undefined) ways.openCode(line.code.set, line.code.code);
        if (line.collection !== undefined) setOpened(line.collection.id);
      }}
      render={(line) => <KeptLine line={line} />}
    />
  );
}

function byFolder(favourites: readonly Kept[]): Line[] {
  const folders = [...new Set(favourites.map((each) => each.folder ?? ""))];
  return folders.flatMap((folder) => [
    ...(folder === "" ? [] : [{ key: `folder ${folder}`, title: folder, from: "favourite" as const }]),
    ...favourites
      .filter((each) => (each.folder ?? "") === folder)
      .map((code): Line => ({ key: `f ${code.set} ${code.code}`, code, from: "favourite" })),
  ]);
}

function KeptLine({ line }: { readonly line: Line }) {
  if (line.title !== undefined) return <div className="book-kept-title">{line.title}</div>;
  if (line.collection !== undefined) {
    return (
      <div className="book-kept-line" title={line.collection.about}>
        <span className="grow cut">{line.collection.name}</span>
        <span className="soft">{line.collection.origin === "shipped" ? "specialty" : "practice"}</span>
        <span className="soft num">{line.collection.size}</span>
      </div>
    );
  }
  if (line.code === undefined) return null;
  const { code, title, label, billable } = line.code;
  return (
    <div className="book-kept-line" title={`${code} ${title}`}>
      <span className="code" data-heading={!billable}>
        {code}
      </span>
      <span className="grow cut">{label === "" ? title : label}</span>
      {billable ? null : <span className="soft">not billable</span>}
    </div>
  );
}

function OneCollection({ id, onBack }: { readonly id: string; readonly onBack: () => void }) {
  const ways = useWays();
  const [active, setActive] = useState<string>();
  const client = useQueryClient();
  const { may } = useSignedIn();
  const query = useQuery({
    queryKey: ["book-collection", id, ways.on],
    queryFn: ({ signal }) => api("GET /api/book/collections/:id", { params: { id }, query: { on: ways.on }, signal }),
  });
  const items = query.data?.items ?? [];
  const remove = () => {
    api("DELETE /api/book/collections/:id", { params: { id } }).then(async () => {
      await client.invalidateQueries({ queryKey: ["book-shelf"] });
      onBack();
    }, sayProblem);
  };
  return (
    <>
      <div className="book-find row-flex">
        <button type="button" className="text-button row-flex" onClick={onBack}>
          <IconArrowLeft size={14} /> All
        </button>
        <b className="grow cut">{query.data?.collection.name}</b>
        {query.data?.collection.origin === "practice" && may("visit:code") ? (
          <Button size="compact-xs" variant="subtle" color="red" onClick={remove}>
            Remove
          </Button>
        ) : null}
      </div>
      {query.isError ? <ProblemNote error={query.error} retry={() => void query.refetch()} /> : null}
      <LineList
        label={query.data?.collection.name ?? "Set"}
        role="listbox"
        lines={items}
        keyOf={(item) => `${item.set} ${item.code}`}
        active={active ?? (items[0] === undefined ? undefined : `${items[0].set} ${items[0].code}`)}
        onActive={setActive}
        onOpen={(item) => {
          ways.openCode(item.set, item.code);
        }}
        onOut={onBack}
        render={(item) => <KeptLine line={{ key: item.code, code: item, from: "item" }} />}
      />
    </>
  );
}

/** The label and folder of a favourite, and the sets of the practice that it can be put into. */
export function FavouriteForm(props: {
  readonly set: BookSet;
  readonly code: string;
  readonly favourite: { readonly label: string; readonly folder: string };
  readonly onDone: () => void;
}) {
  const { set, code } = props;
  const ways = useWays();
  const { session, practice, may } = useSignedIn();
  const favourite = useFavourite();
  const client = useQueryClient();
  const shelf = useShelf(ways.on);
  const [label, setLabel] = useState(props.favourite.label);
  const [folder, setFolder] = useState(props.favourite.folder);
  const [name, setName] = useState("");
  const practiceId = practice ?? session.practices[0]?.id;
  const save = () => {
    favourite.put(set, code, { label, folder }).then(() => {
      sayDone(`${code} is kept${folder === "" ? "" : ` in ${folder}`}.`);
      props.onDone();
    }, sayProblem);
  };
  const addToSet = async () => {
    if (practiceId === undefined || name.trim() === "") return;
    const known = shelf.data?.collections.find((each) => each.origin === "practice" && each.name === name.trim());
    const item = { set, code, label };
    if (known === undefined) {
      await api("POST /api/book/collections", { body: { name, practiceId, items: [item] } });
    } else {
      const full = await api("GET /api/book/collections/:id", { params: { id: known.id } });
      const items = [
        ...full.items.map(({ set: inSet, code: each, label: words }) => ({ set: inSet, code: each, label: words })),
        item,
      ];
      const body = { name: known.name, about: known.about, practiceId: known.practiceId ?? practiceId, items };
      await api("PUT /api/book/collections/:id", { params: { id: known.id }, body });
    }
    await client.invalidateQueries({ queryKey: ["book-shelf"] });
    await client.invalidateQueries({ queryKey: ["book-collection"] });
    sayDone(`${code} is in the set ${name.trim()}.`);
    props.onDone();
  };
  return (
    <form
      className="panel book-favourite"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <div className="row-flex">
        <b className="grow">{code} at hand</b>
        <button type="button" className="text-button" aria-label="Close" onClick={props.onDone}>
          <IconX size={14} />
        </button>
      </div>
      <TextInput
        size="xs"
        label="My own words"
        value={label}
        maxLength={120}
        onChange={(event) => {
          setLabel(event.currentTarget.value);
        }}
      />
      <TextInput
        size="xs"
        label="Folder"
        value={folder}
        maxLength={60}
        list="book-folders"
        onChange={(event) => {
          setFolder(event.currentTarget.value);
        }}
      />
      <datalist id="book-folders">
        {[...new Set((shelf.data?.favourites ?? []).map((each) => each.folder))].map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
      <Button size="xs" type="submit">
        Keep
      </Button>
      {may("visit:code") && practiceId !== undefined ? (
        <div className="row-flex book-to-set">
          <TextInput
            size="xs"
            className="grow"
            label="Or into a set of the practice"
            placeholder="Name of the set"
            value={name}
            list="book-own-sets"
            onChange={(event) => {
              setName(event.currentTarget.value);
            }}
          />
          <datalist id="book-own-sets">
            {(shelf.data?.collections ?? [])
              .filter((each) => each.origin === "practice")
              .map((each) => (
                <option key={each.id} value={each.name} />
              ))}
          </datalist>
          <Button
            size="xs"
            variant="default"
            disabled={name.trim() === ""}
            onClick={() => void addToSet().catch(sayProblem)}
          >
            Add
          </Button>
        </div>
      ) : null}
    </form>
  );
}
