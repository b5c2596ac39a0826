/** The commands that the page shows for a call of the API. A user can repeat the call with such a command. */
// @module-tag chromium
import { describe, expect, test } from 'vitest';
import { openPage, useBrowser } from './open-page.js';

useBrowser();

describe('the curl of a call', () => {
  test.for(['//', '//v1//webhook?objectId=1&objectType=Group'])(
    'to %s goes to the emulator',
    async (path) => {
      const { section, url, words, complaints } = await openPage();
      await fetch(url + path, { headers: { accessToken: 'example-token' } });
      await section('calls').getByRole('article').getByRole('button').first().click();
      const curl = section('calls').getByRole('group', { name: words.calls.curl });
      expect(await curl.innerText()).toContain(`curl '${url}${path}'`);
      expect(await complaints()).toEqual([]);
    },
  );

  test('goes to the host that received the call, even if the endpoint is on another host', async () => {
    const { section, url, words, emulator } = await openPage();
    emulator.moveEndpoint('https://elsewhere.example/');
    await fetch(`${url}/v1/webhook`, { headers: { accessToken: 'example-token' } });
    await section('calls').getByRole('article').getByRole('button').first().click();
    const curl = section('calls').getByRole('group', { name: words.calls.curl });
    expect(await curl.innerText()).toContain(`curl '${url}/v1/webhook'`);
  });
});
