import { ActionIcon, Button, Tooltip } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { IconDownload, IconLayoutSidebarRight, IconPrinter } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useCallback, useEffect, useRef, useState } from "react";
import { sayDone, sayProblem } from "../../app/toasts.tsx";
import { count, money, sumMoney } from "../../format/format.ts";
import type { KeyBinding } from "../../keys/chords.ts";
import { useKeys } from "../../keys/use-keys.ts";
import { useSetting } from "../../settings/settings.ts";
import { Keys } from "../keys.tsx";
import { ProblemNote } from "../problem-note.tsx";
import { ColumnsMenu } from "./columns-menu.tsx";
import { listAsCsv, saveText } from "./export-csv.ts";
import { FilterChips, ListSearch, SavedViews } from "./filter-bar.tsx";
import type { ColumnLayout } from "./list-state.ts";
import { arranged, leavePlace, nextSort, placeOf, plainLayout, selectRange, toggleSelected } from "./list-state.ts";
import { ListRows } from "./rows.tsx";
import type { BulkAction, WorkListProps } from "./types.ts";
import { useListAddress, useListRows } from "./use-list.ts";

const none: ReadonlySet<string> = new Set();

/**
 * The work list: dense virtual rows paged by key, filters and sort in the address, columns as the user wants them, selection,
 * actions on many, sums in the footer, and the current row's detail at the right. Esc from a workbench finds the same row.
 */
