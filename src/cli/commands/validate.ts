import { isEventType } from '../../../generated/v1/events.js';
import { type ExitCode, misuse } from '../../common/failure.js';
import { githubAnnotation, type Place } from '../../common/github-annotations.js';
import {
  type Document,
  documentsOf,
  placeAt,
  placeOf,
  placeText,
  readSources,
  type Source,
} from '../files/documents.js';
import { schemaOf, schemas } from '../files/schemas.js';
import { suggestion } from '../options/suggest.js';
import { maskText } from '../output/mask.js';
import { printable } from '../output/printable.js';
import type { Terminal } from '../output/terminal.js';

export interface ValidateOptions {
  as?: string;
  format: 'text' | 'github' | 'json';
}

/** What was found out about a document, or about a file that holds none. */
interface Finding extends Place {
  kind: 'error' | 'notice';
  /** JSON Pointer; empty for the document itself. */
  pointer: string;
  message: string;
  /** What it was judged as. */
  schema?: string;
}

/** `kaizala-webhooks validate` */
export async function validate(
  files: readonly string[],
  { as, format }: ValidateOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  if (as !== undefined && !schemas.has(as))
    throw misuse(`--as ${as} is no schema. ${suggestion(as, [...schemas.keys()])}`);
  const sources = await readSources(files, terminal);
  const counted = sources.map((source) => ({ source, documents: documentsOf(source) }));
  const findings = counted.flatMap(({ source, documents }) =>
    documents.length === 0 ? [noDocument(source)] : documents.flatMap((one) => judge(one, as)),
  );
  const count = counted.reduce((sum, { documents }) => sum + documents.length, 0);
  const errors = findings.filter(({ kind }) => kind === 'error');
  report(findings, errors.length, count, format, terminal);
  return errors.length === 0 ? 0 : 1;
}

function noDocument({ file }: Source): Finding {
  const message = 'the file holds no document: expected JSON, a list of it, or a line each.';
  return { kind: 'error', file, line: 1, column: 1, pointer: '', message };
}

function judge(document: Document, as: string | undefined): Finding[] {
  if (document.fault) {
    const { offset, reason } = document.fault;
    return [{ kind: 'error', ...placeAt(document, offset), pointer: '', message: `${reason}.` }];
  }
  const schema = as ?? schemaOf(document.value);
  const validator = schema === undefined ? undefined : schemas.get(schema);
  if (schema === undefined || !validator) {
    const message = 'the members do not tell what this is: say so with --as.';
    return [{ kind: 'error', ...placeOf(document, ''), pointer: '', message }];
  }
  const [issue] = validator.issues(document.value, 1);
  if (!issue) return noticeOf(document, schema);
  const { kind, pointer, message } = issue;
  const place = placeOf(document, pointer, kind === 'unknown' ? 'name' : 'value');
  return [
    { kind: 'error', ...place, pointer: maskText(pointer), message: sentence(message), schema },
  ];
}

/** With a full stop, unless it ends in a question. */
function sentence(message: string): string {
  return message.endsWith('?') ? message : `${message}.`;
}

/** A new type is legal, and a mistyped one looks the same. */
function noticeOf(document: Document, schema: string): Finding[] {
  const { eventType } = (document.value ?? {}) as { eventType?: unknown };
  if (schema !== 'Delivery' || isEventType(String(eventType))) return [];
  const message = 'is no type that the description knows, which is legal.';
  const place = placeOf(document, '/eventType');
  return [{ kind: 'notice', ...place, pointer: '/eventType', message, schema }];
}

/** Without a schema, the message is not about a place in the document. */
function saidOf({ pointer, message, schema }: Finding): string {
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
    const said = saidOf(finding);
    if (format === 'github')
      terminal.write('output', `${printable(githubAnnotation(kind, said, finding))}\n`);
    else
      terminal.print(
        `${placeText(finding)}  `,
        [kind === 'error' ? 'red' : 'yellow', kind],
        `  ${said}`,
      );
  }
  terminal.note(
    `${count} ${count === 1 ? 'document' : 'documents'}, ${errors} ${errors === 1 ? 'error' : 'errors'}`,
  );
}
