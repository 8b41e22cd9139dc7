import { fileURLToPath } from "node:url";

/** Path of a fixture: our own tasks, in the layouts of the public suites. */
export function fixtures(path: string): string {
  return fileURLToPath(new URL(`../../fixtures/${path}`, import.meta.url));
}
