import { readFileSync } from 'node:fs';

/**
 * Reads a text file of the project, with the line ends of Unix. Git and editors on Windows may write CRLF, but generated
 * files have the same bytes on every system.
 */
export function readText(path: string): string {
  return readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
}
