/** StripState of names that mean something to shells, addresses, hosts, file systems or readers of Arabic. */
const pieces = [
  ...'#?%&:;+=@!$\'(),~[]{}|^`"<>*-_aB1 é图😀שع\u200d\u200f\u202e\u2028\u3000\xa0\ufeff',
  ...[
    '%20',
    '%2F',
    '%00',
    '%',
    '..',
    'e\u0301',
    '$host',
    '{host}',
    ' ',
    '\t',
    '\n',
    '\\',
    'ß',
    '--',
    '$x{y}',
    '@2x',
    '.html',
    '.pdf',
    '.gz',
  ],
];

/** Names that mean something as a whole, or are as long as file systems allow. */
const wholes = [
  ...['CON', 'nul', 'aux.txt', 'LPT1.png', 'desktop.ini', 'Thumbs.db', 'Icon\r', '__proto__', 'constructor'],
  ...['\u0001', '\u007f', '\u0085', 'a\u0001b.png'],
  ...[
    'index.html',
    'index.htm',
    '404.html',
    'sw.js',
    '_headers',
    '_redirects',
    'robots.txt',
    'CNAME',
    'x.svgz',
  ],
  ...[
    'a.',
    'a ',
    ' a',
    'a\t',
    'a..',
    '~',
    '-',
    '--help',
    '%',
    '%zz',
    '%E0%A4%A',
    '%ff',
    '&amp;',
    '+',
    "'",
    '"',
  ],
  ...['é.png', 'e\u0301.png', '\u1112\u1161\u11ab.png', '한.png', 'ﬁ', 'A.PNG', 'a.png', 'صورة ١.png'],
  ...[
    'Figure #1.svg',
    'What?.png',
    '100%.png',
    'a%20b.png',
    'a b.png',
    'x.br',
    'x.gz',
    'x.html.gz',
    'a;b',
    'a:b',
  ],
  ...['x'.repeat(240), 'x'.repeat(241), 'x'.repeat(255), 'é'.repeat(120), '图'.repeat(81), '😀'.repeat(60)],
];

/** A generator of numbers that gives the same ones each time: https://en.wikipedia.org/wiki/Lehmer_random_number_generator */
function random(): (below: number) => number {
  let state = 20190615;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

/** So many different names, of one to twelve pieces; one in a hundred is longer than file systems allow. */
export function oddNames(count: number): string[] {
  const below = random();
  const names = new Set<string>(wholes);
  while (names.size < count) {
    const length = names.size % 100 === 99 ? 200 : 1 + below(12);
    const name = Array.from({ length }, () => pieces[below(pieces.length)]).join('');
    if (name !== '.' && name !== '..') names.add(name);
  }
  return [...names].slice(0, count);
}
