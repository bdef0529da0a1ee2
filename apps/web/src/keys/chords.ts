/** One press, normalised: `j`, `J`, `Enter`, `mod+k`, `shift+x`. */
export type Chord = string;

/** What of a keyboard event matters to us. */
export interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** A key, or a sequence such as `g c`, and what it does. */
export interface KeyBinding {
  /** One press or two parted by a blank: `j`, `mod+Enter`, `shift+x`, `g c`. `mod` is ⌘ on a Mac, Ctrl elsewhere. */
  readonly keys: string;
  /** What it does, in two or three words, for the overlay. */
  readonly label: string;
  readonly run: () => void;
  /** Also while a text field has the focus; only for presses with `mod`, and Escape. */
  readonly inFields?: boolean | undefined;
  /** Bound but resting: not run and shown faint. */
  readonly disabled?: boolean | undefined;
  /** Not listed in the overlay (an alias of another). */
  readonly hidden?: boolean | undefined;
}

/** The bindings of one part of the screen. Layers added later win over earlier ones. */
export interface KeyLayer {
  readonly scope: string;
  readonly bindings: readonly KeyBinding[];
}

const MODIFIERS = new Set(["Shift", "Control", "Alt", "Meta", "CapsLock"]);

/** The chord of a press, or undefined for a modifier alone. Letters are lower case with `shift+` in front when held. */
export function chordOf(press: Press): Chord | undefined {
  if (MODIFIERS.has(press.key)) return undefined;
  const letter = /^[a-z]$/i.test(press.key);
  const key = letter ? press.key.toLowerCase() : press.key === " " ? "Space" : press.key;
  const parts: string[] = [];
  if (press.ctrlKey || press.metaKey) parts.push("mod");
  if (press.altKey) parts.push("alt");
  if (press.shiftKey && (letter || key.length > 1)) parts.push("shift");
  return [...parts, key].join("+");
}

/** The answer to a press: run this, wait for the second press of a sequence, or nothing of ours. */
export type Resolution =
  | { readonly kind: "run"; readonly binding: KeyBinding }
  | { readonly kind: "wait"; readonly first: Chord }
  | { readonly kind: "none" };

/**
 * Finds what a press means. The layers are searched from the last to the first; within a layer the first match wins.
 * `first` is the press before when a sequence is under way. In a field only bindings marked `inFields` count.
 */
export function resolve(
  layers: readonly KeyLayer[],
  chord: Chord,
  first: Chord | undefined,
  inField: boolean,
): Resolution {
  const wanted = first === undefined ? chord : `${first} ${chord}`;
  let waits = false;
  for (const layer of layers.toReversed()) {
    for (const binding of layer.bindings) {
      if (binding.disabled === true || (inField && binding.inFields !== true)) continue;
      if (binding.keys === wanted) return { kind: "run", binding };
      if (first === undefined && binding.keys.startsWith(`${chord} `)) waits = true;
    }
  }
  return waits ? { kind: "wait", first: chord } : { kind: "none" };
}

const SYMBOLS: Readonly<Record<string, string>> = {
  Enter: "Enter",
  Escape: "Esc",
  ArrowDown: "↓",
  ArrowUp: "↑",
  ArrowLeft: "←",
  ArrowRight: "→",
  Space: "Space",
};

/** How a key is written on the screen: `mod+Enter` → `⌘ Enter` or `Ctrl Enter`. */
export function keyWords(keys: string, mac: boolean): readonly string[] {
  return keys.split(" ").flatMap((chord) =>
    chord.split(/\+(?=.)/).map((part) => {
      if (part === "mod") return mac ? "⌘" : "Ctrl";
      if (part === "alt") return mac ? "⌥" : "Alt";
      if (part === "shift") return "Shift";
      return SYMBOLS[part] ?? part;
    }),
  );
}
