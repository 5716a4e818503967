import type { RawEntry } from '../../../core/read/citations/bibliography.ts';
import { withValues } from '../../../core/read/citations/bibliography.ts';
import { languageTag } from '../../../core/read/citations/languages.ts';
import { dateOf } from '../../../core/read/citations/written-dates.ts';
import { isWebAddress } from '../../../core/read/schemas/fields.ts';
import type { SourceEntry } from '../../../core/read/schemas/sources.ts';
import type { Template } from './strip-state.ts';

/** A source as a citation template gives it. */
export interface CitedSource {
  entry: RawEntry;
  source: SourceEntry;
  /** The page that this citation is about, where the entry is a whole work: `p. 4`. */
  locator: string | undefined;
  /** By what short citations call it: family names and year, in lower case. */
  anchors: string[];
}

/**
 * CSL's type by template. https://en.wikipedia.org/wiki/Help:Citation_Style_1, and its counterparts on
 * other Wikipedias.
 */
const types: Readonly<Record<string, string>> = {
  'cite web': 'webpage',
  'cite news': 'article-newspaper',
  'cite newspaper': 'article-newspaper',
  'cite journal': 'article-journal',
  'cite magazine': 'article-magazine',
  'cite book': 'book',
  'cite encyclopedia': 'entry-encyclopedia',
  'cite encyclopaedia': 'entry-encyclopedia',
  'cite dictionary': 'entry-dictionary',
  'cite conference': 'paper-conference',
  'cite thesis': 'thesis',
  'cite dissertation': 'thesis',
  'cite report': 'report',
  'cite techreport': 'report',
  'cite tech report': 'report',
  'cite press release': 'webpage',
  'cite pressrelease': 'webpage',
  'cite av media': 'motion_picture',
  'cite video': 'motion_picture',
  'cite episode': 'broadcast',
  'cite serial': 'broadcast',
  'cite podcast': 'broadcast',
  'cite interview': 'interview',
  'cite map': 'map',
  'cite speech': 'speech',
  'cite arxiv': 'article',
  'cite biorxiv': 'article',
  'cite ssrn': 'article',
  'cite patent': 'patent',
  'cite court': 'legal_case',
  'cite mailing list': 'post',
  'cite newsgroup': 'post',
  'cite tweet': 'post',
  'cite sign': 'graphic',
  'cite av media notes': 'song',
  internetquelle: 'webpage',
  literatur: 'book',
  'lien web': 'webpage',
  ouvrage: 'book',
  article: 'article-journal',
  chapitre: 'book',
  'cita web': 'webpage',
  'cita noticia': 'article-newspaper',
  'cita libro': 'book',
  'cita publicación': 'article-journal',
  'cita news': 'article-newspaper',
  'cita pubblicazione': 'article-journal',
  'citar web': 'webpage',
  'citar livro': 'book',
  'citar periódico': 'article-journal',
  'citar jornal': 'article-newspaper',
  'citeer web': 'webpage',
  'citeer boek': 'book',
  'citeer journal': 'article-journal',
  'citeer nieuws': 'article-newspaper',
  cytuj: 'document',
  'cytuj stronę': 'webpage',
  'cytuj książkę': 'book',
  'cytuj pismo': 'article-journal',
  книга: 'book',
  статья: 'article-journal',
  публикация: 'document',
  'web kaynağı': 'webpage',
  'kitap kaynağı': 'book',
  'dergi kaynağı': 'article-journal',
  'haber kaynağı': 'article-newspaper',
  'مرجع ويب': 'webpage',
  'مرجع كتاب': 'book',
  'استشهاد ويب': 'webpage',
  'استشهاد بويب': 'webpage',
  'استشهاد بكتاب': 'book',
  'استشهاد بدورية محكمة': 'article-journal',
  'استشهاد بخبر': 'article-newspaper',
  '웹 인용': 'webpage',
  '서적 인용': 'book',
  '저널 인용': 'article-journal',
  '뉴스 인용': 'article-newspaper',
  vcite: 'document',
};

