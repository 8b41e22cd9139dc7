import { expect, test } from "vitest";
import { repaired } from "./bytes.js";
import { toComplement, toReverseComplement } from "./letters.js";
import * as paths from "./paths.js";

test.each([
  [paths.fileName, "C:\\Users\\Tom\\plan.v2.docx", "plan.v2.docx"],
  [paths.fileName, "/var/log/", "log"],
  [paths.fileName, "//", undefined],
  [paths.fileStem, "/a/b.c/plan.v2.docx", "plan.v2"],
  [paths.fileStem, "/home/ana/.profile", ".profile"],
  [paths.fileStem, "notes 1.5", "notes 1.5"],
  [paths.fileEnding, "/a/b.c/song.mp3", "mp3"],
  [paths.fileEnding, "/a/b.c/song", undefined],
  [paths.folder, "C:\\Users\\Tom\\plan.docx", "C:\\Users\\Tom"],
  [paths.folder, "/plan.docx", undefined],
  [paths.folder, "plan.docx", undefined],
  [paths.fileName, `${"a".repeat(100_000)}/b`, "b"],
])("%o of %j is %j", (change, path, part) => {
  expect(change(path)).toBe(part);
});

test.each([
  ["JosÃ© GarcÃ­a", "José García"],
  ["itâ€™s â‚¬5", "it’s €5"],
  ["José", "José"],
  ["plain", "plain"],
  ["RENÉ’S", "RENÉ’S"],
  ["NESTLÉ®", "NESTLÉ®"],
  ["Ã© and 漢", "Ã© and 漢"],
])("%s read in a wrong encoding is repaired to %s", (text, meant) => {
  expect(repaired(text)).toBe(meant);
});

test("strands of DNA pair base by base, and are read the other way round", () => {
  expect(toComplement("GATTaca")).toBe("CTAAtgt");
  expect(toReverseComplement("GATTACA")).toBe("TGTAATC");
  expect(toComplement("GATTAXA")).toBeUndefined();
});
