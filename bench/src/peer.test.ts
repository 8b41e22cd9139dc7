import { expect, test } from "vitest";
import { assertInstalled, CVC4, type Peer, PeerNotInstalled, peerCells, runPeer } from "./peer.js";

/** A peer that any machine with Node has: it prints what it was called with. */
const echo: Peer = {
  command: process.execPath,
  install: "",
  arguments: (path, limitMs) => ["-e", "console.log(process.argv.slice(1).join())", "--", path, `${limitMs}`],
  isSolution: (output) => output.trim() === "some.sl,2000",
};

test("a peer sees the file and the limit, and its output decides", () => {
  expect(runPeer(echo, "some.sl", 2000).solved).toBe(true);
  expect(runPeer(echo, "other.sl", 2000).solved).toBe(false);
});

test("a peer that does not stop by itself is stopped, and has not solved the file", () => {
  const endless: Peer = { ...echo, arguments: () => ["-e", "setInterval(() => {}, 1000)"], isSolution: () => false };
  const { solved, ms } = runPeer(endless, "some.sl", 100);
  expect(solved).toBe(false);
  expect(ms).toBeLessThan(10_000);
});

test("a peer that is not there is an error that says how to get it", () => {
  const absent: Peer = { ...CVC4, command: "no-such-solver" };
  expect(() => assertInstalled(echo)).not.toThrow();
  expect(() => assertInstalled(absent)).toThrow(PeerNotInstalled);
  expect(() => assertInstalled(absent)).toThrow('"no-such-solver" is not installed. On Debian: apt-get install');
});

test("cvc4's answers are told apart", () => {
  expect(CVC4.isSolution("unsat\n(define-fun f ((name String)) String name)\n")).toBe(true);
  expect(CVC4.isSolution("unknown\n")).toBe(false);
});

test("quick means solved in time; times are taken over all attempts", () => {
  const attempts = [
    { solved: true, ms: 400 },
    { solved: true, ms: 900 },
    { solved: false, ms: 3 },
    { solved: true, ms: 20_000 },
  ];
  expect(peerCells("own", attempts, 5)).toEqual(["own", "3", "5", "1", "2", "400.0", "20000.0"]);
});
