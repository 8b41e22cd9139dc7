export declare const GLOBAL_NAME: "inkling";

export interface CoreBundle {
  readonly code: string;
  readonly inputs: readonly string[];
  readonly imports: readonly string[];
  readonly bytes: number;
  readonly gzipBytes: number;
}

export declare function bundleCore(): Promise<CoreBundle>;
