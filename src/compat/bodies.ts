/** Compares the bodies of requests and responses, and the statuses of responses. */
import { compareContents } from './contents.js';
import type { Place } from './finding.js';
import type { ObjectNode } from './nodes.js';
import { compareParameters } from './parameters.js';
import { named, type Work } from './work.js';

export function compareRequestBodies(
  work: Work,
  base: ObjectNode,
  head: ObjectNode,
  place: Place,
): void {
  const before = work.base.child(base, 'requestBody');
  const after = work.head.child(head, 'requestBody');
  work.judge(before, after);
  if (before && !after) work.inBase('body-removed', before, place, 'the body was removed');
  if (!before && after) {
    const isRequired = after.value['required'] === true && place.flow === 'request';
    const message = `${isRequired ? 'a required' : 'an optional'} body was added`;
    work.inHead(isRequired ? 'body-required' : 'body-added', after, place, message);
  }
  if (!before || !after) return;
  const [was, is] = [before.value['required'] === true, after.value['required'] === true];
  if (!was && is) work.inHead('body-required', after, place, 'the body has become required');
  if (was && !is) work.inHead('body-optional', after, place, 'the body has become optional');
  compareContents(work, before, after, place);
}

/** @param place the place of the request; the responses go the other way */
export function compareResponses(
  work: Work,
  base: ObjectNode,
  head: ObjectNode,
  place: Place,
): void {
  const before = work.base.map(base, 'responses');
  const after = work.head.map(head, 'responses');
  const way = { ...place, flow: place.flow === 'event' ? 'reply' : 'response' } as const;
  const at = (status: string): Place => ({ ...way, name: `${place.name}, response ${status}` });
  for (const [status, response] of before) {
    const same = after.get(status);
    work.judge(response, same);
    if (same) {
      compareResponse(work, response, same, at(status));
      continue;
    }
    // Two specific statuses are different responses. A range or the default means the same as its members.
    const range = [`${status[0]}XX`, 'default'].find((name) => after.has(name) && name !== status);
    if (range === undefined || (range === 'default' && status.startsWith('2'))) {
      work.inBase('status-removed', response, at(status), `the response ${status} was removed`);
      continue;
    }
    work.inBase(
      'status-in-range',
      response,
      at(status),
      `the response ${status} was removed; ${range} covers it`,
    );
    const covering = after.get(range)!;
    if (!before.has(range)) compareResponse(work, response, covering, at(range));
  }
  for (const [status, response] of after) {
    if (before.has(status)) continue;
    work.judge(undefined, response);
    const covers =
      /^(?:\dXX|default)$/.test(status) &&
      [...before.keys()].some(
        (one) => !after.has(one) && (status === 'default' || one[0] === status[0]),
      );
    if (!covers)
      work.inHead('status-added', response, at(status), `the response ${status} was added`);
  }
}

function compareResponse(work: Work, base: ObjectNode, head: ObjectNode, place: Place): void {
  const headers = (node: ObjectNode, side: 'base' | 'head') =>
    new Map(
      Array.from(work[side].map(node, 'headers'), ([name, header]) => [name.toLowerCase(), header]),
    );
  compareParameters(work, headers(base, 'base'), headers(head, 'head'), 'header', place);
  const links = work.head.map(head, 'links');
  for (const [name, link] of work.base.map(base, 'links')) {
    work.judge(link, links.get(name));
    if (!links.has(name))
      work.inBase('link-removed', link, place, `the link ${named(name)} was removed`);
  }
  const [had, has] = [base, head].map(({ value }) => Object.hasOwn(value, 'content'));
  if (had && !has) work.inBase('body-removed', base, place, 'the body was removed');
  else if (!had && has) work.inHead('body-added', head, place, 'a body was added');
  else compareContents(work, base, head, place);
}
