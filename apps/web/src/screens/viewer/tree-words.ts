import type { FileIndex, GroupFacts, InterchangeFacts, TransactionFacts } from "./model/file-index.ts";
import { KIND, delimitersOf } from "./model/file-index.ts";
import { money } from "../../format/format.ts";

/** The words of a row of the tree: what it is, and what is in it. */
export interface NodeWords {
  /** Id as X12 has it: `2010AA`, `CLM`. */
  readonly id: string;
  readonly name: string;
  /** What tells it from its brothers, from the data of the file. */
  readonly detail: string;
}

const GROUPS: Readonly<Record<string, string>> = {
  HC: "claims",
  HP: "claim payments",
  HS: "eligibility inquiries",
  HB: "eligibility answers",
  HR: "claim status requests",
  HN: "claim status and acknowledgments",
  HI: "services review",
  FA: "acknowledgments",
  RA: "premium payments",
  BE: "enrollment",
  PI: "attachments",
  AG: "application advice",
};

/** Facts of the envelope by their node. */
export interface EnvelopeFacts {
  readonly interchanges: ReadonlyMap<number, InterchangeFacts>;
  readonly groups: ReadonlyMap<number, GroupFacts>;
  readonly transactions: ReadonlyMap<number, TransactionFacts>;
}

/** The envelopes of a file by the node that they have in the tree. */
export function envelopeFacts(index: FileIndex): EnvelopeFacts {
  const byNode = <T extends { readonly node: number }>(list: readonly T[]): ReadonlyMap<number, T> =>
    new Map(list.map((one) => [one.node, one]));
  return {
    interchanges: byNode(index.interchanges),
    groups: byNode(index.groups),
    transactions: byNode(index.transactions),
  };
}

/** Segments whose text a row needs for its detail: its own, and for a service line the one after LX. */
export function segmentsForNode(index: FileIndex, node: number): readonly number[] {
  const kind = index.nodeKind[node];
  const segment = index.nodeSegment[node] ?? 0;
  if (kind !== KIND.loop && kind !== KIND.segment) return [];
  const id = index.uses[index.use[segment] ?? 0]?.id;
  return kind === KIND.loop && (id === "LX" || id === "HL") && segment + 1 < index.offset.length
    ? [segment, segment + 1]
    : [segment];
}

/** The words of a row. `text` gives the text of a segment when it is here. */
export function nodeWords(
  index: FileIndex,
  facts: EnvelopeFacts,
  node: number,
  text: (segment: number) => string | undefined,
): NodeWords {
  switch (index.nodeKind[node]) {
    case KIND.interchange: {
      const one = facts.interchanges.get(node);
      return {
        id: "ISA",
        name: "interchange",
        detail: `${one?.controlNumber ?? ""} ${one?.sender ?? ""} → ${one?.receiver ?? ""}`,
      };
    }
    case KIND.group: {
      const one = facts.groups.get(node);
      return { id: "GS", name: GROUPS[one?.functionalId ?? ""] ?? "group", detail: one?.controlNumber ?? "" };
    }
    case KIND.transaction: {
      const one = facts.transactions.get(node);
      const guide = one?.guide ?? "";
      return { id: one?.id ?? "ST", name: guide === "" ? "transaction set" : guide, detail: one?.controlNumber ?? "" };
    }
    case KIND.loop: {
      const segment = index.nodeSegment[node] ?? 0;
      const use = index.uses[index.use[segment] ?? 0];
      return { id: use?.loop ?? "", name: use?.loopName ?? "", detail: detailOf(index, segment, text) };
    }
    default: {
      const segment = index.nodeSegment[node] ?? 0;
      const use = index.uses[index.use[segment] ?? 0];
      return { id: use?.id ?? "", name: use?.name ?? "", detail: "" };
    }
  }
}

/** What tells one occurrence of a loop from the next: a name, a claim number with its charge, a procedure with its charge. */
function detailOf(index: FileIndex, segment: number, text: (segment: number) => string | undefined): string {
  const delimiters = delimitersOf(index, segment);
  const own = (text(segment) ?? "").split(delimiters.element);
  const next = (text(segment + 1) ?? "").split(delimiters.element);
  const at = (position: number): string => own[position] ?? "";
  switch (at(0)) {
    case "NM1":
      return [at(3), at(4)].filter((one) => one !== "").join(", ");
    case "N1":
      return at(2);
    case "CLM":
      return `${at(1)} ${money(at(2))}`;
    case "CLP":
      return `${at(1)} ${money(at(4))}`;
    case "LX":
      return `${at(1)}: ${serviceOf(next, delimiters.component)}`;
    case "SVC":
      return `${procedureOf(at(1), delimiters.component)} ${money(at(3))}`;
    case "HL":
      return `level ${at(1)}`;
    case "AK2":
      return `${at(1)} ${at(2)}`;
    case "IK3":
    case "AK3":
      return `${at(1)} at ${at(2)}`;
    default:
      return "";
  }
}

function procedureOf(text: string, component: string): string {
  return text.split(component)[1] ?? text;
}

function serviceOf(elements: readonly string[], component: string): string {
  const at = (position: number): string => elements[position] ?? "";
  switch (at(0)) {
    case "SV1":
    case "SV3":
      return `${procedureOf(at(1), component)} ${money(at(2))}`;
    case "SV2":
      return `${at(1)}${at(2) === "" ? "" : ` ${procedureOf(at(2), component)}`} ${money(at(3))}`;
    default:
      return "";
  }
}
