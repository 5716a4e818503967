import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A package as npm's lock file has it. */
interface LockedPackage {
  version?: string;
  license?: string;
  dev?: boolean;
}

interface Lock {
  packages: Record<string, LockedPackage>;
}

/** What reaches readers, and the files of packages whose terms travel with it. All else runs only while the site is built. */
const shipped = [
  { words: 'the scripts and styles of the site itself: MIT' },
  { words: 'Pagefind, the search (pagefind/): MIT', terms: 'pagefind/LICENSE/LICENSE' },
  {
    words: 'Source Serif 4, the typeface, as a subset (fonts/): OFL-1.1',
    terms: '@fontsource/source-serif-4/LICENSE',
  },
  {
    words: 'the map, where there is one, drawn from Natural Earth (public domain) by way of world-atlas: ISC',
    terms: 'world-atlas/LICENSE',
  },
];

/**
 * `licences.txt`: every package that a build uses, by name, with version and licence as npm's lock file
 * has them, those of other systems too. Without a lock file of npm, what is shipped alone.
 *
 * @param start where to look for the lock file from, upwards: the engine by default
 */
export function softwareLicences(start = import.meta.dirname): string {
  const { root, packages } = findLock(start);
  const lines = Object.entries(packages)
    .filter(([path, { dev }]) => path !== '' && dev !== true)
    .map(([path, { version, license }]) => {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      return `- ${name} ${version}: ${license ?? statedBy(join(root, path))}`;
    });
  const used = [...new Set(lines)].sort((a, b) => (a < b ? -1 : 1));
  return [
    'Shipped with the site:',
    ...shipped.map(({ words }) => `- ${words}`),
    '',
    ...(used.length > 0 ? [`Used to build it (${used.length} packages):`, ...used] : []),
    ...shipped.flatMap(({ terms }) => (terms === undefined ? [] : termsOf(root, terms))),
    '',
  ].join('\n');
}

/** The engine has its own lock file; a project that has installed it as a package has npm's hidden one. */
function findLock(folder: string): { root: string; packages: Record<string, LockedPackage> } {
  for (const name of ['package-lock.json', 'node_modules/.package-lock.json']) {
    if (existsSync(join(folder, name))) return { root: folder, ...readJson<Lock>(join(folder, name)) };
  }
  return dirname(folder) === folder ? { root: folder, packages: {} } : findLock(dirname(folder));
}

function termsOf(root: string, file: string): string[] {
  if (!existsSync(join(root, 'node_modules', file))) return [];
  return ['', `— ${file} —`, '', readFileSync(join(root, 'node_modules', file), 'utf8').trim()];
}

/** Old packages state a list of licences, which npm leaves out of its lock file. */
function statedBy(folder: string): string {
  const { license, licenses }: { license?: string; licenses?: { type: string }[] } = readJson(
    join(folder, 'package.json'),
  );
  return license ?? licenses?.map(({ type }) => type).join(' OR ') ?? 'see the package';
}

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8'));
}
