import type { landing as english } from '../en/landing.js';

export const landing: typeof english = {
  title: 'Kaizala-Webhooks',
  description:
    'Die OpenAPI-Beschreibung der Kaizala-Webhooks-API, mit Emulator, Client und Empfänger.',
  lead: 'Kaizala ruft Ihren Server auf, wenn sich in einer Gruppe etwas tut: eine neue Nachricht, ein Auftrag, eine Antwort auf eine Umfrage.',
  about:
    'Kaizala, Microsofts Gruppen-Messenger, ist eingestellt. Hier finden Sie die gesamte Webhooks-API als OpenAPI-3.1-Beschreibung und einen Emulator, der den Dienst ersetzt.',
  start: 'Hier beginnen',
  startText: 'Die erste Zustellung in einer Minute, auf Ihrem Rechner.',
  call: 'Der erste Aufruf',
  callText: (languages) => `Einen Webhook erstellen, mit Code für ${languages}.`,
  events: 'Die Ereignisse',
  eventsText: (count) => `Alle ${count} Typen, mit Feldern und Beispielen.`,
  quickStart: 'Schnelleinstieg',
  quickStartSteps: 'In einem Klon des Projekts, nach <code>npm ci</code>, in drei Terminals:',
  comments: [
    'Starten Sie den Emulator, unter http://127.0.0.1:4010.',
    'Starten Sie einen Empfänger, der alle Ereignisse einer Gruppe abonniert.',
    'Lassen Sie in der Gruppe etwas geschehen. Der Empfänger gibt das Ereignis aus.',
  ],
  which: 'Welche API-Version nutzen Sie?',
  eventList: 'Ereignisse',
  downloads: 'Downloads',
  onePage: 'Eine Seite zum Drucken',
  tools: 'Werkzeuge',
  toolTexts: {
    receiver:
      'Antwortet auf den Handshake, prüft das Token, übergeht Duplikate und ruft Ihre Handler auf.',
    client:
      'Holt das Token, findet den Endpunkt, wiederholt und erklärt seine Fehler. Für TypeScript.',
    emulator: 'Ersetzt den Dienst: Handshake, erste und erneute Zustellungen und eine Uhr.',
    'command-line':
      'Startet Emulator und Empfänger, verwaltet Webhooks und validiert Payloads, im Terminal.',
    testing: 'Stellt Ihrem Empfänger die Beispiele der Beschreibung zu, ohne Netzwerk.',
  } as Record<string, string>,
  sources: 'Jede Aussage nennt ihre Quelle',
  sourcesText:
    'Die Dokumentation von Kaizala war verstreut und widersprüchlich. Deshalb sagt jede Aussage, wie sicher sie ist, und ein Link führt zu ihrer Quelle.',
  sourcesLink: 'Alle Quellen',
};
