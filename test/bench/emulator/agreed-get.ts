import { Agent, get } from 'node:http';
import { digits, handshakeUrl } from '../../../src/common/validation-token.js';

/** Returns a minimal handshake over kept-alive connections: sends a token, and checks that the receiver echoes it. */
export function agreedGet(): (callBackUrl: string) => Promise<boolean> {
  const agent = new Agent({ keepAlive: true });
  return (callBackUrl) => {
    const token = digits();
    return new Promise((resolve, reject) => {
      const { hostname, port, pathname, search } = handshakeUrl(callBackUrl, token);
      get({ hostname, port, path: pathname + search, agent }, (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => (text += chunk));
        response.on('end', () => resolve(response.statusCode === 200 && text === token));
      }).on('error', reject);
    });
  };
}
