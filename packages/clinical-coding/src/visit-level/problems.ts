import { affirms } from "../concepts/family-context.ts";
import { evidenceAt, type Chart } from "../chart.ts";
import type { Evidence, LevelElement, MdmLevel, Suggestion } from "../types.ts";

const CHRONIC =
  /^(?:E(?!86|87|16)|I1|I2[05]|I3[4-7]|I4[28]|I50|I7[13]|J4[2-5]|J84|K2[0-27]|K31|K44|K50|K51|K58|K59\.0[04]|K7[0-6]|K90|N18|N28\.9|N40|M0[56]|M1[0-9]|M4[5-9]|M5[014]|M54\.(?:4|5|9)|M75|M79\.7|M81|G20|G25|G30|G3[15]|G4[03]|G47|G56|G6|F|B18|B19|B20|Z21|C|D0|D35|D5[0-9]|D6[0-9]|D80|L40|L20|L21|L4|L70|L68|L89|L97|Z94|Z95|Z85|Z90|D50|D51|N20|K80|K64|M10|R26|R29|I69|G81)/;
const UNCERTAIN_SYMPTOM = /^(?:R(?!51|05|09\.81|12|11\.0|R14)|D49|N63|K92|K62\.5|E04\.1|R93|N50|R91)/;
const INJURY = /^S|^T(?!3[6-9]|4|50)/;
const COMPLICATED_INJURY = /^S[0-9]2\.|^S06|^S32|^S72/;
const STATUS = /^Z(?!94|95|85|90|21)/;

interface Read {
  readonly acuteCount: number;
  readonly chronicCount: number;
  readonly worse: Evidence | undefined;
  readonly uncertain: Suggestion | undefined;
  readonly systemic: Suggestion | undefined;
  readonly complicated: Suggestion | undefined;
}

const WORSE =
  /\b(?:exacerbat\w*|not (?:well |adequately |fully )?(?:controlled|at goal|at target|improving)|uncontrolled|above goal|poorly controlled|worse(?:ning|ned)?|progress(?:ed|ing|ion)\b(?! well)|flar(?:e|ing)|insufficient response|partial response|inadequate\w*|undertreated|out of control|failed|failing|not responding|uncontroll\w+|active disease|painful, new|new symptom|new-onset|newly diagnosed|increased (?:pain|symptoms)|elevated(?! blood pressure medication)|despite|not yet normal|side effect|due to ibuprofen|withdrawal|persist\w+|fluid not controlled)\b/;

function read(chart: Chart, diagnoses: readonly Suggestion[]): Read {
  const own = diagnoses.filter(
    (one) => one.system === "icd10cm" && !STATUS.test(one.code) && !/^[BT](?:9[56]|3[6-9]|4|50)/.test(one.code),
  );
  const groups = new Set<string>();
  let acute = 0;
  for (const one of own) {
    if (CHRONIC.test(one.code))
      groups.add(
        one.code.slice(0, 3) === "I11" || one.code.slice(0, 3) === "I50"
          ? "heart"
          : /^(?:E1[01]|N18|I1[23])/.test(one.code)
            ? one.code.slice(0, 3)
            : one.code.slice(0, 3),
      );
    else acute += 1;
  }
  let worse: Evidence | undefined;
  for (const sentence of chart.sentences) {
    if (!/assessment|reasoning|summary/.test(sentence.kind) || worse !== undefined) continue;
    const text = chart.lower.slice(sentence.start, sentence.end);
    const match = WORSE.exec(text);
    if (
      match !== null &&
      (/^(?:not|un|insufficient|partial|inadequate)/.test(match[0]) || affirms(text, WORSE)) &&
      !/\bno (?:signs? of )?(?:progression|exacerbation)|without progression\b/.test(text)
    )
      worse = evidenceAt(chart, sentence.start + match.index, sentence.start + match.index + match[0].length);
  }
  return {
    acuteCount: acute,
    chronicCount: groups.size,
    worse,
    uncertain: own.find((one) => UNCERTAIN_SYMPTOM.test(one.code) || uncertainPrognosis(chart, one)),
    systemic: own.find((one) => /^J1[0-8]|^N10|^A41|^K57\.[0-9]2|^U07|^K85|^K35|^K81\.0|^A0[24]/.test(one.code)),
    complicated: own.find(
      (one) => COMPLICATED_INJURY.test(one.code) || /^K2[5678]\.|^T39|^I26|^I82|^J36|^K22\.2/.test(one.code),
    ),
  };
}

