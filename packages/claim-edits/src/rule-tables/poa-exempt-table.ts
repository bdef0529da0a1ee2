/**
 * Stems under which some diagnosis is exempt from the present-on-admission indicator, as of the list of fiscal year 2026. A
 * code under none of them is never exempt, so that a missing indicator can be told without the list.
 */
export const STEMS_WITH_EXEMPT_CODES: readonly string[] = [
  ..."B90 B91 B92 B94 E64 I252 I69 M80 M84 M97 O09 O66 O80 O94".split(" "),
  ..."P Q S T U V W X Y Z".split(" "),
];

/** Present on admission: yes, no, documentation insufficient, not to be determined, and the old mark of an exempt code. */
export const POA_INDICATORS: ReadonlySet<string> = new Set(["Y", "N", "U", "W", "1"]);
