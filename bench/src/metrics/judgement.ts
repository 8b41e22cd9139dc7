/** A stated probability of being right, and whether it was. */
export interface Judgement {
  readonly confidence: number;
  readonly right: boolean;
}
