import { describe, expect, test } from 'vitest';
import type { Ledger, Period } from './ledger.js';
import { goodRun, goodRunsBut, ledgerOf, type Story } from './stories.js';
import { judge, type Wrong } from './verdict.js';

/** What is wrong with ten deliveries, and the reasons of those that were handled twice. */
function judged(stories: Story[], outages: Period[] = [], change?: (ledger: Ledger) => void) {
  const ledger = ledgerOf(stories);
  change?.(ledger);
  const { wrong, reasons, ...counts } = judge(ledger, ledger.deliveries, outages);
  const found = Object.entries(wrong).filter(([, deliveries]) => deliveries.length > 0);
  return { counts, reasons: Object.fromEntries(reasons), wrong: Object.fromEntries(found) };
}

test('a run in which each delivery is handled once has nothing wrong', () => {
  expect(judged([{ notes: goodRunsBut() }])).toEqual({
    counts: { deliveries: 10, acknowledged: 10, handledOnce: 10, handledTwice: 0 },
    reasons: {},
    wrong: {},
  });
});

describe('a delivery is lost', () => {
  test('that is acknowledged, and whose handler never began', () => {
    expect(judged([{ notes: goodRunsBut(3) }]).wrong).toEqual({
      lost: ['3: acknowledged without an effect; its handler began 0 times'],
    });
  });

  test('that is acknowledged, and whose handlers failed', () => {
    const notes: Story['notes'] = [...goodRunsBut(3), ['begun', 3, 1, 100], ['failed', 3, 1, 101]];
    expect(judged([{ notes }]).wrong).toEqual({
      lost: ['3: acknowledged without an effect; its handler began 1 times'],
    });
  });

  test('that is handled, and that its sender gave up', () => {
    const { wrong } = judged([{ notes: goodRunsBut() }], [], (ledger) => ledger.giveUp(3));
    expect(wrong).toEqual({ lost: ['3: the sender gave up, and it was handled 1 times'] });
  });

  test('that was begun, and that nobody acknowledged', () => {
    const { wrong, counts } = judged([{ notes: goodRunsBut() }], [], (ledger) => {
      ledger.acknowledgedAt[3] = 0;
    });
    expect(wrong).toEqual({ lost: ['3: the sender gave up, and it was handled 1 times'] });
    expect(counts).toMatchObject({ acknowledged: 9, handledOnce: 10 });
  });
});

test.for([8, 9])(
  'delivery %i, whose ids another has, is swallowed when it has no run',
  (delivery) => {
    expect(judged([{ notes: goodRunsBut(delivery) }]).wrong).toEqual({
      swallowed: [`${delivery}: acknowledged without an effect; its handler began 0 times`],
    });
  },
);

test('a delivery that is acknowledged before its effect is acknowledged too early', () => {
  const { wrong } = judged([{ notes: [...goodRunsBut(3), ...goodRun(3, 1, 10_000)] }]);
  expect(wrong).toEqual({ 'acknowledged too early': ['3: 1.0 ms before its effect'] });
});

test('deliveries that were not begun are not judged', () => {
  const ledger = ledgerOf([{ notes: goodRunsBut(9) }]);
  expect(judge(ledger, 9, []).wrong.swallowed).toEqual([]);
});

/** The first steps of a run of delivery 3. */
const begun: Story['notes'] = [['begun', 3, 1, 100]];
const effect: Story['notes'] = [...begun, ['effect', 3, 1, 101]];
/** An effect that comes when the second run is over. */
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
    ['Redis gone at the confirmation', { notes: ended }, [{ from: 101, until: 700 }]],
    [
      'Redis gone at the confirmation',
      // The confirmation came at last, when the claim was over.
      { notes: [...ended, ['confirmed', 3, 1, 3999]] },
      [{ from: 101, until: 700 }],
    ],
    [
      'Redis gone while the handler ran',
      { notes: [...begun, ...late] },
      [{ from: 101, until: 700 }],
    ],
    [
      'worker did not get on for too long',
      { notes: [...begun, ...late, ['stalled', 0, 3000, 3500]] },
    ],
    ['worker did not get on for too long', { notes: [...ended, ['stalled', 0, 3000, 3500]] }],
  ])('%s', ([reason, first, outages]) => {
    const second = { notes: [...goodRunsBut(3), ...goodRun(3, 1, 4000)] };
    const { reasons, wrong, counts } = judged([first, second], outages);
    expect({ reasons, wrong }).toEqual({ reasons: { [reason]: 1 }, wrong: {} });
    expect(counts).toMatchObject({ handledOnce: 9, handledTwice: 1 });
  });

  test('only if there was an effect before', () => {
    const first = { notes: begun, killedAt: 101 };
    const second = { notes: [...goodRunsBut(3), ...goodRun(3, 1, 4000)] };
    expect(judged([first, second])).toMatchObject({ reasons: {}, wrong: {} });
  });
});

describe('a second run goes wrong', () => {
  const far = [{ from: 5000, until: 6000 }];

  test.for<[title: string, wrong: Wrong, stories: Story[]]>([
    [
      'after a confirmation',
      'handled twice without a reason',
      [{ notes: goodRun(3) }, { notes: goodRun(3, 1, 4000) }],
    ],
    [
      'after a confirmation, and a kill that came later',
      'handled twice without a reason',
      [{ notes: goodRun(3), killedAt: 2000 }, { notes: goodRun(3, 1, 4000) }],
    ],
    [
      'without a confirmation, where nothing was in its way',
      'handled twice without a reason',
      [{ notes: ended }, { notes: goodRun(3, 1, 4000) }],
    ],
    [
      'after a confirmation in good time, and an outage meanwhile',
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
      'while another runs, whose process is killed later',
      'handled twice at once',
      [{ notes: effect, killedAt: 4001 }, { notes: goodRun(3, 1, 4000) }],
    ],
    [
      'while another runs in the same process',
      'handled twice at once',
      [{ notes: [...begun, ...goodRun(3, 2, 101)] }],
    ],
    [
      'while another runs, where another process did not get on',
      'handled twice at once',
      [{ notes: begun }, { notes: [...goodRun(3, 1, 4000), ['stalled', 0, 3000, 3500]] }],
    ],
  ])('%s', ([, expected, stories]) => {
    const { wrong, reasons } = judged([...stories, { notes: goodRunsBut(3) }], far);
    expect(reasons).toEqual({});
    expect(wrong).toEqual({ [expected]: [expect.stringMatching(/^3: worker-1 begun 0\.0/)] });
  });

  test('again and again, of which the first are shown', () => {
    const notes = [...goodRunsBut(3), ...[1, 2, 3, 4, 5, 6].flatMap((run) => goodRun(3, run, run))];
    expect(judged([{ notes }]).wrong).toEqual({
      'handled twice at once': [
        expect.stringMatching(/^3: (?:worker-1 [^;]+; ){4}and 2 more runs$/),
      ],
    });
  });

  test('also where a third has a reason', () => {
    const stories = [
      { notes: [...effect], killedAt: 102 },
      { notes: goodRun(3, 1, 4000) },
      { notes: [...goodRunsBut(3), ...goodRun(3, 1, 8000)] },
    ];
    expect(judged(stories)).toMatchObject({
      counts: { handledOnce: 9, handledTwice: 1 },
      reasons: {},
      wrong: { 'handled twice without a reason': [expect.stringContaining('killed 2.0')] },
    });
  });
});
