import type { Inkling, Prediction, Row } from "@inkling/core";
import { inputKey } from "./sample.js";

/** Bounds of the memory for predictions already made. It is emptied before the first batch that finds one of them reached. */
const KNOWN_INPUTS_MAX = 50_000;
const KNOWN_CHARS_MAX = 16 * 1024 * 1024;

/** Predicts many rows; equal inputs are worked out once while they are remembered. */
export type Predictor = (inputs: readonly Row[]) => readonly Prediction[];

/** A predictor with its own bounded memory. */
export function createPredictor(inkling: Inkling): Predictor {
  const known = new Map<string, Prediction>();
  let chars = 0;
  return (inputs) => {
    if (known.size >= KNOWN_INPUTS_MAX || chars >= KNOWN_CHARS_MAX) {
      known.clear();
      chars = 0;
    }
    const keys = inputs.map(inputKey);
    const fresh = new Map<string, Row>();
    inputs.forEach((input, at) => {
      const key = keys[at] ?? "";
      if (!known.has(key)) fresh.set(key, input);
    });
    const predictions = fresh.size === 0 ? [] : inkling.predictAll([...fresh.values()]);
    [...fresh.keys()].forEach((key, at) => {
      known.set(key, predictions[at] ?? missingPrediction(at));
      chars += key.length;
    });
    return keys.map((key, at) => known.get(key) ?? missingPrediction(at));
  };
}

function missingPrediction(at: number): never {
  throw new Error(`predictAll returned no prediction for row ${at}`);
}
