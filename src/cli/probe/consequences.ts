/** The reaction of the service to a response, for the reports. */
import {
  defaultRetryDelays,
  deliveryTimeout,
  handshakeTimeout,
} from '../../common/service-times.js';

const retries = defaultRetryDelays.length;

export const consequences = {
  notCreated:
    'The service refuses to create the webhook, so it delivers nothing (documented: callback-validation-2018-05).',
  notCreatedThen:
    'If this happens, the service refuses to create the webhook (documented: callback-validation-2018-05).',
  retried: `The service delivers the event ${retries} more times within 2 days. Then it disables the webhook, so all later events are lost, too (documented: reference-2018-08).`,
  forgotten:
    'The service regards the event as delivered, and does not send it again (documented: reference-2018-08).',
  late: `A response that comes too late counts as none, and the service delivers again. The limit of ${deliveryTimeout / 1000} s is assumed, so it may be shorter.`,
  lateEcho: `The service waits ${handshakeTimeout / 1000} s for the token; then it refuses to create the webhook (documented: callback-validation-2018-05).`,
  copies:
    'The service delivers each event at least once (documented: reference-2019-03), so the receiver handles some events twice.',
  strangers:
    'The service notices nothing. Anyone who knows the callback URL can send events to the receiver.',
  silence:
    'The service notices nothing. Requests of strangers that get no response occupy the receiver.',
  ended: 'The service delivers again what arrives while the receiver does not run.',
  none: 'The service is not known to send such requests. Load balancers and monitors send them, and regard a server that fails as down.',
} as const;
