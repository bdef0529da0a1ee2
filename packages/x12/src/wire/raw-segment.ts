import type { Delimiters, Segment } from "./segment.ts";
import type { WireElement, WireSegment } from "./write-interchange.ts";

/** A segment as it was sent, ready to be written again under any delimiters. */
export function wireSegment(segment: Segment, delimiters: Delimiters): WireSegment {
  const elements = segment.elements.slice(1).map((text): WireElement => {
    const { component, repetition } = delimiters;
    if (repetition === undefined || !text.includes(repetition)) return components(text, component);
    return { repetitions: text.split(repetition).map((one) => components(one, component)) };
  });
  return [segment.id, ...elements];
}

function components(text: string, separator: string): string | string[] {
  return text.includes(separator) ? text.split(separator) : text;
}
