import { readFileSync } from 'node:fs';

/**
 * Reads a text file of the project and converts CRLF to LF. Git and editors on Windows may write CRLF, but generated
 * files must have the same bytes on every system.
 */
export function readText(path: string): string {
  return readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
}
