import { dateWords } from './date-words.ts';
import type { Flat, Template } from './strip-state.ts';

/** What a template comes to: wikitext in its place, or nothing, with the reason why. */
export type Expansion = { text: Flat } | { leftOut: string };

/** Marks of doubt or of work to do, which editors put behind a word. */
const cleanUp =
  /^(?:cn|fact|citation needed|citation needed.*|request quotation|need quotation.*|rs|cb|clarify|clarify span|who|when|where|which|why|what|whom|by whom|according to whom|vague|dubious|disputed.*|better source.*|failed verification|verify source|verification needed|unreliable source.*|self-published.*|dead link|broken link|page needed|pn|full citation needed|full|year needed|date missing|specify|quantify|attribution needed|weasel.*|peacock.*|or|original research.*|synthesis.*|pov.*|npov.*|undue.*|opinion|update.*|update inline|needs update|obsolete source|circular|citation not found|more citations needed.*|refimprove.*|unreferenced.*|no footnotes|more footnotes.*|primary sources.*|tone|cleanup.*|copy ?edit.*|expand section|empty section|globalize.*|multiple issues|lead too short|lead rewrite|notability|advert|essay-like|confusing|technical|quotefarm|like resume|blp .*|one source|third-party|self-reference|citation style|link rot|bare urls?.*|ambiguous|elucidate|context inline|incomprehensible inline|dated info|orphan|underlinked|overlinked|stub|.*-stub|merge.*|split.*|under construction|in use)$/;

/** Boxes, notes to editors and navigation, which say nothing of the topic in prose. */
const furniture =
  /^(?:main(?: article)?s?|main list|see also|further|further information|details|about|for|for multi|hatnote|other uses|other people|other places|otheruses.*|redirect.*|distinguish|not to be confused.*|confuse|two other uses|selfref|pp.*|use .* dates|use .* english|.* english|short description|good article|featured article|italic title|displaytitle|display title|lowercase.*|defaultsort.*|authority control|normdaten|commons.*|wikiquote.*|wikisource.*|wiktionary.*|wikivoyage.*|wikinews.*|wikispecies.*|wikiversity.*|wikibooks.*|sister project.*|portal.*|subject bar|reflist.*|references|refbegin|refend|notelist.*|notes|toc.*|toclimit|tocleft|tocright|clear.*|-|col-begin|col-end|col-break|col-\d|colbegin|colend|div col.*|div col end|multicol.*|coord.*|coordinates|anchor|shortcut|navbox.*|.* navbox|succession.*|s-.*|start box|end box|sidebar.*|.* sidebar|.*series|campaignbox.*|infobox.*|.* infobox|taxobox.*|speciesbox|automatic taxobox|chembox.*|drugbox.*|geobox.*|cbignore|bots|engvarb.*|wikidata.*|interwiki.*|pagename|noprint|anchor.*|official website|official|url|imdb.*|cite.*doi|tracklist|track listing|album.*|spoken wikipedia.*|listen|external media|external links|taxonbar|library resources.*|gutenberg author|internet archive author|librivox author|curlie|dmoz|webarchive|wayback|family name hatnote|spanish name.*|chinese name|eastern name order|year nav|decadebox|timeline.*|graph:.*|location map.*|maplink|panorama|featured.*|featured list|protected.*|sprotect.*|pp)$/;

const currencies: Readonly<Record<string, string>> = {
  usd: 'US$',
  us$: 'US$',
  $: '$',
  gbp: '£',
  '£': '£',
  eur: '€',
  '€': '€',
  euro: '€',
  inr: '₹',
  'indian rupee': '₹',
  rupee: '₹',
  jpy: '¥',
  '¥': '¥',
  cad: 'C$',
  ca$: 'C$',
  aud: 'A$',
  a$: 'A$',
  pounds: '£',
};

/** Templates that show their first parameter, with or without a dress. */
const shown = new Set(
  'nowrap nobr small smaller big larger nobold resize color colour font color center align left align right align nonitalic noitalic normal text not a typo as written visible anchor vanchor tooltip abbr abbrlink abbreviation mono tt code keypress key press nobreak nowraplinks flag flagu flagcountry flagdeco fb cr nft noflag ill interlanguage link link-interwiki illm lien transl transliteration translit script unicode ipa ipa-en ipac-en music nihongo nihongo2 nihongo3 zh hebrew arabic lang-x no wrap longitem title case sc smallcaps small caps sc2 allcaps linktext crossref crossreference var underline u strikethrough s wbr mvar overset sortname-x sort hs sorting ref label nobots bi bold and italic highlight hl box quote-text talk quote rotate pad math'.split(
    ' ',
  ),
);

