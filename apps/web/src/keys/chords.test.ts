import { describe, expect, it, vi } from "vitest";
import type { KeyLayer } from "./chords.ts";
import { chordOf, keyWords, resolve } from "./chords.ts";

const press = (key: string, held: Partial<Record<"ctrlKey" | "metaKey" | "altKey" | "shiftKey", boolean>> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});
const bind = (keys: string, extra: object = {}) => ({ keys, label: keys, run: vi.fn(), ...extra });

describe("chordOf", () => {
  it("names letters in lower case with the modifiers in one order", () => {
    expect(chordOf(press("j"))).toBe("j");
    expect(chordOf(press("X", { shiftKey: true }))).toBe("shift+x");
    expect(chordOf(press("k", { metaKey: true }))).toBe("mod+k");
    expect(chordOf(press("k", { ctrlKey: true }))).toBe("mod+k");
    expect(chordOf(press("Enter", { ctrlKey: true }))).toBe("mod+Enter");
    expect(chordOf(press("3", { altKey: true }))).toBe("alt+3");
  });
  it("leaves the shift out where it only makes the sign", () => {
    expect(chordOf(press("?", { shiftKey: true }))).toBe("?");
    expect(chordOf(press("+", { shiftKey: true }))).toBe("+");
  });
  it("is nothing for a modifier alone", () => {
    expect(chordOf(press("Shift", { shiftKey: true }))).toBeUndefined();
  });
});

describe("resolve", () => {
  const low: KeyLayer = { scope: "screen", bindings: [bind("Escape"), bind("g c"), bind("a")] };
  const high: KeyLayer = { scope: "panel", bindings: [bind("Escape")] };
  it("gives the key to the layer that came last", () => {
    const answer = resolve([low, high], "Escape", undefined, false);
    expect(answer).toEqual({ kind: "run", binding: high.bindings[0] });
  });
  it("waits after the first press of a sequence and runs on the second", () => {
    expect(resolve([low], "g", undefined, false)).toEqual({ kind: "wait", first: "g" });
    expect(resolve([low], "c", "g", false)).toEqual({ kind: "run", binding: low.bindings[1] });
    expect(resolve([low], "a", "g", false)).toEqual({ kind: "none" });
  });
  it("keeps plain keys out of text fields", () => {
    expect(resolve([low], "a", undefined, true)).toEqual({ kind: "none" });
    const save = bind("mod+Enter", { inFields: true });
    expect(resolve([{ scope: "s", bindings: [save] }], "mod+Enter", undefined, true)).toEqual({
      kind: "run",
      binding: save,
    });
  });
  it("passes over what rests, to the layer below", () => {
    const resting: KeyLayer = { scope: "panel", bindings: [bind("a", { disabled: true })] };
    expect(resolve([low, resting], "a", undefined, false)).toEqual({ kind: "run", binding: low.bindings[2] });
  });
});

describe("keyWords", () => {
  it("writes keys as the keyboard has them", () => {
    expect(keyWords("mod+Enter", true)).toEqual(["⌘", "Enter"]);
    expect(keyWords("mod+k", false)).toEqual(["Ctrl", "k"]);
    expect(keyWords("g c", false)).toEqual(["g", "c"]);
    expect(keyWords("+", false)).toEqual(["+"]);
    expect(keyWords("Escape", false)).toEqual(["Esc"]);
  });
});
