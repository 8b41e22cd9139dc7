/** Pairs in a map, at most: beyond, it is a table of knowledge and belongs in a file. */
export const PAIRS_MAX = 100;
