import { echoObjection, opaqueToken } from '../../common/handshake-echo.js';
import { handshakeTimeout } from '../../common/service-times.js';
import { digits, handshakeUrl } from '../../common/validation-token.js';
import { sendRequest } from '../service/send-request.js';
import { consequences } from './consequences.js';
import { judgeTime } from './judge-delivery.js';
import { exchangeOf, withQuery } from './send-delivery.js';
import type { Shape } from './shape.js';

/** The part of a shape in which the handshakes differ. */
interface Handshake extends Pick<Shape, 'id' | 'title' | 'evidence' | 'fix'> {
  token: () => string;
  url?: (url: URL) => URL;
  /** True if the service may never send such a handshake to this receiver. */
  isRare?: true;
}

function handshake({ token: newToken, url = (same) => same, isRare, ...shape }: Handshake): Shape {
  return {
    ...shape,
    group: 'Handshake',
    async run(probe) {
      const token = newToken();
      const target = handshakeUrl(url(probe.url).href, token);
      const result = await sendRequest({ method: 'GET', url: target, timeout: handshakeTimeout });
      const exchanges = [exchangeOf('GET', result)];
      const { status, body, failure } = result;
      const objection = status === undefined ? failure : echoObjection(status, body, token);
      if (objection === undefined)
        return judgeTime(exchanges, handshakeTimeout, consequences.lateEcho);
      return {
        verdict: isRare ? 'at risk' : 'loses events',
        exchanges,
        finding: `The receiver did not return the token: ${objection}. Expected the token as plain text, and nothing else.`,
        consequence: isRare ? consequences.notCreatedThen : consequences.notCreated,
        fix: shape.fix,
      };
    },
  };
}

/** The validation of the callback URL. */
export const handshakeShapes: readonly Shape[] = [
  handshake({
    id: 'handshake-digits',
    title: 'a handshake with a token of digits',
    evidence: {
      certainty: 'documented',
      sources: ['callback-validation-2018-05', 'reference-de-2018-06', 'observed'],
      says: 'The service sends this GET before it creates a webhook. All observed tokens consist of digits.',
    },
    token: digits,
    fix: 'Respond to GET with the value of the query parameter validationToken, as plain text.',
  }),
  handshake({
    id: 'handshake-encoded',
    title: 'a handshake with a token that must be URL-decoded',
    evidence: {
      certainty: 'assumed',
      sources: ['callback-validation-2018-05', 'assumed'],
      says: 'The documentation does not limit the characters of the token.',
    },
    token: opaqueToken,
    isRare: true,
    fix: 'Decode the query parameter exactly once, and return it without HTML or JSON around it.',
  }),
  handshake({
    id: 'handshake-query',
    title: 'a handshake for a callback URL that has a query',
    evidence: {
      certainty: 'observed',
      sources: ['observed'],
      says: 'The service keeps the query of the callback URL, and adds validationToken to it.',
    },
    token: digits,
    url: withQuery,
    isRare: true,
    fix: 'Parse the query, and read the parameter validationToken from it.',
  }),
];
