import { describe, expect, it } from "vitest";
import { manglesWords } from "./mangledWords.js";

describe("manglesWords", () => {
  it("is asked where the words of all examples are those of their rows, or have nothing of them", () => {
    const mangles = manglesWords([{ input: ["Okafor, Ngozi; Hall, Ann", "2017"], output: "(Okafor & Hall, 2017)" }]);
    expect(mangles?.(["Okafor, Ngozi", "2022"], "(Okaforkafor, 2022)")).toBe(true);
    expect(mangles?.(["Lincoln, Abe", "1864"], "(Lincole, 1864)")).toBe(true);
    expect(mangles?.(["Lincoln, Abe", "1864"], "(lincoln, 1864)")).toBe(false);
    expect(mangles?.(["García, Ana", "1864"], "(Garcia, 1864)")).toBe(false);
    expect(mangles?.(["1864"], "(Lincoln, 1864)")).toBe(false);
  });

  it("leaves words alone that the examples add", () => {
    const mangles = manglesWords([{ input: ["Ann"], output: "Ann, status: open" }]);
    expect(mangles?.(["Stanley Opensky"], "Stanley Opensky, status: open")).toBe(false);
    expect(mangles?.(["Stanley Opensky"], "Stanlopensky, status: open")).toBe(true);
  });

  it("is not asked where an example changes words or keeps none", () => {
    expect(manglesWords([{ input: ["3 boxes"], output: "box" }])).toBeNull();
    expect(manglesWords([{ input: ["2024-03-01"], output: "March" }])).toBeNull();
    expect(manglesWords([{ input: ["March 3"], output: null }])).toBeNull();
  });
});
