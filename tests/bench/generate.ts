import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How large a documentary to make. */
export interface Size {
  sections: number;
  /** Claims in each section; 0 for a documentary without registers. */
  claimsPerSection: number;
}

const wordsPerSection = 500;
const citationsPerSection = 15;
const kinds = ['allegation', 'denial', 'response', 'assessment', 'finding', 'measure', 'law', 'fact'];
const countries = ['DE', 'FR', 'JP', 'KR', 'BR', 'IN', 'ZA', 'CA', 'AU', 'MX'];
const syllables =
  'ba ce di fo gu la me ni ro su ta ve wi xo yu zan bel cor dun fir gol hem jin kal lom'.split(' ');

/** A small generator with a fixed seed, so that every run measures the same text (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** With a capital: a sentence's end is told by how the next one begins. */
function sentenceOf(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Writes a content folder, and the same prose with links for its citations and without claims, for baselines that have neither. */
export function generate(folder: string, plainFolder: string, size: Size): void {
  const random = randomFrom(size.sections * 31 + size.claimsPerSection);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const vocabulary = Array.from({ length: 4000 }, () =>
    Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(syllables)).join(''),
  );
  const word = () => vocabulary[Math.floor(random() * random() * vocabulary.length)] ?? 'word';
  const entries = Math.max(67, size.sections * 4);
  const claims: string[] = [];

  for (const target of [folder, plainFolder]) {
    rmSync(target, { recursive: true, force: true });
    mkdirSync(join(target, 'sections'), { recursive: true });
  }
  for (let section = 1; section <= size.sections; section++) {
    const { cited, plain } = prose(section);
    const name = `${String(section * 10).padStart(6, '0')}-section-${section}.mdx`;
    const front = `---\ntitle: Section ${section} ${word()} ${word()}\nsummary: On ${word()} and ${word()}.\n---\n\n`;
    writeFileSync(join(folder, 'sections', name), front + cited);
    writeFileSync(join(plainFolder, 'sections', name), front + plain);
  }
  writeFileSync(
    join(folder, 'citations.json'),
    JSON.stringify(Array.from({ length: entries }, (_, index) => entry(index))),
  );
  writeFileSync(
    join(folder, 'documentary.yaml'),
    'title: A generated documentary\ndescription: Made for measuring.\nlanguage: en\nedition: 2024-01-01\nsite: https://bench.example\nlicence: { name: CC0 1.0, url: https://creativecommons.org/publicdomain/zero/1.0/ }\n',
  );
  if (size.claimsPerSection > 0) writeRegisters();

  function prose(section: number) {
    const sentences: { cited: string; plain: string }[] = [];
    const count = Math.floor(wordsPerSection / 20);
    for (let index = 0; index < count; index++) {
      const text = sentenceOf(Array.from({ length: 20 }, word).join(' '));
      const entry = Math.floor(random() * entries);
      const isCited = index < citationsPerSection;
      const id = `claim-${section}-${index}`;
      const claimed = index < size.claimsPerSection && isCited;
      if (claimed) claims.push(claim(id, section, index));
      sentences.push({
        cited: `${claimed ? `<Claim id="${id}">${text}</Claim>` : text}${isCited ? ` [@entry${entry}]` : ''}.`,
        plain: `${text}${isCited ? ` [[${entry + 1}]](/references/#ref-entry${entry})` : ''}.`,
      });
    }
    const lay = (kind: 'cited' | 'plain') =>
      [0, 1, 2, 3, 4]
        .map(
          (part) =>
            `## Part ${part + 1} ${section}\n\n${sentences
              .slice(part * 5, part * 5 + 5)
              .map((sentence) => sentence[kind])
              .join(' ')}\n`,
        )
        .join('\n');
    return { cited: lay('cited'), plain: lay('plain') };
  }

  function claim(id: string, section: number, index: number): string {
    const disputes = index % 3 === 1 ? `, disputes: [claim-${section}-${index - 1}]` : '';
    const date = `${1990 + Math.floor(random() * 34)}-${String(1 + Math.floor(random() * 12)).padStart(2, '0')}`;
    return `${id}: { kind: ${pick(kinds)}, by: [party-${Math.floor(random() * 60)}], about: [party-${Math.floor(random() * 60)}], date: ${date}, places: [${pick(countries)}]${disputes} }`;
  }

  function entry(index: number) {
    return {
      id: `entry${index}`,
      type: pick(['article-newspaper', 'book', 'report', 'webpage', 'article-journal']),
      title: `${word()} ${word()} ${word()} ${word()} ${index}`,
      author: [{ family: `Family${index % 997}`, given: 'Ann' }],
      'container-title': `The ${word()} ${word()}`,
      issued: { 'date-parts': [[1990 + (index % 34), 1 + (index % 12), 1 + (index % 28)]] },
      URL: `https://example.org/${index}`,
    };
  }

  function writeRegisters() {
    writeFileSync(join(folder, 'claims.yaml'), `${claims.join('\n')}\n`);
    writeFileSync(
      join(folder, 'parties.yaml'),
      Array.from(
        { length: 60 },
        (_, index) =>
          `party-${index}: { name: Party ${index} ${word()}, kind: company, country: ${pick(countries)} }\n`,
      ).join(''),
    );
  }
}
