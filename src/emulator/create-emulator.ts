import { toFetch } from '../http/fetch.js';
import { Authority } from './api/authority.js';
import { CallLog } from './api/call-log.js';
import { Endpoints } from './api/endpoints.js';
import { Registration } from './api/registration.js';
import { ThrottleGate } from './api/throttle.js';
import {
  type EventTemplate,
  exampleTemplate,
  payloadTemplate,
  payloadTextTemplate,
} from './control/event-template.js';
import { inboxRoutes } from './control/inbox-routes.js';
import { logRoutes } from './control/log-routes.js';
import { pageRoutes } from './control/page-routes.js';
import { redeliver } from './control/redeliver.js';
import { serviceRoutes } from './control/service-routes.js';
import { triggerRoutes } from './control/trigger-routes.js';
import { triggerDeliveries } from './control/trigger.js';
import { webhookRoutes } from './control/webhook-routes.js';
import { callbackClient } from './deliveries/callback-client.js';
import { callbackHosts } from './deliveries/callback-hosts.js';
import { Dispatcher } from './deliveries/dispatcher.js';
import { ExchangeLog } from './deliveries/exchange-log.js';
import { Inboxes } from './inboxes/inboxes.js';
import { Changes } from './live/changes.js';
import { deliveryView, webhookView } from './live/views.js';
import { EmulatorClock, lastDate } from './model/clock.js';
import type { EmulatorOptions } from './model/emulator-options.js';
import { emulatorSettings } from './model/emulator-settings.js';
import type { Emulator, TriggerOptions } from './model/emulator.js';
import { apiRequestBytes, Quota } from './model/limits.js';
import { wholeNumberOf } from './model/messages.js';
import { type Lists, mostShown, type Status } from './model/view.js';
import { WebhookStore } from './model/webhook-store.js';
import { requestHandler } from './request-handler.js';
import { startServer } from './server.js';

/**
 * Makes a stand-in for the service, which keeps everything in memory: it hands out tokens, performs the handshake before
 * it accepts a callback URL, delivers, retries, disables, throttles, and moves its endpoint on demand.
 *
 * It calls only receivers on this machine, unless `allowCallbacksTo` names other hosts, and listens on this machine only.
 *
 * @throws TypeError when an option makes no sense
 * @example
 * const emulator = createEmulator();
 * const { url } = await emulator.listen();
 * const kaizala = createClient({ tokenEndpoint: url, credentials });
 * await kaizala.createWebhook({ objectId, objectType: 'Group', eventTypes: ['JobCreated'], callBackUrl });
 * const [delivery] = await emulator.trigger('JobCreated');
 * await emulator.close();
 */