/** Names that other Wikipedias, or older articles, give to a parameter. */
const synonyms: Readonly<Record<string, readonly string[]>> = {
  title: [
    'tytuł',
    'заглавие',
    'название',
    'başlık',
    'العنوان',
    'عنوان',
    '제목',
    'titel',
    'titre',
    'título',
    'titulo',
    'titolo',
    'script-title',
    'name',
  ],
  url: [
    'ссылка',
    'المسار',
    'مسار',
    'chapter-url',
    'chapterurl',
    'contribution-url',
    'article-url',
    'lire en ligne',
    'texte',
    'online',
  ],
  date: [
    'дата',
    'tarih',
    'التاريخ',
    'تاريخ',
    '날짜',
    'datum',
    'fecha',
    'data',
    'publicationdate',
    'publication-date',
    'air-date',
    'airdate',
  ],
  year: ['rok', 'год', 'yıl', 'السنة', 'سنة', 'jaar', '연도', 'jahr', 'année', 'annee', 'año', 'anno'],
  'access-date': [
    'acessodata',
    'bezochtdatum',
    'data dostępu',
    'дата обращения',
    'erişimtarihi',
    'تاريخ الوصول',
    'تاريخ-الوصول',
    '확인날짜',
    'accessdate',
    'abruf',
    'zugriff',
    'consulté le',
    'fechaacceso',
    'accesso',
    'visitato il',
  ],
  'archive-url': [
    'arquivourl',
    'arşivurl',
    'مسار أرشيف',
    'مسار-أرشيف',
    'archiveurl',
    'archiv-url',
    'archive url',
    'urlarchivo',
    'urlarchivio',
  ],
  'archive-date': [
    'arquivodata',
    'arşivtarihi',
    'تاريخ أرشيف',
    'تاريخ-أرشيف',
    'archivedate',
    'archiv-datum',
    'archive date',
    'fechaarchivo',
    'dataarchivio',
  ],
  'url-status': ['dead-url', 'deadurl', 'offline'],
  work: [
    'czasopismo',
    'издание',
    'çalışma',
    'الصحيفة',
    'صحيفة',
    'website',
    'newspaper',
    'journal',
    'magazine',
    'periodical',
    'encyclopedia',
    'encyclopaedia',
    'dictionary',
    'book-title',
    'booktitle',
    'conference',
    'series-title',
    'mailing-list',
    'newsgroup',
    'program',
    'werk',
    'sammelwerk',
    'périodique',
    'site',
    'obra',
    'publicación',
    'periódico',
    'sito',
    'rivista',
    'opera',
  ],
  publisher: [
    'opublikowany',
    'wydawca',
    'издательство',
    'yayıncı',
    'الناشر',
    'ناشر',
    'uitgever',
    'editora',
    'publicado',
    '출판사',
    'verlag',
    'hrsg',
    'éditeur',
    'editorial',
    'editore',
    'institution',
    'agency',
    'institution',
  ],
  location: [
    'miejsce',
    'место',
    'yer',
    'المكان',
    'مكان',
    'plaats',
    'local',
    '위치',
    'place',
    'publication-place',
    'ort',
    'lieu',
    'ubicación',
    'città',
    'city',
  ],
  chapter: [
    'contribution',
    'entry',
    'article',
    'section',
    'titre chapitre',
    'kapitel',
    'capítulo',
    'capitolo',
  ],
  pages: [
    'strony',
    'страницы',
    'sayfalar',
    'الصفحات',
    'صفحات',
    '쪽',
    'seiten',
    'passage',
    'páginas',
    'pagine',
  ],
  page: ['страница', 'sayfa', 'الصفحة', 'صفحة', 'seite', 'página', 'pagina', 'p', 'pp'],
  volume: ['том', 'cilt', 'المجلد', 'tom', 'band', 'volumen'],
  issue: ['номер', 'sayı', 'العدد', 'numer', 'number', 'nummer', 'numéro', 'número', 'numero'],
  language: [
    'język',
    'язык',
    'dil',
    'اللغة',
    'taal',
    'língua',
    'lang',
    'sprache',
    'langue',
    'idioma',
    'lingua',
  ],
  'trans-title': ['trans title', 'transtitle', 'trad-titre'],
  edition: ['auflage', 'édition', 'edición', 'edizione'],
  doi: [],
  isbn: ['isbn1', 'isbn13'],
  issn: [],
  pmid: [],
  pmc: [],
  quote: ['quotation', 'cita', 'zitat', 'extrait'],
  type: ['degree', 'medium'],
};

/** Whether a template cites a source in full. */
export function isCiteTemplate({ name }: Template): boolean {
  return name in types || /^(?:cite |citation$|vcite |vancite |cite-)/.test(name);
}

