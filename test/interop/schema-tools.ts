/** The generators of types from JSON Schema: schemas/main.ts calls them. */
export const schemaTools: readonly string[] = ['json-schema-to-typescript', 'quicktype-core'];
