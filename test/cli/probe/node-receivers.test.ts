/** Receivers in JavaScript, as others wrote them. Each verdict follows from the code of the receiver. */
import { expect, test } from 'vitest';
import { expectVerdicts, probeProgram, type Program } from './probe-program.js';

const programs: Program[] = [
  {
    file: 'express-limit.cjs',
    store: 'url',
    verdicts: {
      // express.json() refuses more than 100 kB.
      'body-1-mib': 'loses events',
      // It stores each delivery.
      'copy-later': 'at risk',
      'copy-at-once': 'at risk',
      // Nothing reads the header kz-callback-token.
      'token-wrong': 'at risk',
      'token-missing': 'at risk',
    },
  },
  {
    file: 'node-switch.cjs',
    store: 'file',
    events: ['TextMessageCreated', 'JobCreated', 'JobResponse', 'SurveyResponse', 'ActionResponse'],
    restarts: 20,
    verdicts: {
      // The default of the switch throws, and nothing catches the error.
      'unknown-type': 'loses events',
      // `responseDetails.response` is undefined.
      'off-schema-list': 'loses events',
      // `responseDetails` is undefined.
      'data-empty': 'loses events',
      // It stores each delivery.
      'copy-later': 'at risk',
      'copy-at-once': 'at risk',
      // JSON.parse throws.
      'body-cut-off': 'at risk',
    },
  },
  {
    file: 'node-insert-only.cjs',
    store: 'url',
    verdicts: {
      // The row of the original exists, so the edit is acknowledged and dropped.
      'edited-response': 'silent loss',
    },
  },
  {
    file: 'node-respond-first.cjs',
    store: 'file',
    verdicts: {
      // `firstValue` throws for null and undefined, after the response.
      'skipped-null': 'silent loss',
      'skipped-absent': 'silent loss',
      'captured-response': 'silent loss',
      // It stores each delivery.
      'copy-later': 'at risk',
      'copy-at-once': 'at risk',
      // It responds before JSON.parse throws.
      'body-cut-off': 'at risk',
    },
  },
];

test.for(programs)('$file', (program, context) => expectVerdicts(program, context));

test('express-no-response.cjs, which is given up after three deliveries', async (context) => {
  const program = {
    file: 'express-no-response.cjs',
    store: 'none',
    args: ['--timeout', '300ms'],
  } as const;
  const { code, shapes } = await probeProgram(program, context);
  expect(code).toBe(1);
  expect(shapes.map(({ verdict }) => verdict)).toEqual([
    ...Array.from({ length: 3 }, () => 'passes'),
    ...Array.from({ length: 3 }, () => 'loses events'),
    ...Array.from({ length: shapes.length - 6 }, () => 'skipped'),
  ]);
});

test('node-switch.cjs, without a process manager that starts it again', async (context) => {
  const program = { file: 'node-switch.cjs', store: 'none', events: ['ActionResponse'] } as const;
  const { code, shapes } = await probeProgram(program, context);
  expect(code).toBe(1);
  const index = shapes.findIndex(({ verdict }) => verdict === 'loses events');
  expect(shapes[index]).toMatchObject({
    id: 'unknown-type',
    finding: expect.stringMatching(
      /^no response: ECONNRESET; expected 2xx\. Then nothing listened/,
    ),
    fix: expect.stringContaining('start the receiver with a process manager'),
  });
  for (const { finding } of shapes.slice(index + 1))
    expect(finding).toBe('The receiver has ended.');
});