type Rule = (p: (name: string | number) => Flat, template: Template) => Flat;

const quotation: Rule = (p) => {
  const by = [p(2) || p('author') || p('sign') || p('by'), p(3) || p('source') || p('title')].filter(Boolean);
  return `\n<blockquote>\n${p(1) || p('text') || p('quote') || p('content')}${by.length > 0 ? `\n\n— ${by.join(', ')}` : ''}\n</blockquote>\n`;
};

const all: Rule = (_p, { params }) =>
  [...params]
    .filter(([name]) => /^\d+$/.test(name))
    .map(([, value]) => value)
    .join(', ');

const ship: (prefix: string) => Rule = (prefix) => (p) => `${prefix} ''${p(1)}''`;

/** Templates that are words in a line or a block of their own, by name. */
const rules: Readonly<Record<string, Rule>> = {
  'spaced ndash': () => ' – ',
  'spaced en dash': () => ' – ',
  snd: () => ' – ',
  ndash: () => '–',
  '–': () => '–',
  endash: () => '–',
  mdash: () => '—',
  'em dash': () => '—',
  emdash: () => '—',
  '—': () => '—',
  nbsp: () => ' ',
  space: () => ' ',
  spaces: () => ' ',
  thinsp: () => ' ',
  'hair space': () => ' ',
  "'": () => '’',
  "'s": () => '’s',
  '!': () => '|',
  '=': () => '=',
  '(': () => '{',
  ')': () => '}',
  dot: () => ' · ',
  middot: () => ' · ',
  '·': () => ' · ',
  bull: () => ' • ',
  times: () => '×',
  minus: () => '−',
  zwj: () => '',
  zwnj: () => '',
  shy: () => '',
  sic: (p) =>
    `${p(1)}${p(1) && p('hide') !== 'y' ? ' ' : ''}${p('hide') === 'y' ? '' : '<nowiki>[sic]</nowiki>'}`,
  circa: (p) => `c. ${p(1)}`,
  'c.': (p) => `c. ${p(1)}`,
  floruit: (p) => `fl. ${p(1)}`,
  'fl.': (p) => `fl. ${p(1)}`,
  lang: (p) => `<span lang="${p(1)}">${p(2) || p('text')}</span>`,
  langx: (p) => `''<span lang="${p(1)}">${p(2) || p('text')}</span>''`,
  em: (p) => `''${p(1)}''`,
  strong: (p) => `'''${p(1)}'''`,
  sup: (p) => `<sup>${p(1)}</sup>`,
  sub: (p) => `<sub>${p(1)}</sub>`,
  e: (p) => `×10<sup>${p(1)}</sup>`,
  frac: (p) => (p(3) ? `${p(1)} ${p(2)}⁄${p(3)}` : p(2) ? `${p(1)}⁄${p(2)}` : `1⁄${p(1)}`),
  fraction: (p) => (p(3) ? `${p(1)} ${p(2)}⁄${p(3)}` : p(2) ? `${p(1)}⁄${p(2)}` : `1⁄${p(1)}`),
  val: (p) => `${p(1)}${p('u') || p('ul') ? ` ${p('u') || p('ul')}` : ''}`,
  convert: (p) => measure(p),
  cvt: (p) => measure(p),
  'as of': (p) => `As of ${dateWords([p(1), p(2), p(3)])}`,
  age: () => '',
  'start date': (p) => dateWords([p(1), p(2), p(3)]),
  'start date and age': (p) => dateWords([p(1), p(2), p(3)]),
  'end date': (p) => dateWords([p(1), p(2), p(3)]),
  'birth date': (p) => dateWords([p(1), p(2), p(3)]),
  'birth date and age': (p) => dateWords([p(1), p(2), p(3)]),
  'birth-date and age': (p) => p(1),
  'birth-date': (p) => p(1),
  'death-date': (p) => p(1),
  'death-date and age': (p) => p(1),
  'death date': (p) => dateWords([p(1), p(2), p(3)]),
  'death date and age': (p) => dateWords([p(1), p(2), p(3)]),
  'film date': (p) => dateWords([p(1), p(2), p(3)]),
  date: (p) => p(1),
  dts: (p) => dateWords([p(1), p(2), p(3)]),
  'dts ': (p) => p(1),
  quote: quotation,
  blockquote: quotation,
  cquote: quotation,
  quotation: quotation,
  'quote box': quotation,
  quotebox: quotation,
  rquote: (p, template) => quotation((name) => p(typeof name === 'number' ? name + 1 : name), template),
  zitat: quotation,
  'quote without source': quotation,
  poemquote: quotation,
  'verse translation': quotation,
  'unbulleted list': all,
  ubl: all,
  hlist: all,
  'flat list': all,
  flatlist: (p) => listed(p(1)),
  plainlist: (p) => listed(p(1)),
  'bulleted list': (_p, { params }) => `\n${[...params.values()].map((value) => `* ${value}`).join('\n')}\n`,
  chem: all,
  chem2: (p) => p(1),
  hms: ship('HMS'),
  uss: ship('USS'),
  ss: ship('SS'),
  rms: ship('RMS'),
  hmas: ship('HMAS'),
  ship: (p) => `${p(1)} ''${p(2)}''`,
  sclass: (p) => `''${p(1)}''-class ${p(2)}`,
  'lang-en': (p) => p(1),
  pad: () => ' ',
  percentage: (p) => `${p(1)}/${p(2)}`,
  yes: (p) => p(1) || 'Yes',
  no: (p) => p(1) || 'No',
  partial: (p) => p(1) || 'Partial',
  won: (p) => p(1) || 'Won',
  nom: (p) => p(1) || 'Nominated',
  tba: () => 'TBA',
  'n/a': (p) => p(1) || '—',
  increase: () => '▲',
  decrease: () => '▼',
  steady: () => '—',
  flagicon: () => '',
  'flag icon': () => '',
  flagiconx: () => '',
  sortname: (p) => `${p(1)} ${p(2)}`,
  ntsh: () => '',
  nts: (p) => p(1),
  formatnum: (p) => p(1),
  'multiple image': (p) =>
    Array.from({ length: 10 }, (_, index) => index + 1)
      .filter((place) => p(`image${place}`) !== '')
      .map((place) => `\n[[File:${p(`image${place}`)}|thumb|${p(`caption${place}`) || p('footer')}]]\n`)
      .join(''),
  'wide image': (p) => `\n[[File:${p(1)}|thumb|${p(3)}]]\n`,
  'css image crop': (p) => `\n[[File:${p('image')}|thumb|${p('description')}]]\n`,
  'annotated image': (p) => `\n[[File:${p('image')}|thumb|${p('caption')}]]\n`,
  'random item': (p) => p(1),
};

