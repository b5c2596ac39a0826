import type { LocationAnswer, QuestionType, ResponseDetails } from '../../generated/v1/types.js';
import { isObject, objectsOf, stringOf } from '../common/json.js';
import type { Media, Question } from '../common/types.js';
import { type FoldedMedia, foldMedia } from './media.js';
import { toDate } from './to-date.js';

/** An answer of one kind. */
interface AnswerOf<Kind extends string, Value> {
  /**
   * The kind of the answer. It determines the type of `value`: when you check `kind`, TypeScript narrows `value`. See
   * {@link AnswerValue}.
   */
  kind: Kind;
  /** The value of the answer. Its type depends on `kind`. See {@link AnswerValue}. */
  value: Value;
}

/** A phone number. The country code is always a string here, although it can be a number in a delivery. */
interface PhoneNumber {
  /** The country code. */
  cc: string;
  /** The number within the country. */
  pn: string;
}

/**
 * The value of an answer. `kind` determines the type of `value`; when you check `kind`, TypeScript narrows `value`:
 *
 * - `text`: a string.
 * - `choice`: the title of the chosen option, a string.
 * - `choices`: the titles of the chosen options, an array of strings.
 * - `number`: a number.
 * - `date`: a `Date`.
 * - `location`: an object with the latitude `lt` and the longitude `lg`, in degrees.
 * - `phone`: an object with the country code `cc` and the number `pn`, both strings.
 * - `media`: the files, an array of {@link FoldedMedia}.
 * - `skipped`: undefined, because the person did not answer.
 * - `other`: the answer as it was received. Either the type of the question is not described, or the answer does not
 *   fit this type.
 */
export type AnswerValue =
  | AnswerOf<'text', string>
  | AnswerOf<'choice', string>
  | AnswerOf<'choices', string[]>
  | AnswerOf<'number', number>
  | AnswerOf<'date', Date>
  | AnswerOf<'location', LocationAnswer>
  | AnswerOf<'phone', PhoneNumber>
  | AnswerOf<'media', FoldedMedia[]>
  | AnswerOf<'skipped', undefined>
  | AnswerOf<'other', unknown>;

/** An answer with its question. */
export type QuestionAnswer = AnswerValue & {
  /** The text of the question; an empty string if the question has no text. */
  title: string;
  /**
   * The type of the question, as in the payload: `SingleOptionExternal`. An empty string if the question has no type.
   */
  type: QuestionType;
  /** True if the form does not show the question. */
  invisible: boolean;
  /**
   * True if the Kaizala app appended the question to the form. The app appends two questions, for the place and the
   * time of the answer (source: a receiver of 2017). These two questions are at the end. A question of the form can
   * have the same title and type as one of them. Such a question counts as appended only if no other question of the
   * form follows it.
   */
  addedByApp: boolean;
};

/**
 * The answers of a response, in this order: first the answers to the questions of the form, then the answers to the
 * questions that the app appended.
 */
export interface Answers extends Iterable<QuestionAnswer> {
  /** Returns the answer to the first question with this title, or undefined if there is no such question. */
  get(title: string): QuestionAnswer | undefined;
}

/** The questions that the Kaizala app appends to a form: the title and the type of each question. */
const questionsOfApp = /* @__PURE__ */ new Map([
  ['Responder Location', 'Location'],
  ['ResponseTime', 'DateTime'],
]);

/**
 * Reads the answers in a response to an action or a survey. You can get an answer by the title of its question.
 *
 * @example
 * const boxes = answersOf(event).get('Boxes');
 * if (boxes?.kind === 'number') console.log(boxes.value + 1);
 * const form = [...answersOf(event)].filter(({ addedByApp }) => !addedByApp);
 */
