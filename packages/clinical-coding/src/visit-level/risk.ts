import type { Chart } from "../chart.ts";
import type { Sentence } from "../reading/sentences.ts";
import type { Evidence, LevelElement, LevelItem, MdmLevel } from "../types.ts";
import { byPrescription, drugsIn, isControlled, isWatched } from "./drugs-in-note.ts";
import { conditional, decisionSentences, lowerOf, wordsIn } from "./note-parts.ts";
import { HIGH_RISK_OPERATION, MAJOR_OPERATION, MINOR_OPERATION, SMALL_PROCEDURE } from "./procedure-risk-table.ts";

const SOURCE = "CPT E/M guidelines 2021/2023, risk of patient management; CMS-1715-F, CMS-1770-F";
const LEVELS: readonly MdmLevel[] = ["straightforward", "low", "moderate", "high"];

export type RiskCategory =
  | "hospital"
  | "resuscitation"
  | "toxicity"
  | "parenteral-controlled"
  | "major-surgery-risk"
  | "major-surgery"
  | "minor-surgery-risk"
  | "minor-surgery"
  | "prescription"
  | "social"
  | "over-the-counter"
  | "therapy"
  | "watching";

const NOT =
  /\b(?:no|not|without|avoid|den(?:ies|ied)|never|declin\w+|refus\w+|allerg\w+|unable to take|intoleran\w+|candidate for|rather than|instead of|in lieu of)\b[^.;,]{0,40}$/;
const MANAGED =
  /\b(?:prescri\w+|start\w*|initiat\w*|increas\w*|decreas\w*|rais\w+|lower\w*|reduc\w+|continu\w*|refill\w*|renew\w*|chang\w+|switch\w*|add\w*|taper\w*|wean\w*|begin|began|stop|stopped|stopping|discontinu\w*|hold|held|resum\w*|restart\w*|adjust\w*|titrat\w*|tak(?:e|es|ing)|us(?:e|es|ing)|appl(?:y|ies|ied)|inject\w*|administ\w+|giv(?:e|en|ing)|dispens\w*|order\w*|treat\w*|keep|maintain\w*|trial|try|place (?:him|her|the patient|them) on|put (?:him|her|the patient|them) on|on|remain\w*|recommend\w*|go (?:up|down)|send|sent|course of|mg|mcg|units?|puffs?|tablets?|capsules?|drops?|percent|twice|once|daily|nightly|weekly|every|as needed|prn|bid|tid|qd|qhs|stay)\b|%/;
const GENERAL_DRUG =
  /\b(?:prescriptions? (?:for|of|was|were|is|will|has|provided|sent|given|refill\w*)|(?:refill|renew)\w* (?:\w+ ){0,4}(?:medications?|prescriptions?|inhalers?|today)|prescription[- ](?:strength|drug)|(?:refills?|a refill) (?:was|were|provided|sent|given|of)|continue (?:on |with |taking |to take |all |her |his |their |the |current |present |same )*(?:\w+ )?(?:medications?|meds|medication regimen|drug regimen|regimen|immunosuppress\w+|treatment with (?:his|her) medic\w+)|(?:start|begin|initiate|prescribe|add) (?:him |her |the patient |them )?(?:on )?(?:an? |the )?(?:\w+ ){0,3}(?:antibiotics?|medications?|inhaler|antidepressant|statin|steroids?|ointment|medicine)|adjust\w* (?:his|her|the|their) (?:\w+ )?(?:medications?|dose|dosage)|(?:triple|quadruple|antibiotic|antiviral|eradication|steroid|hormone|replacement) therapy|(?:increase|decrease|change|double|lower) (?:his|her|the|their) (?:\w+ )?(?:medications?|dose|dosage))\b/;
