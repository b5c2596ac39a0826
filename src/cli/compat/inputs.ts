/** Finds the descriptions that two arguments name: files, directories, or a git ref. */
import { misuse } from '../../common/failure.js';
import { longestDocument } from '../files/document.js';
import { readSource, type Source } from '../files/sources.js';
import { maskName } from '../output/mask-argument.js';
import type { Terminal } from '../output/terminal.js';
import { kindOf, textOf } from './local-files.js';
import { type Inputs, matchDirectory } from './match.js';
import { bothPackages, packageIn } from './package-files.js';
import { inputsOfRef } from './ref-inputs.js';
import { limit, scanDirectory } from './scan.js';

/** @param head undefined for the current files of the paths in the base */
export async function findInputs(
  base: string,
  head: string | undefined,
  terminal: Terminal,
): Promise<Inputs> {
  const read = (file: string) => readSource(file, terminal, longestDocument, limit);
  const kind = kindOf(base);
  if (head !== undefined && kindOf(head) === undefined)
    throw misuse(`${maskName(head)} does not exist. Fix: name a ${kind ?? 'file or a directory'}.`);
  if (kind === undefined) return inputsOfRef(base, head, read);
  if (head === undefined)
    throw misuse(
      `${maskName(base)} is a ${kind}, but it is not clear with what to compare it. Fix: name the new ${kind}, too: compat ${maskName(base)} <head>.`,
    );
  if (kindOf(head) !== kind)
    throw misuse(
      `${maskName(base)} is a ${kind}, but ${maskName(head)} is a ${kindOf(head)}; expected two of a kind. Fix: name two files or two directories.`,
    );
  if (kind === 'directory') return inputsOfDirectories(base, head, read);
  const pairs = [{ base: await read(base), head: await read(head) }];
  return { pairs, removed: [], notices: [] };
}

async function inputsOfDirectories(
  base: string,
  head: string,
  read: (file: string) => Promise<Source>,
): Promise<Inputs> {
  const before = await scanDirectory(base, read);
  const matches = await matchDirectory(
    before,
    head,
    read,
    `${maskName(base)} has no OpenAPI description that can be compared. Fix: name a directory with descriptions in JSON or YAML.`,
  );
  const { packages, notices } = bothPackages(packageIn(base, textOf), packageIn(head, textOf));
  return { ...matches, notices: [...matches.notices, ...notices], packages };
}
