#!/usr/bin/env node
import { runProgram } from './program.js';
import { processTerminal } from './output/terminal.js';

const code = await runProgram(process.argv.slice(2), processTerminal());
// If the command could not print its output, `process.exitCode` is already set to the code of this error, so keep it.
process.exitCode ||= code;
