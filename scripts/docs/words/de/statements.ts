import type { statements as english } from '../en/statements.js';

export const statements: typeof english = {
  certainty: { documented: 'dokumentiert', observed: 'beobachtet', assumed: 'angenommen' },
  meaning: {
    documented: 'Aussagen, die Microsoft dokumentiert hat.',
    observed: 'Aussagen, die mitgeschnittener Datenverkehr oder öffentliche Programme belegen.',
    assumed: 'Aussagen, die dieses Projekt festgelegt hat, weil die Quellen schweigen.',
  },
  contradictions: 'Widersprüche',
  contradictionsLead:
    'Jeder Eintrag nennt eine Aussage, die Angabe jeder Quelle und die Entscheidung dieses Projekts. Auch Fehler und Unstimmigkeiten innerhalb einer Quelle sind aufgeführt.',
  decision: 'Entscheidung',
  assumed: 'Von diesem Projekt angenommen',
  alone: 'Ohne andere Quelle',
  partly: 'Neben anderen Quellen',
  partlyLead:
    'Jede dieser Aussagen ist zum Teil angenommen; den Rest belegen die genannten Quellen.',
  observed: 'Beobachtet',
  documented: 'Von Microsoft dokumentiert',
  kinds: {
    operations: 'Operationen',
    events: 'Ereignisse',
    fields: 'Felder',
  },
};
