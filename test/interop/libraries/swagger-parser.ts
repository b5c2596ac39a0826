import SwaggerParser from '@apidevtools/swagger-parser';
import type { Library } from './main.js';

/** This library checks the structure of a bundle, and follows all references in it. */
const library: Library = async ({ path }) => {
  await SwaggerParser.validate(path);
  return [];
};

export default library;
