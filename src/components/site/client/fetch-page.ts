/**
 * Another page of the site. XMLHttpRequest makes a document by itself; `DOMParser` would make one from
 * text, which the content security policy forbids (`require-trusted-types-for`).
 *
 * @throws {Error} where it cannot be loaded
 */
export function fetchPage(address: string): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.responseType = 'document';
    request.addEventListener('load', () => {
      const { response, status } = request;
      if (status === 200 && response instanceof Document) resolve(response);
      else reject(new Error(`${address}: ${status}`));
    });
    request.addEventListener('error', () => reject(new Error(address)));
    request.open('GET', address);
    request.send();
  });
}
