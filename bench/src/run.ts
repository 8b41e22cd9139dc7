import { type Learner, scoreTrial, type TrialResult } from "./score.js";
import { type Summary, summarise } from "./summary.js";
import type { Experiment, Trial } from "./trial.js";

/** An experiment with what came of it. */
export interface Run {
  readonly experiment: Experiment;
  readonly results: readonly TrialResult[];
  readonly summary: Summary;
}

/** Called before each trial is shown to the learner. */
export type OnTrial = (trial: Trial, index: number, count: number) => void;

/** Shows all trials to the learner, in their order, and sums up. */
export function runExperiment(learn: Learner, experiment: Experiment, onTrial: OnTrial = () => {}): Run {
  const results = experiment.trials.map((trial, index) => {
    onTrial(trial, index, experiment.trials.length);
    return scoreTrial(learn, trial);
  });
  return { experiment, results, summary: summarise(experiment, results) };
}

/** Runs trials for about this long without keeping the results, so that later timings are those of compiled code. */
export function warmUp(learn: Learner, trials: readonly Trial[], untilMs: number): void {
  const start = performance.now();
  for (const trial of trials) {
    if (performance.now() - start >= untilMs) return;
    scoreTrial(learn, trial);
  }
}
