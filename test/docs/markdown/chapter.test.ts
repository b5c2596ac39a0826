import { expect, test } from 'vitest';
import { chapterSection } from '../../../scripts/docs/markdown/chapter.js';
import { render } from '../../../scripts/docs/markdown/section.js';

function rendered(markdown: string): string[] {
  return render(chapterSection('Guide', 'guide', markdown), 2).match(/^#+ .*$/gm)!;
}

test('its headings are below its own, without a gap, and counted', () => {
  expect(rendered('# A\n\n### B\n\n## C\n\n#### D\n\n# E')).toEqual([
    '## <a id="guide"></a>Guide',
    '### <a id="guide-1"></a>A',
    '#### <a id="guide-2"></a>B',
    '#### <a id="guide-3"></a>C',
    '##### <a id="guide-4"></a>D',
    '### <a id="guide-5"></a>E',
  ]);
});

test('none is below the sixth level', () => {
  const deep = ['#', '##', '###', '####', '#####', '######'].map((signs) => `${signs} A`);
  expect(rendered(deep.join('\n\n')).map((line) => line.indexOf(' '))).toEqual([
    2, 3, 4, 5, 6, 6, 6,
  ]);
});

test('an underlined or closed line is a heading, and a line of code is not', () => {
  expect(rendered('A\nB #\n===\n\n## C ##\n\n```\n# D\n```').slice(1)).toEqual([
    '### <a id="guide-1"></a>A B \\#',
    '#### <a id="guide-2"></a>C',
    '# D',
  ]);
});

test('its text stays with its heading', () => {
  expect(render(chapterSection('Guide', 'guide', 'Before.\n\n## A\n\n- One\n- Two\n'), 2)).toBe(
    '## <a id="guide"></a>Guide\n\nBefore.\n\n### <a id="guide-1"></a>A\n\n- One\n- Two',
  );
});
