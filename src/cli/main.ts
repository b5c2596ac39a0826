#!/usr/bin/env node
import { runProgram } from './program.js';
import { processTerminal } from './output/terminal.js';

const code = await runProgram(process.argv.slice(2), processTerminal());
// It is set already where something could not be printed.
process.exitCode ||= code;
