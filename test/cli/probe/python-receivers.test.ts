/** Receivers in Python, as others wrote them. Each verdict follows from the code of the receiver. */
// @module-tag python3
import { test } from 'vitest';
import { expectVerdicts, type Program } from './probe-program.js';

const programs: Program[] = [
  {
    // The sample in the documentation, which prints the events.
    folder: 'spec/samples/receiver',
    file: 'python.py',
    store: 'none',
    verdicts: {},
  },
  {
    file: 'python-uuid.py',
    store: 'file',
    verdicts: {
      // uuid.UUID() refuses these ids.
      'ids-with-suffix': 'loses events',
      'ids-of-packages': 'loses events',
      'ids-cut-off': 'loses events',
      // Its objectId is the id of an action package.
      'captured-response': 'loses events',
      // It stores each delivery.
      'copy-later': 'at risk',
      'copy-at-once': 'at risk',
      // Nothing reads the header kz-callback-token.
      'token-wrong': 'at risk',
      'token-missing': 'at risk',
      // An error ends the request without a response.
      'body-cut-off': 'at risk',
      // http.server responds with 501 to a method that the class does not have.
      head: 'at risk',
      options: 'at risk',
    },
  },
  {
    file: 'python-phone.py',
    store: 'file',
    verdicts: {
      // int() refuses letters.
      'masked-numbers': 'loses events',
      // These events have no fromUser.
      'five-fields': 'loses events',
      'captured-response': 'loses events',
      // It stores each delivery.
      'copy-later': 'at risk',
      'copy-at-once': 'at risk',
    },
  },
  {
    file: 'python-unique.py',
    store: 'url',
    verdicts: {
      // The id of the event is the primary key, so the second row is an error.
      'copy-later': 'loses events',
      'edited-response': 'loses events',
    },
  },
];

test.for(programs)('$file', (program, context) => expectVerdicts(program, context));
