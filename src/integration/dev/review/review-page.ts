/**
 * The page on which unsorted claims are judged, one after the other. It is part of the development
 * server alone, in English like all messages to authors.
 *
 * @param script address of its script
 * @param base of the site
 */
export function reviewPage(script: string, base: string): string {
  return `<!doctype html>
<html lang="en" data-base="${base}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Review of claims</title>
<style>
:root { color-scheme: light dark; --ink: light-dark(#1c1a17, #ece7dc); --paper: light-dark(#fbf8f1, #16140f); --soft: light-dark(#5d574c, #a59d8d); --rule: light-dark(#cfc8b8, #3b372e); --accent: light-dark(#8a2a1f, #e08a77); --mark: light-dark(#f3e6bf, #4a3f1d) }
body { margin: 0 auto; max-width: 44rem; padding: 1.5rem 1.25rem 4rem; background: var(--paper); color: var(--ink); font: 1.05rem/1.55 'Source Serif 4', Georgia, serif }
h1 { font-size: 1.4rem } :is(button, input, kbd, .meta, legend, label) { font-family: system-ui, sans-serif }
.meta, .keys { color: var(--soft); font-size: .85rem } mark { background: var(--mark); color: inherit } blockquote { margin: 1rem 0; padding-inline-start: 1rem; border-inline-start: 3px solid var(--rule); font-size: 1.2rem }
fieldset { border: 1px solid var(--rule); border-radius: .4rem; margin: 1rem 0; display: flex; flex-wrap: wrap; gap: .4rem 1rem } fieldset label { display: flex; gap: .4rem; align-items: center; min-height: 1.75rem }
.field { display: grid; gap: .2rem; margin: .8rem 0 } input[type=text] { font-size: 1rem; padding: .45rem .6rem; border: 1px solid var(--rule); border-radius: .3rem; background: transparent; color: inherit }
button { font-size: 1rem; padding: .5rem 1rem; border: 1px solid var(--rule); border-radius: .3rem; background: transparent; color: inherit; cursor: pointer } button.first { background: var(--accent); border-color: var(--accent); color: var(--paper) }
kbd { border: 1px solid var(--rule); border-radius: .2rem; padding: 0 .3em; font-size: .8em } a { color: inherit } [role=alert]:not(:empty) { color: var(--accent); font-weight: 600 } :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px }
</style>
</head>
<body>
<main id="review"><p>Reading the claims …</p></main>
<script type="module" src="${script}"></script>
</body>
</html>
`;
}
