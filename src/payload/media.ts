import type { Media } from '../common/types.js';
import { objectsOf } from '../common/json.js';

/** A file with the spellings `url` and `fileName`, and not the others of the wire. Anyone who has the link can open it: do not log it. */
export type FoldedMedia = Pick<Media, 'url' | 'fileName'>;

/**
 * Renames `mediaUrl` to `url` and `mediaFileName` to `fileName`, because the wire has both spellings. Other fields are kept.
 * A string is taken as the link: an answer to an `Image` question can be only the link.
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

/** A field under its new name, with the value of the first spelling that is not empty. */
function folded(name: keyof FoldedMedia, ...spellings: (string | undefined)[]): FoldedMedia {
  const value = spellings.find(Boolean) ?? spellings.find((spelling) => spelling !== undefined);
  return value === undefined ? {} : { [name]: value };
}

/**
 * Returns the files of an attachment or an announcement, in one spelling. Items that are not objects are omitted.
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
