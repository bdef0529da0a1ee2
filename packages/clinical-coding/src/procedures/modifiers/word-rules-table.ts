/** Which lines of a visit a modifier may stand on. */
export type LineKind = "visit" | "surgery" | "test" | "imaging" | "any-service" | "initial-hospital";

/** A modifier that the note's own words ask for. */
export interface WordRule {
  readonly modifier: string;
  readonly on: LineKind;
  /** Word beginnings, one of which the note must hold before the pattern is tried. */
  readonly stems: readonly string[];
  readonly pattern: RegExp;
  /** The note must say this as well, anywhere. */
  readonly also?: RegExp | undefined;
  /** The note must not say this. */
  readonly unless?: RegExp | undefined;
  /** Only for this payer; undefined payer counts as not excluded. */
  readonly payer?: "medicare" | "other" | undefined;
  /** Codes that the line must have, besides its kind. */
  readonly codes?: RegExp | undefined;
  /** Takes the place of these modifiers. */
  readonly replaces?: readonly string[] | undefined;
}

/**
 * When the words of a note support a modifier. Each pattern is what the documentation must say (see `modifier-table.ts`): nothing
 * here is added because an edit or a payment would like it.
 */
export const WORD_RULES: readonly WordRule[] = [
  {
    modifier: "57",
    on: "visit",
    stems: ["decision", "decided"],
    pattern:
      /\bdecision (?:for|to (?:proceed|operate|perform|take))\b[^.\n]{0,60}\b(?:surg\w+|operat\w+|\w+ectomy|\w+otomy|\w+plasty|fixation|repair|or)\b|\bdecided to (?:operate|proceed (?:with|to) (?:urgent |emergent |emergency )?(?:surgery|operation))\b/,
    also: /\b(?:today|tonight|tomorrow|emergen\w+|urgent\w*|this (?:morning|afternoon|evening)|now)\b/,
    replaces: ["25"],
  },
  {
    modifier: "24",
    on: "visit",
    stems: ["unrelated", "not related"],
    pattern:
      /\b(?:unrelated|not related) to (?:the |his |her |their |this |that |a )?(?:recent |prior |previous |earlier )?(?:surg\w+|operation|procedure|postoperative|post-op\w*|\w+ectomy|\w+plasty|repair)\b/,
    also: /\b(?:post-?op\w*|after (?:the |his |her |their )?(?:surgery|operation|\w+ectomy)|global period|weeks? (?:ago|after|out)|days? (?:ago|after|out)|status post)\b/,
  },
  {
    modifier: "22",
    on: "surgery",
    stems: ["substantially", "significantly", "unusual", "considerably", "markedly", "twice", "additional", "extra"],
    pattern:
      /\b(?:substantially|significantly|considerably|markedly|unusually) (?:more|greater|increased|longer|difficult|prolonged)\b[^.\n]{0,60}\b(?:work|effort|time|than usual|than typical|difficult\w*|dissection|procedure)\b|\b(?:twice|double) (?:the|as long as) (?:usual|typical|normal)\b|\b(?:additional|extra) \d{2,3} ?min\w*\b[^.\n]{0,60}\b(?:adhes\w+|dissect\w+|difficult\w*|bleed\w*|scar\w*|obes\w+)\b/,
  },
  {
    modifier: "52",
    on: "surgery",
    stems: ["reduced", "limited", "partial", "only part"],
    pattern:
      /\b(?:service|procedure|examination|study) (?:was )?(?:partially )?reduced\b|\breduced service\b|\bonly part of the (?:procedure|examination|service) (?:was )?(?:done|performed|completed)\b|\b(?:elected|chose) not to (?:complete|perform) the (?:rest|remainder|full)\b/,
  },
  {
    modifier: "53",
    on: "surgery",
    stems: ["discontinu", "abort", "terminat", "stopped", "abandon"],
    pattern:
      /\b(?:procedure|operation|surgery|examination|case|attempt) (?:was )?(?:had to be )?(?:discontinued|aborted|terminated|stopped|abandoned)\b[^.\n]{0,40}\b(?:because|due to|for|secondary to|after|when|owing to)\b/,
    unless: /\bno complications? and\b/,
  },
  {
    modifier: "58",
    on: "surgery",
    stems: ["staged", "second stage", "planned return", "planned at the time"],
    pattern:
      /\b(?:planned |second |next )?staged? (?:procedure|operation|surgery|reconstruction|excision|debridement)\b|\bsecond stage\b|\bplanned return to the (?:or|operating room)\b|\b(?:as )?planned at the time of (?:the )?(?:first|original|initial|prior|index)\b/,
    unless: /\bstage (?:[0-9]|i{1,3}v?|iv)\b/,
  },
  {
    modifier: "78",
    on: "surgery",
    stems: ["return", "taken back", "taken-back", "re-explor", "reexplor"],
    pattern:
      /\b(?:return(?:ed)?|taken back|brought back|unplanned return) to (?:the )?(?:or|operating (?:room|theat\w+))\b[^.\n]{0,80}\b(?:bleed\w*|hematoma|hemorrhage|leak\w*|dehiscence|infection|complicat\w+|evisceration|obstruction|abscess)\b/,
  },
  {
    modifier: "79",
    on: "surgery",
    stems: ["unrelated"],
    pattern:
      /\bunrelated (?:procedure|operation|surgery)\b|\bunrelated to (?:the |his |her |their )?(?:recent|prior|previous|earlier) (?:surgery|operation|procedure|\w+ectomy|\w+plasty)\b/,
    also: /\b(?:global|post-?op\w*|weeks? ago|days? ago|weeks? after|days? after)\b/,
  },
  {
    modifier: "80",
    on: "surgery",
    stems: ["assistant surgeon", "assisted", "assisting"],
    pattern:
      /\bi (?:was|served as|acted as|scrubbed as) (?:the )?(?:first )?assistant(?: surgeon)?\b|\bi (?:first[- ])?assisted (?:dr|the surgeon)\b|\brole: assistant surgeon\b/,
    unless: /\b(?:no|without a) (?:qualified )?resident\b|\b(?:pa-?c|physician assistant|nurse practitioner|np)\b/,
  },
  {
    modifier: "82",
    on: "surgery",
    stems: ["resident"],
    pattern: /\bno (?:qualified |suitable )?resident (?:surgeon )?(?:was |were )?available\b/,
    also: /\b(?:i (?:was|served as|acted as|scrubbed as) (?:the )?(?:first )?assistant|i (?:first[- ])?assisted)\b/,
  },
  {
    modifier: "AS",
    on: "surgery",
    stems: ["assist"],
    pattern:
      /\bi (?:was|served as|acted as|scrubbed as) (?:the )?(?:first |surgical )?assistant\b|\bi (?:first[- ])?assisted (?:dr|the surgeon)\b/,
    also: /\b(?:pa-?c|physician assistant|nurse practitioner|clinical nurse specialist)\b/,
  },
  {
    modifier: "26",
    on: "imaging",
    stems: ["interpretation only", "professional component", "outside", "hospital's equipment", "taken at", "read of"],
    pattern:
      /\b(?:interpretation(?: and report)? only|professional component|images? (?:were )?(?:obtained|taken|made|performed) (?:at|by) (?:the )?(?:hospital|outside|another|imaging center)|formal (?:read|interpretation) of (?:the )?(?:outside|hospital) (?:images?|film|study))\b/,
  },
  {
    modifier: "TC",
    on: "imaging",
    stems: ["technical component", "sent to", "sent for", "to be read by", "read by radiology"],
    pattern:
      /\btechnical component\b|\b(?:images?|films?|tracing|study) (?:was |were )?sent (?:to|for) (?:the )?(?:radiolog\w+|cardiolog\w+|[a-z ]{0,20}(?:reading|interpretation))\b|\bto be (?:read|interpreted) by (?:the )?(?:radiolog\w+|cardiolog\w+)\b/,
    unless: /\bmy (?:read|reading|interpretation)\b|\b(?:i|we) (?:read|interpreted|reviewed)\b/,
  },
  {
    modifier: "95",
    on: "visit",
    stems: ["telehealth", "telemedicine", "video"],
    pattern:
      /\b(?:telehealth|telemedicine|video)[- ](?:visit|encounter|appointment|consultation)\b|\b(?:audio(?:[- ]|\/| and )video|audiovisual|two-way video|live video|by video|via video|synchronous video)\b/,
    unless:
      /\b(?:audio[- ]only|telephone only|declined? (?:a )?video|unable to use video|video (?:failed|not available|was not possible))\b/,
  },
  {
    modifier: "93",
    on: "visit",
    stems: ["audio", "telephone"],
    pattern:
      /\baudio[- ]only\b|\btelephone (?:visit|encounter|appointment) (?:only|because|as|since)\b|\b(?:telephone|audio) only\b/,
    replaces: ["95"],
    unless: /\b(?:rural health clinic|federally qualified|fqhc)\b/,
  },
  {
    modifier: "FQ",
    on: "visit",
    stems: ["audio"],
    pattern: /\baudio[- ]only\b/,
    also: /\b(?:rural health clinic|federally qualified|fqhc)\b/,
    replaces: ["95", "93"],
  },
  {
    modifier: "AI",
    on: "initial-hospital",
    stems: ["admit", "attending of record", "principal physician"],
    pattern:
      /\bi (?:am|will be) (?:the )?(?:admitting|attending|principal)\b|\b(?:admitting|principal) physician of record\b|\battending (?:physician )?of record\b|\badmit(?:ted)? (?:him |her |them |patient |the patient )?(?:to|under) (?:my|our|the hospitalist|the medicine) service\b/,
    payer: "medicare",
  },
  {
    modifier: "GC",
    on: "any-service",
    stems: ["resident"],
    pattern:
      /\bi (?:saw and (?:examined|evaluated)|was (?:physically )?present|personally (?:saw|examined|supervised|performed))\b[^\n]{0,160}\bresident\b|\b(?:discussed|agree) with (?:the )?resident\b/,
    also: /\bi (?:saw|was (?:physically )?present|personally|examined|evaluated)\b/,
    unless: /\bprimary care exception\b|\bno (?:qualified )?resident\b/,
    payer: "medicare",
  },
  {
    modifier: "GE",
    on: "visit",
    stems: ["primary care exception"],
    pattern: /\bprimary care exception\b/,
    payer: "medicare",
  },
  {
    modifier: "Q5",
    on: "any-service",
    stems: ["reciprocal"],
    pattern: /\breciprocal (?:billing )?(?:arrangement|coverage)\b/,
    payer: "medicare",
  },
  {
    modifier: "Q6",
    on: "any-service",
    stems: ["locum", "fee-for-time"],
    pattern: /\blocum(?:s)? tenens\b|\bfee-for-time\b/,
    payer: "medicare",
  },
  {
    modifier: "KX",
    on: "any-service",
    stems: ["threshold", "kx"],
    pattern:
      /\b(?:therapy (?:cap|threshold)|threshold|kx)\b[^.\n]{0,120}\b(?:medically necessary|skilled)\b|\b(?:medically necessary|skilled)\b[^.\n]{0,120}\b(?:therapy threshold|past the threshold|above the threshold|kx)\b/,
    codes: /^97\d{3}$/,
  },
  {
    modifier: "GA",
    on: "any-service",
    stems: ["abn", "advance beneficiary", "advance notice"],
    pattern:
      /\b(?:abn|advance beneficiary notice|advance notice)\b[^.\n]{0,40}\b(?:signed|on file|obtained|completed)\b|\bsigned (?:an |the )?(?:abn|advance beneficiary notice)\b/,
    unless:
      /\b(?:no|not|without)\b[^.\n]{0,20}\b(?:abn|advance beneficiary)\b|\b(?:abn|notice)\b[^.\n]{0,15}\bnot (?:signed|obtained)\b|\bvoluntary\b/,
    payer: "medicare",
  },
  {
    modifier: "GX",
    on: "any-service",
    stems: ["voluntary"],
    pattern: /\bvoluntary (?:abn|advance beneficiary notice|notice)\b/,
    payer: "medicare",
  },
  {
    modifier: "GY",
    on: "any-service",
    stems: ["statutor", "excluded by"],
    pattern:
      /\bstatutorily (?:excluded|non-?covered)\b|\b(?:medicare|statutory) exclusion\b|\bexcluded by (?:statute|law|medicare)\b/,
    payer: "medicare",
  },
  {
    modifier: "GZ",
    on: "any-service",
    stems: ["abn", "advance beneficiary"],
    pattern:
      /\b(?:no|without an?) (?:abn|advance beneficiary notice)\b|\b(?:abn|advance beneficiary notice) (?:was )?not (?:signed|obtained|given)\b/,
    also: /\b(?:expected to be denied|likely (?:to be )?denied|not (?:reasonable and|medically) necessary|frequency limit)\b/,
    payer: "medicare",
  },
];
