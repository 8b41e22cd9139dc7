import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { importsOneWay } from "./tidy/imports.js";
import { coreIsPure, noBranchOnNames, noModuleState } from "./tidy/purity.js";
import { filesAreShort, functionsAreShort } from "./tidy/size.js";
import { sourcesBelow } from "./tidy/source.js";
import { typesAreSound } from "./tidy/types.js";

const sources = ["packages", "bench", "tests"].flatMap(sourcesBelow);

test("every part of the workspace is looked at", () => {
  const paths = sources.map((source) => source.path);
  expect(paths).toEqual(
    expect.arrayContaining([
      "packages/core/src/outcome.ts",
      "packages/inkling/src/index.ts",
      "bench/src/main.ts",
      "tests/tidy.test.ts",
    ]),
  );
});

const CHECKS = [
  importsOneWay,
  coreIsPure,
  noModuleState,
  noBranchOnNames,
  typesAreSound,
  functionsAreShort,
  filesAreShort,
];
test.each(CHECKS.map((check) => [check.name, check] as const))("%s", (_, check) => {
  const found = sources.flatMap(check).map(({ path, line, message }) => `${path}:${line}  ${message}`);
  expect(found).toEqual([]);
});

test("the core depends on no package", () => {
  const manifest: unknown = JSON.parse(readFileSync(new URL("../packages/core/package.json", import.meta.url), "utf8"));
  expect(Object.keys(manifest as object).filter((key) => /dependencies/i.test(key))).toEqual([]);
});
