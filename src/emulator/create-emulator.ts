import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import type { CallHandler } from '../http/call.js';
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
import { resumeDeliveries, triggerDeliveries } from './control/trigger.js';
import { webhookRoutes } from './control/webhook-routes.js';
import { callbackClient } from './deliveries/callback-client.js';
import { callbackHosts } from './deliveries/callback-hosts.js';
import { Delivery } from './deliveries/delivery.js';
import { Dispatcher } from './deliveries/dispatcher.js';
import { ExchangeLog } from './deliveries/exchange-log.js';
import { Inboxes } from './inboxes/inboxes.js';
import { Changes } from './live/changes.js';
import { deliveryView, webhookView } from './live/views.js';
import { EmulatorClock, lastDate } from './model/clock.js';
import type { EmulatorOptions } from './model/emulator-options.js';
import { type EmulatorSettings, emulatorSettings } from './model/emulator-settings.js';
import type { Emulator, TriggerOptions } from './model/emulator.js';
import { apiRequestBytes, LimitError, Quota } from './model/limits.js';
import { wholeNumberOf } from './model/messages.js';
import { EndingObserver } from './model/observer.js';
import { ownHosts } from './model/own-hosts.js';
import { type Lists, mostShown, type Status } from './model/view.js';
import type { SavedState } from './model/saved-state.js';
import type { Seed } from './model/seed.js';
import { StateError } from './model/state-error.js';
import { WebhookStore } from './model/webhook-store.js';
import { requestHandler } from './request-handler.js';
import { startServer } from './server.js';
import type { ServedService } from './service-server.js';
import { addSeeded, seedState } from './state/seed-state.js';
import { StateFile } from './state/state-file.js';

