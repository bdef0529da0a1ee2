import type { CalendarDate } from "@cleanclaim/model";
import type { BookEdition, BookNode, BookSet, CodeFact, CodeHistory, CodePage, CodeSpan } from "../book-types.ts";
import type { CodeSets, HcpcsCode, Lookup } from "../types.ts";
import { editionOn } from "./editions.ts";
import type { Leading } from "./diagnosis-page.ts";
import type { PcsBook } from "./pcs-book.ts";
import type { Shelf } from "./shelf.ts";

const LETTERS: Readonly<Record<string, string>> = {
  A: "Transport, medical and surgical supplies",
  B: "Feeding by tube or vein",
  C: "Hospital outpatient only",
  E: "Durable medical equipment",
  G: "Procedures and services, temporary",
  H: "Behavioral health and substance use",
  J: "Drugs given other than by mouth, chemotherapy",
  K: "Equipment, temporary",
  L: "Braces and artificial limbs",
  M: "Quality measures and medical services",
  P: "Pathology, blood products",
  Q: "Temporary codes",
  R: "Transport of portable equipment",
  S: "Private payers",
  T: "Medicaid",
  U: "Laboratory, public health",
  V: "Vision, hearing, speech",
};

const COVERAGE: Readonly<Record<string, string>> = {
  C: "The contractor decides",
  D: "Special instructions apply",
  I: "Not payable by Medicare",
  M: "Not covered by Medicare",
  S: "Not covered by statute",
};

const NO_NOTES = {
  children: [],
  notes: [],
  notesEdition: undefined,
  seventh: undefined,
} as const;

/** The value of a look-up, also when the code stands on other days only. */
function valueOf<T>(found: Lookup<T>): T | undefined {
  if (found.status === "found") return found.value;
  return found.status === "absent" ? found.known : undefined;
}

function reasonOf<T>(found: Lookup<T>): Pick<CodePage, "standing" | "standingText"> {
  if (found.status === "found") return { standing: "valid", standingText: "" };
  return { standing: "not-valid", standingText: `${found.reason}.` };
}

type Sets = Pick<CodeSets, "hcpcs" | "icd10pcs" | "procedures" | "modifiers">;

function group(id: string, code: string, title: string): BookNode {
  return { id, kind: "group", code, title, billable: false, hasChildren: true };
}

function leaf(code: string, title: string): BookNode {
  return { id: code, kind: "code", code, title, billable: true, hasChildren: false };
}

/** Trees and pages of HCPCS Level II, modifiers, the practice's procedure numbers and ICD-10-PCS. */
export class ServicePages {
  private readonly shelf: Shelf;
  private readonly sets: Sets;
  private readonly pcs: PcsBook;
  private readonly pcsIndex: Leading;
  private readonly lists = new Map<string, readonly BookNode[]>();

  constructor(shelf: Shelf, sets: Sets, pcs: PcsBook, pcsIndex: Leading) {
    this.shelf = shelf;
    this.sets = sets;
    this.pcs = pcs;
    this.pcsIndex = pcsIndex;
  }

  /** Every code of a set in order, as lines; read once a set and day. */
  private all(set: Exclude<BookSet, "icd10cm" | "icd10pcs">, day: CalendarDate): readonly BookNode[] {
    const key = `${set} ${day}`;
    const known = this.lists.get(key);
    if (known !== undefined) return known;
    const at = { on: day };
    const lines =
      set === "hcpcs"
        ? this.sets.hcpcs.all(at).map((each) => leaf(each.code, each.title))
        : set === "modifiers"
          ? this.sets.modifiers.all(at).map((each) => leaf(each.modifier, each.title))
          : this.sets.procedures.all(at).map((each) => leaf(each.code, each.title));
    if (this.lists.size > 12) this.lists.clear();
    this.lists.set(key, lines);
    return lines;
  }

