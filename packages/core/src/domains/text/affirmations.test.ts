import { describe, expect, it } from "vitest";
import { answerOf, saysYes } from "./affirmations.js";

describe("answers", () => {
  it.each(["yes", "Y", "YES!!", " yes please", "Yes, with one guest", "true", "x", "✓", "ja", "Oui", "sí"])(
    "%s is yes",
    (cell) => {
      expect(answerOf(cell)).toBe("yes");
      expect(saysYes(cell)).toBe(true);
    },
  );

  it.each(["no", "N", "No, sorry", "FALSE", "nein", "não", "✗"])("%s is no", (cell) => {
    expect(answerOf(cell)).toBe("no");
    expect(saysYes(cell)).toBe(false);
  });

  it.each([
    "",
    "yesterday",
    "Norway",
    "Xenia",
    "10",
    "1.5",
    "-1.5",
    "0.5",
    "maybe",
    "yes/no?",
    "N/A",
    "n/a",
    "No. 7",
    "No answer",
    "X-mas",
    "On Monday",
    "é no",
  ])("%s is neither", (cell) => expect(answerOf(cell)).toBeUndefined());

  it("is none where the cell is missing", () => {
    expect(answerOf(null)).toBeUndefined();
    expect(saysYes(null)).toBe(false);
  });
});
