/** A theme chosen before must not flash, and what needs JavaScript is not shown without. */
const setTheme =
  "document.documentElement.classList.add('js');try{const t=localStorage.getItem('theme');if(t)document.documentElement.dataset.theme=t}catch{}";

/**
 * A browser holds up the first paint for a font asked for ahead. On a phone with a slow line (a round trip
 * of more than 100 ms) the text comes first, in a font that the phone has.
 */
const askForFonts =
  "if(!(navigator.connection?.rtt>100))for(const l of document.querySelectorAll('link[as=font]'))l.media='all'";

/** Runs before the first paint. It is inline, allowed by its hash in the content security policy. */
export const firstScript = `${setTheme};${askForFonts}`;
