import { operationsOf, type Document } from '../../description/openapi.js';

/** The address that Redoc gives to what it shows: `managing-webhooks/createwebhook`, `access-token/get-a-token`. */
export type Address = string;

/** How sections are matched: a translation has as many in each chapter, and another description gives some the same heading. */
export type SectionsBy = 'number' | 'heading';

/**
 * The places of a page that Redoc renders, by what they are about: an operation by its way and the path or event it
 * belongs to, a tag by its name, a section of its chapter by its number or its heading.
 */
export function placesOf(
  document: Document,
  sectionsBy: SectionsBy = 'number',
): Map<string, Address> {
  const places = new Map<string, Address>();
  for (const { name, description } of document.tags ?? []) {
    const chapter = slugOf(name);
    places.set(`tag ${name}`, chapter);
    const headings = description?.match(/(?<=^## ).+$/gm) ?? [];
    for (const [index, heading] of headings.entries())
      places.set(
        `section ${sectionsBy === 'number' ? index : heading} of ${name}`,
        `${chapter}/${slugOf(heading)}`,
      );
  }
  for (const { kind, path, method, operation } of operationsOf(document)) {
    const [tag = ''] = operation.tags ?? [];
    const address = `${slugOf(tag)}/${operation.operationId.toLowerCase()}`;
    // What was lifted is found twice, at one address.
    if (kind !== 'callback') places.set(`${method} ${path}`, address);
  }
  return places;
}

/** Where a reader of one page finds the same in another. */
export function samePlaces(
  from: Document,
  to: Document,
  sectionsBy: SectionsBy,
): Record<Address, Address> {
  const [here, there] = [placesOf(from, sectionsBy), placesOf(to, sectionsBy)];
  return Object.fromEntries(
    [...here].flatMap(([subject, address]) => {
      const other = there.get(subject);
      return other === undefined ? [] : [[address, other]];
    }),
  );
}

/** As Redoc does it. */
function slugOf(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');
}