const HOSPITAL =
  /\b(?:decision (?:for|regarding|about|to) (?:\w+ )?(?:hospitali[sz]\w*|admi\w+|transfer|escalat\w+)|direct admission|(?:will|to|should|needs? to|must) be (?:directly )?admitted|(?:is|was|being) (?:being )?admitted|admit (?:him|her|the patient) (?:to|for|directly|overnight|today|now)|admit (?:to (?:the |an? )?(?:\w+ )?(?:hospital|floor|icu|unit|service|observation|inpatient|telemetry|medicine|ward)|for (?:iv|intravenous|observation|further))|admission (?:arranged|is (?:arranged|recommended|needed)|for (?:iv|intravenous|observation))|arrang\w+ (?:for )?(?:direct |hospital )?admission|transfer(?:red|ring)? (?:him |her |the patient )?to (?:the |an? )?(?:\w+ )?(?:hospital|emergency|icu|ed\b|higher)|sen(?:d|t|ding) (?:him |her |the patient |directly )*to (?:the )?(?:emergency|ed\b|er\b|hospital)|hospitali[sz]ation (?:arranged|needed|is (?:needed|necessary|recommended)|was (?:discussed|considered|recommended))|whether to (?:transfer|admit|hospitali[sz]e|send)|(?:transfer|hospital\w*) (?:was )?(?:considered|weighed|discussed|avoided)|(?:instead of|rather than|versus|in place of|to avoid) (?:a )?(?:hospital\w*|transfer|admission)|escalat\w+ (?:of|to) (?:\w+ )?(?:care|icu)|called 911|by ambulance)\b/;
const RESUSCITATION =
  /\b(?:(?:decision|discuss\w+|elect\w+|chose|wish\w*|order\w*|changed?)[^.;]{0,60}(?:do[- ]not[- ]resuscitate|dnr|comfort (?:care|measures)|hospice|de-?escalat\w+ (?:of )?care)|(?:dnr|do[- ]not[- ]resuscitate) (?:order|status)[^.;]{0,30}(?:signed|entered|written|placed|today)|transition\w* to (?:hospice|comfort))\b/;
const PATIENT_RISK =
  /\b(?:(?:increased|high(?:er)?|elevated|significant|added) (?:surgical |operative |perioperative |anesthe\w+ |procedural )?risk|risk factors?|high[- ]risk (?:patient|candidate|for)|poor surgical candidate|(?:medical|cardiac|surgical|preoperative) (?:clearance|risk assessment|optimi[sz]ation)|because of (?:his|her) (?:anticoagul\w+|heart|lung|age|frailty|diabetes|copd)|hold (?:his |her |the )?(?:anticoagul\w+|warfarin|eliquis|xarelto|plavix|clopidogrel|blood thinners?)|asa (?:class )?(?:3|4|iii|iv)|identified patient risk)\b/;
const RISKS_EXPLAINED =
  /\b(?:risks?(?:,| and| \/)?[^.;]{0,60}(?:benefits?|alternatives?|complications?|explained|discussed|reviewed)|possible complications|informed consent)\b/;
const TOXICITY =
  /\b(?:toxicity|drug therapy requiring|requir\w+ (?:intensive )?monitoring|monitor\w* (?:\w+ ){0,4}(?:for (?:toxicity|adverse|side effects|hepato\w+|nephro\w+|cytopeni\w+|bone marrow)|(?:cbc|lfts?|liver (?:function|enzymes)|blood counts?|levels?|trough)[^.;]{0,40}(?:every|monthly|quarterly|weekly|while on|for))|(?:cbc|lfts?|liver enzymes|blood counts?|trough|drug level)[^.;]{0,40}(?:every (?:\w+ )?(?:weeks?|months?)|monthly|quarterly|weekly)[^.;]{0,40}\b(?:while|toxicity|monitor\w*|safety))\b/;
