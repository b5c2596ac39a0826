/** The names of tools that generate types from a JSON Schema. schemas/main.ts calls these tools. */
export const schemaTools: readonly string[] = ['json-schema-to-typescript', 'quicktype-core'];
