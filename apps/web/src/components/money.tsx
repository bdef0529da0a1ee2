import { money } from "../format/format.ts";

/** An amount, right-aligned by its column, tabular, negatives with a minus and in the colour that stops. Nothing for null. */
export function Money({ amount, strong }: { readonly amount: string | null | undefined; readonly strong?: boolean }) {
  if (amount === null || amount === undefined) return <span className="soft">—</span>;
  const negative = amount.startsWith("-");
  return (
    <span className={negative ? "num negative" : "num"} style={strong === true ? { fontWeight: 600 } : undefined}>
      {money(amount)}
    </span>
  );
}
