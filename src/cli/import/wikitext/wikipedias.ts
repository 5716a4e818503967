/** How to recognise a Wikipedia's language: the word for its categories. */
const categories: readonly (readonly [RegExp, string])[] = [
  [/\[\[Kategorie:/, 'de'],
  [/\[\[Catégorie:/, 'fr'],
  [/\[\[Categoría:/, 'es'],
  [/\[\[Categoria:/, 'it'],
  [/\[\[Categorie:/, 'nl'],
  [/\[\[Kategoria:/, 'pl'],
  [/\[\[Категория:/, 'ru'],
  [/\[\[Категорія:/, 'uk'],
  [/\[\[Kategori:/, 'tr'],
  [/\[\[תורטגיקה:|\[\[קטגוריה:/, 'he'],
  [/\[\[تصنيف:/, 'ar'],
  [/\[\[श्रेणी:/, 'hi'],
  [/\[\[分类:|\[\[分類:/, 'zh'],
  [/\[\[분류:/, 'ko'],
];

/** The language of an article, by the words of its markup; English where nothing shows it. */
export function languageOf(text: string): string {
  return categories.find(([pattern]) => pattern.test(text))?.[1] ?? 'en';
}

const overviews: Readonly<Record<string, string>> = {
  de: 'Überblick',
  fr: 'Présentation',
  es: 'Resumen',
  it: 'Panoramica',
  nl: 'Overzicht',
  pl: 'Wprowadzenie',
  ru: 'Обзор',
  uk: 'Огляд',
  tr: 'Genel bakış',
  he: 'סקירה',
  ar: 'نظرة عامة',
  hi: 'परिचय',
  zh: '概述',
  ko: '개요',
};

/** The title of what comes before the first heading. */
export function overviewIn(language: string): string {
  return overviews[language] ?? 'Overview';
}

/** Whether a section only leads elsewhere. */
export function seeAlsoTitle(title: string): boolean {
  return /^(?:see also|external links|external link|weblinks|siehe auch|voir aussi|liens externes|articles connexes|véase también|enlaces externos|voci correlate|collegamenti esterni|altri progetti|zie ook|externe links?|zobacz też|linki zewnętrzne|см\. также|ссылки|див\. також|посилання|ayrıca bakınız|dış bağlantılar)$/i.test(
    title.trim(),
  );
}
