/** One source in a cluster, with what is said beside it. */
export interface ClusterItem {
  key: string;
  prefix?: string | undefined;
  /** Locator and other words after the key. */
  suffix?: string | undefined;
}

/** The inside of a cluster's brackets. */
export function clusterText(items: readonly ClusterItem[]): string {
  return items
    .map(
      ({ key, prefix, suffix }) =>
        `${prefix ? `${prefix} ` : ''}${citation(key)}${suffix ? `, ${suffix}` : ''}`,
    )
    .join('; ');
}

/** Words that go beside a key: what would end the cluster, or be markup, is escaped. */
export function affix(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .replace(/[\\[\]{}<>@;*_`$^~]/g, '\\$&')
    .trim();
}

/** A key as it is cited; one with signs that would end it goes in braces. */
export function citation(key: string): string {
  const isBare = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&+?<>~/-](?=[\p{L}\p{N}_]))*$/u.test(key);
  return isBare ? `@${key}` : `@\\{${key.replace(/[\\{}]/g, '\\$&')}\\}`;
}
