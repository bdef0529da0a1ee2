import {
  add,
  affirmedAt,
  drop,
  has,
  putBefore,
  recode,
  type RuleState,
  statementsWith,
  withCode,
} from "./diagnosis-list.ts";

const SOURCE = "ICD-10-CM Guidelines I.C.6.b";
const SITE_PAIN = /^M54\.[2-9]|^M25\.5|^M79\.[16]|^R10|^R07\.[89]|^R51|^R52$/;

/** Category G89: only where it adds what the other codes do not say, first only where the pain itself is the reason. */
export function painCodes(state: RuleState): void {
  if (has(state, /^F45\.41$/))
    drop(state, (one) => /^G89/.test(one.code), {
      rule: "pain",
      text: "pain that is only psychological has its own code",
      source: "ICD-10-CM Guidelines I.C.5.a; G89 Excludes1",
    });
  const psychic = withCode(state, /^F45\.42$/);
  if (psychic !== undefined && !has(state, /^G89/)) {
    const words = affirmedAt(state, /\b(?:chronic|acute)\b[^.;]{0,25}\bpain\b/);
    if (words !== undefined)
      add(
        state,
        /chronic/.test(words.text.toLowerCase()) ? "G89.29" : "G89.11",
        [words],
        {
          rule: "pain",
          text: "the pain is named beside its psychological side",
          source: "ICD-10-CM Guidelines I.C.5.a",
        },
        { after: psychic },
      );
  }
  if (has(state, /^G89\.3$/))
    drop(state, (one) => SITE_PAIN.test(one.code), {
      rule: "pain",
      text: "pain of the neoplasm needs no code for its site",
      source: `${SOURCE}.5`,
    });
  const pain = withCode(state, /^G89\.[12]/);
  if (pain === undefined) return;
  const control = statementsWith(
    state,
    /\b(?:for|encounter for|visit for|admitted for|here for) (?:\w+ ){0,3}(?:pain (?:control|management)|neurostimulator)|\bpain (?:clinic|management)\b[^.;]{0,40}\b(?:visit|encounter|injection|follow)|\bpain management\b|\bfor pain control\b/,
  );
  if (control.length > 0) {
    const cause = state.list.find((one) => one !== pain && !/^Z/.test(one.code));
    if (cause !== undefined) putBefore(state, pain, cause);
    pain.why.push({
      rule: "pain-control",
      text: "the visit is for the control of the pain",
      source: `${SOURCE}.1.(a)`,
    });
    return;
  }
  const site = withCode(state, SITE_PAIN);
  if (site !== undefined && /^G89\.(?:11|2[19])$/.test(pain.code)) {
    putBefore(state, site, pain);
    return;
  }
  const known = state.list.some((one) => one !== pain && /^M(?!54\.[2-9]|25\.5|79)|^G(?!89)|^S|^C|^D/.test(one.code));
  if (
    known &&
    /^G89\.(?:1[18]|2[189]|29)$/.test(pain.code) &&
    /chronic|acute/.test(pain.mention?.context.mention ?? "") &&
    pain.mention?.sentence.item === state.list.find((one) => one !== pain)?.mention?.sentence.item
  )
    drop(state, (one) => one === pain, {
      rule: "pain",
      text: "the cause of the pain is coded and the visit is not for pain control",
      source: `${SOURCE}.1`,
    });
}

const DISCS: readonly (readonly [RegExp, RegExp, string])[] = [
  [/^M51\.26$|^M51\.36/, /^M54\.16$|^M54\.3|^M54\.4/, "M51.16"],
  [/^M51\.27$|^M51\.37/, /^M54\.17$|^M54\.3|^M54\.4/, "M51.17"],
  [/^M50\.2/, /^M54\.12$/, "M50.10"],
];

/** A disc that presses on a nerve root is one code (I.B.9). */
export function discWithRoot(state: RuleState): void {
  for (const [disc, root, code] of DISCS) {
    const found = withCode(state, disc);
    const nerve = withCode(state, root);
    if (found === undefined || nerve === undefined || !/^M5[01]\.2/.test(found.code)) continue;
    recode(found, code, {
      rule: "disc-with-root",
      text: "the disc and the nerve root it presses on are one code",
      source: "ICD-10-CM Guidelines I.B.9; Tabular M51.1",
    });
    found.evidence.push(...nerve.evidence.slice(0, 1));
    state.list = state.list.filter((one) => one !== nerve);
  }
}
