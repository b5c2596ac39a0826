import { readFileSync } from 'node:fs';

/**
 * A text file of the project, with the line ends of Unix: git and editors on Windows may have written others, and what
 * is made from the file has the same bytes on every system.
 */
export function readText(path: string): string {
  return readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
}
