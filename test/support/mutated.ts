/** Values that are almost valid: payloads with a few changes of any kind. */
import fc from 'fast-check';
import { eventUnionOf } from '../../scripts/description/event-union.js';
import { descriptions } from './descriptions.js';

type Step = string | number;
type Container = Record<Step, unknown>;

const types = descriptions.flatMap(({ document }) => [...eventUnionOf(document).events.keys()]);
const inherited = ['__proto__', 'constructor', 'toString'];

/** Values that a schema may treat in another way than their neighbours. */
const special = fc.constantFrom<unknown>(
  ...types.flatMap((type) => [type, type.toLowerCase(), `${type}\n`, [type], { [type]: type }]),
  ...inherited,
  '',
  '\n',
  null,
  true,
  0,
  -1,
  1.5,
  [],
  {},
  [null],
);
const anything = fc.oneof(special, fc.jsonValue({ maxDepth: 2 }));
const name = fc.oneof(
  fc.constantFrom('eventType', 'EventType', 'eventtype', 'data', 'objectId', 'type', ...inherited),
  fc.string(),
);

interface Change {
  kind: 'replace' | 'remove' | 'add';
  /** Which of all places: a number that is divided by their number. */
  place: number;
  name: string;
  value: unknown;
}

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('replace', 'remove', 'add'),
  place: fc.nat(),
  name,
  value: anything,
});

/** One of the payloads with up to three changes, or any other JSON. */
export function mutated(payloads: readonly unknown[]): fc.Arbitrary<unknown> {
  const payload = fc.constantFrom(...payloads);
  const changed = fc
    .tuple(payload, fc.array(change, { maxLength: 3 }))
    .map(([value, changes]) => changes.reduce(apply, value));
  // Half of the time the type alone, which decides the branch.
  const retyped = fc
    .tuple(payload, anything)
    .map(([value, eventType]) => (isContainer(value) ? { ...value, eventType } : value));
  return fc.oneof({ weight: 6, arbitrary: changed }, { weight: 5, arbitrary: retyped }, anything);
}

function apply(payload: unknown, { kind, place, name: added, value }: Change): unknown {
  const copy = structuredClone(payload);
  const places = [...placesOf(copy)];
  if (places.length === 0) return value;
  const [holder, step] = places[place % places.length]!;
  // An array has no property to add, and refuses another `length`.
  const key = kind === 'add' && !Array.isArray(holder) ? added : step;
  if (kind === 'remove') delete holder[step];
  // An assignment to `__proto__` would change the prototype.
  else Object.defineProperty(holder, key, { ...writable, value });
  return JSON.parse(JSON.stringify(copy));
}

const writable = { configurable: true, enumerable: true, writable: true };

function* placesOf(value: unknown): Generator<[Container, Step]> {
  if (!isContainer(value)) return;
  for (const step of Object.keys(value)) {
    yield [value, step];
    yield* placesOf(value[step]);
  }
}

function isContainer(value: unknown): value is Container {
  return typeof value === 'object' && value !== null;
}
