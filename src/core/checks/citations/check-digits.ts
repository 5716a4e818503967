/**
 * What is wrong with an ISSN, or nothing. Source: ISO 3297, weights 8 … 2, modulus 11.
 */
export function wrongIssn(issn: string): string | undefined {
  const digits = issn.replace(/[-‐–\s]/g, '').toUpperCase();
  if (!/^\d{7}[\dX]$/.test(digits)) return 'An ISSN has eight digits, as in 0362-4331.';
  return wrongLast(digits, elevensDigit(digits.slice(0, 7)));
}

/**
 * What is wrong with an ISBN, or nothing. Source: ISO 2108: thirteen digits with weights 1 and 3,
 * modulus 10; formerly ten with weights 10 … 2, modulus 11.
 */
export function wrongIsbn(isbn: string): string | undefined {
  const digits = isbn
    .replace(/^ISBN(?:-1[03])?:?/i, '')
    .replace(/[-‐–\s]/g, '')
    .toUpperCase();
  if (/^\d{13}$/.test(digits)) return wrongLast(digits, tensDigit(digits.slice(0, 12)));
  if (/^\d{9}[\dX]$/.test(digits)) return wrongLast(digits, elevensDigit(digits.slice(0, 9)));
  return 'An ISBN has thirteen digits, or ten before 2007.';
}

function wrongLast(digits: string, expected: string): string | undefined {
  if (digits.at(-1) === expected) return undefined;
  return `A digit is wrong: with these, the last would be ${expected}.`;
}

function elevensDigit(digits: string): string {
  const sum = [...digits].reduce(
    (total, digit, place) => total + Number(digit) * (digits.length + 1 - place),
    0,
  );
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? 'X' : String(check);
}

function tensDigit(digits: string): string {
  const sum = [...digits].reduce(
    (total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 1 : 3),
    0,
  );
  return String((10 - (sum % 10)) % 10);
}
