import { moneyText, parseCents } from "@cleanclaim/model";

/** An amount as typed (`1,250`, `$12.5`) as decimal text with two places; undefined for anything else and for nothing. */
export function amountOf(typed: string): string | undefined {
  const cents = parseCents(typed.replaceAll(/[$,\s]/g, ""));
  return cents === undefined || cents < 0n ? undefined : moneyText(cents);
}

/** A percentage as typed (`62.5 %`) as decimal text; undefined for anything else and for nothing. */
export function percentOf(typed: string): string | undefined {
  const text = typed.replaceAll(/[%\s]/g, "");
  return /^\d{1,4}(\.\d{1,4})?$/.test(text) ? text : undefined;
}