/**
 * What a citation template says of its source.
 *
 * @param plain flat text as plain words
 */
export function citedSource(template: Template, plain: (flat: string) => string): CitedSource {
  const given = (name: string) => {
    for (const known of [name, ...(synonyms[name] ?? [])]) {
      const value = template.params.get(known);
      if (value !== undefined && value !== '') return plain(value);
    }
    return undefined;
  };
  const chapter = given('chapter');
  const work = given('work');
  const title = given('title');
  const type = typeOf(template, { chapter, work, given });
  const isWhole = type === 'book' || type === 'report' || type === 'thesis';
  const pages = given('pages') ?? given('page');
  const url = given('url');
  const issued = dateOf(spokenDate(given('date') ?? given('year')));
  const authors = peopleOf(template, plain, [
    '',
    'author',
    'autor',
    'auteur',
    'yazar',
    'автор',
    'المؤلف',
    'مؤلف',
    '저자',
  ]);
  const editors = peopleOf(template, plain, ['editor', 'hrsg', 'éditeur']);
  const entry = withValues({
    type: chapter !== undefined && type === 'book' ? 'chapter' : type,
    title: chapter ?? title ?? work ?? url ?? given('id'),
    author: authors,
    editor: editors,
    translator: peopleOf(template, plain, ['translator', 'übersetzer']),
    issued,
    accessed: dateOf(spokenDate(given('access-date'))),
    'container-title': chapter === undefined ? (title === undefined ? undefined : work) : (title ?? work),
    publisher: given('publisher'),
    'publisher-place': given('location'),
    volume: given('volume'),
    issue: given('issue'),
    page: isWhole && chapter === undefined ? undefined : pages,
    edition: given('edition'),
    'collection-title':
      type === 'book'
        ? template.params.get('series') && plain(template.params.get('series') ?? '')
        : undefined,
    language: languageTag(given('language')),
    genre: given('type'),
    URL: url !== undefined && isWebAddress(url) ? url : undefined,
    DOI: given('doi'),
    ISBN: given('isbn'),
    ISSN: given('issn'),
    PMID: given('pmid'),
    PMCID: given('pmc') === undefined ? undefined : `PMC${given('pmc')?.replace(/^PMC/i, '')}`,
    note: given('quote') === undefined ? undefined : `Quote: ${given('quote')}`,
  });
  return {
    entry,
    source: sourceOf(given),
    locator: isWhole && chapter === undefined && pages !== undefined ? pageLocator(pages) : undefined,
    anchors: anchorsOf(template, plain, authors.length > 0 ? authors : editors, issued),
  };
}

/** `4` as `p. 4`, `4–5` as `pp. 4–5`. */
export function pageLocator(pages: string): string {
  const bare = pages.replace(/^(?:pp?|S|pgs?)\.?\s*(?=\d)/i, '').trim();
  return /[–—,;-]/.test(bare) ? `pp. ${bare}` : `p. ${bare}`;
}

interface Given {
  chapter: string | undefined;
  work: string | undefined;
  given: (name: string) => string | undefined;
}

function typeOf({ name, params }: Template, { chapter, given }: Given): string {
  const known = types[name.replace(/^(?:vcite|vancite) /, 'cite ')];
  if (known !== undefined && known !== 'document') return known;
  if (params.has('journal') || params.has('périodique')) return 'article-journal';
  if (params.has('newspaper')) return 'article-newspaper';
  if (params.has('magazine')) return 'article-magazine';
  if (chapter !== undefined || params.has('isbn') || params.has('edition')) return 'book';
  if (given('url') !== undefined) return 'webpage';
  return params.has('publisher') ? 'book' : 'document';
}

function sourceOf(given: Given['given']): SourceEntry {
  const url = given('archive-url');
  const date = dateOf(spokenDate(given('archive-date')))?.['date-parts'];
  const [first] = Array.isArray(date) ? date : [];
  const day = Array.isArray(first) ? first.map((part) => String(part).padStart(2, '0')).join('-') : undefined;
  const status = given('url-status')?.toLowerCase();
  const translated = given('trans-title');
  return {
    ...(url !== undefined && isWebAddress(url) && { archive: { url, ...(day && { date: day }) } }),
    ...(status !== undefined &&
      /^(?:dead|live|yes|no|unfit|usurped)/.test(status) && {
        status: /^(?:live|no)/.test(status) ? 'live' : 'dead',
      }),
    ...(translated !== undefined && { translation: { title: translated } }),
  };
}

