/** Reads the documents of files, one after another. */
import { misuse } from '../../common/failure.js';
import type { Terminal } from '../output/terminal.js';
import type { Document } from '../files/document.js';
import { type FileFormat, readFormat } from './file-format.js';
import { ReadBudget, readSources } from '../files/sources.js';
import { unwrapped } from './wrapped-event.js';

/** The maximum number of documents in one run of a command that keeps all documents in memory. */
const mostDocuments = 100_000;

/** A file and its documents, which are read one after another. */
export interface DocumentsOfFile {
  /** The name that the user gave, or `stdin` for the standard input. */
  file: string;
  documents: AsyncGenerator<Document>;
  /** The format of the file. It is known when the first document has been read, or the end of the file. */
  format?: FileFormat;
}

/**
 * Reads files one after another, so that only a part of one file is in memory; `-` is the standard input.
 *
 * @param total the maximum size of all files together, in bytes, for a command that keeps all files in memory
 * @throws Failure if a file cannot be read, is too long, or is not UTF-8, or if there are too many documents
 */
export function* documentsIn(
  files: readonly string[],
  terminal: Terminal,
  total?: number,
): Generator<DocumentsOfFile> {
  if (files.filter((file) => file === '-').length > 1)
    throw misuse(
      'The standard input (-) is named more than once, but can be read only once. Fix: name - only once.',
    );
  const run: Run = total === undefined ? {} : { budget: new ReadBudget(total), documents: 0 };
  for (const name of files) {
    const file = name === '-' ? 'stdin' : name;
    const setFormat = (format: FileFormat) => (documentsOfFile.format ??= format);
    const documents = read(name, terminal, run, setFormat);
    const documentsOfFile: DocumentsOfFile = { file, documents };
    yield documentsOfFile;
  }
}

/** The counts of a run so far; empty if the run has no limit. */
type Run = { budget?: never } | { budget: ReadBudget; documents: number };

async function* read(
  file: string,
  terminal: Terminal,
  run: Run,
  setFormat: (format: FileFormat) => void,
): AsyncGenerator<Document> {
  for await (const source of readSources(file, terminal, run.budget)) {
    const { format, documents } = await readFormat(source);
    setFormat(format);
    for (const document of documents) {
      if (run.budget && (run.documents += 1) > mostDocuments)
        throw misuse(
          `${source.file} has more documents than ${mostDocuments}, the limit of a run. Fix: split the file, or name fewer files at a time.`,
        );
      yield unwrapped(document);
    }
  }
}
