/** Year, month and day, as far as given by numbers, in the words of an English article: `21 May 2019`. */
export function dateWords([year, month, day]: readonly (string | undefined)[]): string {
  const number = Number(month);
  const name =
    Number.isInteger(number) && number >= 1 && number <= 12
      ? new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(
          new Date(Date.UTC(2000, number - 1)),
        )
      : month;
  return [day, name, year].filter((part) => part !== undefined && part !== '').join(' ');
}
