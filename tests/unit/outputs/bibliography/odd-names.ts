/** Pieces of names that mean something to shells, addresses, hosts or file systems. */
const pieces = [
  ...'#?%&:;+=@!$\'(),~[]{}|^`"<>*-_aB1 é图😀',
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
  ],
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
  const names = new Set<string>();
  while (names.size < count) {
    const length = names.size % 100 === 99 ? 200 : 1 + below(12);
    names.add(Array.from({ length }, () => pieces[below(pieces.length)]).join(''));
  }
  return [...names].filter((name) => name !== '.' && name !== '..');
}
