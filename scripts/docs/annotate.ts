import { Failure } from '../../src/common/failure.js';
import { type CodeSamples, codeSamplesOf } from '../description/code-samples.js';
import type { Language } from '../description/language.js';
import { type Document, operationsOf, type Server } from '../description/openapi.js';

/** The words that the documentation adds to the descriptions, by language. */
const words = {
  en: {
    knownValues: (values: string) => `Known values: ${values}; others are legal.`,
    provenance: (keys: string[]) =>
      `${keys.length > 1 ? 'Sources' : 'Source'}: ${keys.join(', ')}.`,
    register: 'The keys stand for:',
    trigger: 'To trigger it in the emulator:',
    untranslated: '',
  },
  de: {
    knownValues: (values: string) => `Bekannte Werte: ${values}; weitere sind zulässig.`,
    provenance: (keys: string[]) =>
      `${keys.length > 1 ? 'Quellen' : 'Quelle'}: ${keys.join(', ')}.`,
    register: 'Die Schlüssel stehen für:',
    trigger: 'So lösen Sie es im Emulator aus:',
    untranslated: '(noch nicht übersetzt)',
  },
} satisfies Record<Language, unknown>;

/**
 * A copy of a bundle for the renderers, which show no extension: `x-extensible-enum` and `x-provenance` become the
 * last sentences of the description beside them, and the register of sources a list at the end of the tag "Sources" (a
 * table breaks its keys into syllables on a telephone). Each event says how the emulator is brought to deliver it, and each
 * operation has its code samples.
 *
 * To be made before callbacks are lifted, as these are no events.
 *
 * @param samples those of spec/samples/; none by default
 * @param english where texts are still English in another language: each says so
 */
export function annotate(
  bundle: Document,
  language: Language = 'en',
  samples?: CodeSamples,
  english: readonly (readonly string[])[] = [],
): Document {
  const marked = withMarks(bundle, english, words[language].untranslated);
  const annotated = describeExtensions(marked, language) as Document;
  for (const { kind, path, operation } of operationsOf(annotated)) {
    if (samples) operation['x-codeSamples'] = codeSamplesOf(samples, operation.operationId);
    if (kind === 'webhook')
      operation.description =
        `${operation.description ?? ''}\n\n${words[language].trigger}\n\n\`\`\`sh\nnpx kaizala-webhooks trigger ${path}\n\`\`\``.trimStart();
  }
  if (marked['x-sources']) addRegister(annotated, registerOf(marked['x-sources'], language));
  if (marked.servers) annotated.servers = marked.servers.map(forServerList);
  return annotated;
}

/** A copy in which some texts have a mark; a description has it in its first line, which tables show alone. */
function withMarks(
  bundle: Document,
  paths: readonly (readonly string[])[],
  mark: string,
): Document {
  if (paths.length === 0) return bundle;
  const copy = structuredClone(bundle);
  for (const path of paths) {
    let node: unknown = copy;
    for (const key of path.slice(0, -1)) node = (node as Record<string, unknown>)[key];
    const texts = node as Record<string, string | undefined>;
    const key = path.at(-1)!;
    // The name that a tag is shown by, which only translations have.
    const text = texts[key] ?? texts['name'] ?? '';
    texts[key] = key === 'description' ? withMark(text, `_${mark}_`) : `${text} ${mark}`;
  }
  return copy;
}

/** Behind the first line of prose, or before a block that is not prose, such as a table. */
function withMark(markdown: string, mark: string): string {
  const text = markdown.trimStart();
  return /^(```|[|#>-])/.test(text) ? `${mark}\n\n${text}` : text.replace(/^.*\S/, `$& ${mark}`);
}

function describeExtensions(node: unknown, language: Language): unknown {
  if (Array.isArray(node)) return node.map((entry) => describeExtensions(entry, language));
  if (typeof node !== 'object' || node === null) return node;
  const copy = Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, describeExtensions(value, language)]),
  );
  const { 'x-extensible-enum': known, 'x-provenance': provenance } = copy;
  const text = words[language];
  const paragraphs = [
    typeof copy.description === 'string' ? copy.description.trimEnd() : '',
    isTexts(known) ? text.knownValues(inCode(known).join(', ')) : '',
    isTexts(provenance) ? `*${text.provenance(inCode(provenance))}*` : '',
  ];
  if (paragraphs.some((paragraph, index) => index > 0 && paragraph)) {
    copy.description = paragraphs.filter(Boolean).join('\n\n');
  }
  return copy;
}

/** @throws Failure if the chapter is missing: readers would not find the meaning of the keys */
function addRegister({ tags = [] }: Document, register: string): void {
  const chapter = tags.find(({ name }) => name === 'Sources');
  if (!chapter)
    throw new Failure(
      'No tag is called "Sources", where the documentation lists what x-sources has. Fix: add the tag to openapi.yaml.',
    );
  chapter.description = `${chapter.description?.trimEnd() ?? ''}\n\n${register}\n`.trimStart();
}

function registerOf(sources: NonNullable<Document['x-sources']>, language: Language): string {
  const entries = Object.entries(sources).map(
    ([key, { title, date }]) =>
      // A span of time is written as in ISO 8601, with a slash.
      `- \`${key}\`: ${title}${date ? `, ${date.replace('/', ' – ')}` : ''}`,
  );
  return [words[language].register, '', ...entries].join('\n');
}

/**
 * The renderer shows variables as braces and takes a URL that begins with one for relative: put the defaults in.
 * And it knows no Markdown in what is said of variables: leave it out.
 */
function forServerList(server: Server): Server {
  const { variables = {} } = server;
  const url = server.url.replace(
    /\{(\w+)\}/g,
    (whole, name: string) => variables[name]?.default ?? whole,
  );
  const described = Object.entries(variables).map(([name, { description, ...variable }]) => [
    name,
    description
      ? { ...variable, description: description.replaceAll('`', '').replace(/_(\(.*\))_/, '$1') }
      : variable,
  ]);
  return { ...server, url, ...(server.variables && { variables: Object.fromEntries(described) }) };
}

function inCode(values: string[]): string[] {
  return values.map((value) => `\`${value}\``);
}

function isTexts(value: unknown): value is string[] {
  return (
    Array.isArray(value) && value.length > 0 && value.every((entry) => typeof entry === 'string')
  );
}
