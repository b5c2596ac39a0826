/**
 * Functions that validate values from JSON. Each function returns the value if it is valid. Otherwise it throws an
 * error that names the location.
 */
import { below } from '../../common/json-pointer.js';
import { isObject } from '../../common/json.js';
import { quoted, shapeOf } from '../model/messages.js';

/**
 * The error for an invalid value. It has the JSON Pointer of the value, a description of the value, and what was
 * expected.
 */
export class ShapeError extends Error {
  constructor(
    readonly pointer: string,
    readonly seen: string,
    readonly expected: string,
  ) {
    super(`${pointer} is ${seen}: expected ${expected}.`);
  }
}

/** @throws ShapeError */
export type Shape<Value> = (value: unknown, pointer: string) => Value;

/** The type of the values that a validation function (`Shape`) accepts. */
type ValueOf<One> = One extends Shape<infer Value> ? Value : never;

/** Describes a value for a message. Strings are not repeated, because many of them are secrets. */
function seenOf(value: unknown): string {
  return typeof value === 'number' ? String(value) : shapeOf(value);
}

export function shape<Value>(expected: string, accepts: (value: unknown) => boolean): Shape<Value> {
  return (value, pointer) => {
    if (accepts(value)) return value as Value;
    throw new ShapeError(pointer, seenOf(value), expected);
  };
}

export const anyString = shape<string>('a string', (value) => typeof value === 'string');

export const nonEmptyString = shape<string>(
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
    if (!Array.isArray(value)) throw new ShapeError(pointer, seenOf(value), 'an array');
    return value.map((one, index) => item(one, `${pointer}/${index}`));
  };
}

export function orNull<Value>(one: Shape<Value>): Shape<Value | null> {
  return (value, pointer) => (value === null ? null : one(value, pointer));
}

/** Returns a validation function (`Shape`) for a field that may be missing. */
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

/** Returns a validation function (`Shape`) for an object that may have only the fields in `shapes`. */
export function fieldsOf<All extends Shapes>(shapes: All): Shape<FieldsOf<All>> {
  const names = Object.keys(shapes).join(', ');
  return (value, pointer) => {
    if (!isObject(value)) throw new ShapeError(pointer, seenOf(value), 'an object');
    const unknown = Object.keys(value).find((name) => !Object.hasOwn(shapes, name));
    if (unknown !== undefined)
      throw new ShapeError(
        pointer || 'The name of a field',
        pointer ? `an object with the field ${quoted(unknown)}` : quoted(unknown),
        `one of ${names}`,
      );
    for (const [name, one] of Object.entries(shapes))
      if (value[name] !== undefined || !('isOptional' in one))
        one(value[name], below(pointer, name));
    return value as FieldsOf<All>;
  };
}

export const credentials = fieldsOf({
  applicationId: nonEmptyString,
  applicationSecret: nonEmptyString,
  refreshToken: nonEmptyString,
});
