/** Checks of values that were read from JSON: each returns the value, or says where it is wrong. */
import { below } from '../../common/json-pointer.js';
import { isObject } from '../../common/json.js';
import { quoted, shapeOf } from '../model/messages.js';

/** Where a value is wrong, as a JSON Pointer, what was seen there, and what was expected. */
export class Misfit extends Error {
  constructor(
    readonly pointer: string,
    readonly seen: string,
    readonly expected: string,
  ) {
    super(`${pointer} is ${seen}: expected ${expected}.`);
  }
}

/** @throws Misfit */
export type Shape<Value> = (value: unknown, pointer: string) => Value;

/** The type of the values that a shape accepts. */
type ValueOf<One> = One extends Shape<infer Value> ? Value : never;

/** Numbers are repeated. Strings are not, because many are secrets. */
function seenOf(value: unknown): string {
  return typeof value === 'number' ? String(value) : shapeOf(value);
}

export function shape<Value>(expected: string, accepts: (value: unknown) => boolean): Shape<Value> {
  return (value, pointer) => {
    if (accepts(value)) return value as Value;
    throw new Misfit(pointer, seenOf(value), expected);
  };
}

export const anyText = shape<string>('a string', (value) => typeof value === 'string');

export const text = shape<string>(
  'a string that is not empty',
  (value) => typeof value === 'string' && value !== '',
);

export const flag = shape<boolean>('true or false', (value) => typeof value === 'boolean');

export const positive = shape<number>(
  'a number, 0 or more',
  (value) => typeof value === 'number' && Number.isFinite(value) && value >= 0,
);

export function whole(least: number, most: number): Shape<number> {
  const expected = least === most ? String(most) : `a whole number from ${least} to ${most}`;
  const fits = (value: unknown) => Number(value) >= least && Number(value) <= most;
  return shape(expected, (value) => Number.isInteger(value) && fits(value));
}

export function oneOf<const Value extends string>(...values: readonly Value[]): Shape<Value> {
  return shape(`one of ${values.join(', ')}`, (value) => values.includes(value as Value));
}

export function listOf<Value>(item: Shape<Value>): Shape<Value[]> {
  return (value, pointer) => {
    if (!Array.isArray(value)) throw new Misfit(pointer, seenOf(value), 'an array');
    return value.map((one, index) => item(one, `${pointer}/${index}`));
  };
}

export function orNull<Value>(one: Shape<Value>): Shape<Value | null> {
  return (value, pointer) => (value === null ? null : one(value, pointer));
}

/** A field that may be missing. */
export function optional<Value>(one: Shape<Value>): Shape<Value> & { isOptional: true } {
  return Object.assign((value: unknown, pointer: string) => one(value, pointer), {
    isOptional: true as const,
  });
}

type Shapes = Record<string, Shape<unknown>>;

type FieldsOf<All extends Shapes> = {
  [Name in keyof All as All[Name] extends { isOptional: true } ? never : Name]: ValueOf<All[Name]>;
} & {
  [Name in keyof All as All[Name] extends { isOptional: true } ? Name : never]?: ValueOf<All[Name]>;
};

/** An object with these fields and no others. */
export function fieldsOf<All extends Shapes>(shapes: All): Shape<FieldsOf<All>> {
  const names = Object.keys(shapes).join(', ');
  return (value, pointer) => {
    if (!isObject(value)) throw new Misfit(pointer, seenOf(value), 'an object');
    const stranger = Object.keys(value).find((name) => !Object.hasOwn(shapes, name));
    if (stranger !== undefined)
      throw new Misfit(
        pointer || 'The name of a field',
        pointer ? `an object with the field ${quoted(stranger)}` : quoted(stranger),
        `one of ${names}`,
      );
    for (const [name, one] of Object.entries(shapes))
      if (value[name] !== undefined || !('isOptional' in one))
        one(value[name], below(pointer, name));
    return value as FieldsOf<All>;
  };
}

export const credentials = fieldsOf({
  applicationId: text,
  applicationSecret: text,
  refreshToken: text,
});
