/** Detects the format of a file by its content, or by its name. */
import { type Document, documentOf } from '../files/document.js';
import { isNamedLines, type Source } from '../files/sources.js';
import { concatenatedIn, itemsIn, itemsOf, layoutOf, linesIn } from './json-formats.js';
import { type RecordingFormat, recordingIn } from './recorded-requests.js';

/** The formats of files. The text is printed. */
export type FileFormat =
  | 'JSON'
  | 'JSON list'
  | 'NDJSON'
  | 'concatenated JSON'
  | 'YAML'
  | 'webhook.site CSV'
  | RecordingFormat;

/** The documents of a source, and the format in which they were found. */
export interface FormattedDocuments {
  format: FileFormat;
  documents: Iterable<Document>;
}

/**
 * Finds the documents of a source. The content determines the format. Only for YAML, CSV and lines of JSON can the name
 * of the file determine it, because their content can look like another format.
 *
 * @throws Failure if the source is longer than the limit of its format
 */
export async function readFormat(source: Source): Promise<FormattedDocuments> {
  const { file, text, isPart } = source;
  if (isPart || isNamedLines(file)) return { format: 'NDJSON', documents: linesIn(source) };
  if (/\.ya?ml$/i.test(file)) return readYaml(source);
  if (/\.csv$/i.test(file)) return readCsv(source);
  const { items, fault } = itemsOf(text);
  if (!fault) {
    const recording = recordingIn(source);
    if (recording) return recording;
    if (items) return { format: 'JSON list', documents: itemsIn(source, items) };
  } else {
    if (looksLikeCsv.test(text)) return readCsv(source);
    if (looksLikeYaml.test(text)) return readYaml(source);
    const layout = layoutOf(text);
    if (layout === 'lines') return { format: 'NDJSON', documents: linesIn(source) };
    if (layout === 'concatenated')
      return { format: 'concatenated JSON', documents: concatenatedIn(source) };
  }
  return { format: 'JSON', documents: text.trim() === '' ? [] : [documentOf(source)] };
}

/** A header line with the column of the bodies. */
const looksLikeCsv = /^(?:[^\n{[]*,)?"?content"?(?:,[^\n]*)?\r?\n/;

/** A first line, after comments, that begins a YAML document, a list or a mapping, but not JSON. */
const looksLikeYaml = /^(?:\s*(?:#.*)?\n)*(?:---|- |[A-Za-z]\w*:(?:\s|$))/;

// The next two formats are rare, so their parsers are loaded only when they are needed.

async function readYaml(source: Source): Promise<FormattedDocuments> {
  const { yamlDocumentsIn } = await import('./yaml-documents.js');
  return { format: 'YAML', documents: yamlDocumentsIn(source) };
}

async function readCsv(source: Source): Promise<FormattedDocuments> {
  const { csvDocumentsIn } = await import('./csv-documents.js');
  return { format: 'webhook.site CSV', documents: csvDocumentsIn(source) };
}
