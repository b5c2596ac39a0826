/** Reads the code samples that the documentation shows. They are files in spec/samples/. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../../src/common/failure.js';
import { readText } from '../lib/read-text.js';

/**
 * A code sample, in the form of an entry of `x-codeSamples`. The renderers of the documentation read this extension of
 * OpenAPI.
 */
export interface CodeSample {
  /** The name of the language for syntax highlighters: `bash`. */
  lang: string;
  /** The name of the language that readers see: `curl`. */
  label: string;
  source: string;
  /** True if no test runs the sample. The documentation says so next to the sample. */
  notRun?: true;
}

/**
 * The samples in each folder of spec/samples/. The key is the name of the folder: the id of an operation, or
 * `receiver`.
 */
export type CodeSamples = Map<string, CodeSample[]>;

export const sampleLanguages = {
  curl: { lang: 'bash', label: 'curl' },
  typescript: { lang: 'typescript', label: 'TypeScript' },
  python: { lang: 'python', label: 'Python' },
  php: { lang: 'php', label: 'PHP' },
  // The tests cannot run C#, because neither Debian nor npm has the .NET SDK.
  csharp: { lang: 'csharp', label: 'C#', notRun: true },
} satisfies Record<string, Omit<CodeSample, 'source'>>;

/**
 * The languages of the samples. The key is the name of the file, which every folder of samples must have. The
 * documentation shows the languages in this order.
 */
const languages = new Map([
  ['curl.sh', sampleLanguages.curl],
  ['typescript.ts', sampleLanguages.typescript],
  ['python.py', sampleLanguages.python],
  ['php.php', sampleLanguages.php],
]);

/**
 * Further languages of the receiver. A program in such a language has to receive deliveries, but it can call the API
 * with a generated client.
 */
const receiverLanguages = new Map([...languages, ['csharp.cs', sampleLanguages.csharp]]);

const languagesOf = (name: string) => (name === 'receiver' ? receiverLanguages : languages);

const folder = 'spec/samples';

/**
 * Reads all code samples in spec/samples/ of a project.
 *
 * @throws Failure if a file is missing, or if a file is not a sample. The message names the file.
 */
export function readCodeSamples(root: string): CodeSamples {
  const names = entriesOf(root, folder);
  return new Map(
    names.map((name) => [name, readFolder(root, `${folder}/${name}`, languagesOf(name))]),
  );
}

/**
 * Returns the samples for an operation. All requests that the service sends share the samples in the folder `receiver`.
 *
 * @throws Failure if the operation has no folder of samples. The message names the folder.
 */
export function codeSamplesOf(samples: CodeSamples, operationId: string): CodeSample[] {
  const name = /^(receive|answer)[A-Z]/.test(operationId) ? 'receiver' : operationId;
  const found = samples.get(name);
  if (found) return found;
  throw new Failure(
    `${operationId} has no code samples. Fix: add ${folder}/${name}/ with ${[...languagesOf(name).keys()].join(', ')}, and the test that runs them.`,
  );
}

function readFolder(
  root: string,
  path: string,
  expected: ReadonlyMap<string, Omit<CodeSample, 'source'>>,
): CodeSample[] {
  const found = entriesOf(root, path);
  const stray = found.find((file) => !expected.has(file));
  if (stray)
    throw new Failure(
      `${path}/${stray} is not a code sample; expected ${[...expected.keys()].join(', ')}. Fix: rename or delete the file.`,
    );
  return [...expected].map(([file, language]) => {
    if (!found.includes(file))
      throw new Failure(
        `${path}/${file} is missing; each sample exists in every language. Fix: write the file.`,
      );
    return { ...language, source: readText(join(root, path, file)) };
  });
}

/** Lists the entries of a folder, except hidden files, which editors and operating systems create. */
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
