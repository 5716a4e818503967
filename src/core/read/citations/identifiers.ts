/** A DOI without the address of its resolver, which reference managers often put before it. */
export function bareDoi(doi: string): string {
  return doi
    .trim()
    .replace(
      /^(?:doi:\s*|(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\/|https?:\/\/[^/]+\/(?:login\?url=)?https?:\/\/(?:dx\.)?doi\.org\/)/i,
      '',
    );
}

/** ISBNs without what catalogues write beside them, such as “(pbk.)” or “ISBN:”. */
export function bareIsbn(written: string): string {
  return written
    .replace(
      /\([^)]*\)|\b(?:ISBN(?:-1[03])?|pbk|hbk|hardback|paperback|hardcover|cloth|electronic|ebook)\b[.:]?/gi,
      ' ',
    )
    .replace(/\s+(?=[,;])|[:;,\s]+$/g, '')
    .replace(/\s{2,}/g, ' ')
    .trim();
}

/** Whether a text has the form of an ISSN, as it is often written into the field of an ISBN or number. */
export function isIssn(text: string): boolean {
  return /^\d{4}-\d{3}[\dX]$/i.test(text.trim());
}

/** The number of a preprint on arXiv, with its older form `math/0211159`. https://info.arxiv.org/help/arxiv_identifier.html */
export function arxivId(text: string | undefined): string | undefined {
  const found =
    /(?:^|arxiv[:\s.]*(?:org\/abs\/)?|\/abs\/)((?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?)(?:\s*\[[\w.-]+\])?$/i.exec(
      text?.trim() ?? '',
    );
  return found?.[1];
}
