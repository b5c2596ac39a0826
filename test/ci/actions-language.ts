/**
 * Loads the parser and the validator of GitHub for actions and workflows. They import JSON in a form that Node refuses,
 * so they are bundled first.
 */
import type { validate, ValidationConfig } from '@actions/languageservice';
import { build } from 'esbuild';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../scripts/lib/project.js';

interface Bundled {
  validate: typeof validate;
  TextDocument: {
    create: (
      uri: string,
      language: string,
      version: number,
      text: string,
    ) => Parameters<typeof validate>[0];
  };
}

let loaded: Promise<Bundled> | undefined;
let calls = 0;

/** Returns what the validator of GitHub says about an action or a workflow, each message with its line. */
export async function languageFaults(
  file: string,
  text: string,
  config: ValidationConfig = {},
): Promise<string[]> {
  loaded ??= load();
  const { validate: run, TextDocument } = await loaded;
  // The validator remembers what it has parsed by the address.
  const address = `file:///${calls++}/${file}`;
  const found = await run(TextDocument.create(address, 'yaml', 1, text), config);
  return found.map(({ message, range }) => `${file}:${range.start.line + 1}  ${message}`);
}

async function load(): Promise<Bundled> {
  const folder = mkdtempSync(join(tmpdir(), 'kaizala-actions-'));
  try {
    const outfile = join(folder, 'language.mjs');
    await build({
      stdin: {
        contents: `export { validate } from '@actions/languageservice';
          export { TextDocument } from 'vscode-languageserver-textdocument';`,
        resolveDir: root,
      },
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile,
      logLevel: 'silent',
    });
    return (await import(pathToFileURL(outfile).href)) as Bundled;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
