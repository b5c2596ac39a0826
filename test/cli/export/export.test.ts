/** `export`: the files, the columns and the cells. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eventExamples } from '../../../generated/v1/examples.js';
import { Columns, NameBudget } from '../../../src/cli/export/columns.js';
import { Tables } from '../../../src/cli/export/tables.js';
import { run } from '../command.js';
import { file } from '../files.js';
import { exported, newFolder, onlyRows, response } from './exported.js';

const job = eventExamples.JobCreated;

describe('files:', () => {
  test('writes one file for each action package, survey and other type', async () => {
    const { code, out, err, files, folder } = await exported(Object.values(eventExamples));
    expect([code, out]).toEqual([0, '']);
    expect(Object.keys(files)).toEqual([
      'ActionCreated-com.example.stockcount.csv',
      'ActionResponse-com.example.stockcount.csv',
      'Announcement.csv',
      'AttachmentCreated.csv',
      'GroupAdded.csv',
      'GroupRemoved.csv',
      'JobCreated.csv',
      'JobResponse.csv',
      'LetsMeetCreated.csv',
      'LetsMeetResponse.csv',
      'MemberAdded.csv',
      'MemberRemoved.csv',
      'PhotoWithLocationCreated.csv',
      'PollCreated.csv',
      'PollResponse.csv',
      'SurveyCreated.csv',
      'SurveyResponse-e5b0c447-6c9b-4fd1-a408-7b4f2c5d1e96.csv',
      'TextMessageCreated.csv',
    ]);
    expect(err).toContain(`${join(folder, 'JobCreated.csv')}: 1 row, 19 columns\n`);
    expect(err).toMatch(
      /^31 events, 18 files \(left out: 1 duplicate, 5 older versions\); masked links in 19 cells; --show-secrets writes them\n$/m,
    );
    if (process.platform === 'win32') return;
    for (const name of readdirSync(folder))
      expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
  });

  test.for<[string, object, string]>([
    ['actionPackageId', { data: { actionPackageId: 'a.b', packageId: 'c.d.1' } }, 'a.b'],
    ['packageId without its version', { data: { packageId: 'c.d.12' } }, 'c.d'],
    ['the object, if it is an action package', { objectType: 'ActionPackage' }, 'object-1'],
    ['actionId', { data: { actionId: 'action-1' } }, 'action-1'],
    ['the object, if it is an action', { objectType: 'Action' }, 'object-1'],
  ])('knows the action package or the action by %s', async ([, more, id]) => {
    const event = { eventType: 'ActionResponse', eventId: 'a', objectId: 'object-1' };
    const { files } = await exported([{ ...event, objectType: 'Group', data: {}, ...more }]);
    expect(Object.keys(files)).toEqual([`ActionResponse-${id}.csv`]);
  });

  test('names a file without an id if there is none', async () => {
    const event = { ...eventExamples.SurveyResponse, data: {} };
    expect(Object.keys((await exported([event])).files)).toEqual(['SurveyResponse.csv']);
  });

  test('writes CRLF, UTF-8, and a byte order mark only with --bom', async () => {
    const event = { ...job, data: { title: 'Zähle ✓\nalles' } };
    const bytes = async (...options: string[]) => {
      const { folder } = await exported([event], options);
      return readFileSync(join(folder, 'JobCreated.csv'), 'utf8');
    };
    const plain = await bytes();
    expect(plain).toMatch(/^subscriptionId,/);
    expect(plain).toMatch(/,"Zähle ✓\nalles"\r\n$/);
    expect(plain.match(/\r\n/g)).toHaveLength(2);
    expect(await bytes('--bom')).toBe(`\ufeff${plain}`);
  });

  test.for([
    [[], 'b,"a;\'=1;b","c,d"'],
    [['--separator', 'semicolon'], 'b;"a;=1;b";"c,d"'],
    [['--separator', 'tab'], 'b\t"a;\'=1;b"\t"c,d"'],
  ] as const)('writes the separator: %j', async ([options, line]) => {
    const { objectId, objectType } = job;
    const data = { x: 'a;=1;b', y: 'c,d' };
    const event = { objectId, objectType, eventType: 'New', eventId: 'b', data };
    const folder = newFolder();
    await run(['export', file(event), '--out', folder, ...options]);
    const text = readFileSync(join(folder, 'New.csv'), 'utf8');
    expect(text.split('\r\n')[1]!.endsWith(line), text).toBe(true);
  });

  test('reads the formats that validate reads, and standard input', async () => {
    const list = file(JSON.stringify([job, eventExamples.GroupRemoved]));
    const yaml = file(
      'objectId: a\nobjectType: Group\neventType: New\neventId: b\ndata: { x: 1.5 }\n',
      'a.yaml',
    );
    const folder = newFolder();
    const { code, err } = await run(['export', list, yaml, '-', '--out', folder], {
      input: JSON.stringify(eventExamples.MemberAdded),
    });
    expect([code, err]).toEqual([0, expect.stringMatching(/^4 events, 4 files\n$/m)]);
    expect(readFileSync(join(folder, 'New.csv'), 'utf8')).toBe(
      'objectId,objectType,eventType,eventId,x\r\na,Group,New,b,1.5\r\n',
    );
  });

  test('skips documents that are not events, and names them', async () => {
    const { code, err, files } = await exported([
      job,
      '{"eventType":"JobCreated","objectId":"a","objectType":"Group","data":{}}',
      '{"eventType":',
      '[1]',
      { ...job, data: [] },
      `{"a":1,"a":2,${JSON.stringify(eventExamples.GroupRemoved).slice(1)}`,
    ]);
    expect([code, Object.keys(files)]).toEqual([0, ['GroupRemoved.csv', 'JobCreated.csv']]);
    expect(
      err
        .replaceAll(/^.*events\.ndjson:/gm, '')
        .split('\n')
        .slice(0, 5),
    ).toEqual([
      '2:1: /eventId is missing. The document was skipped.',
      '3:14: the line is cut off: expected a value. Fix: record it again, or delete it. The document was skipped.',
      '4:1: the document is an array; expected an object. The document was skipped.',
      '5:1: /data must be an object. The document was skipped.',
      '6:8: /a is a duplicate key: some programs read its first value, and others read its last value; expected each name only once in an object. Fix: delete one of them. The event is exported nevertheless.',
    ]);
    expect(err).toMatch(/^2 events, 2 files \(left out: 4 documents that are not events\)\n$/m);
  });

  test('writes at most 10,000 files', () => {
    const tables = new Tables(() => undefined);
    const event = (id: number) => ({
      ...eventExamples.SurveyResponse,
      data: { actionId: `${id}` },
    });
    for (let id = 0; id < 10_000; id += 1) tables.of(event(id));
    expect(tables.of(event(3)).index).toBe(3);
    expect(() => tables.of(event(10_000))).toThrow(
      'The events belong to more files than 10000, the limit of a run. Nothing was written. Fix: name fewer files at a time, or split a file of lines: jq -c \'select(.data.actionId < "8")\' events.ndjson > first.ndjson, and with >= in place of < the second file.',
    );
  });

  test('shows at most 100 messages about documents', async () => {
    const { code, err } = await exported([...Array<number>(150).fill(1), job]);
    expect(code).toBe(0);
    expect(err.match(/was skipped/g)).toHaveLength(100);
    expect(err).toContain('\n50 more messages are not shown.\n');
  });

  test('counts the bodies of other requests in a recording', async () => {
    const entry = (text: string) => ({ request: { postData: { text } } });
    const har = { log: { entries: [entry(JSON.stringify(job)), entry('{"a":1}'), entry('b{}')] } };
    const { code, err } = await run(['export', file(har), '--out', newFolder()]);
    expect([code, err]).toEqual([
      0,
      expect.stringMatching(/^1 event, 1 file \(left out: 2 bodies of other requests\)\n$/m),
    ]);
  });
});

describe('columns:', () => {
  test('are the fields of the envelope, the version, the fields of the data, and the questions', async () => {
    const first = { ...response([['Shelf', 'Text', '4']]), groupId: 'a' };
    const second = {
      ...response(
        [
          ['Gate', 'Text', '1'],
          ['Shelf', 'Text', '5'],
        ],
        { eventId: 'b', data: { groupId: 'c' } },
      ),
      context: 'd',
      groupId: 'e',
    };
    const { folder } = await exported([first, second]);
    const text = readFileSync(join(folder, 'SurveyResponse-survey-1.csv'), 'utf8');
    expect(text).toBe(
      [
        'objectId,objectType,eventType,eventId,groupId,context,version,actionId,responseId,data.groupId,Shelf,Gate',
        'group-1,Group,SurveyResponse,response-1,a,,1,survey-1,response-1,,4,',
        'group-1,Group,SurveyResponse,b,e,d,1,survey-1,b,c,5,1',
        '',
      ].join('\r\n'),
    );
  });

  test('have unique names, whatever the titles of the questions are', async () => {
    const answers = ['Shelf', 'Shelf', 'eventId', '', '', 'Shelf (2)', 'version', '=1', "'=1"];
    const event = response(
      answers.map((title, index) => [title, 'Text', `answer ${index}`]),
      { data: { version: 'own' } },
    );
    const [row] = onlyRows(await exported([event]));
    expect(Object.entries(row!).slice(4)).toEqual([
      ['version', '1'],
      ['actionId', 'survey-1'],
      ['responseId', 'response-1'],
      ['data.version', 'own'],
      ['Shelf', 'answer 0'],
      ['Shelf (2)', 'answer 1'],
      ['eventId (2)', 'answer 2'],
      ['question without a title', 'answer 3'],
      ['question without a title (2)', 'answer 4'],
      ['Shelf (2) (2)', 'answer 5'],
      ['version (2)', 'answer 6'],
      ["'=1", 'answer 7'],
      ["'=1 (2)", 'answer 8'],
    ]);
  });

  test('are only the last name of a field, unless it is not unique', async () => {
    const [row] = onlyRows(await exported([{ ...eventExamples.JobResponse, text: 'own' }]));
    expect(row).toMatchObject({
      assignee: '+12025550143',
      assigneeName: 'Priya Raman',
      isCompleted: 'true',
      text: 'own',
      'data.text': 'Six boxes, from pallet 2.',
    });
  });

  test('keep the names of fields that are not described, also those of objects', async () => {
    const event = { ...job, eventType: 'New', data: { 'a.b': 1, __proto__: 2, constructor: 3 } };
    const text = JSON.stringify(event).replace('"constructor"', '"__proto__":2,"constructor"');
    const [row] = onlyRows(await exported([text]));
    expect(Object.entries(row!).slice(-3)).toEqual([
      ['a.b', '1'],
      ['__proto__', '2'],
      ['constructor', '3'],
    ]);
  });

  test('are limited', async () => {
    const columns = new Columns('a.csv', new NameBudget());
    for (let index = 0; index < 16_384; index += 1) columns.indexOfField('data.', `${index}`);
    expect(columns.indexOfField('data.', '16383')).toBe(16_383);
    expect(() => columns.indexOfQuestion('one more', 1)).toThrow(
      'a.csv would have more than 16384 columns, the limit of spreadsheets. Nothing was written. Fix: name fewer files at a time, or split a file of lines: jq -c \'select(.data.responseId < "8")\'',
    );
    const budget = new NameBudget();
    budget.take('x'.repeat(2 ** 25));
    expect(() => budget.take('x')).toThrow(
      'The names of all files and columns together have more than 33554432 characters, the limit of a run. Nothing was written. Fix: name fewer files at a time, or split',
    );
  });
});

describe('cells:', () => {
  const cellOf = async (type: string, answer: unknown, options: string[] = []) => {
    const event = JSON.stringify(response([['Question', type, 0]]));
    const text = typeof answer === 'string' ? answer : JSON.stringify(answer);
    const line = event.replace('"answer":0', `"answer":${text}`);
    return onlyRows(await exported([line], options))[0]!['Question'];
  };

  test.for<[string, unknown, string]>([
    ['Text', '" four "', ' four '],
    ['Text', '["{\\"a\\": 1}"]', '{"a": 1}'],
    ['LargeText', '"a\\r\\nb, \\"c\\""', 'a\r\nb, "c"'],
    ['SingleOption', ['Gate 2'], 'Gate 2'],
    ['MultiOption', ['Wet', 'Torn'], 'Wet; Torn'],
    ['Numeric', '6', '6'],
    ['Numeric', '6.0', '6.0'],
    ['Numeric', '-12345678901234567890.10', '-12345678901234567890.10'],
    ['Numeric', '1e400', '1e400'],
    ['DateTime', '1546595100000', '2019-01-04T09:45:00.000Z'],
    ['DateTime', '1546595100000.0', '2019-01-04T09:45:00.000Z'],
    ['DateTime', '"1546595100000"', '2019-01-04T09:45:00.000Z'],
    ['Date', '1546560000000', '2019-01-04T00:00:00.000Z'],
    ['DateOnly', '1546560000000', '2019-01-04'],
    ['DateOnly', '"1546560000000"', '2019-01-04'],
    ['DateOnly', '-631152000000', '1950-01-01'],
    ['DateOnly', '1546540200000', '2019-01-03T18:30:00.000Z'],
    ['DateOnly', '"2019-02-01"', '2019-02-01'],
    ['DateOnly', '"2019-01-04T00:00:00+05:30"', '2019-01-04T00:00:00+05:30'],
    ['Date', '"2019-02-30"', '2019-02-30'],
    ['DateTime', '"20190104"', '20190104'],
    ['DateTime', '"201901040945"', '201901040945'],
    ['DateTime', '"20190104094500"', '20190104094500'],
    ['DateTime', '20190104', '20190104'],
    ['DateTime', '1546594200', '1546594200'],
    ['DateTime', '1546595100000000', '1546595100000000'],
    ['DateTime', '1546595100000.50', '1546595100000.50'],
    ['DateTime', '0', '0'],
    ['DateTime', '"tomorrow"', 'tomorrow'],
    [
      'Location',
      { lt: 52.5163, lg: 13.3777, n: 'Depot', a: '1 Road', acc: 1 },
      '52.5163, 13.3777; Depot; 1 Road',
    ],
    ['Location', '{"lt":-52.50,"lg":13.0}', '-52.50, 13.0'],
    ['PhoneNumber', { cc: '1', pn: '2025550143' }, '+12025550143'],
    ['PhoneNumber', { cc: '+91', pn: '9812345678' }, '+919812345678'],
    ['PhoneNumber', { cc: 91, pn: '9812345678' }, '+919812345678'],
    ['Image', '""', ''],
    ['AttachmentList', [], ''],
    ['Image', 'null', ''],
    ['Invented', { b: [1, { c: null }] }, '{"b":[1,{"c":null}]}'],
    ['Invented', '{"b":1.50}', '{"b":1.50}'],
    ['Invented', [1, true, 'x'], '1; true; x'],
    ['Location', '"nowhere"', 'nowhere'],
  ])('an answer of type %s: %j', async ([type, answer, cell]) => {
    expect(await cellOf(type, answer)).toBe(cell);
  });

  const link = 'https://media.depot.example/att/a.jpg?sig=secret';
  test.for<[string, unknown, string, string]>([
    ['Image', JSON.stringify(link), 'https://media.depot.example/…', link],
    [
      'AttachmentList',
      [{ mediaUrl: link, mediaFileName: 'a.jpg' }, { url: link }, { size: 1 }],
      'a.jpg https://media.depot.example/…; https://media.depot.example/…; {"size":1}',
      `a.jpg ${link}; ${link}; {"size":1}`,
    ],
    ['Text', JSON.stringify(`See ${link}`), 'See https://media.depot.example/…', `See ${link}`],
  ])('masks the links in an answer of type %s', async ([type, answer, masked, shown]) => {
    expect(await cellOf(type, answer)).toBe(masked);
    expect(await cellOf(type, answer, ['--show-secrets'])).toBe(shown);
  });

  test('have the names and the links of attached files', async () => {
    const event = eventExamples['AttachmentCreated.album'];
    const cell = async (...options: string[]) =>
      onlyRows(await exported([event], options))[0]!['media'];
    expect(await cell()).toBe(
      'pallet-1.jpg https://media.depot.example/…; pallet-2.jpg https://media.depot.example/…',
    );
    expect(await cell('--show-secrets')).toBe(
      event.data.media
        .map(({ mediaFileName, mediaUrl }) => `${mediaFileName} ${mediaUrl}`)
        .join('; '),
    );
  });

  test('have the text of any event, also of one that does not match the description', () =>
    fc.assert(
      fc.asyncProperty(fc.dictionary(fc.string(), fc.jsonValue()), async (data) => {
        const event = { ...job, eventType: 'New', data };
        const { code, files } = await exported([event], ['--show-secrets']);
        expect(code).toBe(0);
        const [row] = files['New.csv']!;
        expect(Object.keys(row!).length).toBeGreaterThanOrEqual(Object.keys(job).length - 1);
        for (const [name, value] of Object.entries(data)) {
          if (typeof value !== 'string' || name in job || name === 'responseDetails') continue;
          // A formula, in the name or in the cell, has an apostrophe before it.
          const cell = row![name] ?? row![`'${name}`];
          expect([value, `'${value}`]).toContain(cell);
        }
      }),
      { numRuns: 50 },
    ));
});
