/** Words that lead, and how to say it instead. Patterns are tried against the text as typed. */
export interface WordRule {
  readonly pattern: RegExp;
  readonly mend: string;
}

/** Wording that pushes towards an answer. */
export const LEADING: readonly WordRule[] = [
  {
    pattern: /\b(?:do|don'?t|would|wouldn'?t|can|could) you (?:not )?(?:agree|think|believe|say|feel)\b/i,
    mend: "Ask what the provider's judgement is, without offering yours to agree with.",
  },
  {
    pattern:
      /\b(?:isn'?t|aren'?t|wasn'?t|doesn'?t|didn'?t|hasn'?t|wouldn'?t|shouldn'?t) (?:this|it|that|the|there|he|she)\b/i,
    mend: "Turn the negative question into an open one: which, what, or whether.",
  },
  {
    pattern: /,\s*(?:right|correct|yes|no|is it not|isn'?t it|ok(?:ay)?|true)\s*\?/i,
    mend: "Leave out the tag at the end; it asks for a yes.",
  },
  {
    pattern:
      /\b(?:please|kindly|you (?:need|have|ought) to|you (?:must|should)|we need you to|remember to|be sure to)\s+(?:also\s+)?(?:document|add|record|write|state that|list|include|change|amend|confirm that|confirm the diagnosis|update)\b/i,
    mend: "Ask for clarification of what was meant; do not ask for a diagnosis or a wording to be added.",
  },
  {
    pattern:
      /\b(?:should|must|needs? to|has to|ought to) be (?:documented|coded|listed|called|added|changed|recorded|stated)\b/i,
    mend: "Ask what the finding means; do not say what the record should hold.",
  },
  {
    pattern:
      /\b(?:clearly|obviously|certainly|surely|undoubtedly|definitely|of course|evidently|as you know|we both know)\b/i,
    mend: "Leave the word out; let the indicators speak.",
  },
  {
    pattern:
      /\b(?:we|i|coding|cdi) (?:think|believe|suspect|feel|assume|consider|would like to (?:code|report|add|capture))\b/i,
    mend: "Leave out what the coder thinks; cite the indicators instead.",
  },
  {
    pattern:
      /\b(?:(?:most |more )?likely (?:answer|diagnosis)|recommended|preferred|suggested (?:answer|diagnosis)|best (?:answer|option))\b/i,
    mend: "Offer the options side by side; mark none of them.",
  },
  {
    pattern:
      /\b(?:so (?:that )?(?:we|i) can (?:code|report|capture|add|assign)|to (?:be able to )?(?:code|report|capture|assign) (?:it|this|the|a))\b/i,
    mend: "Ask about the patient; leave out what the answer would let you code.",
  },
];

/** Words that tell what an answer is worth: money, grouping, risk scores, quality measures. Capitals count where they tell words apart. */
export const IMPACT: readonly WordRule[] = [
  {
    pattern:
      /\b(?:reimburse\w*|payments?|revenue|money|dollars?|financial(?:ly)?|profit\w*|billing|billed|billable|bills?(?= (?:for|the|this|it|higher|more)\b)|under-?paid|paid (?:more|less)|underpay\w*)\b|\$\s?\d/i,
    mend: "Leave money out; ask about the patient only.",
  },
  {
    pattern:
      /\b(?:MS-?DRGs?|APR-?DRGs?|DRGs?|MCCs?|CC\/MCC|CMI|HCCs?|RAF|SOI|RVUs?|wRVUs?|APCs?|EAPGs?)\b|\bcase[- ]mix\b/,
    mend: "Leave the grouping or weight out; it has no place in a clinical question.",
  },
  {
    pattern:
      /\b(?:risk[- ]adjust\w*|risk scores?|severity (?:of illness )?(?:scores?|index|level for)|mortality (?:index|score|rate)|expected mortality|quality (?:measures?|metrics?|scores?|indicators?|ratings?|program\w*)|core measures?|star ratings?|report cards?|PSI-?\s?\d+|readmission penalt\w+|hospital[- ]acquired condition (?:rate|penalt\w+)|benchmarks?|profile scores?)\b/i,
    mend: "Leave quality and risk figures out; ask about the patient only.",
  },
  {
    pattern:
      /\b(?:payers?|insurers?|insurance compan\w+|medicare (?:will|won'?t|pays|requires)|claims?(?= (?:will|would|may|might|to be|is|was|gets?)\b)|den(?:y|ied|ials?)(?= (?:by|the claim|payment|of payment)\b)|claim denials?|audit (?:risk|target)|medical necessity (?:denial|edit)|higher[- ](?:paying|weighted|level code))\b/i,
    mend: "Leave the payer and the claim out; ask about the patient only.",
  },
];

/** Words that bring in another encounter. */
export const EARLIER_ENCOUNTER: readonly RegExp[] = [
  /\b(?:prior|previous|last|earlier|past|former|other|old) (?:encounters?|visits?|admissions?|hospitali[sz]ations?|stays?|notes?|records?|charts?|discharge summar(?:y|ies)|office notes?)\b/i,
  /\b(?:in|on|from) (?:the )?(?:january|february|march|april|may|june|july|august|september|october|november|december) (?:note|visit|admission|encounter)\b/i,
  /\b(?:note|visit|admission|encounter|record)s? (?:of|from|dated|on) (?:\d{1,2}\/\d{1,2}\/\d{2,4}|\d{4}-\d{2}-\d{2}|last (?:week|month|year))\b/i,
];
