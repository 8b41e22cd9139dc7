import * as bytes from "./bytes.js";
import type { Change, Codec } from "./codec.js";
import * as intervals from "./intervals.js";
import * as paths from "./paths.js";
import * as tidying from "./tidying.js";

const ANYTHING = /[\s\S]/;

/** A part of a path. */
function pathPart(change: Change, bits: number): Codec {
  return { change, lossy: true, heads: true, bits, back: [], gives: ANYTHING, takes: /[\\/]/ };
}

/** What people do by hand with a text that is nearly right, and the parts of paths and addresses. */
export const handiwork: Readonly<Record<string, Codec>> = {
  hostName: {
    change: tidying.hostName,
    lossy: true,
    bits: 4,
    back: [],
    heads: true,
    gives: /^[\p{L}\p{Nd}-]+(?:\.[\p{L}\p{Nd}-]+)+/u,
    takes: /:\/\/|(?:^|[\0\s])www\./i,
  },
  fileName: pathPart(paths.fileName, 4),
  fileStem: pathPart(paths.fileStem, 4),
  fileEnding: pathPart(paths.fileEnding, 4),
  folder: pathPart(paths.folder, 5),
  articleLast: {
    change: tidying.articleLast,
    lossy: true,
    total: true,
    heads: true,
    bits: 4,
    back: [tidying.articleFirst],
    gives: ANYTHING,
    takes: /(?:^|\0)(?:The|An?)\s/i,
    shows: /,\s(?:The|An?)(?:$|\0)/i,
  },
  articleFirst: {
    change: tidying.articleFirst,
    lossy: true,
    total: true,
    bits: 4,
    back: [tidying.articleLast],
    gives: ANYTHING,
    takes: /,\s*(?:The|An?)(?:$|\0)/i,
    shows: /(?:^|\0)(?:The|An?)\s/i,
  },
  withoutArticle: {
    change: tidying.withoutArticle,
    lossy: true,
    total: true,
    bits: 5,
    back: [],
    gives: ANYTHING,
    takes: /(?:^|\0)(?:The|An?)\s/i,
  },
  toRanges: {
    change: intervals.toRanges,
    lossy: true,
    bits: 4,
    back: [],
    gives: /^\d+(?:[-,; ]+\d+)*$/,
    takes: /\d\s*[,;]\s*\d/,
    shows: /\d-\d/,
  },
  fromRanges: {
    change: intervals.fromRanges,
    lossy: true,
    bits: 4,
    back: [],
    gives: /^\d+(?:[,; ]+\d+)*$/,
    takes: /\d\s*[-–]\s*\d/,
    shows: /\d[,; ]+\d/,
  },
  tidySpaces: {
    change: tidying.tidySpaces,
    lossy: true,
    total: true,
    idempotent: true,
    bits: 4,
    back: [],
    gives: /^\S/,
    takes: /\s[\s,;:.!?)\]]|[([]\s|[,;]\p{L}|(?:^|\0)\s|\s(?:$|\0)/u,
  },
  withoutOuterMarks: {
    change: tidying.withoutOuterMarks,
    lossy: true,
    idempotent: true,
    bits: 5,
    back: [],
    gives: /^[\p{L}\p{M}\p{Nd}]/u,
    takes: /(?:^|\0)[^\p{L}\p{M}\p{Nd}\s]|[^\p{L}\p{M}\p{Nd}\s](?:$|\0)/u,
  },
  unquoted: {
    change: tidying.unquoted,
    lossy: true,
    total: true,
    bits: 4,
    back: [],
    gives: ANYTHING,
    takes: /(?:^|\0)\s*["'`“„«»‘]/u,
  },
  withoutRemarks: {
    change: tidying.withoutRemarks,
    lossy: true,
    idempotent: true,
    bits: 4,
    back: [],
    gives: /^\S/,
    takes: /[([{<][^()[\]{}<>]*[)\]}>]/u,
  },
  withoutZerosInFront: {
    change: tidying.withoutZerosInFront,
    lossy: true,
    total: true,
    idempotent: true,
    bits: 5,
    back: [],
    gives: /^[^0\s]/,
    takes: /(?<![\p{L}\p{M}\p{Nd}.,])0[\p{L}\p{Nd}]/u,
  },
  toHeadline: {
    change: tidying.toHeadline,
    lossy: true,
    total: true,
    idempotent: true,
    bits: 4,
    back: [],
    gives: ANYTHING,
    shows: tidying.HEADLINE,
  },
  toNameCase: {
    change: tidying.toNameCase,
    lossy: true,
    total: true,
    idempotent: true,
    bits: 5,
    back: [],
    gives: ANYTHING,
    shows: tidying.NAME_CASE,
  },
  repaired: {
    change: bytes.repaired,
    bits: 3,
    back: [],
    lossy: true,
    total: true,
    gives: ANYTHING,
    takes: /[\u00c2-\u00f4][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u2122]/,
  },
};
