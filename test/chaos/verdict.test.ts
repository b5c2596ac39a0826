import { describe, expect, test } from 'vitest';
import type { Ledger, Period } from './ledger.js';
import { goodRun, goodRunsExcept, ledgerOf, type Story } from './stories.js';
import { verdictOf, type Wrong } from './verdict.js';

/** Returns the verdict on a run with ten deliveries: the counts, the errors, and why deliveries were handled twice. */
function found(stories: Story[], outages: Period[] = [], change?: (ledger: Ledger) => void) {
  const ledger = ledgerOf(stories);
  change?.(ledger);
  const { wrong, reasons, ...counts } = verdictOf(ledger, ledger.deliveries, outages);
  const errors = Object.entries(wrong).filter(([, deliveries]) => deliveries.length > 0);
  return { counts, reasons: Object.fromEntries(reasons), wrong: Object.fromEntries(errors) };
}

test('finds no error if each delivery is handled once', () => {
  expect(found([{ notes: goodRunsExcept() }])).toEqual({
    counts: { deliveries: 10, acknowledged: 10, handledOnce: 10, handledTwice: 0 },
    reasons: {},
    wrong: {},
  });
});

describe('a delivery is lost', () => {
  test('if it is acknowledged, but its handler never began', () => {
    expect(found([{ notes: goodRunsExcept(3) }]).wrong).toEqual({
      lost: ['3: acknowledged without an effect; its handler began 0 times'],
    });
  });

  test('if it is acknowledged, but its handler failed', () => {
    const notes: Story['notes'] = [
      ...goodRunsExcept(3),
      ['begun', 3, 1, 100],
      ['failed', 3, 1, 101],
    ];
    expect(found([{ notes }]).wrong).toEqual({
      lost: ['3: acknowledged without an effect; its handler began 1 times'],
    });
  });

  test('if it is handled, but its sender gave up', () => {
    const { wrong } = found([{ notes: goodRunsExcept() }], [], (ledger) => ledger.giveUp(3));
    expect(wrong).toEqual({ lost: ['3: the sender gave up; handled 1 times'] });
  });

  test('if it was begun, but never acknowledged', () => {
    const { wrong, counts } = found([{ notes: goodRunsExcept() }], [], (ledger) => {
      ledger.acknowledgedAt[3] = 0;
    });
    expect(wrong).toEqual({ lost: ['3: the sender gave up; handled 1 times'] });
    expect(counts).toMatchObject({ acknowledged: 9, handledOnce: 10 });
  });
});

test.for([8, 9])(
  'delivery %i, which shares its ids with another one, is swallowed if it has no run',
  (delivery) => {
    expect(found([{ notes: goodRunsExcept(delivery) }]).wrong).toEqual({
      swallowed: [`${delivery}: acknowledged without an effect; its handler began 0 times`],
    });
  },
);

test('reports a delivery that is acknowledged before its effect', () => {
  const { wrong } = found([{ notes: [...goodRunsExcept(3), ...goodRun(3, 1, 10_000)] }]);
  expect(wrong).toEqual({ 'acknowledged too early': ['3: 1.0 ms before its effect'] });
});

test('ignores deliveries that were not begun', () => {
  const ledger = ledgerOf([{ notes: goodRunsExcept(9) }]);
  expect(verdictOf(ledger, 9, []).wrong.swallowed).toEqual([]);
});

/** The first steps of run 1, a run of delivery 3. */
const begun: Story['notes'] = [['begun', 3, 1, 100]];
const effect: Story['notes'] = [...begun, ['effect', 3, 1, 101]];
/** The last steps of run 1 of delivery 3. They come so late that the second run has already ended. */
const late: Story['notes'] = [
  ['effect', 3, 1, 5000],
  ['ended', 3, 1, 5001],
];
const ended: Story['notes'] = [...effect, ['ended', 3, 1, 102]];

