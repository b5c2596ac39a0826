import type { landing as english } from '../en/landing.js';

export const landing: typeof english = {
  title: 'Kaizala-Webhooks',
  description: 'Die OpenAPI-Beschreibung der Kaizala-Webhooks-API, auf Deutsch und Englisch.',
  lead: 'Kaizala meldet Ihrem Server über HTTPS, was sich in einer Gruppe tut: neue Nachrichten, Aufträge, Antworten auf Umfragen.',
  about:
    'Kaizala, Microsofts Gruppen-Messenger, ist eingestellt, und seine Dokumentation war verstreut und widersprüchlich. Hier finden Sie die gesamte Webhooks-API als OpenAPI-3.1-Beschreibung, in der jede Aussage ihre Quellen nennt. Programme, die für diese API geschrieben wurden, lassen sich weiterhin lesen, portieren und testen: Ein Emulator tritt an die Stelle des Dienstes.',
  which: 'Welche API-Version nutzen Sie?',
  onePage: 'Eine Seite zum Drucken',
  downloads: 'Downloads',
  quickStart: 'Schnelleinstieg',
  quickStartSteps: 'In einem Klon des Projekts, nach <code>npm ci</code>, in drei Terminals:',
  comments: [
    'der Dienst, unter http://127.0.0.1:4010',
    'ein Empfänger, der alle Ereignisse einer Gruppe abonniert hat',
    'in dieser Gruppe geschieht etwas',
  ],
  quickStartNext:
    'Der Empfänger gibt das Ereignis aus. Für TypeScript gibt es Typen, einen Client und einen Empfänger; für curl, Python und PHP finden Sie bei jeder Operation Codebeispiele.',
  events: 'Ereignisse',
  eventsAbout:
    'Mit einem Webhook abonnieren Sie beliebige dieser Ereignisse. Zu jedem gibt es eine Seite mit Feldern, Beispielen und Quellen.',
};
