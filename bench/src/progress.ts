/** Where progress is shown; the standard error stream, as far as it is needed. */
export interface ProgressStream {
  readonly isTTY?: boolean | undefined;
  write(text: string): unknown;
}

/** Shows how far an experiment has come: one line that is rewritten on a terminal, else a line for each tenth. */
export function showProgress(
  stream: ProgressStream,
  name: string,
  task: { readonly id: string },
  index: number,
  count: number,
): void {
  if (stream.isTTY) {
    const line = `${name}  ${index + 1}/${count}  ${task.id}`;
    stream.write(`\r\x1b[2K${line.slice(0, 78)}${index + 1 === count ? "\r\x1b[2K" : ""}`);
  } else if (Math.floor((10 * index) / count) !== Math.floor((10 * (index - 1)) / count)) {
    stream.write(`${name}  ${index + 1}/${count}\n`);
  }
}
