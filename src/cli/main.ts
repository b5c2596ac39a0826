#!/usr/bin/env node
import { runProgram } from './program.js';
import { processTerminal } from './output/terminal.js';

const code = await runProgram(process.argv.slice(2), processTerminal());
// `process.exitCode` is already set if the command could not print its output.
process.exitCode ||= code;
