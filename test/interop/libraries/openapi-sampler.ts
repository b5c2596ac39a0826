import { sample } from 'openapi-sampler';
import { checkerOf } from '../support/schemas.js';
import type { Library } from './main.js';

/** This library creates samples from schemas. Redoc, Postman and other tools show these samples. */
const library: Library = async ({ document }) => {
  const check = checkerOf(document);
  return Object.entries(document.components!.schemas!).flatMap(([name, schema]) =>
    check(name, sample(schema as never, {}, document)),
  );
};

export default library;
