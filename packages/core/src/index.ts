export { likeness } from "./audit.js";
export { followProgram as follow, type Unreadable } from "./follow.js";
export { SAVED_INPUTS_MAX } from "./inkling.js";
export { learn } from "./learn.js";
export type {
  Alternative,
  Cell,
  Conflict,
  Decision,
  Example,
  Inkling,
  InklingData,
  Issue,
  Learned,
  Nearest,
  Outcome,
  Prediction,
  Question,
  Reason,
  Report,
  Row,
  Suspect,
  Task,
  Unknown,
  UnknownReason,
} from "./outcome.js";
export { fromJSON } from "./saved.js";
export type { Followed } from "./search/follow.js";
export type { SlipKind } from "./space/slip.js";
export { DEFAULT_STEPS_MAX } from "./specification.js";
export { CELL_LENGTH_MAX } from "./task.js";
