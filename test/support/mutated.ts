/** Generates values that are almost valid: payloads with a few random changes. */
import fc from 'fast-check';
import { eventUnionOf } from '../../scripts/description/event-union.js';
import { descriptions } from './descriptions.js';

type Step = string | number;
type Container = Record<Step, unknown>;

const types = descriptions.flatMap(({ document }) => [...eventUnionOf(document).events.keys()]);
const inherited = ['__proto__', 'constructor', 'toString'];

/** Values that a schema may treat differently from similar values. */
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
  /** The index of the changed location, modulo the number of locations. */
  index: number;
  name: string;
  value: unknown;
}

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('replace', 'remove', 'add'),
  index: fc.nat(),
  name,
  value: anything,
});

/** Generates one of the payloads with up to three changes, or any other JSON value. */
export function mutated(payloads: readonly unknown[]): fc.Arbitrary<unknown> {
  const payload = fc.constantFrom(...payloads);
  const changed = fc
    .tuple(payload, fc.array(change, { maxLength: 3 }))
    .map(([value, changes]) => changes.reduce(apply, value));
  // In about half of the values, only the type is changed, because it selects the branch.
  const retyped = fc
    .tuple(payload, anything)
    .map(([value, eventType]) => (isContainer(value) ? { ...value, eventType } : value));
  return fc.oneof({ weight: 6, arbitrary: changed }, { weight: 5, arbitrary: retyped }, anything);
}

function apply(payload: unknown, { kind, index, name: added, value }: Change): unknown {
  const copy = structuredClone(payload);
  const locations = [...locationsIn(copy)];
  if (locations.length === 0) return value;
  const [container, step] = locations[index % locations.length]!;
  // Do not add a property to an array, which would ignore it, or throw for `length`.
  const key = kind === 'add' && !Array.isArray(container) ? added : step;
  if (kind === 'remove') delete container[step];
  // An assignment to `__proto__` would change the prototype.
  else Object.defineProperty(container, key, { ...writable, value });
  return JSON.parse(JSON.stringify(copy));
}

const writable = { configurable: true, enumerable: true, writable: true };

function* locationsIn(value: unknown): Generator<[Container, Step]> {
  if (!isContainer(value)) return;
  for (const step of Object.keys(value)) {
    yield [value, step];
    yield* locationsIn(value[step]);
  }
}

function isContainer(value: unknown): value is Container {
  return typeof value === 'object' && value !== null;
}
