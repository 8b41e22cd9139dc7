export * from "@inkling/core";
