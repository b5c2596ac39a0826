import { compileErrors, dereference, validate } from '@readme/openapi-parser';
import type { Library } from './main.js';

/** This library checks the structure of a bundle, and follows all references in it. */
const library: Library = async ({ path }) => {
  const result = await validate(path);
  await dereference(path);
  return result.valid ? result.warnings.map(({ message }) => message) : [compileErrors(result)];
};

export default library;