/** A new problem whose outcome the note leaves open. */
function uncertainPrognosis(chart: Chart, one: Suggestion): boolean {
  return (
    /^K2[5678]\.9/.test(one.code) ||
    (/^(?:D50|K92)/.test(one.code) &&
      /\b(?:not yet known|source unknown|unknown|cause not|work-?up)\b/.test(chart.lower))
  );
}

const THREAT =
  /\b(?:threat to life|life[- ]threatening|direct admission|(?:will be|is|being) admitted|admit (?:him|her|the patient)|admission arranged|transfer(?:red)? to (?:the )?(?:emergency|hospital)|severe exacerbation|respiratory distress|septic|unstable angina|acute mi\b|hospitali[sz]ation (?:arranged|needed))\b/;

function element(level: MdmLevel, text: string, evidence: readonly Evidence[]): LevelElement {
  return { level, text, evidence: evidence.slice(0, 4) };
}

/** The number and complexity of problems addressed (AMA/CMS E/M guidelines 2021 and 2023). */
export function problemsOf(chart: Chart, diagnoses: readonly Suggestion[]): LevelElement {
  const found = read(chart, diagnoses);
  const words = diagnoses.slice(0, 4).flatMap((one) => one.evidence.slice(0, 1));
  const threat = THREAT.exec(chart.lower);
  const tumour = diagnoses.find((one) => /^(?:C(?!44|77)|D35\.2|D33)/.test(one.code));
  if (
    tumour !== undefined &&
    /\b(?:chemotherapy|radiation|surgery|surgical|resection|metasta\w*|stage (?:3|4|iii|iv)|immunotherapy)\b/.test(
      chart.lower,
    ) &&
    !/melanoma in situ/.test(chart.lower) &&
    /\b(?:stage (?:3|4|iii|iv)|metasta\w*|visual|vision|lymph node involvement)\b/.test(chart.lower)
  ) {
    return element("high", "a malignancy or tumour that threatens life or function", tumour.evidence);
  }
  if (threat !== null && affirms(chart.lower, THREAT))
    return element("high", "an illness that threatens life or bodily function", [
      evidenceAt(chart, threat.index, threat.index + threat[0].length),
      ...words,
    ]);
  if (found.chronicCount > 0 && found.worse !== undefined)
    return element("moderate", "a chronic illness that is getting worse or not at its goal", [found.worse, ...words]);
  if (found.chronicCount >= 2) return element("moderate", "two or more stable chronic illnesses", words);
  if (found.systemic !== undefined)
    return element("moderate", "an acute illness with systemic symptoms", found.systemic.evidence);
  if (found.complicated !== undefined)
    return element(
      "moderate",
      "an acute complicated illness or injury, or a new problem of uncertain outcome",
      found.complicated.evidence,
    );
  if (found.uncertain !== undefined)
    return element("moderate", "a new problem without diagnosis and with uncertain outcome", found.uncertain.evidence);
  if (found.chronicCount + found.acuteCount >= 3) return element("moderate", "several problems addressed", words);
  if (found.chronicCount === 1) return element("low", "one stable chronic illness", words);
  if (found.acuteCount >= 1) {
    const minor = diagnoses.every((one) => /^(?:B00\.1|J00|L30\.9|L60\.0|S00|W57)/.test(one.code));
    return minor
      ? element("straightforward", "one self-limited or minor problem", words)
      : element(
          "low",
          INJURY.test(diagnoses[0]?.code ?? "") ? "an acute uncomplicated injury" : "an acute uncomplicated illness",
          words,
        );
  }
  return element("straightforward", "a self-limited or minor problem", words);
}
