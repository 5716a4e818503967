import { spawnSync } from 'node:child_process';
import { it } from 'vitest';

const probes: Record<string, [command: string, ...words: string[]]> = {
  pandoc: ['pandoc', '--version'],
  "pandoc's reader of RIS": ['sh', '-c', 'pandoc --list-input-formats | grep -qx ris'],
  bibtool: ['sh', '-c', 'command -v bibtool'],
  biber: ['biber', '--version'],
  bibutils: ['ris2xml', '--version'],
  epubcheck: ['sh', '-c', 'command -v java && test -f /usr/share/java/epubcheck.jar'],
  feedparser: ['/usr/bin/python3', '-c', 'import feedparser'],
};

/** A test that reads our output with another program; it says so where it is skipped for want of that. */
export function itWith(program: string): (title: string, test: () => void | Promise<void>) => void {
  const [command = '', ...words] = probes[program] ?? [];
  const installed = spawnSync(command, words).status === 0;
  return (title, test) =>
    installed ? it(title, test, 60_000) : it.skip(`${title} (${program} is not installed)`, test);
}

/** What a program printed; what it said beside that is in `said`. */
export function run(command: string, words: string[], input: string): { printed: string; said: string } {
  const { stdout, stderr } = spawnSync(command, words, { input, encoding: 'utf8', maxBuffer: 2 ** 28 });
  return { printed: stdout, said: stderr };
}
