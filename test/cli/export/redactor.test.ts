/** `export --redact`: names and phone numbers become pseudonyms. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eventExamples } from '../../../generated/v1/examples.js';
import { root } from '../../../scripts/lib/project.js';
import { Redactor } from '../../../src/cli/export/redactor.js';
import { ExactJson } from '../../../src/cli/files/exact-json.js';
import { exported, onlyRows, response } from './exported.js';

/** Redacts the data of an event. */
function redacted(data: object | string, redactor = new Redactor()): Record<string, unknown> {
  const exact = new ExactJson(typeof data === 'string' ? data : JSON.stringify(data));
  return redactor.redact(exact.value as Record<string, unknown>, exact);
}

const name = /^name-[\da-f]{16}$/;
const phone = /^phone-[\da-f]{16}$/;

interface Described {
  name: string;
  description: string;
  example: unknown;
}

/** Returns the fields of all schemas in the descriptions, with a value of their type. */
function describedFields(): Described[] {
  const found: Described[] = [];
  const search = (node: unknown) => {
    if (typeof node !== 'object' || node === null) return;
    const { properties } = node as {
      properties?: Record<string, { type?: unknown; description?: string }>;
    };
    for (const [field, schema] of Object.entries(properties ?? {})) {
      const { type, description = '' } = schema;
      const example = type === 'array' ? ['one', 'two'] : type === 'boolean' ? true : 'one';
      if (typeof description === 'string') found.push({ name: field, description, example });
    }
    for (const inner of Object.values(node)) search(inner);
  };
  for (const api of ['v1', 'connector']) {
    const text = readFileSync(join(root, 'generated', api, 'openapi.json'), 'utf8');
    search((JSON.parse(text) as { components: { schemas: unknown } }).components.schemas);
  }
  return found;
}

/** The sentences by which the descriptions say that a field names a person. */
const described = {
  phone: /^The phone numbers? of the (?:person|people)/,
  name: /^The name of the person/,
  picture: /profile picture of the person/,
};

test('redacts each field that the description calls a name or a phone number of a person, and no other', () => {
  const counts = { phone: 0, name: 0, picture: 0, other: 0 };
  for (const { name: field, description, example } of describedFields()) {
    const value = JSON.stringify(redacted({ [field]: example })[field]);
    const kind = (['phone', 'name', 'picture'] as const).find((one) =>
      described[one].test(description),
    );
    counts[kind ?? 'other'] += 1;
    const texts = { phone: /"phone-/, name: /^"name-/, picture: /^"…"$/ };
    if (kind) expect(value, field).toMatch(texts[kind]);
    else expect(value, `${field}: ${description}`).toBe(JSON.stringify(example));
  }
  expect(counts).toEqual({
    phone: expect.toSatisfy((count: number) => count >= 6),
    name: expect.toSatisfy((count: number) => count >= 4),
    picture: expect.toSatisfy((count: number) => count >= 4),
    other: expect.toSatisfy((count: number) => count >= 40),
  });
});

/** Returns the names and the numbers of the persons in the examples. */
function castOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([field, inner]: [string, unknown]) => {
    if (typeof inner !== 'string') return castOf(inner);
    const isPerson =
      /(?:user|responder|assignee|member)Name$/i.test(field) || /^\+?\d{10,}$/.test(inner);
    return isPerson ? [inner, inner.replace('+1', '')] : [];
  });
}

