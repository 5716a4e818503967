import { extname } from 'node:path';
import { plainLetters } from '../new/plain-letters.ts';

/** The file that takes a picture's place: its name in plain letters, as SVG. */
export function pictureFile(name: string): string {
  const bare = plainLetters(name.slice(0, name.length - extname(name).length), '-').replace(/^-|-$/g, '');
  return `${bare.slice(0, 80) || `picture-${[...name].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 99_991, 7)}`}.svg`;
}

/** A drawing that says which picture goes here. */
export function placeholderPicture(name: string): string {
  const asText = name.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="360" viewBox="0 0 640 360"><rect width="640" height="360" fill="#e8e4da"/><text x="320" y="170" text-anchor="middle" font-family="sans-serif" font-size="22" fill="#444">Picture to add</text><text x="320" y="205" text-anchor="middle" font-family="sans-serif" font-size="16" fill="#444">${asText}</text></svg>\n`;
}
