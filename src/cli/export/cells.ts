/** The cells of an event: one for each field, and one for each question. */
import { isObject } from '../../common/json.js';
import { maskField } from '../../common/mask.js';
import type { Media } from '../../common/types.js';
import { answersOf, type QuestionAnswer } from '../../payload/answers.js';
import { foldMedia } from '../../payload/media.js';
import type { ExactJson } from '../files/exact-json.js';
import type { Columns } from './columns.js';
import { dateText } from './date-text.js';

/** The objects in an event whose fields have their own columns. Any other object is one cell with JSON. */
const opened = new Set(['data', 'data.responseDetails', 'data.responseDetails.response']);

/** The list of the questions, each with its answer. */
const questions = 'data.responseDetails.responseWithQuestions';

/** The list of the files in an event. */
const files = 'data.media';

/** The text between the values of a list in one cell. */
const separator = '; ';

/** The cells of an event; the columns know their order. A cell that is not set is empty. */
export interface Cells {
  cells: string[];
  /** The number of cells in which something is masked. */
  masked: number;
}

/**
 * Returns the cells of an event. Only their texts are masked: the columns are found by the names and titles as they
 * were received, because two of them can be equal when they are masked.
 *
 * @param exact the document that the event comes from. The numbers in the event can be those of this document
 */
export function cellsOf(
  event: Readonly<Record<string, unknown>>,
  columns: Columns,
  { exact, showSecrets }: { exact: ExactJson; showSecrets: boolean },
): Cells {
  const cells: string[] = [];
  let masked = 0;
  const shown = (name: string, value: unknown, isLink = false) => {
    if (showSecrets) return value;
    const own = maskField(name, value, isLink);
    if (isDifferent(own, value, exact)) masked += 1;
    return own;
  };
  const addFields = (fields: object, path: string) => {
    for (const [name, value] of Object.entries(fields) as [string, unknown][]) {
      const own = path + name;
      if (isObject(value) && opened.has(own)) addFields(value, `${own}.`);
      else if (own === questions && isListOfObjects(value)) addAnswers(value);
      else {
        const cell = shown(name, value);
        cells[columns.indexOfField(path, name)] =
          own === files && isListOfObjects(cell) ? mediaText(cell, exact) : textOf(cell, exact);
      }
    }
  };
  const addAnswers = (list: readonly Record<string, unknown>[]) => {
    const counts = new Map<string, number>();
    const shownList = list.map(({ title, type, answer }) => ({
      title,
      type,
      answer: shown('answer', answer, type === 'Image'),
    }));
    for (const { title, text } of answerTexts(shownList, exact)) {
      const count = (counts.get(title) ?? 0) + 1;
      counts.set(title, count);
      cells[columns.indexOfQuestion(title, count)] = text;
    }
  };
  addFields(event, '');
  return { cells, masked };
}

function isDifferent(one: unknown, other: unknown, exact: ExactJson): boolean {
  if (one === other) return false;
  return typeof one !== 'object' || exact.stringify(one) !== exact.stringify(other);
}

function isListOfObjects(value: unknown): value is Record<string, unknown>[] {
  return Array.isArray(value) && value.every(isObject);
}

/** Returns the text of each answer. The types of the questions are recognized by numbers that JavaScript can read. */
function answerTexts(list: readonly object[], exact: ExactJson): { title: string; text: string }[] {
  const responseWithQuestions = exact.plain(list) as object[];
  const answers = [...answersOf({ data: { responseDetails: { responseWithQuestions } } })];
  return answers.map((answer, index) => {
    const written = (list[index] as { answer?: unknown }).answer;
    const { answer: plain } = responseWithQuestions[index] as { answer?: unknown };
    const text =
      answer.kind === 'date' ? dateText(plain, answer.type) : answerText(answer, written, exact);
    return { title: answer.title, text: text ?? textOf(written, exact) };
  });
}

/** @param written the answer with the numbers as they were written */
function answerText(answer: QuestionAnswer, written: unknown, exact: ExactJson): string {
  switch (answer.kind) {
    case 'location': {
      const { lt, lg, n, a } = written as Record<string, unknown>;
      const place = [textOf(lt, exact), textOf(lg, exact)].join(', ');
      return [place, textOf(n, exact), textOf(a, exact)].filter(Boolean).join(separator);
    }
    case 'phone':
      return `+${answer.value.cc.replace(/^\++/, '')}${answer.value.pn}`;
    case 'media':
      return mediaText(answer.value, exact);
    case 'skipped':
      return '';
    default:
      return textOf(written, exact);
  }
}

/** Returns the name and the link of each file. */
function mediaText(media: readonly Media[], exact: ExactJson): string {
  const texts = media.map((file) => {
    const { fileName, url } = foldMedia(file);
    return [fileName, url].filter(isText).join(' ') || textOf(file, exact);
  });
  return texts.join(separator);
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

/** Returns the text of a value: of a scalar its characters, of a list of scalars these texts, otherwise JSON. */
function textOf(value: unknown, exact: ExactJson): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  const isList = Array.isArray(value) && value.every((item) => typeof item !== 'object');
  if (isList) return value.map((item) => textOf(item, exact)).join(separator);
  return exact.stringify(value);
}
