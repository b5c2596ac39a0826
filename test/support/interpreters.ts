/** Finds the programs that the code samples are written for, or installs them. */
import { delimiter, join } from 'node:path';
import { findProgram, type Machine } from './debian-package.js';

/**
 * The path of `curl`.
 *
 * @throws when there is none, with the command that installs it
 */
export function findCurl(machine?: Machine): Promise<string> {
  const elsewhere = 'brew install curl, or https://curl.se/download.html';
  return find({ name: 'curl', variable: 'CURL', package: 'curl', elsewhere }, machine);
}

/**
 * The path of Python 3.
 *
 * @throws when there is none, with the command that installs it
 */
export function findPython(machine?: Machine): Promise<string> {
  const elsewhere = 'brew install python, or https://www.python.org/downloads/';
  return find({ name: 'python3', variable: 'PYTHON', package: 'python3', elsewhere }, machine);
}

/**
 * The path of PHP 8, as a command.
 *
 * @throws when there is none, with the command that installs it
 */
export function findPhp(machine?: Machine): Promise<string> {
  const elsewhere = 'brew install php, or https://www.php.net/downloads';
  return find({ name: 'php', variable: 'PHP', package: 'php-cli', elsewhere }, machine);
}

/** A program whose name is the command that runs it. */
function find(
  program: { name: string; variable: string; package: string; elsewhere: string },
  machine?: Machine,
): Promise<string> {
  const places = ({ PATH = '' }: Machine['env']) =>
    [...PATH.split(delimiter).filter(Boolean), '/usr/bin'].map((folder) =>
      join(folder, program.name),
    );
  return findProgram({ ...program, places }, machine);
}
