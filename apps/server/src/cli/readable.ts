/** Any JSON value as indented lines for a person: names and values, and one line for each plain row of a list. */
export function readableText(value: unknown, indent = ""): string {
  if (Array.isArray(value)) return value.map((item) => listItem(item, indent)).join("");
  if (typeof value !== "object" || value === null) return `${indent}${plain(value)}\n`;
  return Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .map(([name, item]) => {
      if (isPlain(item)) return `${indent}${name}: ${plain(item)}\n`;
      if (Array.isArray(item) && item.every(isPlain)) return `${indent}${name}: ${item.map(plain).join(" ") || "–"}\n`;
      return `${indent}${name}:\n${readableText(item, `${indent}  `)}`;
    })
    .join("");
}

function listItem(item: unknown, indent: string): string {
  if (isPlain(item)) return `${indent}- ${plain(item)}\n`;
  const entries = Object.entries(item as object).filter(
    ([, field]) => field !== null && field !== undefined && field !== "",
  ); // not plain: an object
  if (entries.every(([, field]) => isPlain(field) || (Array.isArray(field) && field.every(isPlain)))) {
    const fields = entries.map(
      ([name, field]) => `${name} ${Array.isArray(field) ? field.map(plain).join(",") || "–" : plain(field)}`,
    );
    return `${indent}- ${fields.join(" · ")}\n`;
  }
  return `${indent}-\n${readableText(Object.fromEntries(entries), `${indent}  `)}`;
}

function isPlain(value: unknown): boolean {
  return typeof value !== "object" || value === null;
}

function plain(value: unknown): string {
  if (value === null || value === undefined || value === "") return "–";
  return typeof value === "string" ? value : JSON.stringify(value);
}
