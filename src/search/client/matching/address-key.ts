const doi = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?(10\.\d{4,9}\/\S+)$/i;

/**
 * What a web address or a DOI is compared by: without protocol, `www.`, fragment, closing slash and
 * what only counts visitors. Of an archived copy it is the address that was archived.
 *
 * @returns `undefined` for what is neither
 */
export function addressKey(text: string): string | undefined {
  const typed = text.trim();
  const [, identifier] = doi.exec(typed) ?? [];
  if (identifier !== undefined)
    return `doi:${decoded(identifier)
      .toLowerCase()
      .replace(/[.,;]$/, '')}`;
  if (/\s/.test(typed) || !/^(?:https?:\/\/|[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+\/)\S/iu.test(typed))
    return undefined;
  const [, archived] = /^https?:\/\/web\.archive\.org\/web\/[^/]+\/(.+)$/i.exec(typed) ?? [];
  const address = archived ?? typed;
  return URL.canParse(withProtocol(address)) ? keyOf(new URL(withProtocol(address))) : undefined;
}

function keyOf({ hostname, pathname, searchParams }: URL): string {
  for (const name of [...searchParams.keys()])
    if (/^utm_|^fbclid$|^gclid$/.test(name)) searchParams.delete(name);
  const path = decoded(pathname).replace(/\/+$/, '');
  return `${hostname.replace(/^www\./, '')}${path}${searchParams.size > 0 ? `?${searchParams}` : ''}`;
}

function withProtocol(address: string): string {
  return /^https?:\/\//i.test(address) ? address : `https://${address}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray per cent sign is part of the address.
    return text;
  }
}
