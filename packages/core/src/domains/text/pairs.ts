/** The pairs of brackets and quotes that programs look between. */
export const PAIRS: readonly string[] = ["()", "[]", "{}", "<>", '""', "''", "«»", "“”"];
