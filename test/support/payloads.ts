import { readdirSync, readFileSync } from 'node:fs';

export interface Payload {
  /** The name of the schema that the payload is tested with: `v1/Delivery`. */
  schema: string;
  /** Whether the schema accepts the payload. */
  valid: boolean;
  /** The path from test/payloads/: `v1/pass/Delivery.unknown.json`. */
  file: string;
  value: unknown;
}

/** The folder with one file for each test case: test/payloads/<api>/pass|fail/<Schema>.<situation>.json */
const folder = new URL('../payloads/', import.meta.url);

export const payloads: readonly Payload[] = ['v1', 'connector'].flatMap((api) =>
  ['pass', 'fail'].flatMap((verdict) =>
    readdirSync(new URL(`${api}/${verdict}/`, folder)).map((name) => {
      const file = `${api}/${verdict}/${name}`;
      return {
        schema: `${api}/${name.split('.')[0]}`,
        valid: verdict === 'pass',
        file,
        value: JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as unknown,
      };
    }),
  ),
);
