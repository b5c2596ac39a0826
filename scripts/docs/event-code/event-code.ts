/**
 * Generates the code on the page of an event: a handler in each language, and the command that triggers the event. The
 * code is made from the example of the event, so a new event needs no extra code.
 */
import { Failure } from '../../../src/common/failure.js';
import { isObject } from '../../../src/common/json.js';
import { type CodeSample, sampleLanguages } from '../../description/code-samples.js';
import { type Document, operationsOf, resolve } from '../../description/openapi.js';
import { readingOf, type Reading } from './reading.js';

/**
 * Returns a handler of an event for each language. The TypeScript handler is a whole program. The Python and PHP
 * handlers are versions of the function `handle` in the receivers in spec/samples/receiver/. Both APIs deliver the same
 * payloads, so both APIs show the same handlers.
 *
 * @param eventType a key of `webhooks`: `JobCreated`
 * @throws Failure when the event has no example from which to choose a field
 */
export function eventHandlers(document: Document, eventType: string): CodeSample[] {
  const reading = readingOf(exampleDataOf(document, eventType));
  return [
    { ...sampleLanguages.typescript, source: typescriptHandler(eventType, reading) },
    { ...sampleLanguages.python, source: pythonHandler(eventType, reading) },
    { ...sampleLanguages.php, source: phpHandler(eventType, reading) },
  ];
}

/**
 * Returns the Bash command that makes the emulator deliver an example.
 *
 * @param example the name of the example: `JobCreated`, `ActionResponse.updated`
 */
export function triggerCommand(example: string): string {
  return `npx kaizala-webhooks trigger ${example}\n`;
}

/** Returns the `data` of the main example of an event. The main example has the same name as the event. */
function exampleDataOf(document: Document, eventType: string): Record<string, unknown> {
  const found = [...operationsOf(document)].find(
    ({ kind, path }) => kind === 'webhook' && path === eventType,
  );
  if (!found)
    throw new Failure(
      `The description has no event "${eventType}" under webhooks. Fix: use a key of webhooks.`,
    );
  const { requestBody } = found.operation;
  const media = requestBody ? Object.values(resolve(document, requestBody).content ?? {}) : [];
  const example = media.flatMap(({ examples = {} }) => examples[eventType] ?? [])[0];
  const file = `spec/examples/events/${eventType}.yaml`;
  if (!example)
    throw new Failure(
      `The event ${eventType} has no example named "${eventType}", from which the documentation generates its handlers. Fix: write ${file}, and refer to it under examples in webhooks/${eventType}.yaml.`,
    );
  const { value } = resolve(document, example);
  if (isObject(value) && isObject(value['data'])) return value['data'];
  throw new Failure(
    `The example "${eventType}" has no object "data", from which the documentation generates the handlers of the event. Fix: write data in ${file}, or {} if the payload is unknown.`,
  );
}

function typescriptHandler(eventType: string, reading: Reading): string {
  const names = ['createReceiver', 'toNodeListener'];
  if (reading.kind === 'answers') names.unshift('answersOf');
  return `import { createServer } from 'node:http';
import { ${names.join(', ')} } from 'kaizala-webhooks/receiver';

const receiver = createReceiver({
  token: process.env.KAIZALA_CALLBACK_TOKEN,
  on: {
    ${eventType}: (event) => {
      ${typescriptStatement(reading)}
    },
  },
  fallback: (event) => console.log(event.eventType),
});

createServer(toNodeListener(receiver)).listen(8080, '127.0.0.1');
`;
}

function typescriptStatement(reading: Reading): string {
  if (reading.kind === 'answers')
    return 'for (const { title, value } of answersOf(event)) console.log(title, value);';
  if (reading.kind === 'data') return 'console.log(JSON.stringify(event.data));';
  return `console.log(event.data.${reading.path.join('?.')});`;
}

function pythonHandler(eventType: string, reading: Reading): string {
  const lines = pythonStatements(reading).map((line) => `        ${line}\n`);
  return `def handle(event):
    if event["eventType"] == "${eventType}":
${lines.join('')}`;
}

function pythonStatements(reading: Reading): string[] {
  if (reading.kind === 'answers')
    return [
      'details = event["data"].get("responseDetails") or {}',
      'for question in details.get("responseWithQuestions") or []:',
      '    print(question.get("title"), question.get("answer"))',
    ];
  if (reading.kind === 'data') return ['print(event["data"])'];
  // Write one line with `or {}` for each object on the path. A default value such as `get(name, {})` would not replace
  // a null.
  let object = 'event["data"]';
  const lines = reading.path.slice(0, -1).map((name) => {
    const line = `${snakeCase(name)} = ${object}.get("${name}") or {}`;
    object = snakeCase(name);
    return line;
  });
  return [...lines, `print(${object}.get("${reading.path.at(-1)}"))`];
}

function snakeCase(name: string): string {
  return name.replace(/(?<=[a-z\d])[A-Z]/g, '_$&').toLowerCase();
}

function phpHandler(eventType: string, reading: Reading): string {
  const lines = phpStatements(reading).map((line) => `        ${line}\n`);
  return `function handle(object $event): void
{
    if ($event->eventType === '${eventType}') {
${lines.join('')}    }
}
`;
}

function phpStatements(reading: Reading): string[] {
  if (reading.kind === 'answers')
    return [
      'foreach ($event->data->responseDetails->responseWithQuestions ?? [] as $question) {',
      '    $answer = [$question->title ?? null, $question->answer ?? null];',
      '    error_log(json_encode($answer, JSON_UNESCAPED_UNICODE));',
      '}',
    ];
  if (reading.kind === 'data')
    return ['error_log(json_encode($event->data, JSON_UNESCAPED_UNICODE));'];
  const variable = `$${reading.path.at(-1)}`;
  return [
    `${variable} = $event->data->${reading.path.join('->')} ?? null;`,
    `error_log(json_encode(${variable}, JSON_UNESCAPED_UNICODE));`,
  ];
}
