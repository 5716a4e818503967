import { createHash } from 'node:crypto';

/**
 * Runs before the first paint, so that a remembered theme does not flash and what needs JavaScript
 * is not shown without. It stands inline, allowed by its hash in the content security policy.
 */
export const themeScript =
  "document.documentElement.classList.add('js');try{const t=localStorage.getItem('theme');if(t)document.documentElement.dataset.theme=t}catch{}";

/** For `script-src` of the content security policy. */
export const themeScriptHash = `sha256-${createHash('sha256').update(themeScript).digest('base64')}`;
