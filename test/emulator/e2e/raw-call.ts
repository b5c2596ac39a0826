import { request } from 'node:http';

export interface RawResponse {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/**
 * Sends a request. Does not use `fetch`, because `fetch` forbids some headers.
 * Reads only the start of an event stream, because the stream continues until the emulator is closed.
 */
export function sendRaw(
  url: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<RawResponse> {
  return new Promise((resolve, reject) => {
    request(url, { method, headers, agent: false }, async (response) => {
      const { statusCode, headers: sent } = response;
      let body = '';
      for await (const chunk of response) {
        body += String(chunk);
        if (sent['content-type'] === 'text/event-stream') break;
      }
      resolve({ status: statusCode!, headers: sent, body });
    })
      .on('error', reject)
      .end();
  });
}
