import type { ReactNode } from "react";
import { Keys } from "../../components/keys.tsx";
import { askWhy, whyOfSteps } from "../../components/why-store.ts";
import { dayText, words } from "../../format/format.ts";
import type { LevelGroup, LevelRow } from "./level-words.ts";
import { billedLevel, groupsOf, LEVELS, timeKey, weightOf } from "./level-words.ts";
import type { Workbench } from "./use-workbench.ts";

type Level = NonNullable<Workbench["visit"]["em"]>;

/** The level of the visit: what the note supports and the words that earned it, and the level of the line. */
export function LevelPane({ bench }: { readonly bench: Workbench }) {
  const { em } = bench.visit;
  if (em === null) {
    return (
      <div className="coding-form">
        <p className="soft">
          The note describes no visit to be levelled: it has no text yet, or a procedure, a therapy or a nurse’s service
          stands alone.
        </p>
      </div>
    );
  }
  const groups = groupsOf(em);
  return (
    <div className="level-pane">
      <Result bench={bench} level={em} />
      {groups.length === 0 ? (
        <p className="soft coding-none">
          An older engine levelled this visit and kept no items: problems: {em.problems}; data: {em.data}; risk:{" "}
          {em.risk}.
        </p>
      ) : (
        <Ladder groups={groups} level={em} />
      )}
      {groups.map((group) => (
        <Group key={group.name} bench={bench} group={group} />
      ))}
      <TimeRow bench={bench} level={em} />
    </div>
  );
}

function whyLevel(bench: Workbench, level: Level): void {
  const items = groupsOf(level).flatMap((group) =>
    group.rows.map(({ item }) => ({ rule: item.category, text: `${group.name}: ${item.text}`, source: item.source })),
  );
  askWhy(
    `Why ${level.code}?`,
    whyOfSteps(
      `Why does the note support ${level.code}?`,
      `Problems: ${level.problems}. Data: ${level.data}. Risk: ${level.risk}.`,
      [...(level.why ?? []), ...items],
      { engine: bench.visit.engineVersion },
    ),
  );
}

function Result({ bench, level }: { readonly bench: Workbench; readonly level: Level }) {
  const { visit } = bench;
  const billed = billedLevel(bench.draft.lines, level);
  return (
    <dl className="level-result">
      <div>
        <dt>Note supports</dt>
        <dd>
          <span className="code">{level.code}</span> {level.level}, {level.setting ?? "visit"}, by{" "}
          {level.basis === "mdm" ? "medical decision making" : "time"}{" "}
          <button
            type="button"
            className="text-button"
            onClick={() => {
              whyLevel(bench, level);
            }}
          >
            Why?
          </button>
        </dd>
      </div>
      <div>
        <dt>Line bills</dt>
        <dd data-above={billed?.above === true || undefined}>
          {billed === undefined ? (
            <span className="soft">No visit line yet</span>
          ) : (
            <>
              <span className="code">{billed.code}</span> {billed.words}
            </>
          )}
        </dd>
      </div>
      <div>
        <dt>Patient</dt>
        <dd>
          {visit.newPatient === true
            ? "New: nobody of this group and specialty saw the patient within three years"
            : visit.lastSeen === null
              ? "Established"
              : `Established: seen ${dayText(visit.lastSeen.on)} by ${visit.lastSeen.provider}`}
        </dd>
      </div>
    </dl>
  );
}

/** The three elements and the level that two of them reach, on one scale. */
function Ladder({ groups, level }: { readonly groups: readonly LevelGroup[]; readonly level: Level }) {
  const rows = [
    ...groups.map((group) => ({ name: group.name, level: group.level })),
    { name: "Two of three", level: level.mdm?.level ?? level.level },
  ];
  return (
    <table className="level-ladder" aria-label="Medical decision making">
      <thead>
        <tr>
          <th scope="col">Element</th>
          {LEVELS.map((each) => (
            <th key={each} scope="col">
              {words(each)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.name} data-sum={row.name === "Two of three" || undefined}>
            <th scope="row">{row.name}</th>
            {LEVELS.map((each) => (
              <td key={each} data-on={row.level === each || undefined}>
                {row.level === each ? <span aria-label={`${row.name}: ${each}`}>●</span> : null}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Group({ bench, group }: { readonly bench: Workbench; readonly group: LevelGroup }) {
  return (
    <section aria-label={group.name}>
      <h2 className="section-title coding-section">
        {group.name} <span>{group.level}</span>
      </h2>
      {group.name !== "Problems" ? null : <p className="soft level-sum">{group.text}</p>}
      {group.rows.length === 0 ? <p className="soft coding-none">Nothing in the note counts here.</p> : null}
      {group.rows.map((row) => (
        <ItemRow key={row.key} bench={bench} row={row} />
      ))}
    </section>
  );
}

/** Lights the words of a row in the note, and brings them into view when the row was reached by key or click. */
function show(bench: Workbench, key: string, scroll: boolean): void {
  bench.setLit([key]);
  if (!scroll) return;
  setTimeout(() => {
    document.querySelector(".coding-note mark[data-lit]")?.scrollIntoView({ block: "nearest" });
  }, 0);
}

function ItemRow({ bench, row }: { readonly bench: Workbench; readonly row: LevelRow }) {
  const { item, key } = row;
  const weight = weightOf(item);
  return (
    <LitButton bench={bench} litKey={key}>
      <span className="grow">
        {item.text}
        {item.evidence.length === 0 ? null : (
          <span className="soft level-quote"> “{item.evidence.map((each) => each.text).join("” · “")}”</span>
        )}
      </span>
      <span className="level-weight">{weight}</span>
    </LitButton>
  );
}

function LitButton(props: { readonly bench: Workbench; readonly litKey: string; readonly children: ReactNode }) {
  const { bench, litKey } = props;
  return (
    <button
      type="button"
      className="coding-row level-row"
      data-lit={bench.lit.includes(litKey) || undefined}
      onMouseEnter={() => {
        show(bench, litKey, false);
      }}
      onMouseLeave={() => {
        bench.setLit([]);
      }}
      onFocus={() => {
        show(bench, litKey, true);
      }}
      onBlur={() => {
        bench.setLit([]);
      }}
      onClick={() => {
        show(bench, litKey, true);
      }}
    >
      {props.children}
    </button>
  );
}

function TimeRow({ bench, level }: { readonly bench: Workbench; readonly level: Level }) {
  const { time } = level;
  return (
    <section aria-label="Time">
      <h2 className="section-title coding-section">
        Time <span>{time === null || time === undefined ? "not stated" : (time.level ?? "under the least")}</span>
      </h2>
      {time === null || time === undefined ? (
        <p className="soft coding-none">The note states no total time of the provider on the day.</p>
      ) : (
        <LitButton bench={bench} litKey={timeKey()}>
          <span className="grow">
            {time.minutes} minutes on the day of the visit{" "}
            <span className="soft level-quote">“{time.evidence.text}”</span>
          </span>
          <span className="level-weight">{time.code ?? "no level"}</span>
        </LitButton>
      )}
      {level.basis === "time" && level.mdm !== undefined ? (
        <p className="soft level-sum">
          Decision making alone supports {level.mdm.code} ({level.mdm.level}).
        </p>
      ) : null}
      <p className="soft level-sum">
        <Keys keys="Escape" /> back to the codes
      </p>
    </section>
  );
}
