/** Gives all components of the page the current language, and the texts and formats of this language. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { recall } from './storage.js';
import { de } from './words/de.js';
import { en, type Words } from './words/en.js';

export type Language = 'en' | 'de';

export const languages: Record<Language, Words> = { en, de };

export interface Local {
  language: Language;
  words: Words;
  /** Formats a time on the emulator's clock, in ms since the epoch, in the user's language. */
  time: (ms: number) => string;
}

export const LocalContext = createContext<Local>(localOf('en'));

export function localOf(language: Language): Local {
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'medium',
    timeStyle: 'medium',
  });
  return {
    language,
    words: languages[language],
    time: (ms) => format.format(Math.min(ms, lastDate)),
  };
}

export function useLocal(): Local {
  return useContext(LocalContext);
}

/**
 * The latest time that a JavaScript `Date` can have, in ms since the epoch. This limit matters because a retry can be
 * due later than this time.
 */
const lastDate = 8_640_000_000_000_000;

/** Returns the language that the user chose earlier, or else the language of the browser. */
export function preferredLanguage(): Language {
  const chosen = recall('localStorage', 'language') ?? navigator.language.slice(0, 2);
  return chosen === 'de' ? 'de' : 'en';
}

/**
 * Formats a duration with its two largest units, such as `2 d 3 h` or `45 min`. The unit names are the same in English
 * and German.
 */
export function durationText(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  const parts: [number, string][] = [
    [Math.floor(seconds / 86_400), 'd'],
    [Math.floor(seconds / 3600) % 24, 'h'],
    [Math.floor(seconds / 60) % 60, 'min'],
    [seconds % 60, 's'],
  ];
  const first = parts.findIndex(([count]) => count > 0);
  if (first < 0) return '0 s';
  return parts
    .slice(first, first + 2)
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}`)
    .join(' ');
}

/** Replaces placeholders in a text, such as `{time}`, with values. */
export function filled(text: string, values: Record<string, string | number>): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
}
