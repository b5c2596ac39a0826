/** Compares the media types of a body, with the schema, the encoding and the examples of each. */
import { compareOwnSchemas } from './compare-schemas.js';
import { compareExamples } from './examples.js';
import type { Place } from './finding.js';
import { fingerprintOf } from './fingerprint.js';
import type { ObjectNode, Side } from './nodes.js';
import { named, type Work } from './work.js';

export function compareContents(
  work: Work,
  base: ObjectNode,
  head: ObjectNode,
  place: Place,
): void {
  const before = mediaOf(work.base, base);
  const after = mediaOf(work.head, head);
  // A client or a receiver that sends a body can still send it if a range covers its media type.
  const isSent = place.flow === 'request' || place.flow === 'reply';
  for (const [type, media] of before) {
    const same = after.get(type) ?? (isSent ? rangeOf(type, after) : undefined);
    work.judge(media, same);
    if (!same) {
      work.inBase('media-type-removed', media, place, `the media type ${named(type)} was removed`);
      continue;
    }
    compareOwnSchemas(work, { base: media, head: same, what: 'the body', place });
    compareEncodings(work, media, same, place);
    compareExamples(work, media, same, place);
  }
  for (const [type, media] of after) {
    if (before.has(type)) continue;
    work.judge(undefined, media);
    work.inHead('media-type-added', media, place, `the media type ${named(type)} was added`);
  }
}

/** Returns the contents by media type. The charset of a text does not change what is in it. */
function mediaOf(side: Side, owner: ObjectNode): Map<string, ObjectNode> {
  return new Map(
    Array.from(side.map(owner, 'content'), ([type, media]) => [
      type.toLowerCase().replace(/\s*;\s*charset=[^;]*/, ''),
      media,
    ]),
  );
}

function rangeOf(type: string, media: ReadonlyMap<string, ObjectNode>): ObjectNode | undefined {
  return media.get(`${type.split('/')[0]!}/*`) ?? media.get('*/*');
}

/** Compares how the parts of a form are written. */
function compareEncodings(work: Work, base: ObjectNode, head: ObjectNode, place: Place): void {
  const after = work.head.map(head, 'encoding');
  for (const [name, encoding] of work.base.map(base, 'encoding')) {
    const same = after.get(name);
    work.judge(encoding, same);
    if (!same || fingerprintOf(work.base, encoding) === fingerprintOf(work.head, same)) continue;
    const message = `the part ${named(name)} is written in another way`;
    work.inHead('encoding-changed', same, place, message);
  }
}
