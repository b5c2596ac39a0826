/** Rules of plain English. .github/CONTRIBUTING.md shows a sentence before and after each. */
import type { Kind, Passage } from './passage.js';

export interface ProseRule {
  name: string;
  /** The kinds of passages that the rule reads; by default, all of them. */
  kinds?: readonly Kind[];
  /** Whether the rule reads sentence by sentence. By default, it reads the whole passage. */
  bySentence?: boolean;
  /** The words that the rule refuses, with the flag `g`. */
  pattern: RegExp;
  /** Describes the fault in the match, and the fix. */
  message: (match: string) => string;
}

/** Between two sentences. A paragraph, an item of a list, a cell of a table and a tag of a comment begin one, too. */
const sentenceEnd =
  /[.!?:;]["')*_]*\s+|\n[ \t]*\n|\n(?=\s*(?:[-*>]|#+|\d+\.)\s)|\||@(?:param\s+\S+|returns|throws)\s+/g;

/** The mark before an item, a heading or bold words. */
const mark = /^\s*(?:(?:[-*>]|#+|\d+\.)\s+)?\**/;

/** Idioms that were carried over from another language, or that need a second reading, and the plain words. */
const idioms: readonly (readonly [pattern: string, plain: string])[] = [
  [String.raw`mend(?:s|ed|ing)?`, 'fix'],
  [String.raw`put(?:s|ting)? forward`, 'advance'],
  [String.raw`told of`, 'informed of'],
  [String.raw`go(?:es)? around`, 'wrap, or bypass'],
  [String.raw`l(?:ies|ie|ay) on the way`, 'are part of'],
  [
    String.raw`(?:is|are|was|were) over(?=$|[.,;)]| since| already| and )`,
    'has expired, or has ended',
  ],
  [String.raw`of a later (?:day|version)`, 'added later'],
  [String.raw`for ever`, 'forever'],
  [String.raw`(?:is|are|was|were) to (?:be|find|see|have|get|say|tell|keep)`, 'must, or shall'],
  [String.raw`(?:is|are) legal`, 'is allowed, or is possible'],
  [String.raw`beside (?:it|them|him|each other)`, 'next to it, or at the same time'],
  [String.raw`thrown on`, 'thrown again'],
  [String.raw`of (?:its|their|his|her) own`, 'own, separate, or nothing'],
];

const rules: readonly ProseRule[] = [
  {
    name: 'prose-subject',
    bySentence: true,
    // A question may begin with such a word.
    pattern:
      /^(?:(?:What(?:ever)?|Who(?:ever|m|se)?|Which(?:ever)?)\b(?![^]*\?)|That (?:the|a|an|it|they|this|these|there|no|every|each|which|what|one|two)\b|Of (?:the|a|an|all|these|those|what)\b)/g,
    message: (words) =>
      `The sentence begins with "${words}", before the reader knows what it is about. Fix: begin with the name of the thing.`,
  },
  {
    name: 'prose-tag',
    kinds: ['comment'],
    pattern: /(?<=@(?:param\s+\S+|returns|throws)\s+)(?:what|who|that which|whatever|whoever)\b/g,
    message: (word) =>
      `The tag begins with "${word}" and does not name the thing. Fix: say what kind of thing it is, such as "the body".`,
  },
  {
    name: 'prose-negation',
    pattern:
      /(?<!\b[Tt]here )\b(?:is|are|was|were|be|been) (?:no(?! (?:longer|more|less|later|earlier|greater|fewer|larger|smaller|different|matter)\b)|none|nobody)\b/g,
    message: (words) =>
      `"${words}" must be read twice. Fix: write "is not a …", or "there is no …".`,
  },
  {
    name: 'prose-inversion',
    pattern:
      /\b(?:and so|neither|nor) (?:is|are|was|were|do|does|did|has|have|will|can) (?!not\b)/g,
    message: (words) =>
      `"${words.trim()}" turns the sentence around. Fix: name the subject, then the verb.`,
  },
  {
    name: 'prose-idiom',
    pattern: new RegExp(`\\b(?:${idioms.map(([pattern]) => pattern).join('|')})(?!\\w)`, 'gi'),
    message: (words) =>
      `"${words}" is an idiom that not every reader knows. Fix: write ${plainWords(words)}.`,
  },
  {
    name: 'prose-field',
    pattern:
      /\b(?:unknown|optional|required|JSON|object's|body's) members?\b|\bmembers? (?:of|in) (?:the |an? |its |their )?(?:objects?|body|bodies|payload|JSON|schema|`)|\bmembers? `/g,
    message: (words) =>
      `"${words}": a member is a person in a group. Fix: write "field" or "property".`,
  },
  {
    name: 'prose-response',
    pattern:
      /\banswer(?:s|ed)? (?:with |by )?[1-5]\d\d\b|\banswers? (?:to|of) (?:the|a|an|this|that|each|every) (?:requests?|calls?|creates?|delivery|deliveries|handshake|probe)\b|\banswer(?:s|ed|ing)? (?:a|an|the|each|every|this|that) (?:requests?|calls?|delivery|deliveries|probe|handshake)\b|\b(?:server|service|receiver|emulator|host|proxy|endpoint) (?:answers|answered)\b/g,
    message: (words) =>
      `"${words}": an answer is what a person gives to a question. Fix: write "response" or "responds".`,
  },
  {
    name: 'prose-fix',
    kinds: ['message'],
    pattern:
      /\b(?:Hint|Tip|Remedy|Solution|To fix(?: it| this)?|How to fix(?: it| this)?|Instead|Try): /g,
    message: (words) =>
      `"${words.trim()}" announces a fix, for which there is one word. Fix: write "Fix:" and a sentence in the imperative.`,
  },
  {
    name: 'prose-title',
    kinds: ['title'],
    pattern: /^ (?:should|that|it|when we) |[^.]\. $/g,
    message: (words) =>
      `"${words.trim()}": a title is one phrase that goes on from its describe. Fix: say the behaviour, as in "retries a 429 after Retry-After".`,
  },
  {
    name: 'prose-length',
    kinds: ['comment', 'prose'],
    bySentence: true,
    pattern: /^(?:\S+ ){40}\S[^]*$/g,
    message: (words) =>
      `A sentence of ${words.split(/\s+/).length} words is too long to be understood at once. Fix: make two of it, or a list.`,
  },
];

/** The rules. A space in a pattern matches a line break, too. */
export const proseRules: readonly ProseRule[] = rules.map((rule) => {
  const { source, flags } = rule.pattern;
  return { ...rule, pattern: new RegExp(source.replaceAll(' ', String.raw`\s+`), flags) };
});

/** The plain words for an idiom that was found. */
function plainWords(found: string): string {
  const words = found.replace(/\s+/g, ' ');
  const [, plain] = idioms.find(([pattern]) => new RegExp(`^(?:${pattern})`, 'i').test(words))!;
  return plain
    .split(', or ')
    .map((word) => `"${word}"`)
    .join(' or ');
}

/** A breach of a rule, and where it begins in the file. */
export interface Finding {
  rule: string;
  offset: number;
  message: string;
}

/** Applies the rules to passages of a file. */
export function* proseFindings(passages: readonly Passage[]): Generator<Finding> {
  for (const { kind, text, start } of passages) {
    const sentences = sentencesOf(text);
    for (const { name, kinds, bySentence, pattern, message } of proseRules) {
      if (kinds && !kinds.includes(kind)) continue;
      for (const part of bySentence ? sentences : [{ text, start: 0 }])
        for (const match of part.text.matchAll(pattern)) {
          const offset = start + part.start + match.index;
          yield { rule: name, offset, message: message(match[0]) };
        }
    }
  }
}

/** The sentences of a passage, and where each begins in it. */
function sentencesOf(text: string): { text: string; start: number }[] {
  const ends = [...text.matchAll(sentenceEnd)].map(({ 0: end, index }) => index + end.length);
  return [0, ...ends].flatMap((from, index) => {
    const whole = text.slice(from, ends[index]);
    const begin = mark.exec(whole)![0].length;
    const sentence = whole.slice(begin).trimEnd();
    return sentence ? [{ text: sentence, start: from + begin }] : [];
  });
}
