import { keyWords } from "../keys/chords.ts";
import { isMac } from "../keys/use-keys.ts";

/** A key as it is shown beside what it does. */
export function Keys({ keys }: { readonly keys: string }) {
  return (
    <span className="row-flex" style={{ gap: 2, display: "inline-flex" }}>
      {keyWords(keys, isMac).map((word, index) => (
        <kbd className="kbd" key={`${word}-${index}`}>
          {word}
        </kbd>
      ))}
    </span>
  );
}
