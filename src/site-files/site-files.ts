import { atomFeed } from '../exports/atom-feed.ts';
import { biblatex } from '../exports/biblatex.ts';
import { bibtex } from '../exports/bibtex.ts';
import { claimsCsv } from '../exports/claims-csv.ts';
import { claimsJson } from '../exports/claims-json.ts';
import { claimsSchema } from '../exports/claims-schema.ts';
import { allReferencesCslJson, referencesCslJson } from '../exports/csl-json.ts';
import { epub } from '../exports/epub/epub.ts';
import { readPictures } from '../exports/epub/pictures.ts';
import { iconIco, iconPng, iconSvg } from '../exports/icon.ts';
import { interfaceJson } from '../exports/interface-json.ts';
import { llmsText } from '../exports/llms-text.ts';
import { partiesJson } from '../exports/parties-json.ts';
import { picture } from '../exports/picture.ts';
import { pictureList } from '../exports/picture-list.ts';
import { sectionMarkdown } from '../exports/plain-section.ts';
import { printStyle } from '../exports/print-style.ts';
import { ris } from '../exports/ris.ts';
import { robotsText } from '../exports/robots-text.ts';
import { softwareLicences } from '../exports/software-licences.ts';
import { webManifest } from '../exports/web-manifest.ts';
import type { Documentary, Section } from '../model/documentary.ts';
import { contentFolder } from '../read/read-content.ts';
import { publishedFonts } from '../styles/fonts/published-fonts.ts';
import type { MediaType } from './media-types.ts';

/** A file of the site that is no page. */
export interface SiteFile {
  /** Below the site's root, such as `data/claims.csv`. */
  path: string;
  type: MediaType;
  make: () => FileBody | Promise<FileBody>;
}

type FileBody = string | Uint8Array;

/** All files of a documentary that are neither pages nor its search index nor the editor's own media. */
export function siteFiles(model: Documentary): SiteFile[] {
  return [...ofProgram(model), ...ofData(model), ...model.sections.flatMap((each) => ofSection(model, each))];
}

/** What browsers, search engines and readers' programs ask for. */
function ofProgram(model: Documentary): SiteFile[] {
  const { settings, wording, addresses } = model;
  const foot = wording('site.current-to', { date: wording.date(settings.edition) });
  return [
    file('favicon.svg', 'svg', () => iconSvg('round')),
    file('favicon.ico', 'ico', iconIco),
    file('apple-touch-icon.png', 'png', () => iconPng('apple-touch-icon')),
    ...(['icon-192', 'icon-512', 'maskable-512'] as const).map((name) =>
      file(`icons/${name}.png`, 'png', () => iconPng(name)),
    ),
    ...publishedFonts(addresses).map(({ name, bytes }) => file(`fonts/${name}`, 'woff2', () => bytes)),
    ...pictureList(model).map(({ name, title }) =>
      file(`pictures/${name}.png`, 'png', () => picture({ title, documentary: settings.title, foot })),
    ),
    file('manifest.webmanifest', 'manifest', () => webManifest(model)),
    file('print.css', 'css', () => printStyle(model)),
    file('robots.txt', 'text', () => robotsText(model)),
    file('llms.txt', 'text', () => llmsText(model)),
    file('licences.txt', 'text', () => softwareLicences(process.cwd())),
    file('feed.xml', 'atom', () => atomFeed(model)),
  ];
}

/** The documentary as data. */
function ofData(model: Documentary): SiteFile[] {
  const { references } = model;
  return [
    file('data/claims.csv', 'csv', () => claimsCsv(model)),
    file('data/claims.json', 'json', () => claimsJson(model)),
    file('data/claims.schema.json', 'schema', () => claimsSchema(model)),
    file('data/parties.json', 'json', () => partiesJson(model)),
    file('data/interface.json', 'json', interfaceJson),
    file('data/references.json', 'csl', () => allReferencesCslJson(model)),
    file('data/references.bib', 'bibtex', () => bibtex(model, references)),
    file('data/references.biblatex.bib', 'bibtex', () => biblatex(model, references)),
    file('data/references.ris', 'ris', () => ris(model, references)),
    file('data/documentary.epub', 'epub', async () => epub(model, await readPictures(contentFolder()))),
  ];
}

function ofSection(model: Documentary, section: Section): SiteFile[] {
  const { slug, references } = section;
  const data = `data/sections/${slug}`;
  return [
    file(`${slug}.md`, 'markdown', () => sectionMarkdown(model, section)),
    file(`${data}.json`, 'csl', () => referencesCslJson(references)),
    file(`${data}.bib`, 'bibtex', () => bibtex(model, references)),
    file(`${data}.biblatex.bib`, 'bibtex', () => biblatex(model, references)),
    file(`${data}.ris`, 'ris', () => ris(model, references)),
  ];
}

function file(path: string, type: MediaType, make: SiteFile['make']): SiteFile {
  return { path, type, make };
}