describe('a second run has a reason', () => {
  test.for<[reason: string, first: Story, outages?: Period[]]>([
    ['worker killed while its handler ran', { notes: effect, killedAt: 102 }],
    ['worker killed between effect and confirmation', { notes: ended, killedAt: 103 }],
    ['handler failed after its effect', { notes: [...effect, ['failed', 3, 1, 102]] }],
    ['Redis unavailable at the confirmation', { notes: ended }, [{ from: 101, until: 700 }]],
    [
      'Redis unavailable at the confirmation',
      // The confirmation at 3999 ms came after the claim had expired.
      { notes: [...ended, ['confirmed', 3, 1, 3999]] },
      [{ from: 101, until: 700 }],
    ],
    [
      'Redis unavailable while the handler ran',
      { notes: [...begun, ...late] },
      [{ from: 101, until: 700 }],
    ],
    ['worker stalled for too long', { notes: [...begun, ...late, ['stalled', 0, 3000, 3500]] }],
    ['worker stalled for too long', { notes: [...ended, ['stalled', 0, 3000, 3500]] }],
  ])('%s', ([reason, first, outages]) => {
    const second = { notes: [...goodRunsExcept(3), ...goodRun(3, 1, 4000)] };
    const { reasons, wrong, counts } = found([first, second], outages);
    expect({ reasons, wrong }).toEqual({ reasons: { [reason]: 1 }, wrong: {} });
    expect(counts).toMatchObject({ handledOnce: 9, handledTwice: 1 });
  });

  test('only if the first run had an effect', () => {
    const first = { notes: begun, killedAt: 101 };
    const second = { notes: [...goodRunsExcept(3), ...goodRun(3, 1, 4000)] };
    expect(found([first, second])).toMatchObject({ reasons: {}, wrong: {} });
  });
});

describe('a second run is an error', () => {
  const far = [{ from: 5000, until: 6000 }];

  test.for<[title: string, wrong: Wrong, stories: Story[]]>([
    [
      'after a confirmation',
      'handled twice without a reason',
      [{ notes: goodRun(3) }, { notes: goodRun(3, 1, 4000) }],
    ],
    [
      'after a confirmation and a later kill',
      'handled twice without a reason',
      [{ notes: goodRun(3), killedAt: 2000 }, { notes: goodRun(3, 1, 4000) }],
    ],
    [
      'without a confirmation, if nothing prevented the confirmation',
      'handled twice without a reason',
      [{ notes: ended }, { notes: goodRun(3, 1, 4000) }],
    ],
    [
      'after a confirmation in time, and an outage between the runs',
      'handled twice without a reason',
      [{ notes: goodRun(3, 1, 4999) }, { notes: goodRun(3, 1, 8999) }],
    ],
    [
      'in the same process',
      'handled twice without a reason',
      [{ notes: [...goodRun(3), ...goodRun(3, 2, 4000)] }],
    ],
    [
      'while another has not ended',
      'handled twice at once',
      [{ notes: [...begun, ['ended', 3, 1, 4001]] }, { notes: goodRun(3, 1, 4000) }],
    ],
    [
      'while another never ends',
      'handled twice at once',
      [{ notes: begun }, { notes: goodRun(3, 1, 4000) }],
    ],
    [
      'while another runs whose process is killed later',
      'handled twice at once',
      [{ notes: effect, killedAt: 4001 }, { notes: goodRun(3, 1, 4000) }],
    ],
    [
      'while another runs in the same process',
      'handled twice at once',
      [{ notes: [...begun, ...goodRun(3, 2, 101)] }],
    ],
    [
      'while another runs, if only the other process stalled',
      'handled twice at once',
      [{ notes: begun }, { notes: [...goodRun(3, 1, 4000), ['stalled', 0, 3000, 3500]] }],
    ],
  ])('%s', ([, expected, stories]) => {
    const { wrong, reasons } = found([...stories, { notes: goodRunsExcept(3) }], far);
    expect(reasons).toEqual({});
    expect(wrong).toEqual({ [expected]: [expect.stringMatching(/^3: worker-1 begun 0\.0/)] });
  });

  test('and only the first of many runs are shown', () => {
    const notes = [
      ...goodRunsExcept(3),
      ...[1, 2, 3, 4, 5, 6].flatMap((run) => goodRun(3, run, run)),
    ];
    expect(found([{ notes }]).wrong).toEqual({
      'handled twice at once': [
        expect.stringMatching(/^3: (?:worker-1 [^;]+; ){4}and 2 more runs$/),
      ],
    });
  });

  test('also if a third run has a reason', () => {
    const stories = [
      { notes: [...effect], killedAt: 102 },
      { notes: goodRun(3, 1, 4000) },
      { notes: [...goodRunsExcept(3), ...goodRun(3, 1, 8000)] },
    ];
    expect(found(stories)).toMatchObject({
      counts: { handledOnce: 9, handledTwice: 1 },
      reasons: {},
      wrong: { 'handled twice without a reason': [expect.stringContaining('killed 2.0')] },
    });
  });
});
