import { nearestName } from '../../common/nearest-name.js';

/** Returns "Did you mean JobCreated?", or the list of all names. */
export function suggestion(text: string, names: readonly string[]): string {
  const meant = nearestName(text, names);
  return meant ? `Did you mean ${meant}?` : `Expected one of ${names.join(', ')}.`;
}
