// Prints "N passed, N failed" from the JSON result of vitest; exits with 1 if a test failed or none ran.
import { readFileSync } from "node:fs";

const [path] = process.argv.slice(2);
try {
  const { numPassedTests, numFailedTests, numFailedTestSuites, success } = JSON.parse(readFileSync(path, "utf8"));
  // A file that does not load holds no failed test, yet it must not pass unseen.
  const failed = numFailedTests > 0 ? numFailedTests : numFailedTestSuites;
  console.log(`${numPassedTests} passed, ${failed} failed`);
  process.exitCode = success && failed === 0 && numPassedTests > 0 ? 0 : 1;
} catch (error) {
  console.error(`No test result at ${path}: ${error instanceof Error ? error.message : error}`);
  console.log("0 passed, 0 failed");
  process.exitCode = 1;
}
