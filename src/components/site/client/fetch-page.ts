/**
 * Another page of the site. XMLHttpRequest makes a document on its own; `DOMParser` would make one from
 * text, which the content security policy forbids (`require-trusted-types-for`).
 *
 * @throws {Error} where it cannot be loaded
 */
export function fetchPage(address: string): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', address);
    request.responseType = 'document';
    request.onloadend = () =>
      request.status === 200 && request.responseXML
        ? resolve(request.responseXML)
        : reject(new Error(`${address}: ${request.status}`));
    request.send();
  });
}
