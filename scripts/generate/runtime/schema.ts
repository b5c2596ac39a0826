/**
 * A schema in the form that the search for errors reads. It comes from `compilable`, has conditions instead of unions,
 * and contains other schemas directly instead of references to them.
 */
export interface Schema {
  allOf?: Schema[];
  if?: Schema;
  then?: Schema;
  else?: Schema;
  not?: Schema;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  minLength?: number;
  pattern?: string;
  minItems?: number;
  uniqueItems?: boolean;
  items?: Schema;
  minProperties?: number;
  required?: string[];
  properties?: Record<string, Schema>;
  additionalProperties?: false;
}

/** The keywords that the search for errors reads. */
export const knownKeywords: ReadonlySet<string> = new Set(
  Object.keys({
    allOf: true,
    if: true,
    // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema; nobody awaits it.
    then: true,
    else: true,
    not: true,
    type: true,
    enum: true,
    const: true,
    minLength: true,
    pattern: true,
    minItems: true,
    uniqueItems: true,
    items: true,
    minProperties: true,
    required: true,
    properties: true,
    additionalProperties: true,
  } satisfies Record<keyof Schema, true>),
);
