import type { Media } from '../common/types.js';
import { objectsOf } from '../common/json.js';

/**
 * A file. Its link is in `url` and its name in `fileName`; the other spellings that occur in deliveries are not used.
 * Do not log the link, because anyone who has it can open the file.
 */
export type FoldedMedia = Pick<Media, 'url' | 'fileName'>;

/**
 * Renames `mediaUrl` to `url` and `mediaFileName` to `fileName`, because both spellings occur in deliveries. Other
 * fields are kept. If the argument is a string, it is used as the link, because the answer to an `Image` question can
 * be only a link.
 *
 * @example
 * foldMedia({ mediaUrl: 'https://media.depot.example/a.jpg' }).url;
 */
export function foldMedia(media: Media | string): FoldedMedia {
  if (typeof media === 'string') return { url: media };
  const { mediaUrl, mediaFileName, url, fileName, ...rest } = media;
  return {
    ...rest,
    ...folded('url', url, mediaUrl),
    ...folded('fileName', fileName, mediaFileName),
  };
}

/**
 * Returns an object with the field `name`. The value of the field is the first of the given values that is not empty.
 */
function folded(name: keyof FoldedMedia, ...spellings: (string | undefined)[]): FoldedMedia {
  const value = spellings.find(Boolean) ?? spellings.find((spelling) => spelling !== undefined);
  return value === undefined ? {} : { [name]: value };
}

/**
 * Returns the files of an attachment or an announcement. Each property has only one spelling. Items that are not
 * objects are omitted.
 *
 * @example
 * for (const { fileName = 'without a name' } of mediaOf(event)) console.log(fileName);
 */
export function mediaOf(event: {
  /** The payload of an `AttachmentCreated` or an `Announcement`. */
  data: {
    /** The files; if absent, the result is an empty array. */
    media?: Media[];
  };
}): FoldedMedia[] {
  return objectsOf(event.data.media).map(foldMedia);
}
