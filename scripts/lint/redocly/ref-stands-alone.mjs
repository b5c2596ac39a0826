/** Keywords that are allowed next to a reference, because they restrict nothing. */
const BESIDE = ['$ref', 'description', 'summary', 'deprecated'];

/**
 * Checks that a schema has no other keywords next to a reference. Such keywords would apply in addition to the
 * reference, as in an `allOf`. But readers overlook such keywords. Our own rules ignore them, too, because these rules
 * read only the schema to which the reference leads.
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
          message: `The keyword "${key}" is next to a reference, where readers overlook it. Fix: move the reference into allOf, or move ${key} into the schema that it refers to.`,
          location: location.child(key).key(),
        });
      }
    },
  };
}
