/** The code samples of the documentation, which are files in spec/samples/, each run by a test. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../../src/common/failure.js';
import { readText } from '../lib/read-text.js';

/** What the renderers read as an entry of `x-codeSamples`. */
export interface CodeSample {
  /** As highlighters know the language. */
  lang: string;
  /** As readers do. */
  label: string;
  source: string;
}

/** By the name of their folder: the id of an operation, or `receiver`. */
export type CodeSamples = Map<string, CodeSample[]>;

/** The languages of the samples. */
export const sampleLanguages = {
  curl: { lang: 'bash', label: 'curl' },
  typescript: { lang: 'typescript', label: 'TypeScript' },
  python: { lang: 'python', label: 'Python' },
  php: { lang: 'php', label: 'PHP' },
} satisfies Record<string, Omit<CodeSample, 'source'>>;

/** Each language, by the file that every folder has of it, in the order of the documentation. */
const languages = new Map([
  ['curl.sh', sampleLanguages.curl],
  ['typescript.ts', sampleLanguages.typescript],
  ['python.py', sampleLanguages.python],
  ['php.php', sampleLanguages.php],
]);

const folder = 'spec/samples';

/**
 * Reads the samples of a project.
 *
 * @throws Failure that names the file which is missing, or which is none of them
 */
export function readCodeSamples(root: string): CodeSamples {
  const names = entriesOf(root, folder);
  return new Map(names.map((name) => [name, readFolder(root, `${folder}/${name}`)]));
}

/**
 * The samples that belong to an operation: all that the service calls have those of the receiver.
 *
 * @throws Failure that names the folder which is missing
 */
export function codeSamplesOf(samples: CodeSamples, operationId: string): CodeSample[] {
  const name = /^(receive|answer)[A-Z]/.test(operationId) ? 'receiver' : operationId;
  const found = samples.get(name);
  if (found) return found;
  throw new Failure(
    `${operationId} has no code samples. Fix: add ${folder}/${name}/ with ${[...languages.keys()].join(', ')}, and the test that runs them.`,
  );
}

function readFolder(root: string, path: string): CodeSample[] {
  const found = entriesOf(root, path);
  const stray = found.find((file) => !languages.has(file));
  if (stray)
    throw new Failure(
      `${path}/${stray} is no code sample: expected ${[...languages.keys()].join(', ')}.`,
    );
  return [...languages].map(([file, language]) => {
    if (!found.includes(file))
      throw new Failure(`${path}/${file} is missing: each sample is in every language.`);
    return { ...language, source: readText(join(root, path, file)) };
  });
}

/** What is in a folder, but for what editors and systems hide there. */
function entriesOf(root: string, path: string): string[] {
  try {
    return readdirSync(join(root, path)).filter((name) => !name.startsWith('.'));
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const fault = code === 'ENOTDIR' ? 'is a file: code samples lie in folders' : 'is missing';
    throw new Failure(`${path} ${fault}.`, { cause });
  }
}
