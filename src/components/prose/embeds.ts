/** Gives every embed a button that loads it: nothing comes from elsewhere before the reader asks. */
export function prepareEmbeds(): void {
  for (const box of document.querySelectorAll<HTMLElement>('[data-embed]')) {
    const { embed = '', title = '', load = '', loadLanguage = '' } = box.dataset;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button';
    button.textContent = load;
    if (loadLanguage) button.lang = loadLanguage;
    button.addEventListener('click', () => {
      const frame = document.createElement('iframe');
      frame.src = embed;
      frame.title = title;
      frame.allow = 'fullscreen';
      frame.referrerPolicy = 'no-referrer';
      frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-presentation allow-popups');
      box.replaceChildren(frame);
      frame.focus();
    });
    box.append(button);
  }
}

prepareEmbeds();
