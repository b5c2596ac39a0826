import { sample } from 'openapi-sampler';
import { checkerOf } from '../support/schemas.js';
import type { Library } from './main.js';

/** Creates samples from schemas, which Redoc, Postman and others show. */
const library: Library = async ({ document }) => {
  const check = checkerOf(document);
  return Object.entries(document.components!.schemas!).flatMap(([name, schema]) =>
    check(name, sample(schema as never, {}, document)),
  );
};

export default library;
