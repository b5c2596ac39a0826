import { expect, test } from 'vitest';
import { chapterSection } from '../../../scripts/docs/markdown/chapter.js';
import { render } from '../../../scripts/docs/markdown/section.js';

function rendered(markdown: string): string[] {
  return render(chapterSection('Guide', 'guide', markdown), 2).match(/^#+ .*$/gm)!;
}

test('nests its headings below its own, without a gap, each with its id', () => {
  expect(rendered('# A\n\n### B\n\n## C\n\n#### D\n\n# E')).toEqual([
    '## <a id="guide"></a>Guide',
    '### <a id="guide.a"></a>A',
    '#### <a id="guide.b"></a>B',
    '#### <a id="guide.c"></a>C',
    '##### <a id="guide.d"></a>D',
    '### <a id="guide.e"></a>E',
  ]);
});

test('has no heading below the sixth level', () => {
  const deep = ['#', '##', '###', '####', '#####', '######'].map((signs) => `${signs} A`);
  expect(rendered(deep.join('\n\n')).map((line) => line.indexOf(' '))).toEqual([
    2, 3, 4, 5, 6, 6, 6,
  ]);
});

test('recognizes underlined and closed headings, and ignores lines of code', () => {
  expect(rendered('A\nB #\n===\n\n## C ##\n\n```\n# D\n```').slice(1)).toEqual([
    '### <a id="guide.a-b"></a>A B \\#',
    '#### <a id="guide.c"></a>C',
    '# D',
  ]);
});

test('keeps the text with its heading', () => {
  expect(render(chapterSection('Guide', 'guide', 'Before.\n\n## A\n\n- One\n- Two\n'), 2)).toBe(
    '## <a id="guide"></a>Guide\n\nBefore.\n\n### <a id="guide.a"></a>A\n\n- One\n- Two',
  );
});

test('makes ids from the English headings, each unique', () => {
  const german = '# Eins\n\n# Zwei\n\n# Drei\n\n# Vier';
  const english = '# One, `or` 1\n\n# One or 1\n\n# Two\n\n# One or 1';
  expect(render(chapterSection('Leitfaden', 'guide', german, english)).match(/^#+ .*$/gm)).toEqual([
    '# <a id="guide"></a>Leitfaden',
    '## <a id="guide.one-or-1"></a>Eins',
    '## <a id="guide.one-or-1-2"></a>Zwei',
    '## <a id="guide.two"></a>Drei',
    '## <a id="guide.one-or-1-3"></a>Vier',
  ]);
});

test('gives every heading an id if a translation has more headings than the English', () => {
  const text = render(chapterSection('Guide', 'guide', '# Eins\n\n# Zwei', '# One'));
  const ids = [...text.matchAll(/<a id="([^"]+)">/g)].map(([, id]) => id);
  expect(ids).toHaveLength(3);
  expect(new Set(ids).size).toBe(3);
});
