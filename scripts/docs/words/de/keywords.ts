/** As in English. The pages of the tools are in English, so their keywords include German words for their subject. */
export const keywords: Record<string, string> = {
  'guide/getting-started/':
    'Schnellstart, Anleitung, Tutorial, Einführung, Einstieg, Einrichtung, Installation, loslegen, getting started, quick start',
  'guide/access-token/':
    'Authentifizierung, Anmeldung, anmelden, Login, Anmeldedaten, Zugangsdaten, API-Schlüssel, Bearer, OAuth, Refresh-Token, refresh token, access token, Aktualisierungstoken, erneuern, abgelaufen, Basis-URL, base URL, Host, Region, Weiterleitung, Umleitung, redirect, 308',
  'guide/managing-webhooks/':
    'Abonnement, abonnieren, registrieren, verlorene Antwort, Schreibweise, Groß- und Kleinschreibung, Ablauf',
  'guide/receiving-callbacks/':
    'Duplikate, Dubletten, doppelt, doppelte Ereignisse, mehrfach, mindestens einmal, Zeitüberschreitung, Timeout, Zeitlimit, Wiederholung, wiederholen, Wiederholungsversuch, erneute Zustellung, Zustellversuche, retry, bestätigen, Bestätigung, Token prüfen, Signatur prüfen, Signatur, HMAC, Echtheit, Sicherheit, Reihenfolge, duplicates, dedupe',
  'guide/errors-and-limits/':
    'Rate-Limit, rate limit, Ratenbegrenzung, Drosselung, drosseln, Kontingent, zu viele Anfragen, Statuscode, Statuscodes, Fehlercode, Fehlercodes, HTTP-Status, Fehlermeldung, 400, 401, 403, 404, 429, 308, nicht autorisiert, nicht gefunden, Zeitüberschreitung, throttling, too many requests',
  'guide/sources/':
    'Herkunft, Belege, Nachweise, Sicherheit der Aussagen, dokumentiert, angenommen, provenance',
  'guide/moving-from-the-connector-api/':
    'Migration, migrieren, umsteigen, portieren, alte API, Altsystem, 2017',
  'guide/porting-a-kaizala-program/':
    'Migration, migrieren, umsteigen, portieren, Nachfolger, Ersatz, Alternative, Abschaltung, Microsoft Teams, Graph-API, Abonnement, clientState, notificationUrl, Power Automate, Flow, Azure Functions, Planner, Forms, Adaptive Card, Bot',
  'guide/moving-to-version-1/': 'Migration, migrieren, umsteigen, portieren, neue API, v1',
  'guide/receiving-events-of-actions/': 'Karte, Karten, Checkliste, Formular, Antworten',
  'guide/receiving-events-of-surveys/': 'Abstimmung, Fragebogen, Formular, Antworten',
  'operations/getAccessToken/':
    'Authentifizierung, Anmeldung, anmelden, Login, Zugangsdaten, accessToken, Refresh-Token, erneuern',
  'operations/createWebhook/':
    'anlegen, abonnieren, Abonnement, registrieren, hinzufügen, neuer Webhook, create webhook, subscribe, POST',
  'operations/createConnectorWebhook/':
    'anlegen, abonnieren, Abonnement, registrieren, hinzufügen, neuer Webhook, create webhook, subscribe, POST',
  'operations/listWebhooks/':
    'abfragen, abrufen, anzeigen, alle Webhooks, Liste, list webhooks, GET',
  'operations/updateWebhook/':
    'reaktivieren, wieder aktivieren, aktivieren, einschalten, deaktiviert, Webhook deaktiviert, aktualisieren, bearbeiten, anpassen, update webhook, PUT',
  'operations/deleteWebhook/':
    'kündigen, abbestellen, abmelden, entfernen, beenden, delete webhook, unsubscribe, DELETE',
  'callbacks/answerHandshake/':
    'Handshake, Validierung, validieren, Überprüfung, URL bestätigen, URL prüfen, Callback-URL prüfen, Echo, Challenge, Ping',
  'callbacks/receiveEvent/':
    'Benachrichtigung, Push, Header, Empfänger, Server, Empfänger Python, Empfänger PHP, Empfänger TypeScript, Empfänger C#, Empfänger .NET, ASP.NET, Flask, 401, receiver',
  'callbacks/receiveConnectorEvent/':
    'Benachrichtigung, Push, Header, Empfänger, Server, Flask, receiver',
  'errors/':
    'nicht autorisiert, unauthorized, 401, 400, bad request, nicht gefunden, 404, 403, zu viele Anfragen, 429, Ratenbegrenzung, Ausnahme',
  'schemas/ErrorCode/': 'Fehlercodes, Ausnahmen',
  'schemas/EventEnvelope/': 'gemeinsame Felder, Umschlag, eventId, objectId, subscriptionId',
  'schemas/EventType/': 'Liste der Ereignisse, Ereignistypen, Ereignisnamen',
  'schemas/Validity/': 'Gültigkeit, Ablauf, Ablaufdatum, Lebensdauer, läuft ab',
  'schemas/CallBackToken/': 'Geheimnis, Passwort, Kennwort, Signatur',
  'schemas/CallBackUrl/': 'Endpunkt, Adresse, localhost, https, http',
  'schemas/CallBackContext/': 'Metadaten, eigene Daten, Zustand, Zuordnung',
  'schemas/Media/': 'Anhang, Datei, Bild, Foto, Link',
  'schemas/MemberData/': 'Benutzer, Person, Telefonnummer, Name, Profilbild',
  'events/': 'Ereignisliste, Ereigniskatalog, alle Ereignisse, Ereignistypen, events',
  'events/MemberAdded/': 'Mitglied hinzugefügt, neues Mitglied, beigetreten, Beitritt',
  'events/MemberRemoved/': 'Mitglied entfernt, ausgetreten, Austritt, verlassen',
  'events/GroupAdded/': 'neue Untergruppe, Untergruppe hinzugefügt',
  'events/GroupRemoved/': 'Untergruppe entfernt',
  'events/TextMessageCreated/': 'Nachricht, Chat, Text, neue Nachricht',
  'events/AttachmentCreated/': 'Anhang, Datei, Bild, Foto, Dokument, hochladen, Medien, Audio',
  'events/JobCreated/': 'Aufgabe, neuer Auftrag, Zuweisung',
  'events/JobResponse/': 'Auftrag erledigt, Aufgabe erledigt, abgeschlossen',
  'events/SurveyCreated/': 'Fragebogen, Formular, neue Umfrage',
  'events/SurveyResponse/':
    'Umfrage beantwortet, Umfrage ausgefüllt, Antworten, Fragebogen, Formular',
  'events/PollCreated/': 'Abstimmung, neue Abstimmung, Kurzumfrage',
  'events/PollResponse/': 'abgestimmt, Stimme, Abstimmung beantwortet',
  'events/ActionCreated/': 'Karte, eigene Aktion, neue Aktion',
  'events/ActionResponse/': 'Karte, eigene Aktion, Antworten, geänderte Antwort',
  'events/LetsMeetCreated/': 'Besprechung, Treffen, Einladung, Kalender, Termin',
  'events/LetsMeetResponse/': 'Besprechung, Treffen, zugesagt, abgesagt, Termin',
  'downloads/':
    'herunterladen, Herunterladen, OpenAPI, Swagger, YAML, JSON, JSON-Schema, Schemadateien, PDF, drucken, offline, Postman, Codegenerierung, Go, Java, C#, csharp, .NET, dotnet',
  'receiver/':
    'Duplikate, Idempotenz, Idempotenzschlüssel, Express, Fastify, Next.js, Hono, Lambda, Warteschlange, Queue, Speicher, Redis, Datenbank, Postgres, Beenden, Herunterfahren, OpenTelemetry, Telemetrie, Überwachung, Metriken, Proxy, Testen',
  'client/':
    'SDK, Bibliothek, npm, TypeScript-Client, Wiederholung, Wiederholungsversuch, Zeitüberschreitung, Timeout, Proxy, mehrere Prozesse, Tokenspeicher, ensureWebhook',
  'emulator/':
    'Testumgebung, Simulator, simulieren, Attrappe, Mock, Sandbox, lokal, Testserver, Uhr vorstellen, Uhr, Zeitraffer, Fehler simulieren, Störung, Docker, CI',
  'command-line/':
    'Kommandozeile, Befehlszeile, CLI, Terminal, Konsole, Shell, npx, Optionen, Befehl, Rückgabewert, Exitcode, Umgebungsvariable, Umgebungsvariablen, erneut abspielen, prüfen',
  'testing/':
    'Komponententest, Unittest, Integrationstest, Vitest, Jest, Beispiele, Testdaten, Attrappe',
  'changelog/':
    'Versionshinweise, Versionen, Versionsverlauf, Neuerungen, Änderungsprotokoll, Release Notes',
  'compatibility/': 'abwärtskompatibel, inkompatible Änderungen, Vergleich, Unterschiede, SemVer',
};
