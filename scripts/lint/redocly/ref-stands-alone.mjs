/** Keywords that are allowed next to a reference, because they restrict nothing. */
const BESIDE = ['$ref', 'description', 'summary', 'deprecated'];

/**
 * A schema must not have other keywords next to a reference. They would apply like an `allOf` with the reference, but
 * readers overlook them, and our own rules ignore them because they follow the reference.
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
          message: `"${key}" is next to a reference, where readers overlook it. Fix: move the reference into allOf, or move ${key} into the schema that it refers to.`,
          location: location.child(key).key(),
        });
      }
    },
  };
}
