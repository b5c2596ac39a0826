import { partsOf } from './lib/parts.js';

const MOST_WORDS = 5;
const IDS = { Operation: 'operationId', Workflow: 'workflowId' };

/**
 * The summary of an operation, or of a workflow, names the act. A program cannot tell a verb from a noun, but the id
 * begins with the verb, and the summary has to begin with the same one.
 */
export default function summaryForm(_root, options, { document }) {
  const properNouns = options?.properNouns ?? [];
  return partsOf(document)
    .filter(({ kind, value }) => IDS[kind] && typeof value.summary === 'string')
    .flatMap(({ kind, value, path }) =>
      [...faults(String(value.summary), String(value[IDS[kind]] ?? ''), properNouns)].map(
        (message) => ({
          path: [...path, 'summary'],
          message,
        }),
      ),
    );
}

function* faults(summary, id, properNouns) {
  const [first = '', ...rest] = summary.trim().split(/\s+/);
  if (!/^\p{Lu}/u.test(first)) {
    yield `The summary "${summary}" begins with a small letter. Fix: write it like a sentence.`;
  }
  if (/[.!?]$/.test(summary))
    yield `The summary "${summary}" ends like a sentence. Fix: drop the full stop.`;
  if (rest.length >= MOST_WORDS) {
    yield `The summary "${summary}" has ${rest.length + 1} words. Fix: name the act in ${MOST_WORDS} at most, and explain it in the description.`;
  }
  const verb = /^[a-z]+/.exec(id)?.[0];
  if (verb && first.toLowerCase() !== verb) {
    yield `The summary "${summary}" does not begin with the verb of ${id}. Fix: begin it with "${verb[0].toUpperCase()}${verb.slice(1)}", or change the id.`;
  }
  const plain = properNouns.reduce(
    (text, noun) => text.replaceAll(noun, noun.toLowerCase()),
    rest.join(' '),
  );
  const capital = plain.split(' ').find((word) => /^\p{Lu}\p{Ll}/u.test(word));
  if (capital) {
    yield `"${capital}" has a capital letter in the summary "${summary}". Fix: write it small, or add it to properNouns in .spectral.yaml.`;
  }
}
