import { join } from 'node:path';
import type { Documentary, Section } from '../../core/model/documentary.ts';
import { biblatex } from '../../outputs/bibliography/biblatex.ts';
import { bibtex } from '../../outputs/bibliography/bibtex.ts';
import { wikitext } from '../../outputs/bibliography/cite-template.ts';
import { allReferencesCslJson } from '../../outputs/bibliography/csl-json.ts';
import { ris } from '../../outputs/bibliography/ris.ts';
import { claimFormsJson, claimFormsPath } from '../../outputs/claims/claim-forms.ts';
import { claimsCsv } from '../../outputs/claims/claims-csv.ts';
import { claimsJson } from '../../outputs/claims/claims-json.ts';
import { claimsSchema } from '../../outputs/claims/claims-schema.ts';
import { factCheckCsv } from '../../outputs/claims/fact-check.ts';
import { partiesJson } from '../../outputs/claims/parties-json.ts';
import { epub } from '../../outputs/epub/epub.ts';
import { readPictures } from '../../outputs/epub/pictures.ts';
import { atomFeed } from '../../outputs/feed/atom-feed.ts';
import { interfaceJson } from '../../outputs/feed/interface-json.ts';
import { llmsText } from '../../outputs/feed/llms-text.ts';
import { robotsText } from '../../outputs/feed/robots-text.ts';
import { webManifest } from '../../outputs/feed/web-manifest.ts';
import { hasMarginNotes, noteStyle } from '../../outputs/hosting/note-style.ts';
import { printStyle } from '../../outputs/hosting/print-style.ts';
import { picture } from '../../outputs/pictures/picture.ts';
import { pictureList } from '../../outputs/pictures/picture-list.ts';
import { sectionMarkdown } from '../../outputs/text/plain-section.ts';
import { softwareLicences } from '../../outputs/text/software-licences.ts';
import { engineFiles } from './engine-files.ts';
import type { MediaType } from './media-types.ts';

/** A file of the site that is no page. */
export interface SiteFile {
  /** Below the site's root, such as `data/claims.csv`. */
  path: string;
  type: MediaType;
  make: () => FileBody | Promise<FileBody>;
}

type FileBody = string | Uint8Array;

/**
 * All files of a documentary that are neither pages nor its search index nor the editor's own media.
 *
 * @param content the content folder
 * @param published the `public/` that Astro publishes by itself
 */
export function siteFiles(model: Documentary, content: string, published: string): SiteFile[] {
  return [
    ...engineFiles(published).map(({ path, type, read }) => file(path, type, read)),
    ...ofProgram(model, content),
    ...ofData(model, content),
    ...model.sections.flatMap((each) => ofSection(model, each)),
  ];
}

/** What browsers, search engines and readers' programs ask for. */
function ofProgram(model: Documentary, content: string): SiteFile[] {
  const { settings, wording } = model;
  const foot = wording('site.current-to', { date: wording.date(settings.edition) });
  const font = settings.pictureFont === undefined ? undefined : join(content, settings.pictureFont);
  return [
    ...pictureList(model).map(({ name, title }) =>
      file(`pictures/${name}.png`, 'png', () => picture({ title, documentary: settings.title, foot }, font)),
    ),
    file('manifest.webmanifest', 'manifest', () => webManifest(model)),
    file('print.css', 'css', () => printStyle(model)),
    ...(hasMarginNotes(model) ? [file('notes.css', 'css', () => noteStyle(model))] : []),
    file('robots.txt', 'text', () => robotsText(model)),
    file('llms.txt', 'text', () => llmsText(model)),
    file('licences.txt', 'text', () => softwareLicences()),
    file('feed.xml', 'atom', () => atomFeed(model)),
  ];
}

/** The documentary as data. */
function ofData(model: Documentary, content: string): SiteFile[] {
  const { references } = model;
  return [
    file('data/claims.csv', 'csv', () => claimsCsv(model)),
    file('data/fact-check.csv', 'csv', () => factCheckCsv(model)),
    file('data/claims.json', 'json', () => claimsJson(model)),
    file('data/claims.schema.json', 'schema', () => claimsSchema(model)),
    file('data/parties.json', 'json', () => partiesJson(model)),
    file('data/interface.json', 'json', interfaceJson),
    file('data/references.json', 'csl', () => allReferencesCslJson(model)),
    file('data/references.bib', 'bibtex', () => bibtex(model, references)),
    file('data/references.biblatex.bib', 'bibtex', () => biblatex(model, references)),
    file('data/references.ris', 'ris', () => ris(model, references)),
    file('data/references.wiki.txt', 'text', () => wikitext(model, references)),
    file('data/documentary.epub', 'epub', async () => epub(model, await readPictures(content))),
  ];
}

function ofSection(model: Documentary, section: Section): SiteFile[] {
  const { slug } = section;
  const claims = [...model.claimsById.values()].filter((claim) => claim.section === section);
  return [
    file(`${slug}.md`, 'markdown', () => sectionMarkdown(model, section)),
    ...(claims.length > 0
      ? [file(claimFormsPath(section), 'json', () => claimFormsJson(model, claims))]
      : []),
  ];
}

function file(path: string, type: MediaType, make: SiteFile['make']): SiteFile {
  return { path, type, make };
}
