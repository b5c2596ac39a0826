/**
 * Rules for plain English. For each rule, .github/CONTRIBUTING.md shows a sentence that breaks the rule, and the
 * corrected sentence.
 */
import type { Kind, Passage } from './passage.js';

export interface ProseRule {
  name: string;
  /** The kinds of passages to which the rule applies. By default, it applies to all kinds. */
  kinds?: readonly Kind[];
  /** Whether the pattern is applied to each sentence separately. By default, it is applied to the whole passage. */
  bySentence?: boolean;
  /** Matches the words that the rule refuses. The pattern must have the flag `g`. */
  pattern: RegExp;
  /** Returns the message for the words that were matched. It names the fault and the fix. */
  message: (match: string) => string;
}

/**
 * Matches the text between two sentences. Each paragraph, each item of a list, each cell of a table and each tag of a
 * doc comment also begins a new sentence.
 */
const sentenceEnd =
  /[.!?:;]["')*_]*\s+|\n[ \t]*\n|\n(?=\s*(?:[-*>]|#+|\d+\.)\s)|\||@(?:param\s+\S+|returns|throws)\s+/g;

/** Matches the Markdown signs at the beginning of a list item, a heading or bold words. */
const mark = /^\s*(?:(?:[-*>]|#+|\d+\.)\s+)?\**/;

/**
 * Idioms that are translated word by word from another language, or that are hard to understand. Each entry contains
 * the pattern of an idiom, and the plain words that must replace it.
 */
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
  [String.raw`of (?:its|their|his|her|our) own`, 'own, separate, or nothing'],
];

const rules: readonly ProseRule[] = [
  {
    name: 'prose-subject',
    bySentence: true,
    // These words are allowed at the beginning if the sentence is a question.
    pattern:
      /^(?:(?:What(?:ever)?|Who(?:ever|m|se)?|Which(?:ever)?)\b(?![^]*\?)|That (?:the|a|an|it|they|this|these|there|no|both|all|some|any|every|each|which|what|one|two)\b|Of (?:the|a|an|all|these|those|what)\b)/g,
    message: (words) =>
      `The sentence begins with "${words}", so a reader does not know yet what the sentence is about. Fix: begin with the name of the thing that the sentence is about.`,
  },
  {
    name: 'prose-tag',
    kinds: ['comment'],
    pattern:
      /(?<=@(?:param\s+\S+|returns|throws)\s+)(?:what|who|which|that which|whatever|whoever)\b/g,
    message: (word) =>
      `The description of a tag begins with "${word}", which does not name the thing. Fix: name the kind of thing, such as "the body".`,
  },
  {
    name: 'prose-negation',
    pattern:
      /(?<!\b[Tt]here )\b(?:is|are|was|were|be|been) (?:no(?! (?:longer|more|less|later|earlier|greater|fewer|larger|smaller|bigger|different|matter)\b)|none|nobody)\b/g,
    message: (words) =>
      `"${words}" is hard to understand at first reading. Fix: write "is not a …", or "there is no …".`,
  },
  {
    name: 'prose-inversion',
    pattern:
      /(?:\b(?:and so|neither|nor)|(?<=[.;] )[Ss]o) (?:is|are|was|were|do|does|did|has|have|will|can|may|must|should) (?!not\b|ignored\b)/g,
    message: (words) =>
      `After "${words.trim()}", the verb comes before its subject, which is hard to read. Fix: write the subject first, then the verb.`,
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
      /\b(?:unknown|optional|required|JSON|object's|body's) members?\b|\bmembers? (?:of|in) (?:the |an? |its |their )?(?:objects?|body|bodies|payload|JSON|schema|`)|\bmembers? `|\bmembers? of data\b/gi,
    message: (words) =>
      `"${words}" uses the wrong word, because a member is a person in a group. Fix: write "field" or "property".`,
  },
  {
    name: 'prose-response',
    // The summary of the operation `answerHandshake` must begin with the verb of its id.
    pattern:
      /\banswer(?:s|ed)? (?:with |by )?[1-5]\d\d\b|\banswers? (?:to|of) (?:the|a|an|this|that|each|every) (?:requests?|calls?|creates?|delivery|deliveries|handshake|probe)\b|(?<!^\s*)\banswer(?:s|ed|ing)? (?:a|an|the|each|every|this|that) (?:requests?|calls?|delivery|deliveries|probe|handshake)\b|\b(?:server|service|receiver|emulator|host|proxy|endpoint) (?:answers|answered)\b|\banswered with (?:a |the )?status\b|\b(?:server|service|receiver|emulator|client|host)'s answers?\b|\b(?:delivery|deliveries|calls?|requests?|handshake|probe) (?:is|are|was|were) (?:not )?answered\b/gi,
    message: (words) =>
      `"${words}" uses the wrong word, because only a person gives an answer. Fix: write "response" or "responds".`,
  },
  {
    name: 'prose-fix',
    kinds: ['message'],
    pattern:
      /\b(?:Hint|Tip|Remedy|Solution|To fix(?: it| this)?|How to fix(?: it| this)?|Instead|Try): |\b[Tt]o fix (?:it|this), /g,
    message: (words) =>
      `"${words.trim()}" introduces a fix, but every message must introduce its fix with "Fix:". Fix: write "Fix:" and a sentence in the imperative.`,
  },
  {
    name: 'prose-title',
    kinds: ['title'],
    pattern: /^ (?:should|that|it|when we) |[^.]\. $/gi,
    message: (words) =>
      `"${words.trim()}" must not be in a test title: a title is one phrase that continues the title of its describe. Fix: write only the behaviour, as in "retries a 429 after Retry-After".`,
  },
  {
    name: 'prose-length',
    kinds: ['comment', 'prose'],
    bySentence: true,
    pattern: /^(?:\S+ ){40}\S[^]*$/g,
    message: (words) =>
      `A sentence of ${words.split(/\s+/).length} words is too long to be understood at once. Fix: split the sentence into two, or write a list.`,
  },
];

/**
 * All rules, ready for use. In their patterns, each space is replaced by `\s+`, so that words are also found if there
 * is a line break between them.
 */
export const proseRules: readonly ProseRule[] = rules.map((rule) => {
  const { source, flags } = rule.pattern;
  return { ...rule, pattern: new RegExp(source.replaceAll(' ', String.raw`\s+`), flags) };
});

/** Returns the plain words that replace an idiom, for a message. */
function plainWords(found: string): string {
  const words = found.replace(/\s+/g, ' ');
  const [, plain] = idioms.find(([pattern]) => new RegExp(`^(?:${pattern})`, 'i').test(words))!;
  return plain
    .split(', or ')
    .map((word) => `"${word}"`)
    .join(' or ');
}

/** A breach of a rule, with its offset in the file. */
export interface Finding {
  rule: string;
  offset: number;
  message: string;
}

/** Applies all rules to the passages of a file. */
export function* proseFindings(passages: readonly Passage[]): Generator<Finding> {
  for (const { kind, text, start } of passages) {
    // A title begins in lower case, but its first word is the beginning of a sentence for the rules.
    const sentences = sentencesOf(
      kind === 'title' ? text.replace(/[a-z]/, (first) => first.toUpperCase()) : text,
    );
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

/** Splits a passage into sentences. `start` is the offset of a sentence in the passage. */
function sentencesOf(text: string): { text: string; start: number }[] {
  const ends = [...text.matchAll(sentenceEnd)].map(({ 0: end, index }) => index + end.length);
  return [0, ...ends].flatMap((from, index) => {
    const whole = text.slice(from, ends[index]);
    const begin = mark.exec(whole)![0].length;
    const sentence = whole.slice(begin).trimEnd();
    return sentence ? [{ text: sentence, start: from + begin }] : [];
  });
}
