/** Languages that notes may arrive in besides English, by their joining words. */
const JOINING: Readonly<Record<string, string>> = {
  Spanish:
    "el la los las un una de del que y en con por para se su al es no fue como más paciente años presenta sin lo ha desde",
  French:
    "le la les un une des du de et en avec pour sur se son sa est pas qui que dans au aux patient ans sans par il elle",
  German:
    "der die das ein eine und mit von zu im dem den ist nicht wurde bei auf für sich als nach patient patientin seit ohne war",
  Portuguese: "o a os as um uma de do da que e em com por para se não foi no na dos das paciente anos sem ao mais",
  Italian: "il lo la i gli le un una di del della che e in con per si non è da al nel paziente anni senza alla dei",
};
const ENGLISH =
  "the of and a to in with is was for on no at by he she his her it that this from or as are were has had not be who patient without after be which an";

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(" "));
const OTHERS = Object.entries(JOINING).map(([name, words]) => ({ name, words: setOf(words) }));
/** Most letters of English are these; a text of them alone needs no test of its script. */
const PLAIN = /^[\t-\r -~]*$/;
const OWN = setOf(ENGLISH);

/**
 * The language of a note that is not written in English, or undefined. Judged by joining words of the first part and by the script;
 * short texts and lists count as English, because they hold too few words to judge by.
 */
export function foreignLanguage(text: string): string | undefined {
  const sample = text.slice(0, 2400);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 12) return undefined;
  if (!PLAIN.test(sample) && (sample.match(/\p{Script=Latin}/gu)?.length ?? 0) < letters * 0.5)
    return "a language of another script";
  // An initial joins nothing: the E. of E. coli, the A. of a listed assessment.
  const words =
    sample
      .toLowerCase()
      .replaceAll(/(?<!\p{L})\p{L}[.:)]/gu, " ")
      .match(/\p{L}+/gu) ?? [];
  if (words.length < 8) return undefined;
  let own = 0;
  const counts = OTHERS.map(() => 0);
  for (const word of words) {
    if (OWN.has(word)) own += 1;
    for (const [index, other] of OTHERS.entries()) if (other.words.has(word)) counts[index] = (counts[index] ?? 0) + 1;
  }
  const best = counts.reduce((most, count, index) => (count > (counts[most] ?? 0) ? index : most), 0);
  const found = counts[best] ?? 0;
  return found / words.length > 0.14 && found > own * 1.8 ? OTHERS[best]?.name : undefined;
}
