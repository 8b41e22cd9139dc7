import { stdin, stdout } from "node:process";
import type { Person } from "./host.js";

/** The environment variables that say whether anybody is there. */
export interface AttendedEnvironment {
  readonly CI?: string | undefined;
  readonly TERM?: string | undefined;
}

/** Whether somebody can be asked: both streams are a terminal that can move its cursor, and the run is not one of CI. */
export function isAttended(
  stdinIsTerminal: boolean | undefined,
  stdoutIsTerminal: boolean | undefined,
  env: AttendedEnvironment,
): boolean {
  const isUnattended = env.CI !== undefined && env.CI !== "" && env.CI !== "false";
  return stdinIsTerminal === true && stdoutIsTerminal === true && !isUnattended && env.TERM !== "dumb";
}

/** Whoever sits at the terminal. What draws the questions is loaded with the first of them. */
export function personAtTerminal(): Person {
  const prompts = () => import("@clack/prompts");
  return {
    tell: (lines) => {
      stdout.write(`${lines.join("\n")}\n`);
    },
    choose: async (message, choices) => {
      const { select, isCancel } = await prompts();
      const options = choices.map((choice, value) => ({ value, ...choice }));
      const chosen = await select({ message, options, input: stdin, output: stdout });
      return isCancel(chosen) ? null : chosen;
    },
    write: async (message) => {
      const { text, isCancel } = await prompts();
      const written = await text({ message, input: stdin, output: stdout });
      return isCancel(written) ? null : (written ?? "");
    },
  };
}
