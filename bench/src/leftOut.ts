import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type CalibrationData, calibrationFrom, cells, learnIn } from "@inkling/core/lab";
import type { Source } from "./calibrate/observe.js";
import type { Suite } from "./data.js";
import type { Learner } from "./score.js";

const path = fileURLToPath(new URL("../left-out.json", import.meta.url));

/** Which source of the calibration a suite is. */
const SOURCE_OF: Readonly<Record<Suite, Source>> = {
  prose: "prose",
  sygus: "sygus",
  "sygus-long": "sygus",
  tde: "tde",
  bustle: "bustle",
  unseen: "unseen",
  tables: "tables",
  "unseen-tables": "unseen-tables",
};

/**
 * The learner with which a suite is scored: that of the product, but for its calibration, which was fitted without this suite. Throws
 * when `npm run calibrate` has not been run.
 */
export function learnerFor(suite: Suite): Learner {
  if (!existsSync(path)) throw new Error(`${path} is missing. Run npm run calibrate.`);
  const fitted = JSON.parse(readFileSync(path, "utf8")) as Record<Source, CalibrationData>; // written by npm run calibrate
  const domain = { ...cells, calibration: calibrationFrom(fitted[SOURCE_OF[suite]]) };
  return (task) => learnIn(domain, task);
}
