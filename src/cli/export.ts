import { buildDocumentary } from '../core/model/build-documentary.ts';
import { formatReferences } from '../core/model/references/format-references.ts';
import { contentFolder } from '../core/read/files/content-folder.ts';
import { didYouMean } from '../core/read/nearest.ts';
import { readContent } from '../core/read/read-content.ts';
import { sectionWikitext } from '../outputs/text/section-wikitext.ts';
import { command, UsageError } from './command/command.ts';
import { commandLine } from './command/command-line.ts';

const usage = `documentary export SECTION   prints a section (its address) as wikitext, with its sources as citation templates

Example:
  documentary export background > background.wiki`;

/** `npm run export`: what was improved here can go back to the article that it came from. */
await command(async () => {
  const { positionals } = commandLine(usage, {});
  const [slug, ...more] = positionals;
  if (slug === undefined || more.length > 0) throw new UsageError(usage);
  const documentary = buildDocumentary(readContent(contentFolder()), '/');
  if (documentary === undefined) throw new UsageError('The content cannot be read. npm run check says why.');
  await formatReferences(documentary);
  const section = documentary.sections.find((candidate) => candidate.slug === slug);
  if (section === undefined) {
    const slugs = documentary.sections.map((candidate) => candidate.slug);
    throw new UsageError(
      `There is no section \`${slug}\`. ${didYouMean(slug, slugs, `There are ${slugs.join(', ')}.`)}`,
    );
  }
  process.stdout.write(sectionWikitext(documentary, section));
});
