export { learn } from "@inkling/core";
