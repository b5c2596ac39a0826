import { describe, expect, expectTypeOf, test } from 'vitest';
import { answersOf, foldMedia, mediaOf, toDate } from '../../src/receiver.js';
import type { Question } from '../../src/common/types.js';
import { exampleEvent } from '../../src/testing.js';

const ofQuestions = (...responseWithQuestions: Question[]) =>
  answersOf({ data: { responseDetails: { responseWithQuestions } } });
const answered = (type: string, answer: unknown) => {
  const { kind, value } = ofQuestions({ title: 'Q', type, answer }).get('Q')!;
  return [kind, value];
};

describe('answersOf', () => {
  test('returns the answers of a response in order, with the types of their questions', () => {
    const answers = [...answersOf(exampleEvent('ActionResponse.allQuestionTypes'))];
    expect(answers.map(({ title, type, kind }) => `${title}: ${type}, ${kind}`)).toEqual([
      'Remarks: LargeText, text',
      'Shelf: Text, text',
      'Gate: SingleOption, choice',
      'Supplier: SingleOptionExternal, choice',
      'Damage: MultiOption, choices',
      'Tools: MultipleOption, choices',
      'Boxes: Numeric, number',
      'Counted at: DateTime, date',
      'Best before: Date, date',
      'Next count: DateOnly, date',
      'Place: Location, location',
      'Contact: PhoneNumber, phone',
      'Papers: AttachmentList, media',
      'Photo: Image, media',
      'Second photo: Image, skipped',
      'Anything else: SingleOption, skipped',
      'Signature: Image, skipped',
      'ResponseTime: DateTime, date',
    ]);
    expect(answers.filter(({ invisible }) => invisible).map(({ title }) => title)).toEqual([
      'ResponseTime',
    ]);
  });

  test('finds an answer by its title, and narrows it by kind', () => {
    const answers = answersOf(exampleEvent('ActionResponse'));
    const boxes = answers.get('Boxes');
    if (boxes?.kind !== 'number') throw new Error('The kind must be number.');
    expectTypeOf(boxes.value).toEqualTypeOf<number>();
    expect(boxes.value).toBe(6);
    expect(answers.get('boxes')).toBeUndefined();
    expect(answers.get('constructor')).toBeUndefined();
  });

  test.for<[string, [title: string, type: string][], string[]]>([
    [
      'at the end',
      [
        ['Mood', 'Text'],
        ['Responder Name', 'Text'],
        ['Responder Location', 'Location'],
        ['ResponseTime', 'DateTime'],
      ],
      ['Responder Location', 'ResponseTime'],
    ],
    ['without a question of the form', [['ResponseTime', 'DateTime']], ['ResponseTime']],
    [
      'not before a question of the form',
      [
        ['Responder Location', 'Location'],
        ['Mood', 'Text'],
      ],
      [],
    ],
    ['not with another type', [['ResponseTime', 'Text']], []],
    ['not with a title that objects inherit', [['constructor', 'Text']], []],
  ])('detects the questions that the app appends: %s', ([, questions, expected]) => {
    const answers = ofQuestions(
      ...questions.map(([title, type]) => ({ title, type, answer: 'x' })),
    );
    const added = [...answers].filter(({ addedByApp }) => addedByApp);
    expect(added.map(({ title }) => title)).toEqual(expected);
  });

  test('detects appended questions in the example of a survey, and without a title or type', () => {
    const answers = [...answersOf(exampleEvent('SurveyResponse.questionsOfTheApp'))];
    expect(answers.map(({ addedByApp }) => addedByApp)).toEqual([false, true, true]);
    expect([...ofQuestions({}, { title: 'a' })].map(({ addedByApp }) => addedByApp)).toEqual([
      false,
      false,
    ]);
  });

  test('keeps all questions with the same title', () => {
    const answers = ofQuestions(
      { title: 'Q', type: 'Text', answer: 'a' },
      { title: 'Q', type: 'Text', answer: 'b' },
    );
    expect(answers.get('Q')!.value).toBe('a');
    expect([...answers].map(({ value }) => value)).toEqual(['a', 'b']);
  });

  test.for<[string, unknown, string, unknown]>([
    ['Text', ' a ', 'text', ' a '],
    ['LargeText', 'a', 'text', 'a'],
    ['Text', 4, 'other', 4],
    ['SingleOption', ['a'], 'choice', 'a'],
    ['SingleOptionExternal', 'a', 'choice', 'a'],
    ['SingleOption', ['a', 'b'], 'other', ['a', 'b']],
    ['SingleOption', [4], 'other', [4]],
    ['MultiOption', ['a', 'b'], 'choices', ['a', 'b']],
    ['MultipleOption', 'a', 'choices', ['a']],
    ['MultiOption', ['a', 4], 'other', ['a', 4]],
    ['Numeric', 0, 'number', 0],
    ['Numeric', '4', 'other', '4'],
    ['DateTime', 1546595100000, 'date', new Date(1546595100000)],
    ['Date', '1546595100000', 'date', new Date(1546595100000)],
    ['DateOnly', '2019-02-01', 'date', new Date(Date.UTC(2019, 1, 1))],
    ['DateTime', 'tomorrow', 'other', 'tomorrow'],
    ['DateTime', [1546595100000], 'other', [1546595100000]],
    ['Location', { lt: 99.12, lg: 1 }, 'location', { lt: 99.12, lg: 1 }],
    ['Location', { lt: '1', lg: 1 }, 'other', { lt: '1', lg: 1 }],
    ['Location', { lt: 1 }, 'other', { lt: 1 }],
    ['Location', 'here', 'other', 'here'],
    ['PhoneNumber', { cc: 1, pn: '2025550143' }, 'phone', { cc: '1', pn: '2025550143' }],
    ['PhoneNumber', { cc: '1', pn: '2' }, 'phone', { cc: '1', pn: '2' }],
    ['PhoneNumber', { cc: '1', pn: 2 }, 'other', { cc: '1', pn: 2 }],
    ['PhoneNumber', { pn: '2' }, 'other', { pn: '2' }],
    ['PhoneNumber', '2025550143', 'other', '2025550143'],
    ['AttachmentList', [{ mediaUrl: 'u' }], 'media', [{ url: 'u' }]],
    ['AttachmentList', [{ mediaUrl: 5 }], 'other', [{ mediaUrl: 5 }]],
    ['AttachmentList', [{ url: 'u', fileName: null }], 'other', [{ url: 'u', fileName: null }]],
    ['AttachmentList', [{ url: '', mediaUrl: 'u' }], 'media', [{ url: 'u' }]],
    [
      'Location',
      { lt: 1, lg: 2, n: 'a', a: 'b', acc: 3 },
      'location',
      { lt: 1, lg: 2, n: 'a', a: 'b', acc: 3 },
    ],
    ['Location', { lt: 1, lg: 2, n: 5 }, 'other', { lt: 1, lg: 2, n: 5 }],
    ['Location', { lt: 1, lg: 2, a: 5 }, 'other', { lt: 1, lg: 2, a: 5 }],
    ['Location', { lt: 1, lg: 2, acc: '3' }, 'other', { lt: 1, lg: 2, acc: '3' }],
    ['Image', 'u', 'media', [{ url: 'u' }]],
    ['Image', ['u'], 'other', ['u']],
    ['Image', [null], 'other', [null]],
    ['Image', { mediaUrl: 'u' }, 'other', { mediaUrl: 'u' }],
    ['Rating', 5, 'other', 5],
    ['constructor', 5, 'other', 5],
    ['Text', '', 'skipped', undefined],
    ['Text', null, 'skipped', undefined],
    ['MultiOption', [], 'skipped', undefined],
    ['Text', undefined, 'skipped', undefined],
    ['Rating', false, 'other', false],
  ])('reads the answer to %s, %j, as %s', ([type, answer, kind, value]) => {
    expect(answered(type, answer)).toEqual([kind, value]);
  });

  test('accepts a payload with missing fields', () => {
    const nothing = { title: '', type: '', invisible: false, addedByApp: false };
    expect([...answersOf({ data: {} })]).toEqual([]);
    expect([...answersOf({ data: { responseDetails: {} } })]).toEqual([]);
    expect([...ofQuestions({}, { answer: 'a' })]).toEqual([
      { ...nothing, kind: 'skipped', value: undefined },
      { ...nothing, kind: 'other', value: 'a' },
    ]);
  });

  test('and mediaOf accept payloads that are not as described', () => {
    const odd = (responseWithQuestions: unknown) =>
      [...answersOf({ data: { responseDetails: { responseWithQuestions } } } as never)].map(
        ({ title, type }) => [title, type],
      );
    for (const list of [null, 'x', 4, {}, [null], ['x'], [[]]]) {
      expect(odd(list)).toEqual([]);
      expect(mediaOf({ data: { media: list } } as never)).toEqual([]);
    }
    expect(odd([{ title: 4, type: ['Text'], answer: 'a' }])).toEqual([['', '']]);
    expect([...answersOf({ data: { responseDetails: null } } as never)]).toEqual([]);
  });

  test('does not compile with events that have other answers', () => {
    // @ts-expect-error -- a text message has no answers
    expect([...answersOf(exampleEvent('TextMessageCreated'))]).toEqual([]);
    // @ts-expect-error -- the response to a job does not have answers to questions
    expect([...answersOf(exampleEvent('JobResponse'))]).toEqual([]);
  });
});

