import { isEventType } from '../../../generated/v1/events.js';
import { type ExitCode, misuse } from '../../common/failure.js';
import { githubAnnotation, type SourceLocation } from '../../common/github-annotations.js';
import { type Document, documentsIn, locationAt, locationOf } from '../files/documents.js';
import { schemaOf, schemas } from '../files/schemas.js';
import { locationText } from '../files/sources.js';
import { suggestion } from '../options/suggest.js';
import { clipped } from '../output/clip.js';
import { maskText } from '../../common/mask.js';
import { maskValue } from '../output/mask-argument.js';
import { printable } from '../output/printable.js';
import type { Terminal } from '../output/terminal.js';

export interface ValidateOptions {
  as?: string;
  format: 'text' | 'github' | 'json';
}

/** An error or a notice about a document, or about a file without a document. */
interface Finding extends SourceLocation {
  kind: 'error' | 'notice';
  /** The JSON Pointer to the value with the error or notice; empty for the document itself. */
  pointer: string;
  message: string;
  /** The schema that the document was checked against. */
  schema?: string;
}

/**
 * The maximum length of a JSON Pointer in the output, in UTF-16 units. The name of a field, and so the pointer, can be
 * as long as the document.
 */
const longestPointer = 1000;

/** `kaizala-webhooks validate` */
export async function validate(
  files: readonly string[],
  { as, format }: ValidateOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  if (as !== undefined && !schemas.has(as))
    throw misuse(`--as ${maskValue(as)} is not a schema. ${suggestion(as, [...schemas.keys()])}`);
  const findings: Finding[] = [];
  let count = 0;
  for (const { file, documents } of documentsIn(files, terminal)) {
    const before = count;
    for await (const document of documents) {
      count += 1;
      findings.push(...findingsFor(document, as));
    }
    if (count === before) findings.push(noDocument(file));
  }
  const errors = findings.filter(({ kind }) => kind === 'error');
  report(findings, errors.length, count, format, terminal);
  return errors.length === 0 ? 0 : 1;
}

function noDocument(file: string): Finding {
  const message =
    'the file has no document; expected a JSON value, a list of values, or one value on each line.';
  return { kind: 'error', file, line: 1, column: 1, pointer: '', message };
}

function findingsFor(document: Document, as: string | undefined): Finding[] {
  if (document.fault) {
    const { offset, reason } = document.fault;
    return [{ kind: 'error', ...locationAt(document, offset), pointer: '', message: `${reason}.` }];
  }
  const schema = as ?? schemaOf(document.value);
  const validator = schema === undefined ? undefined : schemas.get(schema);
  if (schema === undefined || !validator) {
    const message =
      'the fields do not show which schema the document has. Fix: name the schema with --as.';
    return [{ kind: 'error', ...locationOf(document, ''), pointer: '', message }];
  }
  const [issue] = validator.issues(document.value, 1);
  if (!issue) return noticeOf(document, schema);
  const { kind, pointer, message } = issue;
  const location = locationOf(document, pointer, kind === 'unknown' ? 'name' : 'value');
  const shown = clipped(maskText(pointer), longestPointer);
  return [{ kind: 'error', ...location, pointer: shown, message: sentence(message), schema }];
}

/** Adds a full stop, unless the message ends with a question mark. */
function sentence(message: string): string {
  return message.endsWith('?') ? message : `${message}.`;
}

/** Reports an unknown event type as a notice: it can be a new type, which is valid, or a typing error. */
function noticeOf(document: Document, schema: string): Finding[] {
  const { eventType } = (document.value ?? {}) as { eventType?: unknown };
  if (schema !== 'Delivery' || isEventType(String(eventType))) return [];
  const message =
    'is not an event type in the API description; it can be a new type or a typing error.';
  const location = locationOf(document, '/eventType');
  return [{ kind: 'notice', ...location, pointer: '/eventType', message, schema }];
}

/**
 * Returns the text of a finding. A finding without a schema is not about a single field, so its text needs no pointer.
 */
function messageOf({ pointer, message, schema }: Finding): string {
  return schema === undefined ? message : `${pointer || 'the document'} ${message} [${schema}]`;
}

function report(
  findings: Finding[],
  errors: number,
  count: number,
  format: ValidateOptions['format'],
  terminal: Terminal,
): void {
  if (format === 'json') {
    const valid = errors === 0;
    terminal.print(JSON.stringify({ valid, documents: count, findings }));
    return;
  }
  for (const finding of findings) {
    const { kind } = finding;
    const message = messageOf(finding);
    if (format === 'github')
      terminal.write('output', `${printable(githubAnnotation(kind, message, finding))}\n`);
    else
      terminal.print(
        `${locationText(finding)}  `,
        [kind === 'error' ? 'red' : 'yellow', kind],
        `  ${message}`,
      );
  }
  terminal.note(
    `${count} ${count === 1 ? 'document' : 'documents'}, ${errors} ${errors === 1 ? 'error' : 'errors'}`,
  );
}