  private edition(set: BookSet, on: CalendarDate): BookEdition | undefined {
    if (set === "icd10pcs") return this.pcs.edition(on);
    return editionOn(
      this.shelf,
      set === "modifiers" ? "hcpcs-modifiers" : set === "hcpcs" ? "hcpcs" : "procedures",
      on,
    );
  }

  private hcpcsNodes(parent: string, day: CalendarDate): readonly BookNode[] {
    const codes = this.all("hcpcs", day);
    if (parent === "") {
      const letters = [...new Set(codes.map((each) => each.code.slice(0, 1)))];
      return letters.map((letter) => group(letter, `${letter}0000-${letter}9999`, LETTERS[letter] ?? ""));
    }
    const below = codes.filter((each) => each.code.startsWith(parent));
    if (parent.length > 1) return below;
    const tens = [...new Set(below.map((each) => each.code.slice(0, 2)))];
    return tens.length < 2 ? below : tens.map((two) => group(two, `${two}000-${two}999`, ""));
  }

  private procedureNodes(parent: string, day: CalendarDate): readonly BookNode[] {
    const all = this.sets.procedures.all({ on: day });
    if (parent === "") {
      const names = [...new Set(all.map((each) => each.group))].sort();
      return names.map((name) => group(name, "", name));
    }
    return all.filter((each) => each.group === parent).map((each) => leaf(each.code, each.title));
  }

  nodes(set: Exclude<BookSet, "icd10cm">, parent: string, on: CalendarDate): readonly BookNode[] {
    if (set === "icd10pcs") return this.pcs.nodes(parent, on);
    const edition = this.edition(set, on);
    if (edition === undefined) return [];
    if (set === "hcpcs") return this.hcpcsNodes(parent, edition.day);
    return set === "modifiers" ? this.all("modifiers", edition.day) : this.procedureNodes(parent, edition.day);
  }

  private path(set: Exclude<BookSet, "icd10cm">, code: string, on: CalendarDate): readonly BookNode[] {
    if (set === "icd10pcs") return this.pcs.path(code, on);
    if (set === "modifiers") return [];
    const tops = this.nodes(set, "", on);
    if (set === "hcpcs") {
      const letter = tops.find((node) => code.startsWith(node.id));
      const two =
        letter === undefined
          ? undefined
          : this.nodes(set, letter.id, on).find((node) => node.kind === "group" && code.startsWith(node.id));
      return [letter, two].filter((node) => node !== undefined);
    }
    return tops.filter((node) => this.nodes(set, node.id, on).some((each) => each.code === code));
  }

  private beside(
    set: Exclude<BookSet, "icd10cm">,
    code: string,
    on: CalendarDate,
  ): Pick<CodePage, "path" | "siblings" | "previous" | "next"> {
    const path = this.path(set, code, on);
    const siblings =
      set === "icd10pcs" ? [] : this.nodes(set, path.at(-1)?.id ?? "", on).filter((node) => node.kind === "code");
    const at = siblings.findIndex((node) => node.code === code);
    return {
      path,
      siblings,
      previous: at < 0 ? undefined : siblings[at - 1]?.code,
      next: at < 0 ? undefined : siblings[at + 1]?.code,
    };
  }

  private hcpcsFacts(item: HcpcsCode, edition: BookEdition): readonly CodeFact[] {
    const base = { edition: edition.name, covers: edition.covers };
    const coverage = COVERAGE[item.coverage];
    return [
      ...(item.unitDose === undefined
        ? []
        : [{ kind: "unit-dose" as const, label: "One unit", value: item.unitDose, ...base }]),
      ...(coverage === undefined
        ? []
        : [{ kind: "coverage" as const, label: "Medicare coverage", value: coverage, ...base }]),
    ];
  }

  /** A code as the day's list has it, else as the newest list that holds it does. */
  private hcpcsItem(code: string, day: CalendarDate): HcpcsCode | undefined {
    const found = valueOf(this.sets.hcpcs.find(code, { on: day }));
    if (found !== undefined) return found;
    const releases = [...this.shelf.releases("hcpcs")].reverse();
    return releases
      .map(({ ref }) => valueOf(this.sets.hcpcs.find(code, { on: ref.from })))
      .find((each) => each !== undefined);
  }

