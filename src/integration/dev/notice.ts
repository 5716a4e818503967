/// <reference types="vite/client" />
import { counted } from '../../core/counted.ts';
import type { ToldIssue } from './tell-issues.ts';

/** Shows, in a corner of the page, what the checks say of the content. Only in the development server. */
const hot = import.meta.hot;
hot?.on('documentary:issues', show);
hot?.send('documentary:at', { address: location.pathname });

function show(issues: readonly ToldIssue[]): void {
  document.querySelector('[data-content-issues]')?.remove();
  if (issues.length === 0) return;
  const details = document.createElement('details');
  details.dataset['contentIssues'] = '';
  details.lang = 'en';
  details.dir = 'ltr';
  details.style.cssText =
    'position:fixed;inset-block-end:0;inset-inline-end:0;z-index:99;max-inline-size:min(60rem,100vw);max-block-size:60vh;overflow:auto;background:#222;color:#eee;font:13px/1.4 monospace;padding:.4rem .8rem;white-space:pre-wrap';
  const summary = document.createElement('summary');
  summary.textContent = [summaryOf(issues, 'error'), summaryOf(issues, 'warning')].filter(Boolean).join(', ');
  details.append(summary, ...issues.map(entryOf));
  document.body.append(details);
}

function summaryOf(issues: readonly ToldIssue[], severity: string): string {
  const count = issues.filter((issue) => issue.severity === severity).length;
  return count === 0 ? '' : `${counted(count, severity)} in the content`;
}

function entryOf({ severity, text }: ToldIssue): HTMLElement {
  const entry = document.createElement('p');
  entry.textContent = text;
  entry.style.cssText = `margin:.5rem 0;color:${severity === 'error' ? '#ffb3a7' : '#ffe08a'}`;
  return entry;
}
