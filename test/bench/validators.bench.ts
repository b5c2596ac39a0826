import { eventExamples } from '../../generated/v1/examples.js';
import { isEventType } from '../../generated/v1/events.js';
import { perSecond } from './harness/measure.js';
import type { Aim, Comparison, Contestant, Suite } from './harness/suite.js';
import { deliveryValidators, eventValidators, type Validators } from './validators/contestants.js';
import { verifyAlike } from './validators/verify.js';

const suite: Suite = {
  title:
    'The generated validators of v1 compared with other schemas of the same events, with the example events as input',
  about: [
    'The schemas for zod (`discriminatedUnion`, `looseObject`) and valibot (`variant`, `looseObject`) are written by hand and check the same things.',
    'Before the measurements, all contestants are verified: they accept every example, and agree on each example with one field of a wrong type.',
    'All validate parsed objects that are valid. `JSON.parse` parses the same events, which is necessary before any validation.',
    'zod copies accepted values; the others only validate.',
  ].join('\n'),
  packages: ['ajv', 'valibot', 'zod'],
  async open() {
    const deliveries = Object.values(eventExamples).map((event) => JSON.stringify(event));
    const events = deliveries.filter((text) =>
      isEventType((JSON.parse(text) as { eventType: string }).eventType),
    );
    return {
      comparisons: [
        comparison('Events of known types', 'validateKaizalaEvent', eventValidators(), events),
        comparison(
          'Deliveries, including an event of an unknown type',
          'validateDelivery',
          deliveryValidators(),
          deliveries,
          {
            whenMissed:
              'Because of the `oneOf`, a delivery of a known event is also checked as an unknown event.',
          },
        ),
      ],
    };
  },
};
export default suite;

function comparison(
  title: string,
  ours: string,
  validators: Validators,
  texts: readonly string[],
  reason: Pick<Aim, 'whenMissed'> = {},
): Comparison {
  const values = texts.map((text) => JSON.parse(text) as unknown);
  const refused = verifyAlike(validators, values);
  const validating = [...validators].map(([name, validate]): Contestant => {
    const validateAll = () => {
      for (const value of values)
        if (!validate(value)) throw new Error(`${name} refuses an example.`);
    };
    return {
      name,
      measure: () => ({ values: { speed: perSecond(validateAll, values.length, 100) } }),
    };
  });
  const parse = () => {
    for (const text of texts) JSON.parse(text);
  };
  const parsing: Contestant = {
    name: 'JSON.parse',
    measure: () => ({ values: { speed: perSecond(parse, texts.length, 100) } }),
  };
  return {
    title: `${title}: ${values.length} examples, ${refused} mutated ones refused by all`,
    metrics: { speed: 'events/s' },
    contestants: [...validating, parsing],
    baseline: 'zod',
    rounds: 9,
    warmups: 2,
    aims: [{ contestant: ours, metric: 'speed', at: 'least', factor: 4, ...reason }],
  };
}