test('leaves no name and no number of the examples in any file', async () => {
  const events = Object.values(eventExamples);
  const { code, folder, files } = await exported(events, [
    '--redact',
    '--show-secrets',
    '--history',
  ]);
  expect(code).toBe(0);
  const cast = [...new Set(castOf(events))];
  expect(cast).toEqual(
    expect.arrayContaining([
      'Priya Raman',
      'Jonas Keller',
      'Mara Lindqvist',
      '+12025550143',
      '2025550143',
    ]),
  );
  for (const file of readdirSync(folder)) {
    const text = readFileSync(join(folder, file), 'utf8');
    for (const secret of [...cast, 'profiles/']) expect(text, file).not.toContain(secret);
  }
  const [job] = files['JobResponse.csv']!;
  expect(job!['assigneeName']).toMatch(name);
  expect(job!['assigneeName']).toBe(job!['fromUserName']);
  expect(job!['assignee']).toBe(job!['fromUser']);
  const [added] = files['MemberAdded.csv']!.filter(({ type }) => type === 'Admin');
  expect(added!['memberName']).toBe(job!['fromUserName']);
  expect(added!['fromUserName']).not.toBe(job!['fromUserName']);
  const contact = files['ActionResponse-com.example.stockcount.csv']!.map(({ Contact }) => Contact);
  expect(contact).toContain(job!['assignee']);
});

test('gives equal values equal pseudonyms, and different values different pseudonyms', () => {
  const redactor = new Redactor();
  const field = (one: 'memberName' | 'member', value: string) =>
    redacted({ [one]: value }, redactor)[one];
  const digits = fc.stringMatching(/^[1-9]\d{6,14}$/);
  fc.assert(
    fc.property(fc.string(), fc.string(), digits, digits, (a, b, c, d) => {
      const isSame = a.trim().normalize() === b.trim().normalize();
      expect(field('memberName', a) === field('memberName', b)).toBe(isSame || a === b);
      expect(field('member', `+${c}`) === field('member', `00${d}`)).toBe(c === d);
      expect(field('member', c)).not.toBe(field('memberName', c));
    }),
  );
});

test('keeps the pseudonyms of many persons distinct, and gives others in the next run', () => {
  const numbers = Array.from({ length: 12_000 }, (_, index) => `+91${index}`);
  const redactor = new Redactor();
  const of = (used: Redactor) => redacted({ assignedTo: numbers }, used)['assignedTo'] as string[];
  const first = of(redactor);
  const distinct = new Set(first);
  expect(distinct.size).toBe(numbers.length);
  expect(of(redactor)).toEqual(first);
  expect(of(new Redactor()).filter((one) => distinct.has(one))).toEqual([]);
});

