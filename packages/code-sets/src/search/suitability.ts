import type { Icd10CmCode } from "../types.ts";

/** What a title says that a query must say too, or the code is not the first one to offer. */
interface Qualifier {
  readonly title: RegExp;
  /** Any of these in the query allows the title its words. */
  readonly asked: RegExp;
  readonly factor: number;
}

const QUALIFIERS: readonly Qualifier[] = [
  {
    title: /subsequent encounter/,
    asked: /\b(subsequent|follow|healing|nonunion|malunion|aftercare|delayed)/,
    factor: 0.9,
  },
  { title: /, sequela$/, asked: /\b(sequela|late|residual|old)/, factor: 0.9 },
  { title: /open fracture/, asked: /\b(open|compound|gustilo)/, factor: 0.93 },
  { title: /\bother specified|^other /, asked: /\b(other|specified|secondary)/, factor: 0.96 },
  { title: /in (?:other )?diseases classified elsewhere/, asked: /\b(in|due|secondary)\b/, factor: 0.93 },
  {
    title: /due to underlying condition|drug or chemical induced/,
    asked: /\b(due|secondary|drug|induced|steroid|underlying)/,
    factor: 0.93,
  },
  {
    title: /intentional self-harm|assault|undetermined\b/,
    asked: /\b(intent|suicid|self|assault|homicid|undetermined)/,
    factor: 0.94,
  },
  { title: /underdosing/, asked: /\b(underdos|noncompl|missed|not tak|stopped|ran out)/, factor: 0.93 },
  {
    title: /\bin (?:partial |full |early |sustained )?remission/,
    asked: /\b(remission|history|resolved)/,
    factor: 0.96,
  },
  { title: /\bin relapse/, asked: /\brelaps/, factor: 0.97 },
  {
    title: /\b(?:newborn|neonatal|perinatal)/,
    asked: /\b(newborn|neonat|perinatal|baby|infant|birth|prem|congenital)/,
    factor: 0.94,
  },
  {
    title: /\b(?:pregnancy|childbirth|puerperium|trimester)/,
    asked:
      /\b(pregn|birth|partum|gestat|puerper|trimester|maternal|obstet|labor|deliver|week|fetal|prenatal|antenatal)/,
    factor: 0.94,
  },
  { title: /family history/, asked: /\b(fam|mother|father|brother|sister|parent|fh|fhx)/, factor: 0.9 },
  {
    title: /personal history/,
    asked: /\b(history|hx|h o|previous|prior|past|old|former|ex|survivor|s p|personal)/,
    factor: 0.9,
  },
  { title: /\bnovel influenza/, asked: /\b(novel|avian|bird|swine|h5|h1)/, factor: 0.93 },
  { title: /^type 1 diabetes/, asked: /\b(type 1|type i\b|type one|t1|dm ?1|iddm|juvenile)/, factor: 0.95 },
  { title: /^other specified diabetes/, asked: /\b(other|specified|secondary|pancreat|lada|type 3)/, factor: 0.9 },
  {
    title: /\bcongenital/,
    asked: /\b(congen|born|birth|baby|newborn|infant|inherit|defect|anomal|malform)/,
    factor: 0.97,
  },
  {
    title: /\bpathological fracture/,
    asked: /\b(patholog|insuffic|fragil|osteopor|neoplas|tumor|cancer)/,
    factor: 0.9,
  },
  { title: /\bsubluxation/, asked: /\b(sublux|partial)/, factor: 0.95 },
  { title: /\bextranodal/, asked: /\b(extranodal|organ)/, factor: 0.97 },
  { title: /-induced/, asked: /\binduced/, factor: 0.95 },
  { title: /\bsecondary\b/, asked: /\b(secondary|metast|mets|due|spread)/, factor: 0.97 },
];

const RIGHT = /\b(?:right|rt|r|both|bilateral|bilat)\b/;
const LEFT = /\b(?:left|lt|l|both|bilateral|bilat)\b/;
const BOTH = /\b(?:both|bilateral|bilat|bl|b l)\b/;

/** The side that a query names. */
export type Side = "left" | "right" | "bilateral";

/** The side that a query asks for; undefined when it names none or two apart. */
export function askedSide(query: string): Side | undefined {
  const text = query.toLowerCase().replaceAll(/[^a-z0-9]+/g, " ");
  if (BOTH.test(text)) return "bilateral";
  const [left, right] = [LEFT.test(text), RIGHT.test(text)];
  if (left && right) return "bilateral";
  return left ? "left" : right ? "right" : undefined;
}

/** What of a title matters to its suitability, read once for each code. */
interface TitleFacts {
  readonly qualifiers: readonly Qualifier[];
  readonly side: Side | "unspecified" | undefined;
}

const SIDED = /\b(right|left|bilateral)\b/;
const UNSPECIFIED_PART =
  /\bunspecified (?:side|eye|ear|limb|(?:upper |lower )?(?:arm|leg|limb|extremity|eyelid)|shoulder|elbow|wrist|hand|finger|thumb|hip|knee|ankle|foot|toe|breast|kidney|ovary|lung|forearm|thigh|radius|ulna|humerus|femur|tibia|fibula|clavicle|testis|axilla|calf|heel|buttock|great toe|lesser toe)/;

function factsOf(title: string): TitleFacts {
  const text = title.toLowerCase();
  const side = SIDED.exec(text)?.[1] as Side | undefined; // The pattern knows these three words only.
  return {
    qualifiers: QUALIFIERS.filter((qualifier) => qualifier.title.test(text)),
    side: side ?? (UNSPECIFIED_PART.test(text) ? "unspecified" : undefined),
  };
}

/** Weighs codes by what their titles say and the query does not. */
export class Suitability {
  private readonly facts = new Map<string, TitleFacts>();

  private factsFor(code: Icd10CmCode): TitleFacts {
    const known = this.facts.get(code.code);
    if (known !== undefined) return known;
    const facts = factsOf(code.title);
    if (this.facts.size > 30_000) this.facts.clear();
    this.facts.set(code.code, facts);
    return facts;
  }

  /** 1 for a code that says no more than the query, less for each qualifier or side that the query did not ask for. */
  of(code: Icd10CmCode, query: string, side: Side | undefined): number {
    const facts = this.factsFor(code);
    let factor = 1;
    for (const qualifier of facts.qualifiers) if (!qualifier.asked.test(query)) factor *= qualifier.factor;
    if (facts.side === undefined) return factor;
    if (side === undefined) return facts.side === "unspecified" ? factor : factor * 0.96;
    if (facts.side === side) return factor * 1.02;
    return factor * (facts.side === "unspecified" ? 0.95 : 0.6);
  }
}
