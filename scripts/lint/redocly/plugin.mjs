/**
 * The plugin for Redocly with our own rules. They check files, structure, references and examples. Our rules about
 * names, texts and sources (`x-provenance`) are in .spectral.yaml.
 */
import componentFile from './component-file.mjs';
import eventListsEqual from './event-lists-equal.mjs';
import exampleCoverage from './example-coverage.mjs';
import examplePresent from './example-present.mjs';
import openListEqualsClosedTwin from './open-list-equals-closed-twin.mjs';
import receivedIsOpen from './received-is-open.mjs';
import refStandsAlone from './ref-stands-alone.mjs';
import sentIsClosed from './sent-is-closed.mjs';
import uniqueBaseNames from './unique-base-names.mjs';

export default function house() {
  return {
    id: 'house',
    rules: {
      oas3: {
        'component-file': componentFile,
        'event-lists-equal': eventListsEqual,
        'example-coverage': exampleCoverage,
        'example-present': examplePresent,
        'open-list-equals-closed-twin': openListEqualsClosedTwin,
        'received-is-open': receivedIsOpen,
        'ref-stands-alone': refStandsAlone,
        'sent-is-closed': sentIsClosed,
        'unique-base-names': uniqueBaseNames,
      },
    },
  };
}
