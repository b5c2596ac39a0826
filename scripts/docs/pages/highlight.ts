/**
 * Highlights code with CSS classes, because the Content-Security-Policy of the pages does not allow `style` attributes.
 */
import shiki from 'shiki/package.json' with { type: 'json' };
import { createHighlighterCore, type HighlighterCore } from 'shiki/core';
import { createOnigurumaEngine } from 'shiki/engine/oniguruma';
import bash from 'shiki/langs/bash.mjs';
import csharp from 'shiki/langs/csharp.mjs';
import http from 'shiki/langs/http.mjs';
import json from 'shiki/langs/json.mjs';
import php from 'shiki/langs/php.mjs';
import python from 'shiki/langs/python.mjs';
import typescript from 'shiki/langs/typescript.mjs';
import yaml from 'shiki/langs/yaml.mjs';
import { HighlightCache } from './highlight-cache.js';
import { escapeHtml } from './page.js';

/** The CSS classes, each with the scopes of TextMate grammars that get this class. */
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

/**
 * A theme whose colours are not real: each colour encodes the index of a class, because shiki returns only colours, and
 * not classes.
 */
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

/** The languages for which the descriptions and READMEs use another name than shiki. */
const aliases: Record<string, string> = { sh: 'bash', ts: 'typescript', js: 'typescript' };

let highlighter: HighlighterCore | undefined;
const cache = new HighlightCache(JSON.stringify([theme, shiki.version]));

/** Call this function once before highlighting code, because the engine of the grammars loads asynchronously. */
export async function loadHighlighter(): Promise<void> {
  if (highlighter) return;
  cache.load();
  highlighter = await createHighlighterCore({
    themes: [theme],
    langs: [bash, csharp, http, json, php, python, typescript, yaml],
    // Do not use the JavaScript engine: it first translates each regular expression, so it takes twice as long if each
    // text is highlighted only once.
    engine: createOnigurumaEngine(import('shiki/wasm')),
  });
}

/**
 * Saves the cache. Call this function after a site is built, so that the next build does not highlight the same code
 * again.
 */
export function keepHighlighted(): void {
  cache.save();
}

/** Returns the HTML to insert into `<code>`. Text in an unknown language is only escaped. */
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
        // Append spaces to the last run, although they have no colour, because one HTML element is shorter than two.
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
