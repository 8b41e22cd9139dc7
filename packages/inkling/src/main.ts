#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { fromJSON, learn } from "@inkling/core";
import { runCli } from "./cli.js";
import { EXIT } from "./exit.js";
import { errorCode } from "./failure.js";
import type { Host } from "./host.js";
import { wantsColour } from "./render/paint.js";
import { isAttended, personAtTerminal } from "./terminal.js";

/** A reader such as `head` that closes the pipe early has had all it wants. */
function endQuietlyOnClosedPipe(error: Error): void {
  if (errorCode(error) === "EPIPE") process.exit(EXIT.ok);
  throw error;
}

function packageVersion(): string {
  const text = readFileSync(new URL("../package.json", import.meta.url), "utf8");
  // The package's own manifest always has a version.
  return (JSON.parse(text) as { readonly version: string }).version;
}

process.stdout.on("error", endQuietlyOnClosedPipe);

const host: Host = {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  colour: wantsColour(process.stdout.isTTY, true, process.env),
  now: () => performance.now(),
  learn,
  fromJSON,
  ...(isAttended(process.stdin.isTTY, process.stdout.isTTY, process.env) ? { person: personAtTerminal() } : {}),
};

process.exitCode = await runCli(process.argv.slice(2), packageVersion(), host);
