import type { Media } from '../common/types.js';
import { objectsOf } from '../common/json.js';

/** A file, in one of the two spellings of the wire. The link works for anybody who has it: do not log it. */
export type FoldedMedia = Pick<Media, 'url' | 'fileName'>;

/**
 * Folds the two spellings of a file, `mediaUrl` and `url`, `mediaFileName` and `fileName`, into the second. Other
 * fields stay. An answer to `Image` can be the link alone.
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

/** A member under its one name, from the first spelling that says something. */
function folded(name: keyof FoldedMedia, ...spellings: (string | undefined)[]): FoldedMedia {
  const value = spellings.find(Boolean) ?? spellings.find((spelling) => spelling !== undefined);
  return value === undefined ? {} : { [name]: value };
}

/**
 * The files of an attachment or an announcement, in one spelling. What is not an object is left out.
 *
 * @example
 * for (const { fileName = 'without a name' } of mediaOf(event)) console.log(fileName);
 */
export function mediaOf(event: {
  /** The payload of an `AttachmentCreated` or an `Announcement`. */
  data: {
    /** The files; without it, there are none. */
    media?: Media[];
  };
}): FoldedMedia[] {
  return objectsOf(event.data.media).map(foldMedia);
}
