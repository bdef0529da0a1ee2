import type { TableRows } from "../compiled/table.ts";
import { attribute, xmlEvents } from "./xml.ts";

/** One row of values that a PCS table allows: for each of the seven places the characters, with the meaning of each. */
export function tablesFromPcsXml(text: string): TableRows {
  const rows: string[][] = [];
  let head: string[] = [];
  let places: string[] = [];
  let inRow = false;
  let position = 0;
  let values: string[] = [];
  let tag = "";
  let code = "";
  for (const event of xmlEvents(text)) {
    if (event.kind === "open") {
      tag = event.name;
      if (tag === "pcsTable") head = [];
      else if (tag === "pcsRow") {
        inRow = true;
        places = [];
      } else if (tag === "axis") {
        position = Number(attribute(event.attributes, "pos"));
        values = [];
      } else if (tag === "label") code = attribute(event.attributes, "code");
    } else if (event.kind === "close") {
      if (event.name === "axis") (inRow ? places : head)[inRow ? position - 4 : position - 1] = values.join("; ");
      else if (event.name === "pcsRow") {
        inRow = false;
        const key = head.map((label) => label[0] ?? "").join("");
        rows.push([
          key,
          String(rows.length).padStart(5, "0"),
          ...[0, 1, 2].map((at) => head[at] ?? ""),
          ...[0, 1, 2, 3].map((at) => places[at] ?? ""),
        ]);
      }
      tag = "";
    } else if (tag === "label") values.push(`${code}=${event.text.trim()}`);
  }
  return {
    columns: [
      "table",
      "row",
      "section",
      "body_system",
      "operation",
      "character4",
      "character5",
      "character6",
      "character7",
    ],
    rows,
  };
}

/** Terms of the PCS definitions file: section, place, title, definition, explanation and examples. */
export function definitionsFromPcsXml(text: string): TableRows {
  const rows: string[][] = [];
  let section = "";
  let position = "";
  let current: Record<string, string> = {};
  let inTerms = false;
  let tag = "";
  for (const event of xmlEvents(text)) {
    if (event.kind === "open") {
      tag = event.name;
      if (tag === "section") section = attribute(event.attributes, "code");
      else if (tag === "axis") position = attribute(event.attributes, "pos");
      else if (tag === "terms") {
        inTerms = true;
        current = {};
      }
    } else if (event.kind === "close") {
      if (event.name === "terms") {
        inTerms = false;
        rows.push([
          section,
          position,
          current["title"] ?? "",
          current["definition"] ?? "",
          current["explanation"] ?? "",
          current["includes"] ?? "",
        ]);
      }
      tag = "";
    } else if (inTerms) {
      current[tag] = current[tag] === undefined ? event.text.trim() : `${current[tag]}; ${event.text.trim()}`;
    }
  }
  return { columns: ["section", "position", "title", "definition", "explanation", "includes"], rows };
}
