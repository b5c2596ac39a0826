import type { HttpResponse } from '../../http/call.js';
import { ApiError } from '../api/api-error.js';
import type { CallLog } from '../api/call-log.js';
import { notStored, secretJson } from '../api/json-response.js';
import { type Changes, mostStreams, type StreamTarget } from '../live/changes.js';
import { pageResponse, scriptResponse } from '../live/page-files.js';
import { LimitError } from '../model/limits.js';
import { quoted, wrong } from '../model/messages.js';
import { type AdminRoutes, pageRoute } from './admin-routes.js';

/** A response whose body is streamed until the connection closes. */
export interface StreamedResponse extends HttpResponse {
  /** Writes the rest of the body, after the headers and `body` have been sent. */
  stream(target: StreamTarget): void;
}

/** Creates the routes that serve the emulator's web page, and the data that the page shows. */
export function pageRoutes(changes: Changes, calls: CallLog): AdminRoutes {
  return {
    [pageRoute]: async () => {
      const found = await pageResponse();
      if (found) return found;
      throw new ApiError(404, {
        message:
          'The files of the page are missing: expected the files that the package contains. Fix: install the package in node_modules instead of bundling it, or, in a clone of the repository, run npm run prepare.',
      });
    },
    'GET /assets/{file}': async (_, file) => {
      const found = await scriptResponse(file);
      if (found) return found;
      throw notFound(
        'The file name in the path',
        file,
        'the script of the page',
        'reload the page',
      );
    },
    'GET /state': () => secretJson(changes.view()),
    'GET /changes': (): StreamedResponse => {
      if (!changes.hasRoom)
        throw new LimitError(
          429,
          `There are too many streams of changes: expected at most ${mostStreams}. Fix: close some pages; the pages of one browser share a stream.`,
          5,
        );
      return {
        status: 200,
        headers: { ...notStored, 'content-type': 'text/event-stream' },
        body: changes.first(),
        stream: (target) => changes.open(target),
      };
    },
    'GET /calls': () => secretJson({ calls: calls.list() }),
    'GET /calls/{callId}': (_, callId) => {
      const { view, ...sent } = calls.get(callId) ?? {};
      if (view) return secretJson({ ...view, ...sent });
      throw notFound(
        'The callId of the path',
        callId,
        'the id of a call in the log',
        'list the calls for their ids',
      );
    },
  };
}

function notFound(field: string, value: string, expected: string, fix: string): ApiError {
  return new ApiError(404, { message: wrong(field, quoted(value), expected, fix) });
}
