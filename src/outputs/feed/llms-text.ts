import type { Documentary } from '../../core/model/documentary.ts';
import { singleLine } from '../../core/single-line.ts';

/**
 * `llms.txt`: what there is, for programs that read Markdown.
 *
 * Source: https://llmstxt.org
 */
export function llmsText(documentary: Documentary): string {
  const { settings, wording, sections, claims } = documentary;
  const parts = [
    `# ${singleLine(settings.title)}`,
    `> ${singleLine(settings.description)}`,
    `${wording('site.current-to', { date: wording.date(settings.edition) })}. ${settings.licence.name}: ${settings.licence.url}`,
    `## ${wording('site.sections')}`,
    list(
      documentary,
      sections.map(({ slug, title, summary }) => [`${slug}.md`, title, summary]),
    ),
    `## ${wording('text.data')}`,
    list(documentary, [
      ['data/references.json', wording('reference.title'), 'CSL-JSON'],
      ['data/references.bib', wording('reference.title'), 'BibTeX'],
      ...(claims.length > 0 ? claimFiles(documentary) : []),
      ['data/documentary.epub', wording('text.whole'), 'EPUB'],
      ['feed.xml', wording('site.feed'), 'Atom'],
    ]),
  ];
  return `${parts.join('\n\n')}\n`;
}

type Item = [path: string, title: string, note: string];

function claimFiles({ wording }: Documentary): Item[] {
  return [
    ['data/claims.json', wording('claims.title'), 'JSON'],
    ['data/claims.schema.json', wording('claims.title'), 'JSON Schema'],
    ['data/claims.csv', wording('claims.title'), 'CSV'],
    ['data/parties.json', wording('parties.title'), 'JSON'],
  ];
}

function list({ addresses }: Documentary, items: readonly Item[]): string {
  return items
    .map(([path, title, note]) => {
      const label = singleLine(title).replace(/[[\]\\]/g, '\\$&');
      return `- [${label}](${addresses.canonical(addresses.path(path))}): ${singleLine(note)}`;
    })
    .join('\n');
}
