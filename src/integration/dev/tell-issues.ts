import { basename, dirname, resolve } from 'node:path';
import type { ViteDevServer } from 'vite';
import { printed, report } from '../../core/checks/report.ts';
import { excerpt } from '../../core/checks/report-text.ts';
import type { Issue } from '../../core/read/issue.ts';
import { ContentError } from '../content-error.ts';
import type { Reader } from '../reading.ts';

/** One issue as the notice in the page has it. */
export interface ToldIssue {
  severity: Issue['severity'];
  text: string;
}

/** So many are shown in a page; the terminal has more. */
const most = 50;

type Client = Parameters<Parameters<ViteDevServer['ws']['on']>[1]>[1];

/** Tells what the checks find, in the terminal and in every page that is open. */
export class IssueTeller {
  readonly #server: ViteDevServer;
  readonly #reader: Reader;
  readonly #base: string;
  readonly #addresses = new WeakMap<Client, string>();
  #told = '';

  constructor(server: ViteDevServer, reader: Reader, base: string) {
    this.#server = server;
    this.#reader = reader;
    this.#base = base;
    // A page says where it is once it has loaded.
    server.ws.on('documentary:at', async ({ address }: { address: string }, client) => {
      this.#addresses.set(client, address);
      this.#tellPage(client, address, (await reader.reading()).issues);
    });
    void reader.reading().then(({ issues }) => this.#print(issues));
  }

  /** @returns whether the content has no error, so that pages should load again */
  async tell(): Promise<boolean> {
    const { issues, hasErrors } = await this.#reader.reading();
    this.#print(issues);
    // Pages that load again ask by themselves.
    if (!hasErrors) return true;
    for (const client of this.#server.ws.clients) {
      this.#tellPage(client, this.#addresses.get(client) ?? '', issues);
    }
    return false;
  }

  #print(issues: readonly Issue[]): void {
    const text = issues.length === 0 ? '' : report(issues, 'text');
    if (text !== this.#told && (text !== '' || this.#told !== '')) {
      this.#server.config.logger.info(text || 'No mistakes found in the content.');
    }
    this.#told = text;
  }

  /** A mistake in the page itself, or in the data of all pages, covers it; one elsewhere does not hide it. */
  #tellPage(client: Client, address: string, issues: readonly Issue[]): void {
    const errors = issues.filter(({ severity }) => severity === 'error');
    const here = errors.filter(({ path }) => [undefined, address].includes(this.#pageOf(path)));
    const [first] = here;
    if (first !== undefined) {
      const { message: text, loc } = new ContentError(here);
      const frame = excerpt(printed(first)).join('\n');
      const place = { id: resolve(first.path), ...(loc && { loc }) };
      // Astro's overlay shows the message and the code as HTML, and both quote the content.
      const message = escaped(text);
      const highlightedCode = `<pre class="astro-code">${escaped(frame)}</pre>`;
      client.send({ type: 'error', err: { message, stack: '', frame, highlightedCode, ...place } });
    }
    client.send('documentary:issues', issues.slice(0, most).map(told));
  }

  /** The page of a section's file; `undefined` for other files. */
  #pageOf(path: string): string | undefined {
    const [, slug] = /^\d+-(.+)\.mdx$/.exec(basename(path)) ?? [];
    return slug !== undefined && basename(dirname(path)) === 'sections' ? `${this.#base}${slug}/` : undefined;
  }
}

function told(issue: Issue): ToldIssue {
  const { path, line, column, severity, message, hint, rule } = printed(issue);
  const text = `${path}:${line}:${column}  ${message}  ${rule}${hint === undefined ? '' : `\n→ ${hint}`}`;
  return { severity, text };
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
