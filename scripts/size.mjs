import { bundleCore } from "./bundleCore.mjs";

const { bytes, gzipBytes } = await bundleCore();
const shown = (count) => `${count.toLocaleString("en")} bytes`;
process.stdout.write(
  `@inkling/core for browsers: ${shown(bytes)} minified, ${shown(gzipBytes)} minified and gzipped\n`,
);