export function createEmulator(options: EmulatorOptions = {}): Emulator {
  const settings = emulatorSettings(options);
  const clock = new EmulatorClock(settings.speed);
  const now = () => clock.now();
  const hosts = callbackHosts(settings.allowCallbacksTo);
  const callbacks = callbackClient(hosts);
  const endpoints = new Endpoints(settings.endpointSlash);
  const adminBodies = new Quota(settings.limits.requestBytes, 'bytes of request bodies at once');
  let starting: ReturnType<typeof startServer> | undefined;
  let isClosed = false;
  let origin = 'http://127.0.0.1:4010';

  // Only where there is a page: nobody else asks for these.
  const changes = settings.page ? new Changes(statusOf, listsOf) : undefined;
  const calls = changes && new CallLog(now, changes);
  const evidence = changes && { observer: changes, exchanges: new ExchangeLog() };
  const webhooks = new WebhookStore(now, settings.limits, changes);
  const dispatcher = new Dispatcher(settings, webhooks, callbacks, clock, evidence);
  const inboxes = new Inboxes(settings, webhooks, adminBodies, () => changes?.other());
  const registration = new Registration({ settings, webhooks, hosts, callbacks, dispatcher, now });

  function statusOf(): Status {
    const { nextDue } = clock;
    return {
      now: now(),
      speed: settings.speed,
      endpointUrl: endpoints.current(origin),
      inboxes: inboxes.list(),
      // Counted so, webhooks that have expired are dropped, and the page is told of them.
      totals: { webhooks: webhooks.all().length, deliveries: dispatcher.log.size },
      ...(nextDue !== undefined && { nextDue }),
    };
  }

  function listsOf(): Lists {
    return {
      webhooks: webhooks.newest(mostShown).map(webhookView),
      deliveries: dispatcher.log.list().slice(-mostShown).map(deliveryView),
      calls: calls?.list() ?? [],
    };
  }

  const send = (template: EventTemplate, how: TriggerOptions = {}) =>
    triggerDeliveries(template, how, webhooks, dispatcher, clock);

  const emulator: Emulator = {
    fetch: toFetch((call) => respond(call)),
    async listen(port = 4010) {
      wholeNumberOf('port', port, 0, 65_535);
      if (isClosed) throw new Error('The emulator is closed. Fix: make another one.');
      if (starting)
        throw new Error(`The emulator listens already, at ${origin}. Fix: call listen once.`);
      starting = startServer(port, { respond });
      try {
        const started = await starting;
        origin = `http://127.0.0.1:${started.port}`;
        endpoints.listensOn(started.port);
        return { url: origin, port: started.port };
      } catch (error) {
        starting = undefined;
        throw error;
      }
    },
    async close() {
      isClosed = true;
      clock.clear();
      changes?.close();
      inboxes.close();
      dispatcher.close();
      callbacks.close();
      const started = await starting?.catch(() => undefined);
      if (!started?.server.listening) return;
      const closed = new Promise((resolve) => started.server.close(resolve));
      started.server.closeAllConnections();
      await closed;
    },
    trigger: (event, overrides?, how?) =>
      rejecting(() => send(exampleTemplate(event, overrides, how?.replacements), how)),
    deliver: (payload, how?) => rejecting(() => send(payloadTemplate(payload, how?.complete), how)),
    redeliver: (deliveryId) => rejecting(() => redeliver(deliveryId, webhooks, dispatcher)),
    deliveries: () => dispatcher.log.list(),
    webhooks: () => webhooks.all().map((webhook) => ({ ...webhook })),
    idle: () => dispatcher.idle(),
    now,
    async advance(ms) {
      wholeNumberOf('ms', ms, 0, lastDate - now(), 'milliseconds');
      await clock.advance(ms, () => dispatcher.settled(), settings.deliveryTimeout);
      changes?.other();
    },
    moveEndpoint(to, location) {
      endpoints.move(to, location);
      changes?.other();
      return endpoints.current(origin);
    },
  };
  const respond = requestHandler(
    settings,
    {
      authority: new Authority(settings.credentials, now()),
      throttle: new ThrottleGate(settings.throttle, settings.speed),
      endpoints,
      webhooks,
      registration,
      // Of their own, so that one large payload of the admin routes delays no call of the API.
      bodies: new Quota(apiRequestBytes, 'bytes of request bodies at once'),
      now,
    },
    {
      ...serviceRoutes(emulator, endpoints, adminBodies),
      ...webhookRoutes(settings, webhooks, registration, adminBodies),
      ...logRoutes(dispatcher.log, evidence?.exchanges),
      ...triggerRoutes(
        emulator,
        (text, how) => rejecting(() => send(payloadTextTemplate(text, how.complete), how)),
        adminBodies,
      ),
      ...inboxRoutes(inboxes, adminBodies),
      ...(changes && calls && pageRoutes(changes, calls)),
    },
    calls,
  );
  return emulator;
}

/**
 * The promise of some work, which is rejected where the work throws. It is not async: the frame of an async function
 * would keep a payload until the last response has come.
 */
function rejecting<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return work();
  } catch (error) {
    return Promise.reject(error as Error);
  }
}