const SOCIAL =
  /\b(?:(?:cannot|can not|can't|unable to|could not|couldn't|not able to) (?:afford|pay for|get to|obtain|fill)|(?:due to|because of|given|secondary to) (?:the )?(?:cost|price|expense|lack of (?:insurance|transportation|housing))|too expensive|not covered|cost[- ]prohibitive|homeless\w*|unhoused|housing (?:instability|insecurity)|food insecurity|no (?:transportation|insurance|housing|health insurance|refrigerat\w+)|(?:lack|lacks) (?:of )?(?:transportation|insurance|housing)|uninsured|lost (?:his|her|their) (?:job|insurance|housing)|lives in (?:a |his |her )?(?:shelter|car)|language barrier|low health literacy|social determinants?)\b/;
const THERAPY =
  /\b(?:(?:formal )?physical therapy|occupational therapy|speech therapy|therapist|pt (?:referral|twice|eval)|brac(?:e|ing)|splint\w*|crutches|boot|sling|wrist support|compression (?:stockings?|hose|wrap)|exercises?|exercise program|(?:iv|intravenous) fluids|ice\b|icing|heat\b|elevat(?:e|ion)|diet\w*|fluids|rest(?:ing)?\b|counsel\w+ on|sitz baths?|warm (?:compress\w*|soaks?)|wound care|dressing)\b/;

interface Found {
  readonly items: LevelItem[];
  readonly seen: Set<string>;
}

function add(found: Found, id: string, category: RiskCategory, level: MdmLevel, text: string, words: Evidence): void {
  if (found.seen.has(id)) return;
  found.seen.add(id);
  found.items.push({ text, category, level, evidence: [words], source: SOURCE });
}

const INJECTED =
  /^(?:cortisone|steroids?|corticosteroids?|kenalog|triamcinolone|depo-medrol|betamethasone|lidocaine|hyaluronic|synvisc|euflexxa)$/;

/** The decision that the patient needs a hospital or a higher level of care now; not the stay that goes with a planned operation. */
export function hospitalDecision(chart: Chart, sentence: Sentence): Evidence | undefined {
  const lower = lowerOf(chart, sentence);
  if (/\b(?:procedure|surgery|operation|postoperative\w*|overnight stay)\b/.test(lower)) return undefined;
  const at = HOSPITAL.exec(lower);
  if (at === null) return undefined;
  const before = lower.slice(0, at.index);
  if (
    /\bif\b|\b(?:was|were|been|previously|recently|last)\b[^.;]{0,12}$|\b(?:no|not|denies|without)\b[^.;]{0,25}$/.test(
      before,
    )
  )
    return undefined;
  // "To be sent to the emergency department for fever" is an instruction for a case that may come.
  if (
    /^(?:to be |go |return )/.test(lower) ||
    /\bfor (?:any |new |worsening |swelling|fainting|fever|chest pain|trouble)/.test(lower.slice(at.index))
  )
    return undefined;
  return wordsIn(chart, sentence, at.index, at.index + at[0].length);
}

/** The first match that the statement affirms and does not make to depend on something. */
function affirmed(chart: Chart, sentence: Sentence, pattern: RegExp): Evidence | undefined {
  const lower = lowerOf(chart, sentence);
  for (const match of lower.matchAll(new RegExp(pattern.source, "g"))) {
    if (NOT.test(lower.slice(0, match.index)) || conditional(lower, match.index)) continue;
    return wordsIn(chart, sentence, match.index, match.index + match[0].length);
  }
  return undefined;
}

