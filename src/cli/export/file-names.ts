import { createHash } from 'node:crypto';
import { maskPaths } from '../../common/mask-paths.js';
import { maskText } from '../../common/mask.js';

/** The maximum length of a part of a name. File systems allow 255 characters, and the folder may have a long path. */
const longest = 80;

/** The names that Windows reserves for devices, with any extension. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * Names files by event types and ids. Each name is unique, also in a file system that ignores capital letters, and no
 * name can lead to another folder.
 */
export class FileNames {
  readonly #taken = new Set<string>();

  /**
   * Returns a new name: `SurveyResponse-42.csv`. If the type or the id cannot be a part of a name, or if the name is
   * taken, digits of their hash are added. They are the same in each run, so that files of two runs can be compared.
   */
  nameOf(type: string, id?: string): string {
    const parts = id === undefined ? [type] : [type, id];
    const safe = parts.map(safePart).join('-');
    const stem = reserved.test(safe) || !/^\w/.test(safe) ? `_${safe}` : safe;
    const hash = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
    let digits = stem === parts.join('-') ? 0 : 8;
    const name = () => `${stem}${digits > 0 ? `-${hash.slice(0, digits)}` : ''}.csv`;
    while (this.#taken.has(name().toLowerCase())) digits += 8;
    this.#taken.add(name().toLowerCase());
    return name();
  }
}

/** A link is masked, because messages show the names of files. */
function safePart(part: string): string {
  return maskText(maskPaths(part))
    .slice(0, longest)
    .replaceAll(/[^\w.-]+/g, '_');
}
