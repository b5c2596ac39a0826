/** Receivers in PHP, as others wrote them. Each verdict follows from the code of the receiver. */
// @module-tag php
import { test } from 'vitest';
import { expectVerdicts, type Program } from './probe-program.js';

const programs: Program[] = [
  {
    // The sample in the documentation, which prints the events.
    folder: 'spec/samples/receiver',
    file: 'php.php',
    store: 'none',
    verdicts: {},
  },
  {
    file: 'php-isset.php',
    store: 'file',
    verdicts: {
      // These events have no fromUser.
      'five-fields': 'silent loss',
      'captured-response': 'silent loss',
      // It stores each delivery.
      'copy-later': 'at risk',
      'copy-at-once': 'at risk',
      // Nothing reads the header kz-callback-token.
      'token-wrong': 'at risk',
      'token-missing': 'at risk',
      // json_decode returns null, which has no fromUser.
      'body-cut-off': 'at risk',
    },
  },
  {
    file: 'php-query.php',
    store: 'file',
    events: ['ActionResponse', 'SurveyResponse'],
    verdicts: {
      // The token is not decoded.
      'handshake-encoded': 'at risk',
      // The rest of the query is returned, too.
      'handshake-query': 'at risk',
      // A delivery to a URL with a query is taken for a handshake.
      query: 'at risk',
      // `'' + 0` and `[] + 0` are errors in PHP 8, and the status remains 200 because errors are displayed.
      'skipped-empty': 'silent loss',
      'skipped-list': 'silent loss',
      // It stores one row for each question, and there is none.
      'no-questions': 'silent loss',
      // A loop over a missing list is only a warning. A receiver may ignore unknown types deliberately.
      'unknown-type': 'at risk',
      'off-schema-types': 'silent loss',
      // It stores no row, but the probe cannot know that its store would show the eventId: in the other responses, the
      // eventId is also the responseId in data, and the store never showed an event without one.
      'data-empty': 'at risk',
      // It stores each delivery.
      'copy-later': 'at risk',
      'copy-at-once': 'at risk',
      // Nothing reads the header kz-callback-token.
      'token-wrong': 'at risk',
      'token-missing': 'at risk',
      // json_decode returns null, and the response is "No body was found" with status 200.
      'body-cut-off': 'at risk',
    },
  },
];

test.for(programs)('$file', (program, context) => expectVerdicts(program, context));
