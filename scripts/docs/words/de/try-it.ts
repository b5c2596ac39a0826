import type { tryIt as english } from '../en/try-it.js';

export const tryIt: typeof english = {
  open: 'Ausprobieren',
  close: 'Schließen',
  emulator: 'Emulator unter `{url}`',
  needs: {
    token: 'Zugriffstoken',
    webhook: 'Webhook',
  },
  carried: 'übernommen',
  missing: 'fehlt',
  getToken: 'Token abrufen',
  createWebhook: 'Webhook erstellen',
  example: 'Beispiel',
  body: 'Body',
  send: 'Senden',
  sending: 'Wird gesendet …',
  request: 'Anfrage',
  response: 'Response',
  showTokens: 'Token anzeigen',
  hideTokens: 'Token verbergen',
  copyCurl: 'Mit Token kopieren',
  next: 'Weiter: {title}',
  took: '{status} nach {ms} ms',
  emptyBody: '(kein Body)',
  delivery: '{state}: {result} nach {ms} ms',
  notJson:
    'Der Body ist in Zeile {line}, Spalte {column} vor `{text}` kein gültiges JSON. Abhilfe: Korrigieren Sie dort den Body.',
  notJsonYet:
    'Der Body endet in Zeile {line}, Spalte {column}, bevor das JSON vollständig ist. Abhilfe: Ergänzen Sie dort den Body.',
  notHeader:
    'Der Wert von `{name}` enthält ein Zeichen, das ein Header nicht enthalten darf. Abhilfe: Verwenden Sie nur Zeichen aus ISO 8859-1.',
  notLocal:
    'Die Adresse muss auf diesem Rechner liegen. Abhilfe: Geben Sie eine Adresse wie `{address}` ein.',
  failures: {
    network:
      '`{url}` antwortet nicht oder lässt diese Seite nicht zu. Abhilfe: Starten Sie den Emulator mit dem Befehl oben, und senden Sie erneut.',
    timeout:
      '`{url}` hat 15 Sekunden lang nicht geantwortet. Abhilfe: Lesen Sie die Ausgabe des Programms, und senden Sie erneut.',
    redirect:
      'Der Endpunkt ist umgezogen (308), und der Browser zeigt nicht, wohin. Abhilfe: Rufen Sie ein neues Token ab; mit ihm erhalten Sie den neuen Endpunkt.',
  },
  hints: {
    token:
      'Das Zugriffstoken fehlt, ist abgelaufen oder stammt von einem anderen Emulator. Abhilfe: Rufen Sie ein neues Token ab.',
    webhook: 'Der Emulator kennt diesen Webhook nicht. Abhilfe: Erstellen Sie einen Webhook.',
    noDelivery:
      'Mit keinem aktiven Webhook ist das Ereignis abonniert. Abhilfe: Erstellen Sie einen Webhook.',
    wait: 'Zu viele Aufrufe. Abhilfe: Warten Sie {seconds} Sekunden, und senden Sie erneut.',
  },
  start: {
    title: 'Emulator starten',
    clone:
      'Führen Sie in einem Klon des Projekts diesen Befehl aus, und öffnen Sie die ausgegebene Adresse:',
    package: 'Oder führen Sie mit dem npm-Paket diese beiden Befehle in zwei Terminals aus:',
    emulator: 'Adresse des Emulators',
    receiver: 'Callback-URL des Empfängers',
  },
};
