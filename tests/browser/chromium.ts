import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import packed from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";

const NODE_MODULES = fileURLToPath(new URL("../../node_modules", import.meta.url));
const LAUNCH_TIMEOUT_MS = 20_000;

/** Variables under which the package also unpacks the system libraries that the browser needs. */
const UNPACK_LIBRARIES = { AWS_EXECUTION_ENV: "AWS_Lambda_nodejs22.x" };

/**
 * Starts the headless Chromium that comes inside an npm package, so that nothing has to be installed by hand. Throws with
 * the reason and the next step when it cannot be unpacked or started.
 */
export async function launchChromium(): Promise<Browser> {
  try {
    const folder = await unpack();
    packed.setGraphicsMode = false;
    return await chromium.launch({
      executablePath: join(folder, "chromium"),
      args: packed.args,
      env: { ...process.env, LD_LIBRARY_PATH: join(folder, "al2023", "lib"), FONTCONFIG_PATH: join(folder, "fonts") },
      timeout: LAUNCH_TIMEOUT_MS,
    });
  } catch (error) {
    throw new Error(
      `The browser of @sparticuz/chromium cannot be started on ${process.platform} ${process.arch}; it is built for linux x64. ` +
        `Expected a headless Chromium, found: ${error instanceof Error ? error.message : error}`,
    );
  }
}

/** The unpacked browser, kept beside the packages. It is unpacked aside and then renamed, since several runs may start at once. */
async function unpack(): Promise<string> {
  const folder = join(NODE_MODULES, ".cache", `chromium-${packedVersion()}`);
  if (existsSync(folder)) return folder;
  mkdirSync(join(NODE_MODULES, ".cache"), { recursive: true });
  const aside = mkdtempSync(`${folder}-`);
  await withEnvironment({ ...UNPACK_LIBRARIES, TMPDIR: aside }, () => packed.executablePath());
  try {
    renameSync(aside, folder);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

function packedVersion(): string {
  const manifest = readFileSync(join(NODE_MODULES, "@sparticuz", "chromium", "package.json"), "utf8");
  // The manifest of a package always has a version.
  return (JSON.parse(manifest) as { readonly version: string }).version;
}

/** The package takes its folder from the environment and from nowhere else. */
async function withEnvironment<Result>(
  changed: Readonly<Record<string, string>>,
  run: () => Promise<Result>,
): Promise<Result> {
  const before = Object.keys(changed).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, changed);
  try {
    return await run();
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}