describe('a phone number', () => {
  test.for(['+91xxxxxxxx', '++91xxxxxxxx', '+1202xxxxxxx', '', ' '])(
    'stays if it is %j',
    (number) => {
      expect(redacted({ fromUser: number })).toEqual({ fromUser: number });
    },
  );

  test.for(['+9198123456x8', '+919812345678', '919812345678', 'unknown', '+91xxxxx5678'])(
    'becomes a pseudonym if it is %j',
    (number) => {
      expect(redacted({ fromUser: number })['fromUser']).toMatch(phone);
    },
  );

  test.for([
    '{"member": "+12025550143"}',
    '{"member": 12025550143}',
    '{"member": 12025550143.0}',
    '{"memberPhoneNumber": "+1 (202) 555-0143"}',
    '{"member": {"cc": 1, "pn": "2025550143"}}',
    '{"type": "PhoneNumber", "answer": {"cc": "+1", "pn": "2025550143"}}',
    '{"type": "PhoneNumber", "answer": "12025550143"}',
    '{"new": [{"cc": "1", "pn": "2025550143"}]}',
    '{"new": {"cc": 1, "pn": 2025550143}}',
    '{"new": {"cc": 1, "pn": 2025550143}, "type": "PhoneNumber"}',
    '{"assignee": {"name": "Jonas", "phone": "+12025550143"}}',
    '{"createdBy": "+12025550143"}',
    '{"users": {"+12025550143": {}}}',
    '{"new": {"12025550143": 1}}',
    '{"new": {"mobile": ["0012025550143"]}}',
  ])('has one pseudonym in each notation: %s', (text) => {
    const redactor = new Redactor();
    const { fromUser } = redacted({ fromUser: '+12025550143' }, redactor);
    const shown = JSON.stringify(redacted(text, redactor));
    // The number 12025550143.0 has one more digit.
    if (text.includes('.0')) expect(shown).toMatch(/"phone-/);
    else expect(shown).toContain(`"${String(fromUser)}"`);
    expect(shown).not.toMatch(/2025550143|555/);
  });

  test('keeps its digits apart if JavaScript would lose some', () => {
    const { member, fromUser } = redacted(
      '{"member": 12345678901234567890, "fromUser": 12345678901234567891}',
    );
    expect(member).not.toBe(fromUser);
  });
});

test.for([
  ['jonas1@example.com', 'maria1@example.com'],
  ['+91xxxxxxx7890', '+91xxxxxx7890x'],
  ['0170 1234567', '+1701234567'],
  ['a1234567', 'b1234567'],
])('gives two persons two pseudonyms: %j', (persons) => {
  const { assignedTo } = redacted({ assignedTo: persons });
  expect(assignedTo).toEqual([expect.stringMatching(phone), expect.stringMatching(phone)]);
  expect(new Set(assignedTo as string[]).size).toBe(2);
});

test('redacts the fields of an object that describes a person by their own names', () => {
  const redactor = new Redactor();
  const { fromUserName: jonas, fromUser: number } = redacted(
    { fromUserName: 'Jonas', fromUser: '+4912345678' },
    redactor,
  );
  const data = {
    assignee: { name: 'Jonas', phone: '+4912345678', profilePic: 'a.jpg', isAdmin: true },
    createdBy: 'Jonas',
    modified_by: '004912345678',
    addedBy: { displayName: 'Jonas' },
    sentByName: 'Jonas',
    users: { '+4912345678': { mobile: '+4912345678' }, 'Jonas Keller': 1 },
  };
  const shown = redacted(data, redactor);
  expect(shown).toEqual({
    assignee: { name: jonas, phone: number, profilePic: '…', isAdmin: true },
    createdBy: jonas,
    modified_by: number,
    addedBy: { displayName: jonas },
    sentByName: jonas,
    users: { [number as string]: { mobile: number }, [expectedName(shown)]: expect.any(String) },
  });
  expect(JSON.stringify(shown)).not.toMatch(/Keller|4912345/);
});

/** Returns the name of the second field in `users`. */
function expectedName({ users }: Record<string, unknown>): string {
  return Object.keys(users as object)[1]!;
}

test('keeps two fields whose names are the same phone number', async () => {
  const event = { objectId: 'a', objectType: 'Group', eventType: 'New', eventId: 'b' };
  const data = { '+4912345678': 'x', '004912345678': 'y', '2019-01-04': 'z' };
  const [row] = onlyRows(await exported([{ ...event, data }], ['--redact']));
  const cells = Object.entries(row!).slice(4);
  expect(cells.map(([, cell]) => cell)).toEqual(['x', 'y', 'z']);
  expect(cells[0]![0]).toMatch(phone);
  expect(cells[1]![0]).toBe(`${cells[0]![0]} (2)`);
  expect(cells[2]![0]).toBe('2019-01-04');
});

test('keeps flags, null, and fields that name no person', () => {
  const data = {
    isBotfromUser: true,
    fromUserName: null,
    groupName: 'Night shift',
    mediaFileName: 'a.jpg',
    name: 'warehouse',
    type: 'PhoneNumber',
    answer: null,
  };
  expect(redacted(data)).toEqual(data);
});

test('redacts an answer with a phone number, and keeps text that a person has typed', async () => {
  const event = response([
    ['Contact', 'PhoneNumber', { cc: '1', pn: '2025550143' }],
    ['Remarks', 'Text', 'Call Priya'],
  ]);
  const [row] = onlyRows(await exported([event], ['--redact']));
  expect(row!['Contact']).toMatch(phone);
  expect(row!['Remarks']).toBe('Call Priya');
});