/** What a template that is no citation comes to. */
export function expandTemplate(template: Template): Expansion {
  const { name, params } = template;
  const p = (key: string | number) => params.get(String(key)) ?? '';
  const rule = rules[name];
  if (rule !== undefined) return { text: rule(p, template) };
  if (cleanUp.test(name)) return { leftOut: 'clean-up' };
  if (furniture.test(name)) return { leftOut: 'box or note to editors' };
  if (name in currencies) return { text: `${currencies[name]}${p(1)}` };
  if (/^lang-[a-z-]+$/.test(name)) return { text: `''<span lang="${name.slice(5)}">${p(1)}</span>''` };
  if (/^(?:ipa|ipac|ipa-)/.test(name)) return { text: p(name.startsWith('ipac') ? 0 : 1) };
  if (/^(?:hlist|ubl|plain ?list|unbulleted)/.test(name)) return { text: all(p, template) };
  if (isShown(name))
    return { text: p(name === 'color' || name === 'colour' || name === 'font color' ? 2 : 1) || p('text') };
  return { leftOut: 'unknown template' };
}

function isShown(name: string): boolean {
  return name.split(' ').every((word) => shown.has(word));
}

/** `{{convert|10|km|mi}}` as it was measured; the conversion is the template's own. */
function measure(p: (name: string | number) => string): string {
  const range = /^(?:to|-|–|and|by|x|or|to\(-\)|×)$/.test(p(2));
  if (!range) return `${p(1)} ${p(2)}`;
  const word =
    p(2) === '-' || p(2) === '–' || p(2) === 'to(-)'
      ? '–'
      : ` ${p(2) === 'by' || p(2) === 'x' ? '×' : p(2)} `;
  return `${p(1)}${word}${p(3)} ${p(4)}`;
}

/** A list in a template's parameter, in one line. */
function listed(list: string): string {
  return list
    .split(/\n\s*\*\s*|^\s*\*\s*/)
    .filter((item) => item.trim() !== '')
    .join(', ');
}
