import { validate } from '@scalar/openapi-parser';
import { readFileSync } from 'node:fs';
import type { Library } from './main.js';

/** This library checks the structure of a bundle, and follows all references in it. */
const library: Library = async ({ path }) => {
  const { valid, errors = [] } = await validate(readFileSync(path, 'utf8'));
  const complaints = errors.map(({ message }) => message);
  return valid || complaints.length > 0 ? complaints : ['It is not valid.'];
};

export default library;