describe('media', () => {
  test('have one spelling, and keep their other fields', () => {
    expect(foldMedia({ mediaUrl: 'u', mediaFileName: 'n' })).toEqual({ url: 'u', fileName: 'n' });
    expect(foldMedia({ url: 'u', fileName: 'n', mediaUrl: 'v', mediaFileName: 'm' })).toEqual({
      url: 'u',
      fileName: 'n',
    });
    const more = { mediaUrl: 'u', size: 4 };
    expect(foldMedia(more)).toEqual({ url: 'u', size: 4 });
    expect(Object.keys(foldMedia({}))).toEqual([]);
    expect(foldMedia('u')).toEqual({ url: 'u' });
    expect(foldMedia({ url: '', mediaUrl: 'u', fileName: '' })).toEqual({ url: 'u', fileName: '' });
  });

  test('of attachments and announcements are returned', () => {
    for (const name of ['AttachmentCreated.album', 'Announcement'] as const) {
      const files = mediaOf(exampleEvent(name));
      expect(files.length).toBeGreaterThan(0);
      for (const { url, fileName } of files) {
        expect(url).toMatch(/^https:/);
        expect(fileName).toMatch(/\.\w+$/);
      }
    }
    expect(mediaOf({ data: {} })).toEqual([]);
  });
});

describe('toDate', () => {
  test.for<[unknown, string]>([
    [0, '1970-01-01T00:00:00.000Z'],
    [1546595100000, '2019-01-04T09:45:00.000Z'],
    ['1546595100000', '2019-01-04T09:45:00.000Z'],
    ['-1000', '1969-12-31T23:59:59.000Z'],
    ['2019-01-04T17:30:00Z', '2019-01-04T17:30:00.000Z'],
    ['2019-01-04T17:30:00.5+01:00', '2019-01-04T16:30:00.500Z'],
    ['2019-01-04T17:30', '2019-01-04T17:30:00.000Z'],
    ['2019-01-04', '2019-01-04T00:00:00.000Z'],
  ])('reads %j', ([time, expected]) => {
    expect(toDate(time as string)!.toISOString()).toBe(expected);
  });

  test.for([
    undefined,
    null,
    '',
    ' ',
    'soon',
    '4 January 2019',
    '2019-13-45',
    '2019-02-30',
    '2019-04-31T10:00:00Z',
    '1e3',
    NaN,
    1e20,
    '12 ',
  ])('returns undefined for %j', (time) => {
    expect(toDate(time as string)).toBeUndefined();
  });
});
