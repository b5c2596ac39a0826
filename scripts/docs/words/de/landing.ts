import type { landing as english } from '../en/landing.js';

export const landing: typeof english = {
  title: 'Kaizala-Webhooks',
  description:
    'Die OpenAPI-Beschreibung der Kaizala-Webhooks-API, mit Emulator, Client und Empfänger.',
  lead: 'Kaizala ruft Ihren Server auf, wenn sich in einer Gruppe etwas tut: eine neue Nachricht, ein Auftrag, eine Antwort auf eine Umfrage.',
  about:
    'Kaizala, Microsofts Gruppen-Messenger, ist eingestellt. Diese Website beschreibt die gesamte Webhooks-API in OpenAPI 3.1. Ein Emulator ersetzt den Dienst.',
  start: 'Hier beginnen',
  startText: 'Die erste Zustellung in einer Minute, auf Ihrem Rechner.',
  call: 'Der erste Aufruf',
  callText: (languages) => `Einen Webhook erstellen, mit Code für ${languages}.`,
  events: 'Die Ereignisse',
  eventsText: (count) => `Alle ${count} Typen, mit Feldern und Beispielen.`,
  port: 'Ein Programm portieren',
  portText: 'Einen Kaizala-Empfänger auf Microsoft Graph umstellen, Schritt für Schritt.',
  quickStart: 'Schnelleinstieg',
  quickStartSteps:
    'Führen Sie in einem Klon des Projekts <code>npm ci</code> aus. Führen Sie dann jeden dieser Befehle in einem eigenen Terminal aus:',
  comments: [
    'Starten Sie den Emulator, unter http://127.0.0.1:4010.',
    'Starten Sie einen Empfänger, der alle Ereignisse einer Gruppe abonniert.',
    'Lösen Sie in der Gruppe ein Ereignis aus. Der Empfänger gibt das Ereignis aus.',
  ],
  which: 'API-Version wählen',
  eventList: 'Ereignisse',
  downloads: 'Downloads',
  onePage: 'Einzelseite zum Drucken',
  tools: 'Werkzeuge',
  toolTexts: {
    receiver:
      'Beantwortet den Handshake, prüft das Token, ignoriert Duplikate und ruft Ihre Handler auf.',
    client:
      'Holt das Zugriffstoken, findet den Endpunkt, wiederholt Aufrufe und erklärt seine Fehler. Für TypeScript.',
    emulator:
      'Ersetzt den Dienst, mit Handshake, Zustellungen, erneuten Zustellungen und einer Uhr, die Sie vorstellen können.',
    'command-line':
      'Startet Emulator und Empfänger im Terminal, verwaltet Webhooks und validiert Nutzdaten.',
    testing: 'Stellt Ihrem Empfänger die Beispiele der Beschreibung zu, ohne Netzwerk.',
  } as Record<string, string>,
  sources: 'Jede Aussage nennt ihre Quelle',
  sourcesText:
    'Die Dokumentation von Kaizala war verstreut und widersprüchlich. Deshalb zeigt hier jede Aussage, wie sicher sie ist, mit einem Link zu ihrer Quelle.',
  sourcesLink: 'Alle Quellen',
};
