/** One bit for each letter that a word has; digits share the bits above `z`. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    letters |= 1 << (code >= 97 && code <= 122 ? code - 97 : 26 + (code % 5));
  }
  return letters;
}

/** How a word sounds to one who writes by ear: `numonia` and `pneumonia` are the same. */
export function soundOf(word: string): string {
  return word
    .replace(/^p(?=[nst])|^[gk](?=n)|^m(?=n)/, "")
    .replace(/^x/, "s")
    .replaceAll(/ph/g, "f")
    .replaceAll(/rrh/g, "r")
    .replaceAll(/([rt])h/g, "$1")
    .replaceAll(/sch|sc(?=[eiy])/g, "s")
    .replaceAll(/ch|ck|q|c(?![eiy])/g, "k")
    .replaceAll(/c|z/g, "s")
    .replaceAll(/x/g, "ks")
    .replaceAll(/gh(?=t)|w(?=r)/g, "")
    .replaceAll(/y/g, "i")
    .replaceAll(/(.)\1+/g, "$1")
    .replaceAll(/(?<=.)[aeiou]+/g, "a")
    .replace(/a$/, "");
}
