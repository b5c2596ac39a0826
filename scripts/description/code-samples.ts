/** The code samples of the documentation: files in spec/samples/, each of which a test runs. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../../src/common/failure.js';
import { readText } from '../lib/read-text.js';

/** An entry of `x-codeSamples`, as the renderers read it. */
export interface CodeSample {
  /** The language, by its name for highlighters. */
  lang: string;
  /** The language, by its name for readers. */
  label: string;
  source: string;
}

/** The samples by the name of their folder: the id of an operation, or `receiver`. */
export type CodeSamples = Map<string, CodeSample[]>;

export const sampleLanguages = {
  curl: { lang: 'bash', label: 'curl' },
  typescript: { lang: 'typescript', label: 'TypeScript' },
  python: { lang: 'python', label: 'Python' },
  php: { lang: 'php', label: 'PHP' },
} satisfies Record<string, Omit<CodeSample, 'source'>>;

/** Each language by the name of its file, which every folder has. The documentation shows them in this order. */
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
 * @throws Failure that names a missing file, or a file that is not a sample
 */
export function readCodeSamples(root: string): CodeSamples {
  const names = entriesOf(root, folder);
  return new Map(names.map((name) => [name, readFolder(root, `${folder}/${name}`)]));
}

/**
 * The samples for an operation. All operations that the service calls share the samples of the receiver.
 *
 * @throws Failure that names the missing folder
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
      `${path}/${stray} is not a code sample; expected ${[...languages.keys()].join(', ')}. Fix: rename or delete the file.`,
    );
  return [...languages].map(([file, language]) => {
    if (!found.includes(file))
      throw new Failure(
        `${path}/${file} is missing; each sample exists in every language. Fix: write the file.`,
      );
    return { ...language, source: readText(join(root, path, file)) };
  });
}

/** The entries of a folder, without the hidden files of editors and systems. */
function entriesOf(root: string, path: string): string[] {
  try {
    return readdirSync(join(root, path)).filter((name) => !name.startsWith('.'));
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const fault =
      code === 'ENOTDIR'
        ? 'is a file, but code samples are in folders. Fix: move or delete the file.'
        : 'is missing. Fix: create the folder.';
    throw new Failure(`${path} ${fault}`, { cause });
  }
}