  /** The wordings of a code over the loaded lists; days between two lists that word it alike count as known. */
  private hcpcsHistory(code: string): CodeHistory {
    const spans: CodeSpan[] = [];
    const releases = this.shelf.releases("hcpcs");
    for (const { ref } of releases) {
      const found = valueOf(this.sets.hcpcs.find(code, { on: ref.from }));
      if (found === undefined) continue;
      const last = spans.at(-1);
      const from = last?.title === found.title ? last.from : found.effective.from;
      if (last?.title === found.title) spans.pop();
      const { until } = found.effective;
      spans.push({ from, ...(until === undefined ? {} : { until }), title: found.title, billable: true });
    }
    const [first] = releases;
    const until = releases.at(-1)?.ref.until;
    return {
      spans,
      changes: spans.flatMap((span) =>
        span.until === undefined || span.until === until || releases.some(({ ref }) => ref.until === span.until)
          ? []
          : [
              {
                on: span.until,
                kind: "deleted" as const,
                text: "Ended; the list names no successor.",
                codes: [],
                how: "The last day that the list gives for the code.",
              },
            ],
      ),
      known: first === undefined ? undefined : { from: first.ref.from, ...(until === undefined ? {} : { until }) },
    };
  }

  private hcpcsPage(code: string, edition: BookEdition): CodePage | undefined {
    const found = this.sets.hcpcs.find(code, { on: edition.day });
    const item = this.hcpcsItem(code.trim().toUpperCase(), edition.day);
    if (item === undefined) return undefined;
    return {
      set: "hcpcs",
      code: item.code,
      title: item.title,
      shortTitle: item.shortTitle,
      billable: found.status === "found",
      ...reasonOf(found),
      edition,
      ...this.beside("hcpcs", item.code, edition.day),
      ...NO_NOTES,
      entries: [],
      history: this.hcpcsHistory(item.code),
      facts: this.hcpcsFacts(item, edition),
    };
  }

  private plainPage(set: "modifiers" | "procedures", code: string, edition: BookEdition): CodePage | undefined {
    const at = { on: edition.day };
    const found: Lookup<{ readonly title: string }> =
      set === "modifiers" ? this.sets.modifiers.find(code, at) : this.sets.procedures.find(code, at);
    const item = valueOf(found);
    if (item === undefined) return undefined;
    const written = code.trim().toUpperCase();
    return {
      set,
      code: written,
      title: item.title,
      shortTitle: item.title,
      billable: found.status === "found",
      ...reasonOf(found),
      edition,
      ...this.beside(set, written, edition.day),
      ...NO_NOTES,
      entries: [],
      history: { spans: [], changes: [], known: undefined },
      facts: [],
    };
  }

  private pcsPage(code: string, edition: BookEdition): CodePage | undefined {
    const found = this.sets.icd10pcs.find(code, { on: edition.day });
    const item = valueOf(found);
    if (item === undefined || item.code.length !== 7) return undefined;
    return {
      set: "icd10pcs",
      code: item.code,
      title: item.title,
      shortTitle: item.shortTitle,
      billable: item.billable,
      ...reasonOf(found),
      edition,
      ...this.beside("icd10pcs", item.code, edition.day),
      ...NO_NOTES,
      entries: this.pcsIndex.leadingTo(item.code, edition.day, 20),
      history: { spans: [], changes: [], known: undefined },
      facts: [],
    };
  }

  page(set: Exclude<BookSet, "icd10cm">, code: string, on: CalendarDate): CodePage | undefined {
    const edition = this.edition(set, on);
    if (edition === undefined) return undefined;
    if (set === "hcpcs") return this.hcpcsPage(code, edition);
    return set === "icd10pcs" ? this.pcsPage(code.toUpperCase(), edition) : this.plainPage(set, code, edition);
  }
}
