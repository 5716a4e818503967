import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { report } from '../../src/core/checks/report.ts';
import type { Documentary } from '../../src/core/model/documentary.ts';
import { plainText } from '../../src/core/model/prose/plain-text.ts';
import { checkFolder, type Files, issuesWith, validFiles, writeFolder } from './content-folder.ts';
import { corruptions } from './corruptions.ts';
import { folderOf, type Plan, plans, wordsOf } from './random-documentary.ts';

vi.setConfig({ testTimeout: 60_000 });

describe('any valid documentary', () => {
  it('has numbers from 1 to n without gaps, in the order of first citation', async () => {
    await everyDocumentary((documentary, plan) => {
      const firsts = [...new Set(plan.flatMap((paragraphs) => paragraphs.flatMap(({ keys }) => keys)))];
      expect(documentary.references.map(({ number }) => number)).toEqual(firsts.map((_, index) => index + 1));
      expect(documentary.references.map(({ key }) => key)).toEqual(firsts);
    });
  });

  it('leads from each mark to its reference and back', async () => {
    await everyDocumentary((documentary) => {
      const marks = documentary.sections.flatMap((section) => section.marks);
      expect(documentary.references.flatMap((reference) => reference.marks).length).toBe(marks.length);
      for (const mark of marks) expect(mark.reference?.marks).toContain(mark);
      for (const reference of documentary.references) {
        for (const mark of reference.marks) expect(mark.reference).toBe(reference);
      }
    });
  });

  it('keeps its text', async () => {
    await everyDocumentary((documentary, plan) => {
      for (const [index, paragraphs] of plan.entries()) {
        const text = plainText(documentary.sections[index]?.source.tree ?? { type: 'root', children: [] });
        const words = text.match(/\p{L}+/gu) ?? [];
        expect(words).toEqual(paragraphs.flatMap((paragraph) => wordsOf(paragraph)));
      }
    });
  });
});

async function everyDocumentary(holds: (documentary: Documentary, plan: Plan) => void): Promise<void> {
  const property = fc.asyncProperty(plans, async (plan) => {
    const { documentary, issues } = await checkFolder(writeFolder(folderOf(plan)));
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(documentary).toBeDefined();
    if (documentary !== undefined) holds(documentary, plan);
  });
  await fc.assert(property, { numRuns: 40 });
}

describe('a corrupted folder', () => {
  it.each(corruptions)('is reported with a position where %s', async (_, file, corrupt) => {
    const before = validFiles[file];
    const changes: Files = { [file]: corrupt(before) };
    expect(changes[file]).not.toBe(before);
    const issues = await issuesWith(changes);
    expect(issues.filter(({ severity }) => severity === 'error')).not.toEqual([]);
    for (const { line, column } of issues) expect(Math.min(line, column)).toBeGreaterThan(0);
    expect(report(issues, 'text')).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
  });

  it('never crashes, and never loses a citation or claim without a word', async () => {
    const names = fc.constantFrom<keyof typeof validFiles>(
      'citations.json',
      'claims.yaml',
      'sections/10-origins.mdx',
    );
    const spot = fc.tuple(names, fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 30 }));
    const property = fc.asyncProperty(spot, async ([name, place, length]) => {
      // Without the address, in which a key is that cites nothing.
      const text = validFiles[name].replace(', me@harrison1763.example', '');
      const at = Math.floor(place * (text.length - 1));
      const cut = text.slice(0, at) + text.slice(at + length);
      const { documentary, issues } = await checkFolder(writeFolder({ ...validFiles, [name]: cut }));
      if (issues.length > 0) return;
      const whole = (await checkFolder(writeFolder(validFiles))).documentary;
      expect(documentary?.claims.length).toBe(whole?.claims.length);
      expect(documentary?.references.map(({ key }) => key)).toEqual(whole?.references.map(({ key }) => key));
      const [section] = documentary?.sections ?? [];
      if (name.startsWith('sections/'))
        expect(section?.marks.map((mark) => mark.reference?.key)).toEqual(keysTypedIn(cut));
    });
    await fc.assert(property, { numRuns: 200 });
  });
});

/** Every key that is in a section, with its @ or without. */
function keysTypedIn(text: string): string[] {
  return [...text.matchAll(/(harrison1763|board1762(?:copy)?|odd;key)/g)].map(([key]) => key);
}
