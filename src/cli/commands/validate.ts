import { isEventType } from '../../../generated/v1/events.js';
import { type ExitCode, misuse } from '../../common/failure.js';
import { githubAnnotation, type Place } from '../../common/github-annotations.js';
import { type Document, documentsIn, placeAt, placeOf } from '../files/documents.js';
import { schemaOf, schemas } from '../files/schemas.js';
import { placeText } from '../files/sources.js';
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

/** What was found out about a document, or about a file that holds none. */
interface Finding extends Place {
  kind: 'error' | 'notice';
  /** JSON Pointer; empty for the document itself. */
  pointer: string;
  message: string;
  /** What it was judged as. */
  schema?: string;
}

/** How much of a pointer is shown, in UTF-16 units: a name can be as long as its document. */
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
      findings.push(...judge(document, as));
    }
    if (count === before) findings.push(noDocument(file));
  }
  const errors = findings.filter(({ kind }) => kind === 'error');
  report(findings, errors.length, count, format, terminal);
  return errors.length === 0 ? 0 : 1;
}

function noDocument(file: string): Finding {
  const message =
    'the file has no document; expected JSON, a list of documents, or one on each line.';
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
    const message = 'its fields do not tell which schema it has. Fix: name it with --as.';
    return [{ kind: 'error', ...placeOf(document, ''), pointer: '', message }];
  }
  const [issue] = validator.issues(document.value, 1);
  if (!issue) return noticeOf(document, schema);
  const { kind, pointer, message } = issue;
  const place = placeOf(document, pointer, kind === 'unknown' ? 'name' : 'value');
  const shown = clipped(maskText(pointer), longestPointer);
  return [{ kind: 'error', ...place, pointer: shown, message: sentence(message), schema }];
}

/** With a full stop, unless it ends in a question. */
function sentence(message: string): string {
  return message.endsWith('?') ? message : `${message}.`;
}

/** A new type is legal, and a mistyped one looks the same. */
function noticeOf(document: Document, schema: string): Finding[] {
  const { eventType } = (document.value ?? {}) as { eventType?: unknown };
  if (schema !== 'Delivery' || isEventType(String(eventType))) return [];
  const message = 'is not a type that the description knows; new types may occur.';
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
