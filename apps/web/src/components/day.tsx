import { dayDense, dayText, instantText } from "../format/format.ts";

/** A calendar day: `11/21/2026` in tables, `Nov 21, 2026` in text. */
export function Day({ iso, text }: { readonly iso: string | null | undefined; readonly text?: boolean }) {
  if (iso === null || iso === undefined || iso === "") return <span className="soft">—</span>;
  return (
    <time dateTime={iso} className="nowrap">
      {text === true ? dayText(iso) : dayDense(iso)}
    </time>
  );
}

/** An instant as local day and time. */
export function Instant({ iso }: { readonly iso: string | null | undefined }) {
  if (iso === null || iso === undefined || iso === "") return <span className="soft">—</span>;
  return <time dateTime={iso}>{instantText(iso)}</time>;
}
