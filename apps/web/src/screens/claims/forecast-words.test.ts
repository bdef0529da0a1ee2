import { describe, expect, it } from "vitest";
import { chanceWords, stageWords } from "./forecast-words.ts";

describe("words of a forecast", () => {
  it("give a chance with its interval, and none where none is known", () => {
    expect(chanceWords({ probability: 0.117, low: 0.071, high: 0.187 })).toBe("12 % (7 % to 19 %)");
    expect(chanceWords({ probability: 0.5, low: null, high: null })).toBe("50 %");
    expect(chanceWords({ probability: null, low: null, high: null })).toBe("No history");
  });

  it("say which forecast is shown", () => {
    expect(stageWords({ stage: "sent", madeAt: "2026-11-02T21:00:00Z" })).toContain("Nov 2, 2026");
    expect(stageWords({ stage: "now", madeAt: "2026-11-02T21:00:00Z" })).toContain("As of now");
  });
});
