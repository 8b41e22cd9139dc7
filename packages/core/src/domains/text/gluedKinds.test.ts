import { describe, expect, it } from "vitest";
import { gluesKinds } from "./gluedKinds.js";

describe("gluesKinds", () => {
  const glues = gluesKinds([{ input: ["25", "12:37:50"], output: "weighing 25 kg at 12:37" }]);

  it("finds letters next to digits that no cell has so", () => {
    expect(glues?.(["7", "19:48:36"], "weighing 7 kg48 at 19:48")).toBe(true);
    expect(glues?.(["7", "19:48:36"], "weighing 7 kg at 19:48")).toBe(false);
    expect(glues?.(["7B", "19:48:36"], "weighing 7b kg at 19:48")).toBe(false);
  });

  it("says nothing where examples have them, or have not both", () => {
    expect(gluesKinds([{ input: ["25"], output: "25kg" }])).toBeNull();
    expect(gluesKinds([{ input: ["25"], output: "25" }])).toBeNull();
    expect(gluesKinds([{ input: ["25"], output: null }])).toBeNull();
  });
});