type Person = { family: string; given?: string } | { literal: string };

const familyWords =
  'last surname nom apellidos cognome sobrenome nazwisko soyadı الأخير الاسم-الأخير achternaam 성'.split(' ');
const givenWords = 'first given prénom nombre nome imię ad الأول الاسم-الأول voornaam 이름'.split(' ');

function peopleOf(template: Template, plain: (flat: string) => string, roles: readonly string[]): Person[] {
  const value = (name: string) => {
    const written = template.params.get(name);
    return written === undefined || written === '' ? undefined : plain(written);
  };
  const people: Person[] = [];
  for (let place = 0; place <= 40; place++) {
    const number = place === 0 ? '' : String(place);
    for (const role of roles) {
      const prefixes = role === '' ? [''] : [`${role}-`, role];
      const family = first(
        prefixes.flatMap((prefix) => familyWords.flatMap((word) => [`${prefix}${word}${number}`])),
        value,
      );
      const given = first(
        prefixes.flatMap((prefix) => givenWords.flatMap((word) => [`${prefix}${word}${number}`])),
        value,
      );
      if (family !== undefined) people.push(given === undefined ? personOf(family) : { family, given });
      else if (role !== '') {
        const whole = value(`${role}${number}`) ?? (number === '' ? value(`${role}s`) : undefined);
        if (whole !== undefined) people.push(...namesIn(whole));
      }
    }
  }
  const vancouver = roles.includes('')
    ? value('vauthors')
    : roles.includes('editor')
      ? value('veditors')
      : undefined;
  if (vancouver !== undefined) people.push(...vancouver.split(/,\s*/).flatMap(vancouverName));
  return people;
}

function first(names: readonly string[], value: (name: string) => string | undefined): string | undefined {
  for (const name of names) {
    const found = value(name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** `Smith, John`; `Smith, John; Doe, Ann`; `John Smith` and bodies as they are. */
function namesIn(whole: string): Person[] {
  return whole.split(/;\s*/).flatMap((name) => (name.trim() === '' ? [] : [personOf(name.trim())]));
}

function personOf(name: string): Person {
  const [, family, given] = /^([^,]+),\s*([^,]+)$/.exec(name) ?? [];
  if (family === undefined || given === undefined) return { literal: name };
  return /\b(?:Inc|Ltd|LLC|Jr)\b/.test(given) ? { literal: name } : { family, given };
}

function vancouverName(name: string): Person[] {
  if (name.trim() === '' || /^et al/i.test(name)) return [];
  const [, family, initials] = /^(.+?)\s+([A-Z]{1,4})$/.exec(name.trim()) ?? [];
  return [
    family === undefined || initials === undefined ? { literal: name.trim() } : { family, given: initials },
  ];
}

/** Dates as people write them in templates, without weekdays, ordinals and months spelled twice. */
function spokenDate(written: string | undefined): string | undefined {
  return written
    ?.replace(/^\w+day,\s*/i, '')
    .replace(/\b(\d{1,2})(?:st|nd|rd|th|\.)(?=\s)/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** `{{sfn|Smith|Jones|2005}}` names a source by up to four families and the year. */
function anchorsOf(
  { params }: Template,
  plain: (flat: string) => string,
  people: readonly Person[],
  issued: RawEntry | undefined,
): string[] {
  const names = people.slice(0, 4).map((person) => ('family' in person ? person.family : person.literal));
  const written = plain(params.get('year') ?? params.get('date') ?? '');
  const parts = issued?.['date-parts'];
  const known = Array.isArray(parts) && Array.isArray(parts[0]) ? String(parts[0][0]) : '';
  const year = /\d{4}[a-z]?/.exec(written)?.[0] ?? known;
  const ref = plain(params.get('ref') ?? '');
  return [
    anchor([...names, year]),
    ...(ref === '' || ref === 'harv' ? [] : [anchor([ref.replace(/^CITEREF/, '')])]),
  ];
}

/** Names and a year as one word. */
export function anchor(parts: readonly string[]): string {
  return parts
    .join('')
    .toLowerCase()
    .replace(/[\s.,'’_-]+/g, '');
}
