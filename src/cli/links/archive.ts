import { isWebAddress } from '../../core/read/schemas/fields.ts';

/** A copy in an archive. */
export interface ArchivedCopy {
  url: string;
  /** The day on which it was taken, YYYY-MM-DD. */
  date: string;
}

/**
 * Looks up the archived copy nearest to a day. Source: https://archive.org/help/wayback_api.php
 *
 * @param service address of the look-up, to which `url` and `timestamp` are added
 * @param stamp digits of a date, `YYYYMMDD` or less
 * @returns `undefined` where there is none, or no answer
 */
export async function nearestCopy(
  service: string,
  url: string,
  stamp: string | undefined,
  timeout: number,
): Promise<ArchivedCopy | undefined> {
  const question = new URL(service);
  question.searchParams.set('url', url);
  if (stamp !== undefined) question.searchParams.set('timestamp', stamp);
  try {
    const response = await fetch(question, { signal: AbortSignal.timeout(timeout) });
    return response.ok ? copyIn(await response.json()) : undefined;
  } catch {
    // The page's own answer is what matters; a copy can be looked up another time.
    return undefined;
  }
}

function copyIn(answer: unknown): ArchivedCopy | undefined {
  const closest = field(field(answer, 'archived_snapshots'), 'closest');
  const url = field(closest, 'url');
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})/.exec(String(field(closest, 'timestamp'))) ?? [];
  if (field(closest, 'available') !== true || typeof url !== 'string' || !isWebAddress(url)) return undefined;
  // The service answers with http: addresses of a site that has https:.
  const secure = url.replace(/^http:\/\/web\.archive\.org\//, 'https://web.archive.org/');
  return year === undefined ? undefined : { url: secure, date: `${year}-${month}-${day}` };
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
