import type { statements as english } from '../en/statements.js';

export const statements: typeof english = {
  certainty: { documented: 'dokumentiert', observed: 'beobachtet', assumed: 'angenommen' },
  meaning: {
    documented: 'Aussagen, die Microsoft dokumentiert hat.',
    observed: 'Aussagen, die mitgeschnittener Datenverkehr oder öffentliche Programme belegen.',
    assumed: 'Aussagen, die dieses Projekt annimmt, weil keine Quelle etwas dazu sagt.',
  },
  contradictions: 'Widersprüche',
  contradictionsLead:
    'Jeder Eintrag nennt eine Aussage, die Angabe jeder Quelle und die Entscheidung dieses Projekts. Auch Fehler und Unstimmigkeiten innerhalb einer Quelle sind aufgeführt.',
  decision: 'Entscheidung',
  assumed: 'Von diesem Projekt angenommen',
  entirely: 'Vollständig angenommen',
  partly: 'Teilweise angenommen',
  partlyLead:
    'Ein Teil jeder dieser Aussagen ist angenommen; den Rest belegen die genannten Quellen.',
  observed: 'Beobachtet',
  documented: 'Von Microsoft dokumentiert',
  kinds: {
    operations: 'Operationen',
    events: 'Ereignisse',
    fields: 'Felder',
  },
};
