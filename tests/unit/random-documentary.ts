import fc from 'fast-check';
import type { Files } from './content-folder.ts';

/** One paragraph: words, sources, and whether they are in a claim. */
export interface Paragraph {
  words: string[];
  keys: string[];
  form: 'plain' | 'claim' | 'quotation' | 'list' | 'emphasis';
}

/** The paragraphs of each section. */
export type Plan = Paragraph[][];

const keys = Array.from({ length: 12 }, (_, index) => `source${String.fromCharCode(97 + index)}`);
const word = fc.constantFrom(...'water clock sea étoile 船 Ωmega naïve Straße ship moon'.split(' '));

const paragraph: fc.Arbitrary<Paragraph> = fc.record({
  words: fc.array(word, { minLength: 1, maxLength: 6 }),
  keys: fc.array(fc.constantFrom(...keys), { minLength: 1, maxLength: 3 }),
  form: fc.constantFrom('plain', 'claim', 'quotation', 'list', 'emphasis'),
});

/** Documentaries of one to four sections. */
export const plans: fc.Arbitrary<Plan> = fc.array(fc.array(paragraph, { minLength: 1, maxLength: 5 }), {
  minLength: 1,
  maxLength: 4,
});

/** The words of a paragraph as a reader gets them. */
export function wordsOf({ words }: Paragraph): string[] {
  return words.flatMap((each) => each.match(/\p{L}+/gu) ?? []);
}

/** The content folder of a plan. */
export function folderOf(plan: Plan): Files {
  const claims: string[] = [];
  const sections = plan.map((paragraphs, place) => {
    const blocks = paragraphs.map((each, index) => {
      const id = `claim-${place}-${index}`;
      if (each.form === 'claim') claims.push(`${id}: { kind: fact, by: [someone] }`);
      return blockOf(each, id);
    });
    return [
      `sections/${(place + 1) * 10}-part-${place}.mdx`,
      `---\ntitle: Part ${place}\nsummary: S\n---\n\n${blocks.join('\n\n')}\n`,
    ];
  });
  return {
    ...Object.fromEntries(sections),
    'documentary.yaml':
      'title: T\ndescription: D\nlanguage: en\nedition: 2024\nsite: https://t.example\nlicence: { name: L, url: https://l.example }\n',
    'citations.json': JSON.stringify(keys.map((id) => ({ id, type: 'book', title: `Title of ${id}` }))),
    'claims.yaml': claims.join('\n'),
    'parties.yaml': 'someone: { name: Someone, kind: person }\n',
  };
}

function blockOf({ words, keys, form }: Paragraph, id: string): string {
  const text = words.join(' ');
  const cluster = `[${keys.map((key) => `@${key}`).join('; ')}]`;
  if (form === 'claim') return `<Claim id="${id}">${text}</Claim> ${cluster}.`;
  if (form === 'quotation') return `> ${text} ${cluster}.`;
  if (form === 'list') return `- ${text} ${cluster}`;
  return form === 'emphasis' ? `*${text} ${cluster}*` : `${text} ${cluster}.`;
}
