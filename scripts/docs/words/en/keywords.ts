/**
 * Words that a page does not contain, but that readers who need the page search for. The search finds the page by these
 * words, but does not show them.
 *
 * Each key is the path of a page. It is relative to the root of the language, or to the folder of a description. In the
 * second case, the words apply to the page of each description.
 */
export const keywords: Record<string, string> = {
  'guide/getting-started/':
    'getting started, get started, quick start, tutorial, introduction, setup, install, hello world, SDK',
  'guide/access-token/':
    'authentication, auth, login, log in, sign in, credentials, API key, bearer, OAuth, refresh token, renew, expired, base URL, host, region, redirect, 308, permanent redirect',
  'guide/managing-webhooks/':
    'subscription, subscribe, unsubscribe, register, lost response, idempotent create, capital letters, casing, camel case, expiry',
  'guide/receiving-callbacks/':
    'duplicates, dedupe, deduplication, at least once, exactly once, timeout, time-out, time out, retry, retries, retry schedule, redelivery, backoff, acknowledge, ack, verify token, verify signature, signature, HMAC, authenticity, security, order, ordering',
  'guide/errors-and-limits/':
    'rate limit, rate limits, rate limiting, throttle, throttling, quota, too many requests, status code, status codes, error code, error codes, HTTP status, 400, 401, 403, 404, 429, 308, bad request, unauthorized, not found, timeout',
  'guide/sources/': 'provenance, evidence, references, citations, certainty, documented, assumed',
  'guide/moving-from-the-connector-api/':
    'migrate, migration, upgrade, port, 2017, old API, legacy',
  'guide/porting-a-kaizala-program/':
    'migrate, migration, port, successor, replacement, alternative, shutdown, end of life, Microsoft Teams, Graph API, subscription, clientState, notificationUrl, lifecycle, Power Automate, flow, Azure Functions, Planner, Forms, Adaptive Card, bot',
  'guide/moving-to-version-1/': 'migrate, migration, upgrade, port, new API, v1',
  'guide/receiving-events-of-actions/': 'card, cards, checklist, custom action, answers, form',
  'guide/receiving-events-of-surveys/': 'poll, questionnaire, form, answers',
  'operations/getAccessToken/':
    'authentication, auth, login, credentials, accessToken, refresh token, renew',
  'operations/createWebhook/': 'subscribe, subscription, register, add, POST, new webhook',
  'operations/createConnectorWebhook/': 'subscribe, subscription, register, add, POST, new webhook',
  'operations/listWebhooks/': 'get webhooks, show, find, read, all webhooks, GET',
  'operations/updateWebhook/':
    'reactivate, re-enable, activate, enable, disabled, change, edit, modify, patch, PUT, rotate',
  'operations/deleteWebhook/': 'unsubscribe, remove, cancel, DELETE',
  'callbacks/answerHandshake/':
    'handshake, validation, validate, verify URL, validate callback URL, validation token, echo, challenge, ping',
  'callbacks/receiveEvent/':
    'delivery, notification, push, header, headers, receiver, server, python receiver, php receiver, typescript receiver, C# receiver, .NET receiver, ASP.NET, Flask, 401',
  'callbacks/receiveConnectorEvent/':
    'delivery, notification, push, header, headers, receiver, server, Flask',
  'errors/':
    'unauthorized, 401, bad request, 400, not found, 404, 403, too many requests, 429, rate limit, exception',
  'schemas/ErrorCode/': 'error codes, exceptions',
  'schemas/EventEnvelope/': 'common fields, headers of an event, eventId, objectId, subscriptionId',
  'schemas/EventType/': 'list of events, event types, event names',
  'schemas/Validity/': 'expiry, expiration, lifetime, expires, end date',
  'schemas/CallBackToken/': 'secret, password, shared secret, signature',
  'schemas/CallBackUrl/': 'endpoint, address, localhost, https, http',
  'schemas/CallBackContext/': 'metadata, custom data, state, correlation',
  'schemas/Media/': 'attachment, file, image, photo, picture, download, link',
  'schemas/MemberData/': 'user, person, phone number, name, profile picture',
  'events/': 'event list, event catalogue, catalog, all events, event types',
  'events/MemberAdded/': 'new member, joined, join, user added',
  'events/MemberRemoved/': 'left, leave, user removed, kicked',
  'events/GroupAdded/': 'new subgroup, child group',
  'events/GroupRemoved/': 'subgroup removed, child group',
  'events/TextMessageCreated/': 'message, chat, text, new message',
  'events/AttachmentCreated/': 'file, image, photo, document, upload, media, voice, audio',
  'events/JobCreated/': 'task, to-do, assignment, new job',
  'events/JobResponse/': 'task done, job completed, job done',
  'events/SurveyCreated/': 'questionnaire, form, new survey',
  'events/SurveyResponse/': 'survey answered, answers, questionnaire, form',
  'events/PollCreated/': 'quick poll, vote, new poll',
  'events/PollResponse/': 'vote, voted, poll answered',
  'events/ActionCreated/': 'card, custom action, new action',
  'events/ActionResponse/': 'card, custom action, answers, edited response',
  'events/LetsMeetCreated/': 'meeting, invitation, calendar, appointment',
  'events/LetsMeetResponse/': 'meeting, accepted, declined, appointment',
  'downloads/':
    'OpenAPI, Swagger, YAML, JSON, JSON Schema, schema files, PDF, print, offline, Postman, code generation, Go, Java, C#, csharp, .NET, dotnet',
  'receiver/':
    'deduplication, dedupe, idempotency, idempotency key, Express, Fastify, Next.js, Hono, Lambda, edge, queue, store, Redis, database, Postgres, graceful shutdown, OpenTelemetry, tracing, metrics, monitoring',
  'client/':
    'SDK, library, npm, TypeScript client, retry, retries, timeout, time-out, rate limit, proxy, ensureWebhook, token store',
  'emulator/':
    'mock, fake, simulate, simulator, sandbox, stub, local, test server, clock, time travel, simulate failure, fault injection, chaos, docker, CI',
  'command-line/':
    'CLI, terminal, shell, console, npx, replay, export, CSV, Excel, spreadsheet, tunnel, options, flags, exit code, exit status, environment variable, env',
  'testing/': 'unit test, vitest, jest, fixtures, examples, mock, integration test, contract test',
  'changelog/': 'release notes, releases, versions, history, what is new, breaking changes',
  'compatibility/':
    'compat, diff, semver, semantic versioning, breaking changes, backward compatible',
};
