import type { Chart } from "../chart.ts";
import type { Sentence } from "../reading/sentences.ts";
import type { Evidence } from "../types.ts";
import { byPrescription, drugsIn } from "./drugs-in-note.ts";
import { conditional, lowerOf, wordsIn } from "./note-parts.ts";

/**
 * How a problem stands today. A chronic illness that is not at its goal is not stable, even when nothing changes and nobody fears
 * for the patient.
 */
export type ProblemStatus = "severe" | "worse" | "treatment-raised" | "new" | "stable" | "resolved" | "unsaid";

export interface StatusFound {
  readonly status: ProblemStatus;
  readonly words: Evidence | undefined;
}

const SEVERE =
  /\b(?:severe(?:ly)? (?:acute )?(?:exacerbation|flare|decompensat\w+|progression|worsening)|acute(?:ly)? decompensat\w+|decompensated|acute on chronic (?:\w+ ){0,3}(?:failure)|impending (?:failure|rupture|collapse|respiratory \w+|herniation)|rapidly progressi\w+|life[- ]threatening)\b/;

const WORSE =
  /\b(?:exacerbat(?:ion|ions|ing|es?|ed(?! (?:by|with|when)))\b|acute flares?|flar(?:e[sd]?|ing|e-?ups?)\b|not (?:yet )?(?:well |adequately |fully |optimally |completely |quite )?(?:controlled|at (?:his |her |the |their |treatment )?(?:goal|target)|improv\w+|respond\w+|healing|resolved|doing (?:so |as |very )?well|working|optimal|normal)|uncontrolled|un-?controlled|out of control|(?:above|below|off|over) (?:his |her |the |their )?(?:goal|target|range)|sub-?optimal(?:ly)?|poor(?:ly)?[- ]controlled|poor (?:control|compliance|adherence)|inadequate(?:ly)?(?: controlled)?|under-?treated|worse(?:n(?:ing|ed|s)?)?\b(?! (?:by|with|when|at night|in the))|deteriorat\w+|progress(?:ed|ing|ive(?:ly)?)|progression|declin(?:e|ing) (?:in|of)|unstable|enlarg(?:ing|ed)|(?:has |is |are )?(?:getting |become |grown )?(?:larger|bigger|growing|spreading)|refractory|recurr(?:ent|ing|ed|ence) (?:episodes?|attacks?|seizures?|symptoms)|break-?through|insufficient|partial (?:response|relief)|fail(?:ed|ing|ure) (?:of|to|on|with) (?:\w+ ){0,3}(?:respond|improve|therapy|treatment|medication|conservative)|failed (?:conservative|medical|first)|non-?healing|does not appear to be healing|does ?n[o']t (?:seem to )?help|no(?:t| longer) (?:been )?(?:effective|helping|helpful|working|beneficial|controlled)|without (?:much )?(?:relief|improvement|benefit)|no (?:relief|improvement)|little (?:relief|improvement)|despite|persist(?:s|ing|ed|ently)?\b(?! (?:asthma|at(?:rial|rial fib)))|persistent (?:symptoms?|pain|cough|elevat\w+|bleeding|swelling|fever)|ongoing (?:symptoms|pain|bleeding)|still (?:having|has|experienc\w+|struggl\w+|elevated|high|symptomatic)|continues? to (?:have|experience|be (?:elevated|high|symptomatic)|struggle)|acting up|side effects?|non-?(?:compliant|adherent|compliance|adherence)|increas(?:ed|ing) (?:\w+ ){0,2}(?:need|use|pain|symptoms|frequency|fatigue|shortness|swelling|edema|weight|dyspnea|seizures)|(?:more|increasingly) (?:frequent|severe|symptomatic|short of breath)|(?:remains?|is|are|was|were|been|running|slightly|mildly|significantly|still|more|most recent) (?:slightly |mildly |a (?:little )?bit |quite |very |too |significantly |persistently |also )*(?:elevated|high(?:er)?|uncontrolled|above)|elevated (?:at|today|blood (?:pressure|sugar|glucose)|(?:hemoglobin )?a1c|levels?)|(?:blood pressure|a1c|sugars?|cholesterol|ldl|tsh|creatinine)[^.;,]{0,30}\b(?:elevated|high|above|uncontrolled)|fluid (?:overload|retention)|volume overload(?:ed)?|hypervolemi\w+|active (?:disease|inflammation|bleeding)|relaps\w+|withdrawal|inconsistent(?:ly)?|new (?:onset )?(?:symptoms?|complication)|severe(?:ly)? (?:symptoms?|pain|depress\w+|anxi\w+)|struggling)\b/;

const STABLE =
  /\b(?:stable|well[- ](?:controlled|managed|compensated|treated|healed)|(?:under|in|good|excellent|adequate|reasonable) (?:good |excellent |better )?control|controlled|at (?:his |her |the |their |treatment )?(?:goal|target)|doing (?:very |quite |really |pretty |relatively |reasonably |extremely )?(?:well|good|great|fine|okay|ok|better)|asymptomatic|symptom[- ]free|unchanged|no (?:change|issues|complaints|concerns|problems|symptoms|flares?|recurren\w+|exacerbations?)|in remission|within normal limits|normal (?:today|range)|tolerat\w+ (?:\w+ ){0,3}well|compensated|quiescent|managed well|looks? (?:good|great|fine)|good (?:shape|today)|excellent (?:today|shape)|has not had any|denies any (?:issues|symptoms|problems)|no evidence of (?:recurren\w+|disease|progression)|improv(?:ed|ing|ement)|maintained|has been (?:compliant|good|fine))\b/;

const NEW =
  /\b(?:new(?:ly)?[- ](?:diagnosed|diagnosis|onset|found|discovered|recognized|reduced)|newly|new (?:problem|finding|diagnosis)|initial diagnosis|treatment[- ]na[iï]ve|never (?:been )?treated|untreated|first (?:episode|time|diagnosed)|consistent with (?:a )?(?:new )?diagnosis|diagnosis (?:of \w+ )?(?:is|was) (?:confirmed|new))\b/;

const RESOLVED =
  /\b(?:resolved|has (?:completely )?(?:healed|cleared|subsided)|(?:is|has) well[- ]healed|no longer (?:has|having|present|bothers?)|has not recurred|gone away|cured)\b/;

const RAISED =
  /\b(?:start(?:ed|ing)?|initiat\w+|begin|began|add(?:ed|ing)?|increas\w+|titrat\w+|up-?titrat\w+|prescri(?:be[ds]?|ption|bing)|switch\w*|chang(?:e|ed|ing)|place (?:him|her|the patient|them) on|put (?:him|her|the patient|them) on|trial of|try|intensif\w+|escalat\w+|adjust\w*|double|resum\w+|restart\w*)\b/;
const NO_CHANGE =
  /\b(?:no (?:need (?:to|for)|changes?)|without chang|not (?:change|start|increase|add)|(?:will|do|does) not|won't|continue)\b/;

/** Turns "worse" into its contrary. */
const DENIED =
  /\b(?:no|not|without|den(?:ies|ied|y)|never|negative for|absence of|any|prevent|avoid|if|should|risk of|rather than|history of|prior|less|hopefully|unless|signs? of|for|as needed|lower|reduce|monitor for|watch for|worsens?|return (?:if|for))\b[^.;,]{0,45}$/;

function firstOf(
  chart: Chart,
  sentences: readonly Sentence[],
  pattern: RegExp,
  deniable: boolean,
): Evidence | undefined {
  for (const sentence of sentences) {
    const lower = lowerOf(chart, sentence);
    for (const match of lower.matchAll(new RegExp(pattern.source, "g"))) {
      const before = lower.slice(0, match.index);
      const selfDenied = /^(?:not|no\b|un|without|does|non|in(?:adequate|sufficient|consistent)|little)/.test(match[0]);
      if (deniable && !selfDenied && DENIED.test(before)) continue;
      if (
        !deniable &&
        /\b(?:not|no|un|isn't|never|hopefully|until|once|if|to (?:get|keep|become|be|make|maintain|ensure))\b[^.;,]{0,20}$/.test(
          before,
        )
      )
        continue;
      return wordsIn(chart, sentence, match.index, match.index + match[0].length);
    }
  }
  return undefined;
}

/** A prescription that is begun, raised or changed. */
function raised(chart: Chart, sentences: readonly Sentence[]): Evidence | undefined {
  for (const sentence of sentences) {
    const lower = lowerOf(chart, sentence);
    for (const verb of lower.matchAll(new RegExp(RAISED.source, "g"))) {
      const clause = lower.slice(Math.max(0, verb.index - 40), verb.index);
      if (NO_CHANGE.test(clause) || conditional(lower, verb.index)) continue;
      const reach = lower.slice(verb.index, verb.index + 90);
      const drug = drugsIn(reach).find((one) => byPrescription(reach, one) || one.kind === "either");
      const general =
        /\b(?:(?:daily |maintenance |another |different |new )(?:\w+ )?medications?|medications?\b(?! list)|dose|dosage|antibiotics?)\b/.exec(
          reach,
        );
      if (drug === undefined && general === null) continue;
      const end = drug === undefined ? (general?.index ?? 0) + (general?.[0].length ?? 0) : drug.end;
      return wordsIn(chart, sentence, verb.index, verb.index + end);
    }
    // A drug ordered for a stated time is a new course, also without a verb.
    const course = drugsIn(lower).find(
      (one) =>
        byPrescription(lower, one) &&
        /^[^;]{0,60}\bfor (?:\d+|\w+) (?:days?|weeks?|months?)\b/.test(lower.slice(one.end)) &&
        !NO_CHANGE.test(lower.slice(0, one.start)) &&
        !conditional(lower, one.start),
    );
    if (course !== undefined && sentence.section.kind === "plan")
      return wordsIn(chart, sentence, course.start, course.end);
    const therapy = /\b(?:triple|quadruple|eradication|antibiotic|antiviral) therapy\b/.exec(lower);
    if (therapy !== null && sentence.section.kind === "plan")
      return wordsIn(chart, sentence, therapy.index, therapy.index + therapy[0].length);
  }
  return undefined;
}

/**
 * The status of one problem from the statements about it: the plan's own words first, then what treatment was changed, then the
 * story. `plan` are the statements of its part of the plan, `story` those about it elsewhere.
 */
export function statusOf(chart: Chart, plan: readonly Sentence[], story: readonly Sentence[]): StatusFound {
  const severe = firstOf(chart, plan, SEVERE, true);
  if (severe !== undefined) return { status: "severe", words: severe };
  const resolved = firstOf(chart, plan, RESOLVED, false);
  const worse = firstOf(chart, plan, WORSE, true);
  if (worse !== undefined) return { status: "worse", words: worse };
  if (resolved !== undefined) return { status: "resolved", words: resolved };
  const up = raised(chart, plan);
  const fresh = firstOf(chart, plan, NEW, true);
  if (fresh !== undefined) return { status: "new", words: fresh };
  if (up !== undefined) return { status: "treatment-raised", words: up };
  const stable = firstOf(chart, plan, STABLE, false);
  if (stable !== undefined) return { status: "stable", words: stable };
  const told = firstOf(chart, story, WORSE, true);
  if (told !== undefined) return { status: "worse", words: told };
  const calm = firstOf(chart, story, STABLE, false);
  return calm === undefined ? { status: "unsaid", words: undefined } : { status: "stable", words: calm };
}
