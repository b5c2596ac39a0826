/** Runs the command `export`, and reads the files that it writes. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { onTestFinished } from 'vitest';
import { type Ended, run } from '../command.js';
import { file } from '../files.js';

/** A row as an object: the key is the name of the column. */
export type Row = Record<string, string>;

export interface Exported extends Ended {
  /** The folder of the files. */
  folder: string;
  /** The rows of each file. */
  files: Record<string, Row[]>;
}

/** Returns a folder that does not exist. It is removed after the test. */
export function newFolder(): string {
  const above = mkdtempSync(join(tmpdir(), 'kaizala export '));
  onTestFinished(() => rmSync(above, { recursive: true }));
  return join(above, 'csv');
}

/** Exports events from a file with one event on each line. A string is a line. */
export async function exported(
  events: readonly unknown[],
  options: readonly string[] = [],
  folder = newFolder(),
): Promise<Exported> {
  const lines = events.map((event) => (typeof event === 'string' ? event : JSON.stringify(event)));
  const path = file(lines.map((line) => `${line}\n`).join(''), 'events.ndjson');
  const ended = await run(['export', path, '--out', folder, ...options]);
  return { ...ended, folder, files: rowsIn(folder) };
}

/** Reads all files in a folder. */
function rowsIn(folder: string): Record<string, Row[]> {
  const names = existsSync(folder) ? readdirSync(folder).toSorted() : [];
  return Object.fromEntries(
    names.map((name) => [
      name,
      parse(readFileSync(join(folder, name)), {
        columns: true,
        bom: true,
        record_delimiter: '\r\n',
      }),
    ]),
  );
}

/** Returns the rows of the only file. */
export function onlyRows({ files }: Exported): Row[] {
  const [rows, ...others] = Object.values(files);
  if (!rows || others.length > 0) throw new Error(`Not one file: ${Object.keys(files).join(', ')}`);
  return rows;
}

/** Returns a response to a survey with these answers. Each has a title, a type and an answer. */
export function response(
  answers: readonly (readonly [title: string, type: string, answer: unknown])[],
  more: { eventId?: string; data?: object } = {},
) {
  const { eventId = 'response-1', data = {} } = more;
  return {
    objectId: 'group-1',
    objectType: 'Group',
    eventType: 'SurveyResponse',
    eventId,
    data: {
      actionId: 'survey-1',
      responseId: eventId,
      responseDetails: {
        responseWithQuestions: answers.map(([title, type, answer]) => ({ title, type, answer })),
      },
      ...data,
    },
  };
}
