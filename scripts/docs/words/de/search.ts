import type { search as english } from '../en/search.js';

export const search: typeof english = {
  placeholder: 'Dokumentation durchsuchen',
  results: 'Ergebnisse',
  close: 'Suche schließen',
  loading: 'Die Suche wird geladen …',
  retry: 'Erneut versuchen',
  start:
    'Suchen Sie nach einem Feld, einem Ereignis, einem Statuscode, einer Aufgabe oder einer Option. Zum Beispiel:',
  examples: ['Duplikate', 'Zeitüberschreitung', 'Empfänger Python', 'isAnonymous'],
  none: 'Nichts gefunden für „{query}“.',
  tryOthers:
    'Versuchen Sie es mit weniger oder anderen Wörtern, mit der Grundform eines Worts oder mit dem genauen Namen eines Felds oder Ereignisses, etwa eventType.',
  one: '1 Seite gefunden',
  many: 'Seiten gefunden',
  alsoIn: 'Auch in',
  fillers:
    'als am an auf aus bei das dem den der des die ein eine einem einen einer er es für geht hat ich ihr im in ist kann man mein meine mit muss oder sich sie sind soll und vom von wann warum was welche wenn wer werden wie wird wo wozu zu zum zur',
  spellings: 'ä=ae ö=oe ü=ue ß=ss',
  keys: { choose: 'auswählen', open: 'öffnen', close: 'schließen' },
};
