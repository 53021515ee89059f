export type Locale = 'vi' | 'en';
export const locales: readonly Locale[] = ['vi', 'en'];
/** BCP 47 tags for Intl and for the lang attribute. */
export const tag: Readonly<Record<Locale, string>> = { vi: 'vi-VN', en: 'en-GB' };
export const other = (locale: Locale): Locale => (locale === 'vi' ? 'en' : 'vi');
