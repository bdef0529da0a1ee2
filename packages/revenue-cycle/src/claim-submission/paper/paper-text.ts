/** How paper forms write things: capitals, days without dashes, dollars and cents apart, codes without dots. */

/** In capitals. */
export function upper(text: string | undefined): string {
  return (text ?? "").toUpperCase();
}

/** A name as `LAST, FIRST, MIDDLE`, the suffix after the last name. */
export function paperName(name: {
  readonly last: string;
  readonly first?: string | undefined;
  readonly middle?: string | undefined;
  readonly suffix?: string | undefined;
}): string {
  const last = [name.last, name.suffix].filter((part) => part !== undefined && part !== "").join(" ");
  return upper([last, name.first, name.middle].filter((part) => part !== undefined && part !== "").join(", "));
}

/** `2026-05-04` as `05 04 26`; nothing for nothing. */
export function shortDay(day: string | undefined): string {
  const match = /^\d\d(\d\d)-(\d\d)-(\d\d)$/.exec(day ?? "");
  return match === null ? "" : `${match[2] ?? ""} ${match[3] ?? ""} ${match[1] ?? ""}`;
}

/** `1961-03-09` as `03 09 1961`. */
export function longDay(day: string | undefined): string {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day ?? "");
  return match === null ? "" : `${match[2] ?? ""} ${match[3] ?? ""} ${match[1] ?? ""}`;
}

/** `2026-05-04` as `050426`, the way of the UB-04. */
export function tightDay(day: string | undefined): string {
  return shortDay(day).replaceAll(" ", "");
}

/** `940.5` or `940.50` as `940 50`: dollars, a space for the dotted line, cents. Text that is no amount stays as it is. */
export function dollarsAndCents(amount: string | undefined): string {
  const match = /^(-?)(\d*)(?:\.(\d{1,2}))?$/.exec(amount ?? "");
  if (match === null || amount === undefined || amount === "") return amount ?? "";
  const dollars = (match[2] ?? "").replace(/^0+(?=\d)/, "");
  return `${match[1] ?? ""}${dollars === "" ? "0" : dollars} ${(match[3] ?? "").padEnd(2, "0")}`;
}

/** `1.0` as `1`, `12.50` as `12.5`. */
export function plainNumber(text: string): string {
  return text.includes(".") ? text.replace(/0+$/, "").replace(/\.$/, "") : text;
}

/** A diagnosis or procedure code without its dot. */
export function bareCode(code: string | undefined): string {
  return upper(code).replaceAll(".", "");
}

/** Name and address under one another; a nine-digit ZIP has its dash. */
export function addressLines(address: {
  readonly line1: string;
  readonly line2?: string | undefined;
  readonly city: string;
  readonly state?: string | undefined;
  readonly postalCode?: string | undefined;
}): string[] {
  const town = [address.city, address.state, zip(address.postalCode)]
    .filter((part) => part !== undefined && part !== "")
    .join(" ");
  return [[address.line1, address.line2].filter((part) => part !== undefined && part !== "").join(" "), town].map(
    upper,
  );
}

/** `100010001` as `10001-0001`. */
export function zip(postalCode: string | undefined): string {
  const digits = (postalCode ?? "").replaceAll(/\D/g, "");
  return digits.length === 9 ? `${digits.slice(0, 5)}-${digits.slice(5)}` : digits;
}

/** Letters of diagnosis pointers: 1 and 3 as `AC`. */
export function pointerLetters(pointers: readonly number[]): string {
  return pointers.map((pointer) => "ABCDEFGHIJKL"[pointer - 1] ?? "").join("");
}

/** What the choice boxes call a relationship (element 1069). */
export function relationshipChoice(code: string): string {
  return ({ "18": "SELF", "01": "SPOUSE", "19": "CHILD" } as const)[code] ?? (code === "" ? "" : "OTHER");
}

/** Box 1 of the CMS-1500 by claim filing indicator code (SBR09). */
export function coverageChoice(code: string): string {
  const choices: Readonly<Record<string, string>> = {
    MA: "MEDICARE",
    MB: "MEDICARE",
    "16": "MEDICARE",
    MC: "MEDICAID",
    CH: "TRICARE",
    VA: "CHAMPVA",
    OF: "OTHER",
    WC: "OTHER",
    AM: "OTHER",
    LM: "OTHER",
    "11": "OTHER",
    ZZ: "OTHER",
    "": "",
  };
  return choices[code] ?? "GROUP";
}
