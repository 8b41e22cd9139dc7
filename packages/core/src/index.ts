export { likeness } from "./audit.js";
export { SETTLED_BELOW } from "./belief/ask.js";
export { DEFAULT_RISK } from "./belief/decide.js";
export { type ConsensusRule, consensusRules } from "./consensus.js";
export { followProgram as follow, type Unreadable } from "./follow.js";
export { SAVED_INPUTS_MAX } from "./inkling.js";
export { learn } from "./learn.js";
export type {
  Alternative,
  AskOptions,
  Branch,
  Cell,
  Change,
  Conflict,
  Corrected,
  Correction,
  Decision,
  Example,
  Inkling,
  InklingData,
  Issue,
  Learned,
  Nearest,
  Outcome,
  PartChange,
  Prediction,
  Question,
  Reason,
  Report,
  Row,
  Suspect,
  Task,
  Unknown,
  UnknownReason,
  Why,
} from "./outcome.js";
export { fromJSON } from "./saved.js";
export type { Followed } from "./search/follow.js";
export type { SlipKind } from "./space/slip.js";
export { DEFAULT_STEPS_MAX } from "./specification.js";
export { CELL_LENGTH_MAX } from "./task.js";
