/**
 * What may be sent is a closed list, what is received an open one. Where both name the same things, a value that one
 * of them lacks has been forgotten. They name the same things where they share more than half of the shorter list:
 * `Group` is a type of object and a type of group.
 *
 * @returns {import('@redocly/openapi-core').Oas3Visitor}
 */
export default function openListEqualsClosedTwin() {
  const open = [];
  const closed = [];
  return {
    Schema(schema, { location }) {
      if (Array.isArray(schema['x-extensible-enum'])) {
        open.push({
          values: schema['x-extensible-enum'],
          location: location.child('x-extensible-enum'),
        });
      }
      const values = (schema.enum ?? []).filter(
        (value) => typeof value === 'string' && value !== '',
      );
      // A list of one value is a const: it tells an event from the others.
      if (values.length > 1) closed.push({ values, location: location.child('enum') });
    },
    Root: {
      leave(_root, { report }) {
        for (const list of open) {
          for (const twin of closed.filter(({ values }) => areTwins(values, list.values))) {
            const faults = [
              ...difference(twin.values, list.values, 'is missing'),
              ...difference(list.values, twin.values, 'is too many'),
            ];
            if (faults.length === 0) continue;
            report({
              message: `This open list differs from the closed list in ${twin.location.source.absoluteRef}: ${faults.join(', ')}. Fix: write the same values into both.`,
              location: list.location.key(),
            });
          }
        }
      },
    },
  };
}

function areTwins(a, b) {
  const shared = a.filter((value) => b.includes(value)).length;
  return shared > Math.min(a.length, b.length) / 2;
}

function difference(a, b, what) {
  return a.filter((value) => !b.includes(value)).map((value) => `"${value}" ${what}`);
}
