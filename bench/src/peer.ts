import { spawnSync } from "node:child_process";
import { quantile } from "./metrics/quantile.js";

/** A solver that is run beside the learner on the same SyGuS files. */
export interface Peer {
  readonly command: string;
  /** How to get it, for a user who does not have it. */
  readonly install: string;
  readonly arguments: (path: string, limitMs: number) => readonly string[];
  /** Whether its output holds a solution. */
  readonly isSolution: (output: string) => boolean;
}

export const CVC4: Peer = {
  command: "cvc4",
  install: "apt-get install cvc4",
  arguments: (path, limitMs) => ["--lang=sygus1", `--tlimit=${limitMs}`, path],
  isSolution: (output) => output.includes("(define-fun "),
};

export const PEERS: { readonly [name: string]: Peer } = { cvc4: CVC4 };

/** What a solver, or the learner, made of one file. */
export interface Attempt {
  readonly solved: boolean;
  readonly ms: number;
}

/** The peer's program is not on the PATH. */
export class PeerNotInstalled extends Error {
  constructor(peer: Peer) {
    super(`The peer "${peer.command}" is not installed. On Debian: ${peer.install}`);
  }
}

/** Throws `PeerNotInstalled` where the peer's program cannot be started. */
export function assertInstalled(peer: Peer): void {
  const { error } = spawnSync(peer.command, ["--version"]);
  if (error !== undefined) throw new PeerNotInstalled(peer);
}

/** A little more than the peer's own limit, so that a peer that ignores it is stopped too. */
const GRACE_MS = 1000;

/** Runs the peer on one file. The time is wall time with the start of the process, which it needs for every file. */
export function runPeer(peer: Peer, path: string, limitMs: number): Attempt {
  const start = performance.now();
  const { stdout } = spawnSync(peer.command, peer.arguments(path, limitMs), {
    encoding: "utf8",
    timeout: limitMs + GRACE_MS,
  });
  const ms = performance.now() - start;
  return { solved: peer.isSolution(stdout), ms };
}

export const PEER_HEADER: readonly string[] = ["files", "solved", "of", "≤ 0.5 s", "≤ 1 s", "median ms", "p95 ms"];

/** One line of the comparison. `total` also counts files that were not attempted. */
export function peerCells(name: string, attempts: readonly Attempt[], total: number): readonly string[] {
  const solved = attempts.filter((attempt) => attempt.solved);
  const within = (limitMs: number): string => `${solved.filter(({ ms }) => ms <= limitMs).length}`;
  const times = attempts.map((attempt) => attempt.ms);
  const time = (q: number): string => quantile(times, q)?.toFixed(1) ?? "–";
  return [name, `${solved.length}`, `${total}`, within(500), within(1000), time(0.5), time(0.95)];
}
