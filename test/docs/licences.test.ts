import { expect, test } from 'vitest';
import { loadAssets } from '../../scripts/docs/renderers/assets.js';
import { licencesOf } from '../../scripts/docs/renderers/licences.js';

test('they name the renderers with their licences, the notices in them, and what they are made of', async () => {
  const { licences } = await loadAssets();
  for (const part of [
    /^From the package @redocly\/cli [\d.]+, MIT\.$/m,
    /Permission is hereby granted, free of charge/,
    /^@license React$/m,
    /^FlexSearch\.js v[\d.]+/m,
    /DOMPurify [\d.]+ \| \(c\) Cure53/,
    /^From the package @scalar\/api-reference [\d.]+, MIT\.$/m,
    /^- vue [\d.]+: MIT$/m,
    /^- @codemirror\/\S+ [\d.]+: MIT$/m,
  ])
    expect(licences).toMatch(part);
});

test('a notice is kept whole, once, and without the signs of its comment; other comments are not', async () => {
  const notice = '/*!\n * One v1\n * (c) Somebody\n * @license MIT\n */';
  const text = `${notice}a();/** Does this. */b("/*");${notice}/* Copyright (c) Another */`;
  const licences = await licencesOf([{ name: 'marked', title: 'Marked', text }]);
  const [, notices] = licences.split('Notices in the bundle:\n\n');
  expect(notices).toBe('One v1\n(c) Somebody\n@license MIT\n\nCopyright (c) Another\n');
});

test('a package that is not installed is named, with what to do', async () => {
  const missing = licencesOf([{ name: 'no-such-package', title: 'Nothing', text: '' }]);
  await expect(missing).rejects.toThrow('no-such-package is not installed: run npm ci.');
});
