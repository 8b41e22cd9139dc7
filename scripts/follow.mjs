// npm run follow -- TASK PROGRAM: says where a program stands when a task file is learned, or why it is not found.
import { readFileSync } from "node:fs";
import { follow } from "@inkling/core";
import { parseTaskFile } from "@inkling/core/lab";

const [path, program] = process.argv.slice(2);
if (path === undefined || program === undefined) {
  process.stderr.write("Usage: npm run follow -- TASK PROGRAM\n");
  process.exitCode = 2;
} else {
  const { examples, expectations } = parseTaskFile(readFileSync(path, "utf8"));
  const task = { examples, inputs: expectations.map(({ input }) => input) };
  process.stdout.write(`${JSON.stringify(follow(task, program), null, 2)}\n`);
}