function drugsOf(found: Found, chart: Chart, sentence: Sentence): void {
  const lower = lowerOf(chart, sentence);
  for (const drug of drugsIn(lower)) {
    if (NOT.test(lower.slice(0, drug.start)) || conditional(lower, drug.start)) continue;
    if (/^(?: ?(?:level|injury|toxicity|allergy|use disorder|dependence|resistan))/.test(lower.slice(drug.end)))
      continue;
    const words = wordsIn(chart, sentence, drug.start, drug.end);
    if (drug.kind === "cytotoxic") {
      if (
        /\b(?:completed|finished|status post|prior|previous|history of|after (?:his|her))\b[^.;]{0,40}$/.test(
          lower.slice(0, drug.start),
        )
      )
        continue;
      add(found, "toxicity", "toxicity", "high", `${drug.name}: drug therapy watched for toxicity`, words);
      continue;
    }
    if (!MANAGED.test(lower)) continue;
    // What is injected at the chair belongs to the procedure.
    if (INJECTED.test(drug.name) && /\binjections?\b/.test(lower)) continue;
    if (isControlled(drug.name) && /\b(?:iv|intravenous\w*|intramuscular\w*|im|subcutaneous\w*|push)\b/.test(lower))
      add(found, "controlled", "parenteral-controlled", "high", `${drug.name} given by needle`, words);
    if (byPrescription(lower, drug)) {
      add(found, `rx-${drug.name}`, "prescription", "moderate", `${drug.name}: prescription drug management`, words);
      if (isWatched(drug.name) && TOXICITY.test(lower))
        add(found, "toxicity", "toxicity", "high", `${drug.name}: drug therapy watched for toxicity`, words);
    } else add(found, `otc-${drug.name}`, "over-the-counter", "low", `${drug.name}: without prescription`, words);
  }
  const general = affirmed(chart, sentence, GENERAL_DRUG);
  if (general !== undefined && !/\b(?:over[- ]the[- ]counter|otc)\b/.test(lower))
    add(found, "rx-general", "prescription", "moderate", "prescription drug management", general);
}

/** A procedure whose risks were gone through and which the patient chose. */
function addWords(found: Found, chart: Chart, sentence: Sentence, pattern: RegExp): void {
  const match = pattern.exec(lowerOf(chart, sentence));
  if (match !== null)
    add(
      found,
      "operation-chosen",
      "minor-surgery-risk",
      "moderate",
      "decision about a procedure whose risks were explained",
      wordsIn(chart, sentence, match.index, match.index + match[0].length),
    );
}

/** Decisions about operations: greater with a risk of this patient or of this operation. */
function operationsOf(found: Found, chart: Chart, sentence: Sentence, riskNamed: boolean, explained: boolean): void {
  if (sentence.section.kind === "instructions") return;
  const lower = lowerOf(chart, sentence);
  const decided =
    /\b(?:recommend\w*|proceed\w*|schedul\w*|plan\w*|perform\w*|wish\w* to|will (?:undergo|need|require|have|be|do|get)|would benefit|indicated|candidate|risks?|discuss\w*|elect\w*|agree\w*|set (?:him|her|the patient) up|refer\w* (?:him|her|the patient|them)? ?(?:to|for)|sign\w* up|today|consent\w*|decision|book\w*|choos\w+|chose|undergo|necessary|need(?:s|ed)?|may be required|going to|treatment options?)\b/;
  if (
    explained &&
    /\bprocedure\b/.test(lower) &&
    /\b(?:risks?|complications?)\b/.test(lower) &&
    /\b(?:proceed|agree\w*|consent\w*|wish\w*)\b/.test(lower)
  )
    addWords(found, chart, sentence, /\bprocedure\b/);
  // In a plan the bare name of a procedure is a decision.
  if (!decided.test(lower) && sentence.section.kind !== "plan") return;
  const high = affirmed(chart, sentence, HIGH_RISK_OPERATION);
  if (high !== undefined)
    add(found, "operation-high", "major-surgery-risk", "high", "decision about a major operation with risk", high);
  const major = affirmed(chart, sentence, MAJOR_OPERATION);
  const open = /\b(?:possib(?:le|ly)|may|might|could|if|whether|should)\b/.test(
    lower.slice(0, Math.max(0, (major?.start ?? 0) - sentence.start)),
  );
  if (major !== undefined && !open && !/\b(?:previous|prior|history|years? ago|had|status)\b/.test(lower.slice(0, 60)))
    add(
      found,
      "operation-major",
      riskNamed ? "major-surgery-risk" : "major-surgery",
      riskNamed ? "high" : "moderate",
      riskNamed ? "decision about a major operation with risk factors" : "decision about a major operation",
      major,
    );
  const middle = affirmed(chart, sentence, MINOR_OPERATION);
  const minor = middle ?? affirmed(chart, sentence, SMALL_PROCEDURE);
  if (minor !== undefined) {
    const more = riskNamed || (explained && middle !== undefined);
    add(
      found,
      "operation-minor",
      more ? "minor-surgery-risk" : "minor-surgery",
      more ? "moderate" : "low",
      more ? "decision about a smaller procedure with risks" : "decision about a smaller procedure",
      minor,
    );
  }
}

