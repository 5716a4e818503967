import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A package as npm's lock file has it. */
interface LockedPackage {
  version?: string;
  license?: string;
  dev?: boolean;
}

/** What reaches readers. All else runs while the site is built, and none of it is in the site. */
const shipped = [
  'Shipped with the site:',
  '- the scripts and styles of the site itself: MIT',
  '- Pagefind, the search (pagefind/): MIT',
  '- Source Serif 4, the typeface, as a subset (_astro/): OFL-1.1, copyright Adobe, https://openfontlicense.org',
  '- the map, where there is one, drawn from Natural Earth by way of world-atlas: public domain, ISC',
];

/**
 * `licences.txt`: every package that a build uses, by name, with version and licence as npm's lock file
 * has them, those of other systems too.
 *
 * @param root folder with `package-lock.json` and `node_modules/`
 */
export function softwareLicences(root: string): string {
  const lock: { packages: Record<string, LockedPackage> } = readJson(join(root, 'package-lock.json'));
  const lines = Object.entries(lock.packages)
    .filter(([path, { dev }]) => path !== '' && dev !== true)
    .map(([path, { version, license }]) => {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      return `- ${name} ${version}: ${license ?? statedBy(join(root, path))}`;
    });
  const used = [...new Set(lines)].sort((a, b) => (a < b ? -1 : 1));
  return [...shipped, '', `Used to build it (${used.length} packages):`, ...used, ''].join('\n');
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
