/** The generators of types from JSON Schema, which schemas/main.ts calls. */
export const schemaTools: readonly string[] = ['json-schema-to-typescript', 'quicktype-core'];
