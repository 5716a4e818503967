import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readContent } from '../../../../src/core/read/read-content.ts';

test('a second reading sees every section that was edited, fixed, added or deleted', () => {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'sections'));
  const write = (name: string, title: string, prose: string) =>
    writeFileSync(join(folder, 'sections', name), `---\ntitle: ${title}\nsummary: S\n---\n\n${prose}\n`);
  const read = () => {
    const { sections, issues } = readContent(folder);
    const mistakes = issues.filter(({ path }) => path.endsWith('.mdx')).length;
    return { titles: sections.map(({ frontMatter }) => frontMatter?.title), mistakes };
  };

  write('10-a.mdx', 'A', 'One.');
  write('20-b.mdx', 'B', 'Two {.');
  expect(read()).toEqual({ titles: ['A', 'B'], mistakes: 1 });
  expect(read()).toEqual({ titles: ['A', 'B'], mistakes: 1 });
  write('10-a.mdx', 'Edited', 'One.');
  write('20-b.mdx', 'B', 'Two.');
  expect(read()).toEqual({ titles: ['Edited', 'B'], mistakes: 0 });
  write('15-c.mdx', 'C', 'Between.');
  rmSync(join(folder, 'sections/20-b.mdx'));
  expect(read()).toEqual({ titles: ['Edited', 'C'], mistakes: 0 });
});
