import { isNpi } from "../../values.ts";
import { keyedHash } from "./keyed-hash.ts";

const DIGITS = "0123456789";
/** Letters in two groups that never mix: those of Medicare numbers, and the six that those numbers leave out. */
const ALPHABETS = ["ACDEFGHJKMNPQRTUVWXY", "BILOSZ", "acdefghjkmnpqrtuvwxy", "bilosz", DIGITS] as const;
const PLACES: ReadonlyMap<string, string> = new Map(
  ALPHABETS.flatMap((alphabet) => [...alphabet].map((letter) => [letter, alphabet] as const)),
);
const ROUNDS = 6;
const CONSONANTS = "BDFGHKLMNPRSTVW";
const VOWELS = "AEIOU";
const CODAS = ["", "L", "N", "R", "S"] as const;

/** Three-digit ZIP areas with 20,000 people or fewer, which 45 CFR 164.514(b)(2)(i)(B) has changed to 000 (Census of 2000, as HHS lists them). */
const SMALL_AREAS = new Set("036 059 063 102 203 556 692 790 821 823 830 831 878 879 884 890 893".split(" "));

/** Makes pseudonyms: the same text gives the same one under the same key, in every file. */
export class Pseudonyms {
  readonly #hash: (text: string) => Uint8Array;
  readonly #ids = new Map<string, string>();
  readonly #words = new Map<string, string>();

  constructor(key: string) {
    this.#hash = keyedHash(key);
  }

  /** A whole number below `limit`. */
  number(purpose: string, text: string, limit: number): number {
    const [a = 0, b = 0, c = 0, d = 0] = this.#hash(`${purpose}\n${text}`);
    return (((a << 24) | (b << 16) | (c << 8) | d) >>> 0) % limit;
  }

  /**
   * An identifier of the same form: digits stay digits, letters letters, all else as it is; two different ones never become the same.
   * An NPI becomes an NPI with its check digit, a bad one a bad one, and a number without leading zeros stays without.
   */
  id(text: string): string {
    // One character tells nobody, and is often a code where a number is expected.
    if (text.length < 2) return text;
    return this.#walked("id", text, formOf);
  }

  /** A bank's routing number: one with a right check digit becomes one. */
  routing(text: string): string {
    return this.#walked("id", text, (one) => `${formOf(one)}${isRouting(one) ? 1 : 0}`);
  }

  /** Only the digits change: for numbers whose letters mean something. */
  digits(text: string): string {
    return this.#permuted("digits", text, (letter) => DIGITS.includes(letter));
  }

  /** A made-up word of two or three syllables, written as the original: capitals, or a capital and small letters. */
  word(purpose: string, text: string): string {
    const key = `${purpose}\n${text.trim().toUpperCase()}`;
    let word = this.#words.get(key);
    if (word === undefined) {
      word = this.#made(key);
      this.#words.set(key, word);
    }
    return /[a-z]/.test(text) ? word.charAt(0) + word.slice(1).toLowerCase() : word;
  }

  /** ZIP as the safe harbor has it: three digits, or 000 where few people live, and filler. */
  zip(text: string): string {
    const digits = text.replace(/\D/g, "");
    if (digits === "" || /^0+$/.test(digits)) return text;
    const area = SMALL_AREAS.has(digits.slice(0, 3)) ? "000" : digits.slice(0, 3);
    const filled = fill(text, area, area === "000" ? "010001" : "000001");
    return filled === text ? fill(text, area, "010001") : filled;
  }

  /** A number of the range that telephone companies keep for fiction, with a made-up area. */
  phone(text: string): string {
    const digits = text.replace(/\D/g, "");
    if (digits.length < 10) return this.id(text);
    const area = 200 + this.number("area", digits, 800);
    const made = `${area}55501${String(this.number("phone", digits, 100)).padStart(2, "0")}`;
    let index = digits.length > 10 ? 10 - digits.length : 0;
    return text.replace(/\d/g, () => (index++ < 0 ? "1" : (made[index - 1] ?? "0")));
  }

  #made(key: string): string {
    const bytes = this.#hash(key);
    const count = 2 + ((bytes[0] ?? 0) % 2);
    let word = "";
    for (let syllable = 0; syllable < count; syllable += 1) {
      const at = (offset: number): number => bytes[1 + syllable * 3 + offset] ?? 0;
      word += CONSONANTS.charAt(at(0) % CONSONANTS.length) + VOWELS.charAt(at(1) % VOWELS.length);
      word += CODAS[at(2) % CODAS.length] ?? "";
    }
    return word;
  }

  /** Permutes until the form is that of the original, which is itself a permutation of the texts of that form. */
  #walked(purpose: string, text: string, form: (text: string) => string): string {
    const key = `${purpose}\n${text}`;
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    // Of all zeros there is one of each length: it stays, and tells nobody.
    if (/^0*$/.test(text)) return text;
    const wanted = form(text);
    let result = this.#permuted(purpose, text);
    while (form(result) !== wanted) result = this.#permuted(purpose, result);
    this.#ids.set(key, result);
    return result;
  }

  /**
   * A keyed permutation of all texts of one shape, as format-preserving encryption has it: one half of the changing characters
   * moves on by what the other half says, in turns.
   */
  #permuted(purpose: string, text: string, changes: (letter: string) => boolean = () => true): string {
    const letters = [...text];
    const places = letters.flatMap((letter, index) => (PLACES.has(letter) && changes(letter) ? [index] : []));
    const middle = Math.ceil(places.length / 2);
    const halves = [places.slice(0, middle), places.slice(middle)] as const;
    for (let round = 0; round < ROUNDS; round += 1) {
      const [moving, still] = round % 2 === 0 ? halves : [halves[1], halves[0]];
      const said = still.map((index) => letters[index]).join("");
      let stream = this.#hash(`${purpose} ${round} ${places.length}\n${said}`);
      moving.forEach((index, count) => {
        if (count > 0 && count % 32 === 0) stream = this.#hash(`${purpose} ${round} ${count}\n${said}`);
        const letter = letters[index] ?? "";
        const alphabet = PLACES.get(letter) ?? letter;
        letters[index] = alphabet.charAt((alphabet.indexOf(letter) + (stream[count % 32] ?? 0)) % alphabet.length);
      });
    }
    return letters.join("");
  }
}

/** The characters of `area`, then those of `filler`; all but letters and digits stays. */
function fill(text: string, area: string, filler: string): string {
  let index = -1;
  return text.replace(/[A-Za-z0-9]/g, (character) => {
    index += 1;
    const isDigit = /\d/.test(character);
    if (index < 3) return isDigit ? (area[index] ?? "0") : character;
    return isDigit ? (filler[index - 3] ?? "0") : "A";
  });
}

function formOf(text: string): string {
  if (!/^\d+$/.test(text)) return "";
  if (/^0+$/.test(text)) return "zeros";
  const zero = text.startsWith("0") ? "zero" : "";
  return text.length === 10 ? `${zero} ${isNpi(text)} ${/^[12]/.test(text)}` : zero;
}

/** True for nine digits with the check digit of the American Bankers Association. */
function isRouting(text: string): boolean {
  if (!/^\d{9}$/.test(text)) return false;
  const digits = [...text].map(Number);
  const weights = [3, 7, 1, 3, 7, 1, 3, 7, 1];
  return digits.reduce((sum, digit, index) => sum + digit * (weights[index] ?? 0), 0) % 10 === 0;
}
