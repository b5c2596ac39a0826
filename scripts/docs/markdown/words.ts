/** What the reference says in words of its own, by language. */
import type { Language } from '../../description/language.js';

const en = {
  contents: 'Contents',
  introduction: 'Introduction',
  servers: 'Servers',
  authentication: 'Authentication',
  schemas: 'Schemas',
  parameters: 'Parameters',
  requestBody: 'Request body',
  answers: 'Answers',
  headers: 'Headers',
  links: 'Calls that use it',
  callbacks: 'Callbacks',
  codeSamples: 'Code samples',
  example: 'Example',
  server: 'Server',
  type: 'Type',
  version: 'Version',
  licence: 'Licence',
  contact: 'Contact',
  deprecated: 'Deprecated',
  required: 'required',
  none: 'none',
  or: 'or',
  and: 'and',
  otherStatus: 'Any other status',
  in: {
    query: 'query parameter',
    path: 'path parameter',
    header: 'header',
    cookie: 'cookie',
  } as Record<string, string>,
  apiKey: (place: string, name: string) => `API key, ${place} ${name}`,
  event: (method: string, name: string) => `${method} to your callback URL, event ${name}`,
  callback: (method: string, expression: string, operation: string) =>
    `${method} to your callback URL, ${expression} of ${operation}`,
  sameSamples: (operation: string) => `The same as for ${operation}.`,
  anything: 'any JSON',
  nothing: 'nothing',
  arrayOf: (items: string) => `array of ${items}`,
  format: (name: string) => `format ${name}`,
  pattern: (expression: string) => `pattern ${expression}`,
  always: (value: string) => `always ${value}`,
  oneOfValues: (values: string) => `one of ${values}`,
  byDefault: (value: string) => `by default ${value}`,
  forExample: (values: string) => `for example ${values}`,
  atLeast: (limit: number, unit: Unit) => `at least ${counted(limit, enUnits[unit])}`,
  atMost: (limit: number, unit: Unit) => `at most ${counted(limit, enUnits[unit])}`,
  moreThan: (limit: number) => `more than ${limit}`,
  lessThan: (limit: number) => `less than ${limit}`,
  multipleOf: (number: number) => `a multiple of ${number}`,
  unique: 'no item twice',
  oneOf: 'Exactly one of these:',
  anyOf: 'At least one of these:',
  when: (member: string, value: string) => `where ${member} is ${value}`,
  from: (schema: string, members: string) => `From ${schema}${members && `: ${members}`}.`,
  requiredToo: (members: string) => `Required, too: ${members}.`,
  excluded: 'Excluded',
  noOthers: 'No other members.',
  anyOthers: 'Other members are legal.',
  others: (type: string) => `Other members: ${type}.`,
};

const de: typeof en = {
  contents: 'Inhalt',
  introduction: 'Einführung',
  servers: 'Server',
  authentication: 'Authentifizierung',
  schemas: 'Schemas',
  parameters: 'Parameter',
  requestBody: 'Body der Anfrage',
  answers: 'Antworten',
  headers: 'Header',
  links: 'Aufrufe, die sie verwenden',
  callbacks: 'Callbacks',
  codeSamples: 'Codebeispiele',
  example: 'Beispiel',
  server: 'Server',
  type: 'Typ',
  version: 'Version',
  licence: 'Lizenz',
  contact: 'Kontakt',
  deprecated: 'Veraltet',
  required: 'erforderlich',
  none: 'keine',
  or: 'oder',
  and: 'und',
  otherStatus: 'Jeder andere Status',
  in: {
    query: 'Abfrageparameter',
    path: 'Pfadparameter',
    header: 'Header',
    cookie: 'Cookie',
  },
  apiKey: (place, name) => `API-Schlüssel, ${place} ${name}`,
  event: (method, name) => `${method} an Ihre Callback-URL, Ereignis ${name}`,
  callback: (method, expression, operation) =>
    `${method} an Ihre Callback-URL, ${expression} aus „${operation}“`,
  sameSamples: (operation) => `Dieselben wie bei „${operation}“.`,
  anything: 'beliebiges JSON',
  nothing: 'nichts',
  arrayOf: (items) => `array von ${items}`,
  format: (name) => `Format ${name}`,
  pattern: (expression) => `Muster ${expression}`,
  always: (value) => `immer ${value}`,
  oneOfValues: (values) => `einer der Werte ${values}`,
  byDefault: (value) => `Standardwert ${value}`,
  forExample: (values) => `zum Beispiel ${values}`,
  atLeast: (limit, unit) => `mindestens ${counted(limit, deUnits[unit])}`,
  atMost: (limit, unit) => `höchstens ${counted(limit, deUnits[unit])}`,
  moreThan: (limit) => `größer als ${limit}`,
  lessThan: (limit) => `kleiner als ${limit}`,
  multipleOf: (number) => `ein Vielfaches von ${number}`,
  unique: 'ohne Duplikate',
  oneOf: 'Genau eines davon:',
  anyOf: 'Mindestens eines davon:',
  when: (member, value) => `wenn ${member} den Wert ${value} hat`,
  from: (schema, members) => `Aus ${schema}${members && `: ${members}`}.`,
  requiredToo: (members) => `Außerdem erforderlich: ${members}.`,
  excluded: 'Ausgeschlossen',
  noOthers: 'Keine weiteren Felder.',
  anyOthers: 'Weitere Felder sind zulässig.',
  others: (type) => `Weitere Felder: ${type}.`,
};

/** What a limit counts: nothing but the number itself, or one thing and several. */
type Unit = 'number' | 'character' | 'item' | 'member';
const enUnits = units(['character', 'characters'], ['item', 'items'], ['member', 'members']);
const deUnits = units(['Zeichen', 'Zeichen'], ['Element', 'Elemente'], ['Feld', 'Felder']);

function units(character: string[], item: string[], member: string[]): Record<Unit, string[]> {
  return { number: [], character, item, member };
}

function counted(count: number, [one, several]: string[]): string {
  return one ? `${count} ${count === 1 ? one : several}` : String(count);
}

export type Words = typeof en;
export const words: Record<Language, Words> = { en, de };