export function WorkList<Row>(props: WorkListProps<Row>) {
  const address = useListAddress(props.filters ?? [], props.defaultSort);
  const { pages, rows, query, total, totalAmount } = useListRows(props, address.values, address.sort, address.search);
  const placeKey = `${props.id} ${JSON.stringify(query)}`;
  const [layout, setLayout] = useSetting<ColumnLayout>(`columns.${props.id}`, plainLayout);
  const wide = useMediaQuery("(min-width: 1181px)", undefined, { getInitialValueInEffect: false });
  const [paneSetting, setPane] = useSetting<boolean>(wide ? `pane.${props.id}` : `pane-narrow.${props.id}`, wide);
  const [place, setPlace] = useState(() => placeOf(placeKey));
  const [selected, setSelected] = useState(none);
  const anchor = useRef(0);
  const scroller = useRef<HTMLDivElement>(null);
  const searchField = useRef<HTMLInputElement>(null);
  const navigate = useNavigate();

  const ids = rows.map(props.rowId);
  const found = place.rowId === undefined ? -1 : ids.indexOf(place.rowId);
  const activeIndex = rows.length === 0 ? -1 : found >= 0 ? found : Math.min(place.index, rows.length - 1);
  const active = rows[activeIndex];
  const pane = props.detail !== undefined && paneSetting;
  const chosen = rows.filter((row) => selected.has(props.rowId(row)));
  const columns = arranged(props.columns, layout)
    .filter((each) => each.visible)
    .map((each) => each.column);

  const activate = (index: number) => {
    const to = Math.min(Math.max(index, 0), rows.length - 1);
    const row = rows[to];
    if (row !== undefined) setPlace({ rowId: props.rowId(row), index: to, scrollTop: 0 });
  };
  const remember = () => {
    leavePlace(placeKey, {
      rowId: active === undefined ? undefined : props.rowId(active),
      index: Math.max(activeIndex, 0),
      scrollTop: scroller.current?.scrollTop ?? 0,
    });
  };
  const remembering = useRef(remember);
  useEffect(() => {
    remembering.current = remember;
  });
  useEffect(() => {
    if (document.activeElement === document.body) scroller.current?.focus({ preventScroll: true });
    const scrolled = scroller.current;
    const keep = () => {
      remembering.current();
    };
    scrolled?.addEventListener("scroll", keep, { passive: true });
    return () => {
      scrolled?.removeEventListener("scroll", keep);
    };
  }, []);
  const open = (row: Row) => {
    leavePlace(placeKey, {
      rowId: props.rowId(row),
      index: ids.indexOf(props.rowId(row)),
      scrollTop: scroller.current?.scrollTop ?? 0,
    });
    props.onOpen?.(row);
    const path = props.openPath?.(row);
    if (path !== undefined) void navigate({ to: path });
  };
  const select = (row: Row, index: number, range: boolean) => {
    setSelected(range ? selectRange(selected, ids, anchor.current, index) : toggleSelected(selected, props.rowId(row)));
    anchor.current = index;
  };
  const act = (action: BulkAction<Row>) => {
    const on = chosen.length > 0 ? chosen : active === undefined ? [] : [active];
    if (on.length > 0) action.run(on);
  };
  const { fetchNextPage, hasNextPage, isFetching } = pages;
  const nearEnd = useCallback(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [fetchNextPage, hasNextPage, isFetching]);
  const setSearch = useCallback(
    (value: string) => {
      address.set({ q: value === "" ? undefined : value });
    },
    // eslint-disable-next-line react-hooks/exhaustive-deps -- The setter reads the address at the time of the call.
    [],
  );

  const bindings: readonly KeyBinding[] = [
    {
      keys: "j",
      label: "Next row",
      run: () => {
        activate(activeIndex + 1);
      },
    },
    {
      keys: "k",
      label: "Row before",
      run: () => {
        activate(activeIndex - 1);
      },
    },
    {
      keys: "ArrowDown",
      label: "Next row",
      hidden: true,
      run: () => {
        activate(activeIndex + 1);
      },
    },
    {
      keys: "ArrowUp",
      label: "Row before",
      hidden: true,
      run: () => {
        activate(activeIndex - 1);
      },
    },
    {
      keys: "Home",
      label: "First row",
      run: () => {
        activate(0);
      },
    },
    {
      keys: "End",
      label: "Last row loaded",
      run: () => {
        activate(rows.length - 1);
      },
    },
    {
      keys: "Enter",
      label: "Open",
      disabled: active === undefined,
      run: () => {
        if (active !== undefined) open(active);
      },
    },
    {
      keys: "x",
      label: "Select the row",
      run: () => {
        if (active !== undefined) select(active, activeIndex, false);
      },
    },
    {
      keys: "shift+x",
      label: "Select up to here",
      run: () => {
        if (active !== undefined) select(active, activeIndex, true);
      },
    },
    {
      keys: "Escape",
      label: "Clear the selection",
      disabled: selected.size === 0,
      run: () => {
        setSelected(none);
      },
    },
    {
      keys: "/",
      label: "Search this list",
      disabled: props.searchHint === undefined,
      run: () => searchField.current?.focus(),
    },
    {
      keys: "p",
      label: "Show or hide the detail",
      disabled: props.detail === undefined,
      run: () => {
        setPane(!paneSetting);
      },
    },
    ...(props.bulk ?? []).flatMap((action) =>
      action.key === undefined
        ? []
        : [
            {
              keys: action.key,
              label: action.label,
              run: () => {
                act(action);
              },
            },
          ],
    ),
    ...(props.keys?.(active) ?? []),
  ];
  useKeys(props.title, bindings);

  const exportCsv = async () => {
    try {
      const file = await listAsCsv(props.load, query, columns);
      saveText(`${props.id}.csv`, file.text);
      sayDone(
        `${count(file.rows)} rows are in ${props.id}.csv${file.complete ? "" : "; the list is longer, narrow it to export the rest"}.`,
      );
    } catch (error) {
      sayProblem(error);
    }
  };

  const loading = pages.isPending;
  const empty = !loading && !pages.isError && rows.length === 0;
  return (
    <section className="list" aria-label={props.title}>
      <div className="list-main">
        <div className="list-bar no-print">
          <h1 className="list-title">{props.title}</h1>
          <FilterChips
            filters={props.filters ?? []}
            values={address.values}
            set={(key, value) => {
              setSelected(none);
              address.set({ [key]: value });
            }}
          />
          {props.searchHint === undefined ? null : (
            <ListSearch hint={props.searchHint} value={address.search} onChange={setSearch} inputRef={searchField} />
          )}
          <span className="grow" />
          {props.toolbar}
          <div className="row-flex" style={{ gap: 2 }}>
            <SavedViews list={props.id} current={address.all} apply={address.replaceAll} />
            <ColumnsMenu columns={props.columns} layout={layout} setLayout={setLayout} />
            <IconAction label="Export as CSV" icon={<IconDownload size={16} />} run={() => void exportCsv()} />
            <IconAction
              label="Print"
              icon={<IconPrinter size={16} />}
              run={() => {
                window.print();
              }}
            />
            {props.detail === undefined ? null : (
              <IconAction
                label={pane ? "Hide the detail (p)" : "Show the detail (p)"}
                icon={<IconLayoutSidebarRight size={16} />}
                run={() => {
                  setPane(!paneSetting);
                }}
              />
            )}
          </div>
        </div>
        {pages.isError ? (
          <div style={{ padding: 16 }}>
            <ProblemNote error={pages.error} retry={() => void pages.refetch()} />
          </div>
        ) : null}
        <ListRows
          listId={props.id}
          label={props.title}
          rows={rows}
          total={total}
          columns={columns}
          widths={layout.widths}
          setWidth={(id, width) => {
            setLayout({ ...layout, widths: { ...layout.widths, [id]: width } });
          }}
          sort={address.sort}
          onSort={(name) => {
            address.set({ sort: nextSort(address.sort, name) });
          }}
          activeIndex={activeIndex}
          selected={selected}
          rowId={props.rowId}
          rowLabel={props.rowLabel}
          onActivate={activate}
          onOpen={open}
          onSelect={select}
          nearEnd={nearEnd}
          scroller={scroller}
          initialOffset={place.scrollTop}
          loading={loading}
          below={
            empty ? (
              <div className="list-empty" role="status">
                <p className="list-empty-title">{props.empty.title}</p>
                <p className="soft">{props.empty.hint}</p>
              </div>
            ) : undefined
          }
        />
        <footer className="list-foot" aria-live="polite">
          <span>{footerText(rows.length, total, totalAmount)}</span>
          {chosen.length === 0 ? null : (
            <>
              <span className="list-chosen">
                {count(chosen.length)} selected
                {props.amount === undefined ? "" : ` · ${money(sumMoney(chosen.map(props.amount)))}`}
              </span>
              <button
                type="button"
                className="text-button"
                onClick={() => {
                  setSelected(none);
                }}
              >
                Clear
              </button>
            </>
          )}
          <span className="grow" />
          {(props.bulk ?? []).map((action) => (
            <Button
              key={action.id}
              size="compact-xs"
              variant="default"
              className="no-print"
              rightSection={action.key === undefined ? undefined : <Keys keys={action.key} />}
              onClick={() => {
                act(action);
              }}
            >
              {action.label}
            </Button>
          ))}
        </footer>
      </div>
      {pane ? (
        <aside className="side-panel list-detail" aria-label="Detail of the current row">
          {active === undefined ? (
            <p className="soft" style={{ padding: 16 }}>
              The row that you choose shows here.
            </p>
          ) : (
            <div className="side-panel-body">{props.detail?.(active)}</div>
          )}
        </aside>
      ) : null}
    </section>
  );
}

function IconAction(props: { readonly label: string; readonly icon: React.ReactNode; readonly run: () => void }) {
  return (
    <Tooltip label={props.label}>
      <ActionIcon variant="subtle" color="gray" aria-label={props.label} onClick={props.run}>
        {props.icon}
      </ActionIcon>
    </Tooltip>
  );
}

function footerText(shown: number, total: number, amount: string | null): string {
  const range = shown < 2 ? String(shown) : `1–${count(shown)}`;
  return `${range} of ${count(total)}${amount === null ? "" : ` · ${money(amount)} in view`}`;
}
