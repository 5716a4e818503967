import type { Content } from '../../core/read/content.ts';
import { type Address, addressesOf } from './addresses.ts';
import { type ArchivedCopy, nearestCopy } from './archive.ts';
import { type Answer, type AskOptions, ask } from './ask.ts';
import { type RateLimit, rateLimited } from './rate-limit.ts';

/** What is known of one address after asking. */
export interface Asked extends Address {
  answer: Answer;
  /** The copy nearest to the day on which the source was read: of sources, and of all that is gone. */
  archive: ArchivedCopy | undefined;
}

/** How to ask for all addresses. */
export interface LinkOptions extends AskOptions, RateLimit {
  /** Address of the look-up of archived copies. */
  archiveService: string;
  /** Citation keys to ask for; all addresses where it is empty. */
  only: readonly string[];
  /** Hears of each address as it is answered. */
  onAnswer?: (asked: Asked) => void;
}

/** Checks every address of the content. Changes nothing. */
export function checkLinks(content: Content, options: LinkOptions): Promise<Asked[]> {
  const wanted = addressesOf(content).filter(
    ({ uses }) =>
      options.only.length === 0 || uses.some((use) => 'key' in use && options.only.includes(use.key)),
  );
  return rateLimited(wanted, options, async (address) => {
    const answer = await ask(address.url, options);
    const isSource = address.uses.some(({ kind }) => kind === 'source');
    const archive =
      (isSource && !address.archived) || isGone(answer)
        ? await nearestCopy(options.archiveService, address.url, address.accessed, options.timeout)
        : undefined;
    const asked = { ...address, answer, archive };
    options.onAnswer?.(asked);
    return asked;
  });
}

/** Whether readers cannot get at the page as it was. */
export function isGone({ outcome }: Answer): boolean {
  return outcome === 'dead' || outcome === 'front-page';
}
