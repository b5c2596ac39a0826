/**
 * Checks that the lists of values for the same thing, such as the types of objects, contain the same values. There can
 * be two such lists: a closed list (`enum`) for requests, and an open list (`x-extensible-enum`) for received data. The
 * rule assumes that two lists are for the same thing if they share more than half of the values of the shorter list. A
 * single common value is not enough: `Group` is a type of object, and also a type of group.
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
      // Skip an enum with one value. It is a const, which distinguishes an event from other events.
      if (values.length > 1) closed.push({ values, location: location.child('enum') });
    },
    Root: {
      leave(_root, { report }) {
        for (const list of open) {
          for (const twin of closed.filter(({ values }) => areTwins(values, list.values))) {
            const faults = [
              ...difference(twin.values, list.values, 'is missing'),
              ...difference(list.values, twin.values, 'is only in this list'),
            ];
            if (faults.length === 0) continue;
            report({
              message: `This open list differs from the closed list in ${twin.location.source.absoluteRef}: ${faults.join(', ')}. Fix: write the same values into both lists.`,
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
