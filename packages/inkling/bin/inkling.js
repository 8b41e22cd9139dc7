#!/usr/bin/env node
// Committed, unlike dist/, so that npm can link the command at install time.
import "../dist/main.js";
