/** What became of an address. */
export type Outcome = 'alive' | 'moved' | 'front-page' | 'dead' | 'blocked' | 'unknown';

/** The answer to one address. */
export interface Answer {
  outcome: Outcome;
  /** What was found, in words: "404 Not Found", "no answer within 20 s". */
  detail: string;
  /** Where redirects led, where they led elsewhere. */
  finalUrl: string | undefined;
}

/** How to ask. */
export interface AskOptions {
  /** Milliseconds until an answer has to begin. */
  timeout: number;
  /** Milliseconds that a server may ask to wait before one more try. */
  longestWait: number;
  userAgent: string;
}

const mostRedirects = 10;

/** Answers to `HEAD` that say nothing about the page: many servers know `GET` alone. */
const headRefused = new Set([400, 403, 404, 405, 406, 409, 410, 429, 500, 501, 502, 503, 520, 999]);

/** Statuses of a server that has the page and does not show it to a program. */
const blocked = new Set([401, 402, 403, 407, 429, 451, 999]);

/**
 * Checks an address: with `HEAD`, then with `GET` where that was no clear yes. Never
 * throws: what goes wrong is the answer.
 */
export async function ask(url: string, options: AskOptions): Promise<Answer> {
  try {
    const reached = await follow(url, options);
    return judge(url, reached);
  } catch (error) {
    return failure(error, options);
  }
}

interface Reached {
  url: string;
  status: number;
  statusText: string;
  /** Whether every redirect on the way was permanent. */
  permanent: boolean;
  redirects: number;
}

/** Follows redirects one by one, so that each can be reported. */
async function follow(start: string, options: AskOptions): Promise<Reached> {
  let url = start;
  let permanent = true;
  const seen = new Set([start]);
  for (let redirects = 0; ; redirects++) {
    const response = await request(url, options);
    const location = response.headers.get('location');
    if (response.status < 300 || response.status >= 400 || location === null) {
      return { url, status: response.status, statusText: response.statusText, permanent, redirects };
    }
    const next = URL.canParse(location, url) ? new URL(location, url) : undefined;
    if (next === undefined || !/^https?:$/.test(next.protocol))
      throw new Lost('redirected to no web address');
    next.hash = '';
    if (seen.has(next.href) || redirects >= mostRedirects) throw new Lost('redirected in a circle');
    if (response.status !== 301 && response.status !== 308) permanent = false;
    seen.add(next.href);
    url = next.href;
  }
}

/** `HEAD`, then `GET` where the answer may be to the method alone; a server that asks for time gets it once. */
async function request(url: string, options: AskOptions): Promise<Response> {
  const head = await send('HEAD', url, options).catch((error: unknown) => error);
  if (head instanceof Response && !headRefused.has(head.status)) return head;
  const first = await send('GET', url, options);
  const seconds = Number(first.headers.get('retry-after') ?? Number.NaN);
  const wait = seconds * 1000;
  if (![429, 503].includes(first.status) || !(wait <= options.longestWait)) return first;
  await new Promise((resolve) => setTimeout(resolve, wait));
  return send('GET', url, options);
}

async function send(method: 'HEAD' | 'GET', url: string, options: AskOptions): Promise<Response> {
  const response = await fetch(url, {
    method,
    redirect: 'manual',
    headers: { 'user-agent': options.userAgent, accept: 'text/html,application/pdf;q=0.9,*/*;q=0.8' },
    signal: AbortSignal.timeout(options.timeout),
  });
  // Only that there is an answer matters, not the page.
  await response.body?.cancel();
  return response;
}

/** A redirect that leads nowhere. */
class Lost extends Error {}

function judge(asked: string, { url, status, statusText, permanent, redirects }: Reached): Answer {
  const detail = `${status} ${statusText}`.trim();
  const finalUrl = url === asked ? undefined : url;
  if (status === 404 || status === 410) return { outcome: 'dead', detail, finalUrl };
  if (blocked.has(status)) return { outcome: 'blocked', detail, finalUrl };
  if (status < 200 || status >= 300) return { outcome: 'unknown', detail, finalUrl };
  if (redirects === 0 || finalUrl === undefined) return { outcome: 'alive', detail, finalUrl: undefined };
  if (isFrontPage(asked, url)) {
    return { outcome: 'front-page', detail: `redirected to the front page, ${url}`, finalUrl };
  }
  if (permanent && !isSamePage(asked, url)) return { outcome: 'moved', detail: `moved to ${url}`, finalUrl };
  return { outcome: 'alive', detail: `${detail}, by way of ${url}`, finalUrl };
}

/** Whether an article's address leads to a front page: of the site, of a language, of a search for nothing. */
function isFrontPage(asked: string, reached: string): boolean {
  const isFront = ({ pathname }: URL) =>
    /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/?)?(?:(?:index|home|default)(?:\.\w+)?\/?)?$/i.test(pathname);
  return !isFront(new URL(asked)) && isFront(new URL(reached));
}

/** Addresses that differ by what every browser adds or leaves out are one. */
function isSamePage(a: string, b: string): boolean {
  const plain = (url: string) => url.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '');
  return plain(a) === plain(b);
}

/** Codes of a name that no server has any more. */
const noHost = new Set(['ENOTFOUND', 'EAI_NODATA', 'EAI_NONAME']);

function failure(error: unknown, { timeout }: AskOptions): Answer {
  const answer = (outcome: Outcome, detail: string): Answer => ({ outcome, detail, finalUrl: undefined });
  if (error instanceof Lost) return answer('dead', error.message);
  if (error instanceof DOMException && error.name === 'TimeoutError')
    return answer('unknown', `no answer within ${timeout / 1000} s`);
  const cause: unknown = error instanceof Error ? error.cause : undefined;
  const code = typeof cause === 'object' && cause !== null ? String(Reflect.get(cause, 'code') ?? '') : '';
  if (noHost.has(code)) return answer('dead', 'the site’s name no longer exists');
  const message =
    cause instanceof Error ? cause.message : error instanceof Error ? error.message : String(error);
  return answer('unknown', message || code || 'no answer');
}
