import type { Edit } from "./edit.ts";

/** What is looked at first within a round: claims, their lines, pairs of lines, a patient's lines together. */
const PHASE = { claim: 0, line: 1, "line-pair": 2, "patient-history": 3 } satisfies Record<Edit["scope"], number>;

/** An edit with its place in the pack and the round in which it runs. */
export interface OrderedEdit {
  readonly edit: Edit;
  /** Where it stands in the packs: the order in which findings of one line are shown. */
  readonly position: number;
  /** 0 unless it depends on an edit of a later phase; then the round after that one's. */
  readonly round: number;
}

/**
 * Edits in an order in which each comes after those it depends on, otherwise as the packs have them. Throws a RangeError
 * that names the edits when one depends on an edit that is not there, or when edits depend on each other in a circle.
 */
export function orderedEdits(edits: readonly Edit[]): OrderedEdit[] {
  const byId = new Map(edits.map((edit, position) => [edit.id, { edit, position }]));
  const done = new Map<string, OrderedEdit>();
  const path: string[] = [];
  const visit = (id: string, neededBy: string): OrderedEdit => {
    const known = done.get(id);
    if (known !== undefined) return known;
    const found = byId.get(id);
    if (found === undefined)
      throw new RangeError(
        `edit ${neededBy} depends on ${id}, which is not among the edits (retired ones do not count); load the pack that has it or mend dependsOn`,
      );
    if (path.includes(id)) {
      const circle = [...path.slice(path.indexOf(id)), id].join(" → ");
      throw new RangeError(`edits depend on each other in a circle: ${circle}; take one of these dependencies away`);
    }
    path.push(id);
    const { edit, position } = found;
    let round = 0;
    for (const each of edit.dependsOn ?? []) {
      const first = visit(each, id);
      round = Math.max(round, first.round + (PHASE[first.edit.scope] > PHASE[edit.scope] ? 1 : 0));
    }
    path.pop();
    const ordered: OrderedEdit = { edit, position, round };
    done.set(id, ordered);
    return ordered;
  };
  for (const edit of edits) visit(edit.id, edit.id);
  return [...done.values()];
}
