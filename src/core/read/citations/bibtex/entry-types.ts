/** Types of BibTeX and BibLaTeX with the type of CSL that each is. */
const types: Readonly<Record<string, string>> = {
  article: 'article-journal',
  artwork: 'graphic',
  audio: 'song',
  bookinbook: 'chapter',
  // Those with an underscore are Mendeley’s own.
  book_section: 'chapter',
  booklet: 'pamphlet',
  computer_program: 'software',
  conference_proceedings: 'paper-conference',
  encyclopedia_article: 'entry-encyclopedia',
  magazine_article: 'article-magazine',
  newspaper_article: 'article-newspaper',
  web_page: 'webpage',
  conference: 'paper-conference',
  dataset: 'dataset',
  electronic: 'webpage',
  image: 'graphic',
  inbook: 'chapter',
  incollection: 'chapter',
  inproceedings: 'paper-conference',
  inreference: 'entry-encyclopedia',
  jurisdiction: 'legal_case',
  legal: 'treaty',
  legislation: 'legislation',
  letter: 'personal_communication',
  manual: 'report',
  mastersthesis: 'thesis',
  movie: 'motion_picture',
  music: 'song',
  online: 'webpage',
  patent: 'patent',
  performance: 'performance',
  periodical: 'periodical',
  phdthesis: 'thesis',
  report: 'report',
  review: 'review',
  software: 'software',
  standard: 'standard',
  suppbook: 'chapter',
  suppcollection: 'chapter',
  suppperiodical: 'article-journal',
  techreport: 'report',
  thesis: 'thesis',
  unpublished: 'manuscript',
  video: 'motion_picture',
  webpage: 'webpage',
  www: 'webpage',
};

const books = /^(?:mv)?(?:book|collection|proceedings|reference)$/;

/**
 * The type of CSL for an entry; `undefined` for a type that neither BibTeX nor BibLaTeX has.
 *
 * @param subtype `entrysubtype`: BibLaTeX marks magazines and newspapers by it
 * @param online whether the entry has an address and no publisher: a `misc` is then a page
 */
export function cslType(type: string, subtype: string | undefined, online: boolean): string | undefined {
  if (/^article$|^suppperiodical$/.test(type) && subtype !== undefined) {
    if (/magazine/i.test(subtype)) return 'article-magazine';
    if (/newspaper/i.test(subtype)) return 'article-newspaper';
  }
  if (books.test(type)) return 'book';
  if (type === 'misc') return online ? 'webpage' : 'document';
  return types[type];
}

/** The kind of thesis or report that a type alone implies. */
export function genreOf(type: string): string | undefined {
  if (type === 'phdthesis') return 'PhD thesis';
  return type === 'mastersthesis' ? 'Master’s thesis' : undefined;
}

/** BibLaTeX's words for a genre that it translates. */
const genres: Readonly<Record<string, string>> = {
  phdthesis: 'PhD thesis',
  mathesis: 'Master’s thesis',
  mastersthesis: 'Master’s thesis',
  bathesis: 'Bachelor’s thesis',
  candthesis: 'Candidate thesis',
  techreport: 'Technical report',
  resreport: 'Research report',
  patentus: 'US patent',
  patenteu: 'European patent',
};

/** The `type` of an entry as readers should see it. */
export function genreName(written: string | undefined): string | undefined {
  return written === undefined ? undefined : (genres[written.toLowerCase()] ?? written);
}