export function answersOf(event: {
  /** The payload of an `ActionResponse` or a `SurveyResponse`. */
  data: {
    /** The questions and their answers. If this field is absent, the result has no answers. */
    responseDetails?: ResponseDetails;
  };
}): Answers {
  const questions = objectsOf(event.data.responseDetails?.responseWithQuestions);
  const ofApp = ({ title, type }: Question) =>
    type !== undefined && questionsOfApp.get(stringOf(title)) === type;
  const formLength = questions.findLastIndex((question) => !ofApp(question)) + 1;
  const all = questions.map((question, index) => ({
    title: stringOf(question.title),
    type: stringOf(question.type),
    invisible: question.isInvisible === true,
    addedByApp: index >= formLength,
    ...valueOf(question),
  }));
  return {
    get: (title) => all.find((answer) => answer.title === title),
    [Symbol.iterator]: () => all[Symbol.iterator](),
  };
}

function valueOf({ type = '', answer }: Question): AnswerValue {
  if (answer === undefined || answer === null || answer === '' || isEmptyList(answer))
    return { kind: 'skipped', value: undefined };
  return readers.get(type)?.(answer) ?? { kind: 'other', value: answer };
}

/**
 * For each type of question, the function that reads the answer. The function returns undefined if the answer does not
 * fit the type.
 */
const readers = /* @__PURE__ */ new Map<string, (answer: unknown) => AnswerValue | undefined>([
  ['Text', text],
  ['LargeText', text],
  ['SingleOption', choice],
  ['SingleOptionExternal', choice],
  ['MultiOption', choices],
  ['MultipleOption', choices],
  ['Numeric', number],
  ['DateTime', date],
  ['Date', date],
  ['DateOnly', date],
  ['Location', location],
  ['PhoneNumber', phone],
  ['AttachmentList', media],
  ['Image', media],
]);

function text(answer: unknown): AnswerValue | undefined {
  return typeof answer === 'string' ? { kind: 'text', value: answer } : undefined;
}

function choice(answer: unknown): AnswerValue | undefined {
  const only: unknown = Array.isArray(answer) && answer.length === 1 ? answer[0] : answer;
  return typeof only === 'string' ? { kind: 'choice', value: only } : undefined;
}

function choices(answer: unknown): AnswerValue | undefined {
  const titles = Array.isArray(answer) ? (answer as unknown[]) : [answer];
  return titles.every((title) => typeof title === 'string')
    ? { kind: 'choices', value: titles }
    : undefined;
}

function date(answer: unknown): AnswerValue | undefined {
  if (typeof answer !== 'number' && typeof answer !== 'string') return undefined;
  const value = toDate(answer);
  return value && { kind: 'date', value };
}

function media(answer: unknown): AnswerValue | undefined {
  if (typeof answer === 'string') return { kind: 'media', value: [foldMedia(answer)] };
  const files = Array.isArray(answer) ? (answer as unknown[]) : [];
  return files.length > 0 && files.every(isMedia)
    ? { kind: 'media', value: files.map(foldMedia) }
    : undefined;
}

function number(answer: unknown): AnswerValue | undefined {
  return typeof answer === 'number' ? { kind: 'number', value: answer } : undefined;
}

function location(answer: unknown): AnswerValue | undefined {
  return isLocation(answer) ? { kind: 'location', value: answer } : undefined;
}

function phone(answer: unknown): AnswerValue | undefined {
  if (!isObject(answer)) return undefined;
  const { cc, pn } = answer;
  if (typeof pn !== 'string' || (typeof cc !== 'string' && typeof cc !== 'number'))
    return undefined;
  return { kind: 'phone', value: { cc: String(cc), pn } };
}

function isLocation(value: unknown): value is LocationAnswer {
  if (!isObject(value)) return false;
  const { lt, lg, acc, n, a } = value;
  return (
    typeof lt === 'number' &&
    typeof lg === 'number' &&
    isAbsentOr('number', acc) &&
    isAbsentOr('string', n) &&
    isAbsentOr('string', a)
  );
}

function isMedia(value: unknown): value is Media {
  if (!isObject(value)) return false;
  const { mediaUrl, mediaFileName, url, fileName } = value;
  return [mediaUrl, mediaFileName, url, fileName].every((field) => isAbsentOr('string', field));
}

function isAbsentOr(type: 'string' | 'number', value: unknown): boolean {
  return value === undefined || typeof value === type;
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
