/** Marks the heading that is being read in the list of contents beside the text. */
export function followContents(): void {
  const links = document.querySelectorAll<HTMLAnchorElement>('[data-contents] a');
  if (links.length === 0) return;
  const headings = [...links].flatMap((link) => {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return heading ? [{ link, heading }] : [];
  });
  const mark = () => {
    const read = headings.findLast(({ heading }) => heading.getBoundingClientRect().top < innerHeight / 3);
    for (const { link } of headings) {
      if (link === read?.link) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  };
  const watcher = new IntersectionObserver(mark, { rootMargin: '0px 0px -66%' });
  for (const { heading } of headings) watcher.observe(heading);
}
