import SwaggerParser from '@apidevtools/swagger-parser';
import type { Library } from './main.js';

/** Checks the structure, and follows all references. */
const library: Library = async ({ path }) => {
  await SwaggerParser.validate(path);
  return [];
};

export default library;
