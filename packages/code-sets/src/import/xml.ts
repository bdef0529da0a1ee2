/** What a reader of an XML file is told, in file order. Enough for the NCHS and CMS files, which use no namespaces or CDATA. */
export type XmlEvent =
  | { readonly kind: "open"; readonly name: string; readonly attributes: string }
  | { readonly kind: "close"; readonly name: string }
  | { readonly kind: "text"; readonly text: string };

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replaceAll(/&(#x?[0-9a-fA-F]+|\w+);/g, (whole, name: string) => {
    if (name.startsWith("#x")) return String.fromCodePoint(Number.parseInt(name.slice(2), 16));
    if (name.startsWith("#")) return String.fromCodePoint(Number(name.slice(1)));
    return ENTITIES[name] ?? whole;
  });
}

/** Walks XML text without building a tree; these files run to tens of megabytes. */
export function* xmlEvents(text: string): Generator<XmlEvent> {
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf("<", at);
    const end = open < 0 ? text.length : open;
    if (end > at) {
      const body = decodeEntities(text.slice(at, end)).replaceAll(/\s+/g, " ");
      if (body.trim() !== "") yield { kind: "text", text: body };
    }
    if (open < 0) return;
    const close = text.startsWith("<!--", open) ? text.indexOf("-->", open) + 2 : text.indexOf(">", open);
    if (close < 2) return;
    const tag = text.slice(open + 1, close);
    at = close + 1;
    if (tag.startsWith("?") || tag.startsWith("!")) continue;
    if (tag.startsWith("/")) {
      yield { kind: "close", name: tag.slice(1).trim() };
      continue;
    }
    const name = /^[^\s/]+/.exec(tag)?.[0] ?? "";
    yield { kind: "open", name, attributes: tag.slice(name.length) };
    if (tag.endsWith("/")) yield { kind: "close", name };
  }
}

/** The value of an attribute in the attribute text of an `open` event; empty when it is not there. */
export function attribute(attributes: string, name: string): string {
  return decodeEntities(new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? "");
}
