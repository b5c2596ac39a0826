/** Tests the box with tabs, with one tab and with several tabs. */
import { expect, test } from 'vitest';
import { tabBox } from '../../scripts/docs/pages/tabs.js';

test('shows one content with its label, without a choice', () => {
  const html = tabBox('payload', 'Payload', [{ label: 'A <job>', content: '<pre></pre>' }]);
  expect(html).not.toContain('<input');
  expect(html).toContain('<h2 id="payload">Payload</h2><p>A &lt;job&gt;</p><pre></pre>');
  expect(tabBox('trigger', 'Trigger', [{ label: '', content: 'a' }])).toContain('</h2>a<');
});

test('selects the first of several contents, and labels each', () => {
  const html = tabBox('a', 'A', [
    { label: 'b', content: '1' },
    { label: 'c', content: '2' },
  ]);
  expect([...html.matchAll(/<input[^>]*>/g)].map(String)).toEqual([
    '<input type="radio" name="a" id="a-1" checked>',
    '<input type="radio" name="a" id="a-2">',
  ]);
  expect(html).toContain('<label for="a-2">c</label><div class="panel">2</div>');
  expect(html).toContain('role="radiogroup" aria-labelledby="a"');
});

test('returns no box without contents', () => {
  expect(tabBox('a', 'A', [])).toBe('');
});
