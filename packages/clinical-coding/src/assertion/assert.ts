/** What a statement says of a condition that it names. */
export type Assertion = "affirmed" | "negated" | "uncertain" | "historical" | "family" | "hypothetical" | "planned";

interface Cue {
  readonly kind: Exclude<Assertion, "affirmed">;
  readonly pattern: RegExp;
  /** Which way the cue reaches from where it stands. */
  readonly reaches: "forward" | "backward";
  /** How many words at most; the whole clause without it. */
  readonly words?: number;
}

/** Wording that looks like a negation and is none. It is blanked before cues are sought. */
const PSEUDO =
  /\b(?:(?:organism|source|cause|etiology|type|pathogen|origin)(?: (?:of|for) (?:(?:the|his|her|this) )?(?:\w+ ){1,4}?| )(?:was |is |has |could )?(?:not (?:be(?:en)? )?(?:found|identified|known|specified|determined|isolated|established)|unknown)|non-?healing|non-?obstruct\w+|non-?displaced|non-?compliant|non-?smoking|no (?:(?:further|new|significant|interval|definite|appreciable|substantial|real|clear) )?(?:increase|decrease|worsening|improvement|progression|resolution) (?:in|of)|no (?:further|new|significant|interval|definite|appreciable|substantial) (?:change|increase|decrease|worsening|improvement)|no change(?! in (?:vision|hearing|bowel|weight|appetite|mood|sleep|urin\w+|stool))|not (?:only|necessarily|just|certain (?:if|whether)|drain|extend|cause|well controlled|at goal|controlled|improv\w*|resolv\w*|responding|tolerat\w*|able|sleeping|due to|related to|like)|gram[- ]negative|coagulase[- ]negative|none of (?:them|which|these|those|whom)|(?:do|does|did)(?: not|n't) (?:know|understand|recall|remember)|no (?:specific|clear|exact|obvious) (?:diagnosis|cause|etiology|explanation|reason)|not only|no doubt|without (?:any |much |significant |further )?(?:difficulty|relief|improvement|help|treatment|medication|change|resolution)|no (?:real |significant |lasting |further |much )?(?:relief|improvement|response|known cause|benefit)|cannot tolerate|(?:was |were |been |is )?not (?:been )?(?:treated|hospitali[sz]ed|admitted|medicated|operated|compliant|adherent)|unable to (?:tolerate|walk|stand|sleep|work|speak)|no longer (?:smok|drink|us)\w*|history (?:and|of present)|negative for (?:growth))\b/gi;

/** A history that is said to hold nothing: what follows it is a new statement. */
const EMPTY_HISTORY =
  /\b(?:no|without)(?: (?:other|known|relevant|significant|previous|prior|past|remarkable|notable|pathological|particular|toxic|or|personal|medical|family|surgical|clinical))* (?:history|antecedents?|background)(?: of (?:interest|note|relevance))?(?! (?:of|for|or|to|suggest\w*|compatible)\b)|\b(?:no|without) (?:known )?(?:drug |medication |medicinal )?allerg\w+(?= (?:diagnosed|who|and (?:diagnosed|with))\b)/gi;

const FORWARD_NEGATION =
  "no|not|denies|denied|denying|without|w\\/o|negative for|neg for|absence of|absent|never (?:had|has|have|has had|developed|experienced)|never|nor|neither|no evidence (?:of|for|to suggest)|no sign(?:s)? of|no symptoms? of|no history of|no complaints? of|free of|free from|ruled out(?: for)?|rules out|rule(?:d)? (?:him|her|patient|the patient) out for|failed to reveal|fails to reveal|did not (?:show|reveal|have|exhibit|demonstrate|develop)|(?:does|did|do) not (?:complain of|endorse|admit (?:to )?|note|notice|describe|mention|report|experience)|does not (?:have|appear|show|demonstrate|exhibit|report)|do not (?:see|have|suspect|think|believe)|doesn't (?:have|look|appear)|not (?:have|had|demonstrate|reveal|appreciate\\w*|feel|see|associated with|have evidence of|show)|unremarkable for|rather than|instead of|lack of|lacks|lacked|cannot see|is without|declin\\w+ any|not (?:consistent with|suggestive of|compatible with)|unlikely|doubt(?:s|ed|ing)?(?: that| any)?|isn't|is not|are not|was not|were not|aren't|wasn't|hasn't|hadn't|didn't|don't";

const CUES: readonly Cue[] = [
  { kind: "negated", reaches: "forward", pattern: new RegExp(`(?:\\b(?:${FORWARD_NEGATION})|-ve for)\\b`, "gi") },
  // A prefix belongs to the word that it stands before, no further.
  { kind: "negated", reaches: "forward", words: 0, pattern: /\bnon(?=[- ])/gi },
  {
    kind: "negated",
    reaches: "backward",
    pattern:
      /\b(?:(?:is|was|are|were|has been|have been|been|(?<!not |cannot |can't )be)?\s*(?<!not be |cannot be |can't be |not |not yet |never )ruled out|(?:is|are|was|were) (?:absent|negative|not (?:present|seen|found|noted|identified|observed|appreciated|demonstrated|detected|documented|evident|visualized|palpable))|not (?:present|seen|found|noted|identified|observed|appreciated|demonstrated|detected|evident|visualized)|(?:is|are|was|were)? ?denied|unlikely|(?:(?:is|was|are|were|has been|have been) )excluded|negative(?! for\b)|none(?! (?:with|of|were|was|required|needed|larger|requiring)\b)|did not (?:occur|develop)|doubtful|absent|(?<!(?:not|be|cannot be) )excluded(?=\s*(?:[.,;)]|$)))\b/gi,
  },
  // A state without the thing just named: pain-free, symptom free.
  {
    kind: "negated",
    reaches: "backward",
    words: 0,
    pattern: /(?<=[\s-])free\b(?! (?:of|from|fluid|air|t3|t4|thyroxine|wall|edge|flap|water|text|margins?))/gi,
  },
  {
    kind: "uncertain",
    reaches: "forward",
    pattern:
      /\b(?:possible|possibly|probable|probably|suspected|suspect(?:s|ed|ing)?(?: of)?|suspicion (?:of|for)|suspicious for|suggestive of|suggest(?:s|ing)?|questionable|question of|query|rule out|r\/o|r\.o\.|ruling out|likely|most likely|presumed|presumptive(?:ly)?|may (?:be|have|represent|reflect)|might (?:be|have|represent)|could (?:be|have|represent|reflect)|versus|vs\.?|concern(?:s|ed|ing)? (?:for|about)|worrisome for|compatible with|consistent with|cannot (?:exclude|rule out)|can't (?:exclude|rule out)|cannot be (?:excluded|ruled out)|not excluded|differential(?: diagnosis)?(?: includes?| of)?|working diagnosis|appears? to be|seems? to be|apparent|equivocal for|think (?:of|about)|evaluate for|evaluation (?:for|of possible)|workup for|work-up for|to (?:look|check|assess|test) for|look for|impression of|rather than)\b|\?(?=\s?[a-z])/gi,
  },
  {
    kind: "uncertain",
    reaches: "backward",
    pattern:
      /\b(?:is|are|was|were|remains?|seems?) (?:possible|probable|likely|suspected|questionable)|\b(?:possible|probable|likely|suspected|questionable)(?=\s*(?:[.,;)]|$))|\b(?:in the differential|cannot be (?:excluded|ruled out)|not (?:yet )?(?:confirmed|excluded|ruled out)|vs\.?|versus|to be (?:ruled out|settled|confirmed|excluded)|(?:is |are )?(?:a )?(?:possibility|consideration)|pending|(?:is|are|was) considered)\b|\?(?=\s|$|\))/gi,
  },
  {
    kind: "historical",
    reaches: "forward",
    words: 8,
    pattern:
      /\b(?:(?<!\b(?:hours?|days?|weeks?|months?)[- ]|\b(?:hour|day|week|month)s?' )(?:past |prior |previous |personal |remote |known past )?(?:medical |surgical )?history (?:of|is (?:positive|significant|notable|remarkable) for|significant for|positive for|notable for|remarkable for|includes?)|h\/o|hx of|hx|status[- ]post|s\/p|previous(?:ly)?|prior|former(?:ly)?|remote|past|childhood|in the past|used to (?:have|be)|(?:days?|weeks?|wks?|months?|years?) (?:after|post|since|following|out from) (?:the |her |his )?(?:removal|excision|resection|drainage|destruction) of|resolved|completed treatment (?:of|for))\b/gi,
  },
  {
    kind: "historical",
    reaches: "backward",
    words: 10,
    pattern:
      /\b(?:in (?:19|20)\d\d|(?<=\w )history(?= and\b|[.,;]|$)|(?:in|since) (?:the )?(?:past|childhood|youth)|as a (?:child|boy|girl|young (?:man|woman))|(?:\d+|two|three|four|five|six|seven|eight|nine|ten|several|many|some|a few) (?:years?|yrs?) (?:ago|earlier|before)|resolved|(?:has )?(?:cleared|healed completely)|status[- ]post repair|removed in)\b/gi,
  },
  {
    kind: "family",
    reaches: "forward",
    pattern:
      /\b(?:family (?:history|hx)(?: is)?(?: of| positive for| significant for)?|fh(?: of)?|(?<!\b(?:by|to|from|with|and|your) (?:his |her |their |the )?)(?:(?:his|her|their|patient's|the|whose) )?(?:mother|father|brother|sister|son|daughter|aunt|uncle|grandmother|grandfather|grandparents?|cousin|sibling|parents?|maternal|paternal|mom|dad|brothers|sisters|relatives?)\b(?! (?:reports?|states?|says?|notes?|denies|brings|brought|present|at bedside|accompan\w+|noticed|called|drove|is here)))/gi,
  },
  {
    kind: "hypothetical",
    reaches: "forward",
    pattern:
      /\b(?:if|should (?:he|she|they|there|it|symptoms?)|return (?:precautions|sooner|at once|immediately|to (?:the )?(?:ed|er|clinic|office|emergency department)|if|for)|call (?:for|if|with|at once|us)|come (?:back|in) (?:for|if)|come sooner|(?:go|come|return|report|back|straight|directly) to the (?:emergency|ed|er)\b.{0,20}? (?:for|if|with)|(?:(?<!high[- ])(?<!low[- ])(?<!increased )risks?|side effects?|complications)(?: (?:of|including|include|such as|like|are|discussed))?|risk for|at risk (?:of|for)|to (?:prevent|avoid|reduce|protect against)|prevention of|prevents?|prophylaxis (?:for|against)|in case of|watch (?:for|out for)|monitor for|seek (?:care|help|attention) (?:for|if)|back (?:for|if|in)|sooner (?:for|if)|unless|until (?:symptoms?|pain|fever)|as needed for|prn(?: for)?|whenever|when you|screen(?:ing|ed)? for|educat\w+ (?:on|about)|counsel\w* (?:on|about)|warned (?:about|of)|told (?:about|of)|explained|were explained|(?:alert|notify|contact|call) (?:the |your |a )?(?:doctor|physician|provider|nurse|clinic|office)(?: (?:if|for|with))?)\b/gi,
  },
  {
    kind: "planned",
    reaches: "forward",
    pattern:
      /\b(?:will (?:order|schedule|refer|perform|obtain|check|get|need)|plan(?:ned)? (?:for|to)|scheduled for|order(?:ed)?|refer(?:red)? (?:to|for)|consider(?:ing)?|awaiting|discuss(?:ed)? (?:surgery|possible)|due for)\b/gi,
  },
];

/** Words at which a cue's reach ends. */
const BREAK =
  /\b(?:but|however|although|though|except|apart from|other than|aside from|besides|which|who|secondary to|because|since|yet|still|nevertheless|presents?|presented|reports?|reported|complains? of|is (?:here|seen)|has had|due to|caused by|attributed to|as a result of|with resulting|then|admits?|endorses?|developed|does have|does report|positive for|now|today|currently|personal history|diagnosed (?:with|of)|(?:was|were) (?:admitted|diagnosed|referred|found to have)|consulted|underwent)\b|[;:]|\.\s/gi;
const WHITE = (text: string): string => " ".repeat(text.length);

function wordsBetween(text: string): number {
  return text.match(/[A-Za-z0-9]+/g)?.length ?? 0;
}

/** Whether a statement of what is normal follows the list of what is not: `no icterus, pupils equal`. */
const NORMAL_CLAUSE =
  /,\s*(?:and )?(?:(?:pupils|sclerae?|lungs|heart|abdomen|neck|bowel sounds|strength|sensation|gait|reflexes|(?:\w+ )?pulses|conjunctivae|mucous membranes|cranial nerves) (?:(?:is|are|was|were) )?(?:equal|clear|regular|soft|supple|intact|normal|active|full|steady|symmetric\w*|palpable|present|pink|moist|strong|anicteric|positive|\d)|(?:normal|good|equal|intact|full|strong|palpable|symmetric\w*|positive|active|regular|moist|\d\+) (?:\w+ ){0,2}(?:pulses?|bowel sounds|strength|sensation|rate|rhythm|air (?:movement|entry|exchange)|range of motion|pupils|tone|turgor|reflexes)|(?:hemoglobin|hematocrit|white (?:blood )?(?:cell )?count|wbc|platelets?|creatinine|sodium|potassium|glucose|bun|inr|troponin|temperature|blood pressure|pulse|heart rate|ejection fraction|bmi|weight) (?:is |was |of )?\d\S*)(?!\w)/i;

function broken(between: string, kind: Assertion, cue: string): boolean {
  BREAK.lastIndex = 0;
  const text =
    kind === "negated" || kind === "uncertain"
      ? between
      : between.replace(
          /\b(?:since|now|today|then|who|which|has had|diagnosed (?:with|of)|(?:was|were) (?:admitted|diagnosed|referred|found to have)|consulted|underwent)\b/gi,
          WHITE,
        );
  BREAK.lastIndex = 0;
  if (BREAK.test(text)) return true;
  if (kind === "uncertain" && /\s[-–—]\s/.test(between)) return true;
  if (kind !== "negated") return false;
  // "Without exacerbation, chronic ...": the qualifier is over at its comma.
  if (
    /^w/i.test(cue) &&
    /^\s*(?:\w+ )?(?:exacerbation|complications?|behavioral disturbance|macular edema|esophagitis|aura|intractability|heart failure|obstruction|hematuria|bleeding)\s*,/i.test(
      between,
    )
  )
    return true;
  // A list of negated findings goes on over commas; a new clause with a subject and verb does not.
  return /,\s*(?:and\s+)?(?:he|she|they|it|there|the patient|patient|his|her|i|we)\b|,\s*(?:but|with|has|had|is|was|takes|continue\w*|start\w*|add\w*|increas\w*|on|showing|presenting|suffering)\b|,\s*[\w-]+ with\b/i.test(
    between,
  );
}

/** How each cue of a sentence stands to one place in it; the strongest statement wins. */
const STRENGTH: readonly Assertion[] = ["family", "negated", "hypothetical", "uncertain", "historical", "planned"];

/**
 * What `sentence` says of the words from `start` to `end` (offsets in the sentence). The approach is that of NegEx and
 * ConText: cues reach forward or backward until a word that ends their scope.
 */
export function assertionAt(sentence: string, start: number, end: number): Assertion {
  return assertionsAt(sentence, start, end)[0] ?? "affirmed";
}

interface SentenceCues {
  readonly sentence: string;
  /** The sentence with wording blanked that only looks like a cue. */
  readonly text: string;
  /** For each kind of cue, where it stands. */
  readonly places: readonly (readonly { readonly from: number; readonly words: string }[])[];
}

/** The cues of the sentence that was asked about last: several conditions of one sentence are asked about in a row. */
let last: SentenceCues = { sentence: "", text: "", places: CUES.map(() => []) };

function cuesOf(sentence: string): SentenceCues {
  if (last.sentence === sentence) return last;
  const text = sentence.replace(PSEUDO, WHITE).replace(EMPTY_HISTORY, WHITE);
  const places = CUES.map((cue) =>
    [...text.matchAll(cue.pattern)].map((match) => ({ from: match.index, words: match[0] })),
  );
  last = { sentence, text, places };
  return last;
}

/** All that the sentence says, strongest first; empty when it plainly affirms. */
export function assertionsAt(sentence: string, start: number, end: number): readonly Assertion[] {
  const { text, places } = cuesOf(sentence);
  const found = new Set<Assertion>();
  for (const [index, cue] of CUES.entries()) {
    if (found.has(cue.kind)) continue;
    for (const { from, words: cueWords } of places[index] ?? []) {
      const to = from + cueWords.length;
      if (from < end && to > start) continue;
      const before = cue.reaches === "forward" && to <= start;
      const after = cue.reaches === "backward" && from >= end;
      if (!before && !after) continue;
      const between = before ? text.slice(to, start) : text.slice(end, from);
      if (cue.words !== undefined && wordsBetween(between) > cue.words) continue;
      if (after && /,/.test(between) && wordsBetween(between) > (cue.kind === "uncertain" ? 0 : 1)) continue;
      // A colon joins a label to its answer: `Rash: absent`, `Working diagnosis: migraine`.
      if (!/^\s*:\s*$/.test(between) && broken(between, cue.kind, cueWords)) continue;
      if (before && cue.kind === "negated" && between.includes(",")) {
        const last = text.slice(to, Math.min(text.length, end + 30));
        const clause = NORMAL_CLAUSE.exec(last);
        if (clause !== null && clause.index <= between.length) continue;
        // "No fever, poor appetite": what is poor or low is stated, unless the list ends with "or".
        if (
          /,\s*(?:poor|decreased|increased|elevated|reduced) (?:\w+ )?$/i.test(text.slice(to, start)) &&
          !/\b(?:or|nor)\b/i.test(text.slice(to))
        )
          continue;
        if (
          /^(?:poor|decreased|increased|elevated|reduced)\b/i.test(text.slice(start, end)) &&
          /,\s*$/.test(between) &&
          !/\b(?:or|nor)\b/i.test(text.slice(to))
        )
          continue;
      }
      found.add(cue.kind);
      break;
    }
  }
  return STRENGTH.filter((kind) => found.has(kind));
}
