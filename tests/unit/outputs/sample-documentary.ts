import type { Documentary } from '../../../src/core/model/documentary.ts';
import { documentaryOf } from '../documentary-of.ts';

/** What a sample says otherwise than the plain one. */
export interface SampleContent {
  settings?: Record<string, unknown>;
  sections?: Record<string, string>;
  citations?: unknown[];
  claims?: Record<string, unknown>;
  parties?: Record<string, unknown>;
  changes?: unknown[];
  base?: string;
}

const settings = {
  title: 'Tea and milk',
  description: 'Which goes in first.',
  language: 'en',
  edition: '2020-05',
  site: 'https://tea.example',
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
};

/** A small documentary, read and modelled as the real one is. */
export async function sampleDocumentary(sample: SampleContent = {}): Promise<Documentary> {
  const sections = sample.sections ?? { '10-tea.mdx': section('Tea', 'It is drunk [@first].') };
  const data = {
    'documentary.yaml': { ...settings, ...sample.settings },
    'citations.json': sample.citations ?? [{ id: 'first', type: 'book', title: 'On tea' }],
    'claims.yaml': sample.claims,
    'parties.yaml': sample.parties,
    'changes.yaml': sample.changes,
  };
  const files = [
    ...Object.entries(sections).map(([name, text]) => [`sections/${name}`, text]),
    ...Object.entries(data).flatMap(([name, value]) => (value ? [[name, JSON.stringify(value)]] : [])),
  ];
  return documentaryOf(Object.fromEntries(files), 'titles', sample.base);
}

/** The text of a section's file. */
export function section(title: string, prose: string): string {
  return `---\ntitle: ${JSON.stringify(title)}\nsummary: A summary\n---\n\n${prose}\n`;
}

/** What an attacker would write into every field. */
export const hostile = `=cmd|'/c calc'!A1 <script>alert("x")</script> ]]> & \\input{/etc/passwd} %{}$#_~^ "quoted" \u0001\u2028`;

/** A documentary in which every field is hostile. */
export function hostileDocumentary(): Promise<Documentary> {
  return sampleDocumentary({
    settings: {
      title: hostile,
      subtitle: hostile,
      description: hostile,
      licence: { name: hostile, url: 'https://x.example/"><script>' },
      aliases: ['/old"{}<script>'],
    },
    sections: {
      '10-tea.mdx': section(
        hostile,
        'A <Claim id="hot">claim \\<script>alert(1)\\</script> & `=1+1`</Claim> [@first, p. 3; see @Bad.key/1].\n\n## A \\<b> heading\n\n[link](javascript:alert(1)) [away](../elsewhere/)',
      ),
    },
    citations: [
      {
        id: 'first',
        type: 'article-newspaper',
        title: hostile,
        'container-title': hostile,
        note: hostile,
        author: [{ literal: hostile }, { family: hostile, given: hostile }],
        URL: 'javascript:alert(1)',
        custom: { translation: { title: hostile }, doubt: hostile, correction: hostile },
      },
      {
        id: 'Bad.key/1',
        type: 'webpage',
        title: '} unbalanced {{ <i>open',
        URL: 'https://x.example/?a="><script>{',
      },
    ],
    claims: { hot: { kind: 'allegation', by: ['evil'], about: ['evil'], date: '2020-01' } },
    parties: { evil: { name: hostile, kind: 'person', role: hostile } },
    changes: [{ date: '2020-05-01', change: hostile, claims: ['hot'] }],
  });
}
