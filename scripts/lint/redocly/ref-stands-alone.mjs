/** What may stand beside a reference, because it only describes. */
const BESIDE = ['$ref', 'description', 'summary', 'deprecated'];

/**
 * A schema beside a reference counts like a schema in `allOf` with it, but reads like a part of the reference, and
 * the house rules follow the reference.
 *
 * @returns {import('@redocly/openapi-core').Oas3Visitor}
 */
export default function refStandsAlone() {
  return {
    ref(node, { type, location, report }) {
      if (type.name !== 'Schema') return;
      const beside = Object.keys(node).filter(
        (key) => !BESIDE.includes(key) && !key.startsWith('x-'),
      );
      for (const key of beside) {
        report({
          message: `"${key}" stands beside a reference, where nobody looks for it. Fix: put the reference into allOf, or write ${key} into the schema that it leads to.`,
          location: location.child(key).key(),
        });
      }
    },
  };
}
