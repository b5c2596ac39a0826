import { fileOf, partsOf } from './lib/parts.js';

/** Types, pages and messages of validators use the title, references use the file: a reader must find one by the other. */
export default function schemaTitle(_root, _options, { document }) {
  const [part] = partsOf(document);
  if (part?.kind !== 'Schema' || '$ref' in part.value) return [];
  const { base } = fileOf(document.source);
  const { title } = part.value;
  if (title === base) return [];
  const seen = title === undefined ? 'The schema has no title' : `The title is "${title}"`;
  return [
    {
      path: title === undefined ? [] : ['title'],
      message: `${seen}, and the file is "${base}". Fix: write title: ${base}, or rename the file.`,
    },
  ];
}
