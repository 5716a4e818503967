import { claimTime, introductionText } from '../../core/model/claims/introduction.ts';
import type { Claim, Documentary } from '../../core/model/documentary.ts';

/** How the hosts of repositories take the title and text of a new issue. */
const hosts: readonly { host: RegExp; path: string; title: string; body: string }[] = [
  // https://docs.github.com/issues/tracking-your-work-with-issues/creating-an-issue#creating-an-issue-from-a-url-query
  { host: /^(?:www\.)?github\.com$/, path: '/issues/new', title: 'title', body: 'body' },
  // https://docs.gitlab.com/user/project/issues/create_issues/#using-a-url-with-prefilled-values
  { host: /(?:^|\.)gitlab\./, path: '/-/issues/new', title: 'issue[title]', body: 'issue[description]' },
  // Forgejo and Gitea: https://forgejo.org/docs/latest/user/issue-pull-request-templates/
  { host: /^codeberg\.org$|(?:^|\.)(?:forgejo|gitea)\./, path: '/issues/new', title: 'title', body: 'body' },
];

/** A title longer than this is cut: what is reported is in the text. */
const longestTitle = 120;

/**
 * Where a reader can report a problem with a claim: a prefilled issue of the repository, else a
 * prefilled mail.
 *
 * @returns `undefined` where the documentary names neither
 */
export function reportAddress(documentary: Documentary, claim: Claim): string | undefined {
  const { repository, contact } = documentary.settings;
  const { title, body } = report(documentary, claim);
  const host = repository && hosts.find(({ host }) => host.test(new URL(repository).hostname));
  if (repository && host) {
    const issue = new URL(repository.replace(/(?:\.git)?\/*$/, '') + host.path);
    issue.searchParams.set(host.title, title);
    issue.searchParams.set(host.body, body);
    return issue.href;
  }
  if (contact === undefined) return undefined;
  const lines = body.replaceAll('\n', '\r\n');
  return `mailto:${encodeURIComponent(contact).replace('%40', '@')}?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(lines)}`;
}

function report(documentary: Documentary, claim: Claim): { title: string; body: string } {
  const { wording, addresses } = documentary;
  const attribution = [introductionText(documentary, claim), claimTime(documentary, claim)?.text];
  const title = wording('claim.report-title', { claim: claim.text });
  return {
    title: title.length > longestTitle ? `${title.slice(0, longestTitle - 1)}…` : title,
    body: wording('claim.report-body', {
      claim: claim.text,
      attribution: attribution.filter(Boolean).join(', '),
      url: addresses.canonical(addresses.claim(claim.id)),
    }),
  };
}