/**
 * Makes an emulator of the Kaizala service. It issues tokens, validates callback URLs with a handshake, delivers
 * events, retries failed deliveries, disables webhooks that keep failing, throttles calls, and moves its endpoint on
 * demand. It keeps its state in memory, or also in a `stateFile`.
 *
 * The emulator calls only receivers on this machine, unless `allowCallbacksTo` names other hosts. It listens only on this
 * machine, unless `host` is another address.
 *
 * @throws TypeError when an option is invalid
 * @throws Error when the `stateFile` cannot be used
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
  const ownHost = ownHosts(settings);
  // Allow callbacks to the emulator's own host name, because the inboxes of the emulator are reachable there too.
  const hosts = callbackHosts(
    settings.allowCallbacksTo,
    settings.allowInsecureCallbacksTo,
    ownHost.elsewhere,
    settings.mapCallbacks,
  );
  let starting: Promise<Started> | undefined;
  let isClosed = false;
  let hasFailedToListen = false;
  let origin = 'http://127.0.0.1:4010';
  let ports: readonly [port: number, servicePort: number | undefined] | undefined;

  // Changes are recorded only if the emulator has its web page, because only the page shows them.
  const changes: Changes | undefined = settings.page
    ? new Changes(
        (): Status => session.status(),
        (): Lists => session.lists(),
      )
    : undefined;

  const emulator: Emulator = {
    fetch: toFetch((call) => session.respond(call)),
    adminToken: settings.adminToken,
    async listen(port = 4010) {
      wholeNumberOf('port', port, 0, 65_535);
      if (isClosed) throw new Error('The emulator is closed. Fix: make another one.');
      if (starting)
        throw new Error(`The emulator already listens at ${origin}. Fix: call listen only once.`);
      starting = start(port);
      try {
        const started = await starting;
        origin = `http://${ownHost.hostname}:${started.port}`;
        const { service } = started;
        ports = [started.port, service?.port];
        session.endpoints.listensOn(...ports);
        session.resume();
        hasFailedToListen = false;
        file?.changed();
        return { url: origin, port: started.port, ...(service && { service: service.where }) };
      } catch (error) {
        starting = undefined;
        hasFailedToListen = true;
        throw error;
      }
    },
    async close() {
      isClosed = true;
      // After a failed start, do not create a state file: the next start would then use the state in this file instead
      // of the seed in its options.
      const leavesNone = hasFailedToListen && file && !existsSync(file.path);
      // Save the state before `session.end()` cancels the unfinished deliveries, because they must continue after a
      // restart.
      const saved = leavesNone ? file.release() : file?.close();
      changes?.close();
      session.end();
      const started = await starting?.catch(() => undefined);
      await started?.service?.close();
      if (started) await stop(started.server);
      await saved;
    },
    trigger: (event, overrides?, how?) =>
      rejecting(() => session.send(exampleTemplate(event, overrides), how)),
    deliver: (payload, how?) =>
      rejecting(() => session.send(payloadTemplate(payload, how?.complete), how)),
    redeliver: (deliveryId) =>
      rejecting(() => redeliver(deliveryId, session.webhooks, session.dispatcher)),
    deliveries: () => session.dispatcher.log.list(),
    webhooks: () => session.webhooks.all().map((webhook) => ({ ...webhook })),
    idle: () => session.dispatcher.idle(),
    now: () => session.clock.now(),
    async advance(ms) {
      const { clock, dispatcher } = session;
      wholeNumberOf('ms', ms, 0, lastDate - clock.now(), 'milliseconds');
      session.resume();
      await clock.advance(ms, () => dispatcher.settled(), settings.deliveryTimeout);
      otherChanged();
    },
    moveEndpoint(to, location) {
      session.endpoints.move(to, location);
      otherChanged();
      return session.endpoints.current(origin);
    },
    reset(seed = settings.seed) {
      return rejecting(async () => {
        if (isClosed) throw new Error('The emulator is closed. Fix: make another one.');
        // Start the next session before ending the current session. If the seed is invalid, the current session
        // continues.
        try {
          const next = startSession(seed, session.calls?.count);
          session.end();
          session = next;
        } finally {
          // Notify the page even if the seed was refused, because the page may already show some webhooks of that seed.
          changes?.all();
        }
        await file?.save();
      });
    },
  };

  function otherChanged(): void {
    changes?.other();
    file?.changed();
  }

  /**
   * Starts a session. A session contains all the state that a reset replaces. Work of an earlier session may still be
   * running, but it uses only the objects of that session, so it cannot change the new session.
   *
   * @param seed the webhooks, credentials and time at the start
   * @param callCount the number of calls in earlier sessions. Call numbers continue from it, because the page
   * identifies calls by their numbers
   * @param saved the state that an earlier process saved; if given, it is used instead of the seed
   */
  function startSession(seed: Seed = {}, callCount = 0, saved?: SavedState) {
    let isEnded = false;
    const initial = saved ?? seedState(seed, hosts, settings.credentials);
    const { credentials = settings.credentials } = initial;
    const clock = new EmulatorClock(settings.speed, initial.now);
    const now = () => clock.now();
    const callbacks = callbackClient(hosts);
    const endpoints = new Endpoints(settings.endpointSlash, ownHost.allows, saved?.endpoint);
    if (ports) endpoints.listensOn(...ports);
    const adminBodies = new Quota(settings.limits.requestBytes, 'bytes of request bodies at once');
    const observer =
      changes || file ? new EndingObserver(changes, file && (() => file.changed())) : undefined;
    const calls = changes && observer && new CallLog(now, observer, callCount);
    const exchanges = changes && new ExchangeLog();
    const webhooks = new WebhookStore(now, settings.limits, observer);
    addSeeded(initial.webhooks, webhooks);
    const own: EmulatorSettings = {
      ...settings,
      credentials,
      onAttempt: (...told) => (isEnded ? undefined : settings.onAttempt?.(...told)),
    };
    const dispatcher = new Dispatcher(own, webhooks, callbacks, clock, {
      observer,
      exchanges,
    });
    let restored = (saved?.deliveries ?? []).map((delivery) => Delivery.restored(delivery));
    dispatcher.log.checkRoom(
      restored.length,
      restored.reduce((sum, { size }) => sum + size, 0),
    );
    for (const delivery of restored) dispatcher.add(delivery);
    const inboxes = new Inboxes(
      settings,
      webhooks,
      adminBodies,
      () => (isEnded ? undefined : otherChanged()),
      saved?.inboxes,
    );
    const authority = new Authority(
      credentials,
      now(),
      saved?.tokens,
      () => isEnded || file?.changed(),
    );
    const registration = new Registration({
      settings,
      webhooks,
      hosts,
      callbacks,
      dispatcher,
      now,
      save: file && (() => file.save()),
    });
    const send = (template: EventTemplate, how: TriggerOptions = {}) =>
      triggerDeliveries(template, how, webhooks, dispatcher, clock);

    function status(): Status {
      const { nextDue } = clock;
      return {
        now: now(),
        speed: settings.speed,
        url: origin,
        endpointUrl: endpoints.current(origin),
        inboxes: inboxes.list(),
        // `all()` also deletes expired webhooks, and notifies the page of the deletion.
        totals: { webhooks: webhooks.all().length, deliveries: dispatcher.log.size },
        ...(nextDue !== undefined && { nextDue }),
      };
    }

    function lists(): Lists {
      return {
        webhooks: webhooks.newest(mostShown).map(webhookView),
        deliveries: dispatcher.log.list().slice(-mostShown).map(deliveryView),
        calls: calls?.list() ?? [],
      };
    }

    /** Returns the current state, in the form that the state file stores for the next process. */
    function state(): SavedState {
      return {
        now: now(),
        ...(initial.credentials && { credentials: initial.credentials }),
        webhooks: webhooks.all(),
        endpoint: endpoints.saved,
        tokens: authority.saved,
        deliveries: dispatcher.log.open().map((delivery) => delivery.saved),
        inboxes: inboxes.saved,
      };
    }

    /**
     * Resumes the unfinished deliveries of an earlier process. Call this function after the emulator has started to
     * listen, because the receivers may be inboxes of this emulator.
     */
    function resume(): void {
      const deliveries = restored;
      restored = [];
      resumeDeliveries(deliveries, dispatcher, clock);
    }

    /** Ends the session: aborts everything that is running, and notifies no observers. */
    function end(): void {
      isEnded = true;
      observer?.end();
      clock.clear();
      inboxes.close();
      dispatcher.close();
      callbacks.close();
    }

    const handlers = requestHandler(
      settings,
      {
        authority,
        throttle: new ThrottleGate(settings.throttle, settings.speed),
        endpoints,
        webhooks,
        registration,
        // API requests have their own quota. Otherwise a large payload in an admin request could use up the quota, and
        // API calls would be refused.
        bodies: new Quota(apiRequestBytes, 'bytes of request bodies at once'),
        now,
      },
      {
        ...serviceRoutes(emulator, endpoints, adminBodies),
        ...webhookRoutes(own, webhooks, registration, adminBodies),
        ...logRoutes(dispatcher.log, exchanges),
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
    return {
      clock,
      endpoints,
      webhooks,
      dispatcher,
      calls,
      send,
      status,
      lists,
      state,
      resume,
      end,
      ...handlers,
    };
  }

  async function start(port: number): Promise<Started> {
    const started = await startServer(port, ownHost, { respond: (call) => session.respond(call) });
    if (!settings.service) return started;
    try {
      // Import this module only if the option `service` is set, because the module loads a library.
      const { serveService } = await import('./service-server.js');
      const respond: CallHandler['respond'] = (call) => session.respondAsService(call);
      const service = await serveService(settings.service, { respond });
      return { ...started, service };
    } catch (error) {
      await stop(started.server);
      throw error;
    }
  }

  const { stateFile } = settings;
  const file: StateFile | undefined =
    stateFile === undefined
      ? undefined
      : new StateFile(stateFile, (): SavedState => session.state());
  let session = firstSession(file);
  return emulator;

  /** @throws StateError if the state in the file exceeds the limits of this emulator */
  function firstSession(opened: StateFile | undefined): ReturnType<typeof startSession> {
    try {
      return startSession(settings.seed, 0, opened?.found);
    } catch (error) {
      opened?.release();
      throw opened?.found && error instanceof LimitError
        ? new StateError(`The state file ${opened.path} exceeds a limit. ${error.message}`)
        : error;
    }
  }
}

/** The servers that an emulator has started. */
interface Started {
  server: Server;
  port: number;
  service?: ServedService;
}

async function stop(server: Server): Promise<void> {
  if (!server.listening) return;
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  await closed;
}

/**
 * Calls `work`, and returns a rejected promise if `work` throws. This function is not async: an async function would
 * keep the payload in memory until all receivers have responded.
 */
function rejecting<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return work();
  } catch (error) {
    return Promise.reject(error as Error);
  }
}
