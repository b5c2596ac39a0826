/** Highlights code with classes of the style sheet, because the strict policy does not allow `style` attributes. */
import shiki from 'shiki/package.json' with { type: 'json' };
import { createHighlighterCore, type HighlighterCore } from 'shiki/core';
import { createOnigurumaEngine } from 'shiki/engine/oniguruma';
import bash from 'shiki/langs/bash.mjs';
import http from 'shiki/langs/http.mjs';
import json from 'shiki/langs/json.mjs';
import php from 'shiki/langs/php.mjs';
import python from 'shiki/langs/python.mjs';
import typescript from 'shiki/langs/typescript.mjs';
import yaml from 'shiki/langs/yaml.mjs';
import { HighlightCache } from './highlight-cache.js';
import { escapeHtml } from './page.js';

/** Each class, and the scopes of TextMate grammars that have it. */
const classes = {
  k: ['keyword', 'storage', 'constant.language'],
  s: ['string', 'string punctuation'],
  n: ['constant.numeric'],
  c: ['comment', 'comment punctuation'],
  p: [
    'support.type.property-name',
    'support.type.property-name punctuation',
    'entity.name.tag',
    'entity.other.attribute-name',
    'meta.object-literal.key',
  ],
  f: ['entity.name.function', 'support.function', 'entity.name.type', 'support.class'],
};

/** A theme whose colours are the indexes of the classes, because shiki supports only colours. */
const names = Object.keys(classes) as (keyof typeof classes)[];
const theme = {
  name: 'classes',
  type: 'light' as const,
  fg: '#000000',
  bg: '#ffffff',
  settings: names.map((name, index) => ({
    scope: classes[name],
    settings: { foreground: colourOf(index) },
  })),
};

/** The languages that the descriptions and READMEs name differently from shiki. */
const aliases: Record<string, string> = { sh: 'bash', ts: 'typescript', js: 'typescript' };

let highlighter: HighlighterCore | undefined;
const cache = new HighlightCache(JSON.stringify([theme, shiki.version]));

/** Call this once before highlighting code: the engine of the grammars loads asynchronously. */
export async function loadHighlighter(): Promise<void> {
  if (highlighter) return;
  cache.load();
  highlighter = await createHighlighterCore({
    themes: [theme],
    langs: [bash, http, json, php, python, typescript, yaml],
    // The JavaScript engine first translates each expression, and takes twice as long for texts that occur once.
    engine: createOnigurumaEngine(import('shiki/wasm')),
  });
}

/** Call this when a site is built, so that the next build does not highlight the same code again. */
export function keepHighlighted(): void {
  cache.save();
}

/** The HTML inside `<code>`. Text in an unknown language is not highlighted. */
export function highlight(text: string, language = ''): string {
  const lang = aliases[language] ?? language;
  return cache.get(`${lang}\n${text}`, () => tokensIn(text, lang));
}

function tokensIn(text: string, lang: string): string {
  if (!highlighter)
    throw new Error(
      'highlight() was called before loadHighlighter() had finished. Fix: await loadHighlighter() first.',
    );
  if (!highlighter.getLoadedLanguages().includes(lang)) return escapeHtml(text);
  const lines = highlighter.codeToTokensBase(text, { lang, theme: 'classes' });
  return lines
    .map((line) => {
      const runs: { name: string | undefined; text: string }[] = [];
      for (const { content, color } of line) {
        const name = names[indexOf(color)];
        const last = runs.at(-1);
        // Append spaces to the last run: they have no colour, and one element is smaller than two.
        if (last && (last.name === name || content.trim() === '')) last.text += content;
        else runs.push({ name, text: content });
      }
      return runs
        .map((run) =>
          run.name ? `<i class="${run.name}">${escapeHtml(run.text)}</i>` : escapeHtml(run.text),
        )
        .join('');
    })
    .join('\n');
}

function colourOf(index: number): string {
  return `#0000${(index + 1).toString(16).padStart(2, '0')}`;
}

function indexOf(colour: string | undefined): number {
  return colour === undefined ? -1 : Number.parseInt(colour.slice(1), 16) - 1;
}
