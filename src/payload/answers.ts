import type { LocationAnswer, QuestionType, ResponseDetails } from '../../generated/v1/types.js';
import { isObject, objectsOf, stringOf } from '../common/json.js';
import type { Media, Question } from '../common/types.js';
import { type FoldedMedia, foldMedia } from './media.js';
import { toDate } from './to-date.js';

/** An answer of one kind. */
interface AnswerOf<Kind extends string, Value> {
  /** The kind of the answer: it tells the type of `value`, and narrows it. See {@link AnswerValue}. */
  kind: Kind;
  /** The answer, of the type that `kind` tells. See {@link AnswerValue}. */
  value: Value;
}

/** A phone number. The country code is always a string here, though it comes as a number, too. */
interface PhoneNumber {
  /** The country code. */
  cc: string;
  /** The number within the country. */
  pn: string;
}

/**
 * The value of an answer; `kind` tells its type, and narrows it:
 *
 * - `text`: a string.
 * - `choice`: the title of the one choice. `choices`: the titles of all choices.
 * - `number`: a number. `date`: a `Date`.
 * - `location`: an object with the latitude `lt` and the longitude `lg`, in degrees.
 * - `phone`: an object with the country code `cc` and the number `pn`, both strings.
 * - `media`: the files, in one spelling.
 * - `skipped`: undefined, because the person did not answer.
 * - `other`: the answer as it came, because its type of question is not described, or because it does not fit its type.
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
  /** The text of the question; empty where it has none. */
  title: string;
  /** The type of the question, as the payload names it: `SingleOptionExternal`; empty where it has none. */
  type: QuestionType;
  /** Whether the form hides the question. */
  invisible: boolean;
  /**
   * Whether the Kaizala app appended the question to those of the form: where and when the person answered (a receiver
   * of 2017). Such questions are at the end, so a question of the form with the same title is not one of them, unless
   * it is the last one.
   */
  addedByApp: boolean;
};

/** The answers of a response, in the order of the form, and then those to the questions that the app appends. */
export interface Answers extends Iterable<QuestionAnswer> {
  /** The answer to the question of that title; to the first, where several have it. */
  get(title: string): QuestionAnswer | undefined;
}

/** The questions that the app appends: the type of each, by its title. */
const questionsOfApp = /* @__PURE__ */ new Map([
  ['Responder Location', 'Location'],
  ['ResponseTime', 'DateTime'],
]);

/**
 * The answers of a response to an action or a survey, by the titles of their questions.
 *
 * @example
 * const boxes = answersOf(event).get('Boxes');
 * if (boxes?.kind === 'number') console.log(boxes.value + 1);
 * const form = [...answersOf(event)].filter(({ addedByApp }) => !addedByApp);
 */
export function answersOf(event: {
  /** The payload of an `ActionResponse` or a `SurveyResponse`. */
  data: {
    /** The questions with their answers; without it, there are no answers. */
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

/** How each type is read; what does not fit is undefined. */
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
  return [mediaUrl, mediaFileName, url, fileName].every((member) => isAbsentOr('string', member));
}

function isAbsentOr(type: 'string' | 'number', value: unknown): boolean {
  return value === undefined || typeof value === type;
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
