import { occurrences, rewrites } from './redoc-occurrences.js';
import { replaceInBundle } from './replace-in-bundle.js';

const lookAt = 'where it keeps its own words now, and scripts/docs/renderers/redoc-occurrences.ts';

/** Without labels it gives back what it gets. A `#` in a label stands for a number or a status. */
const lookUp = `const redocLabel=(labels=>text=>{
if(labels.size===0||labels.has(text))return labels.get(text)??text;
const value=/\\d\\S*|\\bdefault\\b/.exec(text)?.[0];
const label=value&&labels.get(text.replace(value,"#"));
return label?label.replace("#",value):text;
})(new Map(Object.entries(globalThis.redocLabels??{})));
`;

/**
 * Has Redoc's own words looked up in `globalThis.redocLabels` by the English ones. What has no label stays English.
 *
 * @throws when one of the places is not found as often as it was
 */
export function withLabels(bundle: string): string {
  let text = bundle;
  for (const rewrite of Object.entries(rewrites))
    text = replaceInBundle(text, rewrite, { of: 'Redoc', lookAt });
  for (const [place, times] of Object.entries(occurrences)) {
    text = replaceInBundle(text, [withoutMarks(place), lookedUp(place)], {
      of: 'Redoc',
      times,
      lookAt,
    });
  }
  return lookUp + text;
}

/** A place as it is in the bundle. */
export function withoutMarks(place: string): string {
  return place.replaceAll(/[«»‹›]/g, '');
}

function lookedUp(place: string): string {
  return (
    place
      // The space is for what follows a keyword, as in return`…`.
      .replaceAll(/«(.*?)»/g, (_, expression: string) => ` redocLabel(${expression})`)
      .replaceAll(/‹(.*?)›/g, (_, words: string) => `\${redocLabel(\`${words}\`)}`)
  );
}
