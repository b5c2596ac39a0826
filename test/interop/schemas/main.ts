/**
 * Generates types from each JSON Schema in a folder: `main.ts <tool> <input> <output>`. Each line that it prints is a
 * complaint. If the tool fails with a schema, the output file for this schema is empty.
 */
import { compile } from 'json-schema-to-typescript';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { InputData, JSONSchemaInput, JSONSchemaStore, quicktype } from 'quicktype-core';

/** A schema store for quicktype. It fails if a schema refers to another document. */
class NoStore extends JSONSchemaStore {
  override fetch(address: string): never {
    throw new Error(`It requests ${address}.`);
  }
}

const tools: Record<string, (name: string, text: string) => Promise<string>> = {
  'json-schema-to-typescript': (name, text) =>
    compile(JSON.parse(text) as object, name, { format: false }),
  'quicktype-core': async (name, schema) => {
    const input = new JSONSchemaInput(new NoStore());
    await input.addSource({ name, schema });
    const inputData = new InputData();
    inputData.addInput(input);
    const options = { inputData, lang: 'typescript' as const };
    return (await quicktype(options)).lines.join('\n');
  },
};

const [, , tool, input, output] = process.argv;
for (const file of readdirSync(input!)) {
  const name = file.slice(0, file.indexOf('.'));
  let types = '';
  try {
    types = await tools[tool!]!(name, readFileSync(join(input!, file), 'utf8'));
  } catch (error) {
    console.log(`${name}: ${(error as Error).message.split('\n')[0]}`);
  }
  writeFileSync(join(output!, `${name}.ts`), types);
}
