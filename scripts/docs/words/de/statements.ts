import type { statements as english } from '../en/statements.js';

export const statements: typeof english = {
  certainty: { documented: 'dokumentiert', observed: 'beobachtet', assumed: 'angenommen' },
  head: ['Sicherheit', 'Aussagen', 'Bedeutung'],
  meaning: {
    documented: 'Microsoft hat es dokumentiert.',
    observed: 'Mitgeschnittener Datenverkehr oder öffentliche Programme zeigen es.',
    assumed: 'Dieses Projekt hat es entschieden, weil die Quellen schweigen.',
  },
  contradictions: 'Widersprüche',
  contradictionsLead:
    'Jeder Eintrag nennt eine Aussage, die Angabe jeder Quelle und die Entscheidung dieses Projekts. Auch Fehler innerhalb einer Quelle sind aufgeführt.',
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
