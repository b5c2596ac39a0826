// A file that the tests of 0.1.0 import, and that has moved since. It did not belong to the API.
export * from '../../../../../src/index.js';