function decisionsOf(found: Found, chart: Chart, sentence: Sentence): void {
  const hospital = hospitalDecision(chart, sentence);
  if (hospital !== undefined)
    add(found, "hospital", "hospital", "high", "decision about hospital care or a higher level of care", hospital);
  const end = affirmed(chart, sentence, RESUSCITATION);
  if (end !== undefined)
    add(found, "resuscitation", "resuscitation", "high", "decision not to resuscitate or to limit care", end);
  const social = affirmedSocial(chart, sentence);
  if (social !== undefined)
    add(found, "social", "social", "moderate", "treatment limited by social circumstances", social);
  const therapy = affirmed(chart, sentence, THERAPY);
  if (therapy !== undefined) add(found, `therapy`, "therapy", "low", "treatment without drugs", therapy);
}

function affirmedSocial(chart: Chart, sentence: Sentence): Evidence | undefined {
  const lower = lowerOf(chart, sentence);
  const match = SOCIAL.exec(lower);
  return match === null ? undefined : wordsIn(chart, sentence, match.index, match.index + match[0].length);
}

/** No treatment, but tests, a specialist or a planned look: the low risk of further diagnosis. */
function watching(found: Found, chart: Chart, sentences: readonly Sentence[]): void {
  const pattern =
    /\b(?:monitor\w*|observ(?:e|ation)|watch\w*|recheck|surveillance|referr?(?:al|ed)|refer (?:him|her|the patient|them)|further (?:testing|evaluation|work-?up)|(?:will|have) (?:order\w*|obtain\w*|repeat\w*)|recommended that we obtain|follow[- ]?up|return (?:in|for|to))\b/;
  for (const sentence of sentences) {
    const match = pattern.exec(lowerOf(chart, sentence));
    if (match === null) continue;
    add(
      found,
      "watching",
      "watching",
      "low",
      "further tests or watching, without treatment",
      wordsIn(chart, sentence, match.index, match.index + match[0].length),
    );
    return;
  }
}

/** Risk of complications, illness or death from what was decided at this visit. */
export function riskOf(chart: Chart, ill = false): LevelElement {
  const found: Found = { items: [], seen: new Set() };
  const sentences = decisionSentences(chart);
  const named = sentences.some((one) => PATIENT_RISK.test(lowerOf(chart, one)));
  const explained = sentences.some((one) => RISKS_EXPLAINED.test(lowerOf(chart, one)));
  for (const sentence of sentences) {
    decisionsOf(found, chart, sentence);
    operationsOf(found, chart, sentence, named, explained);
    drugsOf(found, chart, sentence);
  }
  if (found.items.length === 0 && ill) watching(found, chart, sentences);
  const items = [...found.items].sort(
    (a, b) => LEVELS.indexOf(b.level ?? "straightforward") - LEVELS.indexOf(a.level ?? "straightforward"),
  );
  const top = items[0];
  if (top === undefined) return { level: "straightforward", text: "minimal risk", evidence: [], items: [] };
  const level = top.level ?? "straightforward";
  const deciding = items.filter((one) => one.level === level);
  return {
    level,
    text: [...new Set(deciding.map((one) => one.text))].slice(0, 4).join(", "),
    evidence: deciding.flatMap((one) => one.evidence).slice(0, 4),
    items,
  };
}
