/** The bodies of requests in a CSV file, which webhook.site exports: https://docs.webhook.site/api/requests.html */
import { CsvError, parse } from 'csv-parse/sync';
import type { Document } from '../files/document.js';
import { FileFailure } from '../files/file-failure.js';
import type { Source } from '../files/sources.js';
import { embeddedDocument } from './embedded-document.js';
import { timeOf } from './recorded-requests.js';

/** The names of the columns that have the body and the time of each request. */
const [column, timeColumn] = ['content', 'created_at'];

interface Row {
  fields: string[];
  /** The text of the row. */
  raw: string;
}

/**
 * Reads the body in each row. A row that is not valid CSV is a document with a fault, after which no row is read.
 *
 * @throws FileFailure if the file does not have the column of the bodies
 */
export function* csvDocumentsIn(source: Source): Generator<Document> {
  const { text, file } = source;
  const { rows, fault } = rowsOf(text);
  const [index, timeIndex] = [column, timeColumn].map(
    (name) => rows[0]?.fields.indexOf(name) ?? -1,
  );
  if (index! < 0 && !fault)
    throw new FileFailure(
      file,
      `is CSV without the column ${column}, which has the bodies in an export of webhook.site. Fix: export it again with commas between the columns, or write one JSON document on each line.`,
    );
  let start = 0;
  for (const { fields, raw } of rows) {
    start = text.indexOf(raw, start);
    const content = fields[index!] ?? '';
    if (start > 0 && content.trim() !== '') {
      const receivedAt = timeOf(fields[timeIndex!] ?? '');
      const document = bodyIn(source, { fields, raw }, index!, start);
      yield Number.isNaN(receivedAt) ? document : { ...document, receivedAt };
    }
    start += raw.length;
  }
  if (fault) yield faultyRow(source, start, fault);
}

function bodyIn(source: Source, { fields, raw }: Row, index: number, start: number): Document {
  const { text } = source;
  const content = fields[index]!;
  // The field begins after the fields before it. Their texts are at least as long as their values.
  const before = fields.slice(0, index).join(',').length;
  const quoted = `"${content.replaceAll('"', '""')}"`;
  const isQuoted = raw.indexOf(quoted, before) >= 0;
  const field = isQuoted ? raw.indexOf(quoted, before) + 1 : raw.indexOf(content, before);
  const widthAt = (offset: number) => (isQuoted && text[offset] === '"' ? 2 : 1);
  return embeddedDocument(source, content, start + field, widthAt);
}

/** Reads the rows up to the first fault. */
function rowsOf(text: string): { rows: Row[]; fault?: string } {
  const rows: Row[] = [];
  try {
    parse(text, {
      raw: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (row: unknown) => {
        const { record, raw } = row as { record: string[]; raw: string };
        rows.push({ fields: record, raw });
        return null;
      },
    });
    return { rows };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const fault =
      error.code === 'CSV_QUOTE_NOT_CLOSED'
        ? 'this row is cut off: a quotation mark is not closed; no row after it was read. Fix: export the file again'
        : 'this row is not valid CSV; expected fields with commas between them, in which a quotation mark is written twice; no row after it was read. Fix: export the file again';
    return { rows, fault };
  }
}

/** Returns a document for the row that begins after an offset. */
function faultyRow(source: Source, after: number, reason: string): Document {
  const { text } = source;
  const start = after + (/^\s*/.exec(text.slice(after))?.[0].length ?? 0);
  const positions = { toSource: () => start, find: () => start };
  return {
    source,
    text: text.slice(start),
    positions,
    value: undefined,
    fault: { offset: 0, reason },
  };
}
