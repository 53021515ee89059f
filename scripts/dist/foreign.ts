import { fold } from '../../src/domain/fold.ts';

type Locale = 'vi' | 'en';

interface Form {
  readonly form: RegExp;
  readonly wants: string;
}

const percentApart: Form = { form: /\d[\s\u00a0\u202f]%/, wants: 'the percent sign follows its number without a space' };
const isoDay: Form = { form: /(?<![\d-])\d{4}-\d{2}-\d{2}(?![\d-])/, wants: 'days are written out for readers' };

/** Numbers and days in the form of the other language; `8.3` stays free for the numbers of items, clauses and versions. */
const forms: Readonly<Record<Locale, readonly Form[]>> = {
  vi: [
    { form: /(?<![\d.,])\d{1,3}(,\d{3}){2,}(?!\d)/, wants: 'thousands are parted by a dot in Vietnamese' },
    { form: /\d+\.\d+\s?%/, wants: 'decimals follow a comma in Vietnamese' },
    { form: /(?<![\d.,])(\d+\.(\d{2}|\d{4,})|\d{2,}\.\d)(?![\d.])/, wants: 'decimals follow a comma in Vietnamese' },
    { form: /\b\d{1,2} (January|February|March|April|May|June|July|August|September|October|November|December)\b/, wants: 'days are written dd/mm/yyyy in Vietnamese' },
    isoDay,
    percentApart,
  ],
  en: [
    { form: /(?<![\d.,])\d{1,3}(\.\d{3}){2,}(?!\d)/, wants: 'thousands are parted by a comma in English' },
    { form: /\d+,\d{1,2}(?!\d)\s?%/, wants: 'decimals follow a dot in English' },
    { form: /(?<![\d.,])\d+,(\d{1,2}|\d{4,})(?![\d,])/, wants: 'decimals follow a dot in English' },
    isoDay,
    percentApart,
  ],
};

const names: Readonly<Record<Locale, string>> = { vi: 'Vietnamese', en: 'English' };
/** Small words that no sentence does without and the other language does not have, folded as `fold` leaves them. */
const smallWords: Readonly<Record<Locale, ReadonlySet<string>>> = {
  vi: new Set('cua cac khong duoc trong nhung theo nguoi nguon chua voi nay dung moi'.split(' ')),
  en: new Set('the of and from with that this which are was were not only between each by for is has have than their its been where when other'.split(' ')),
};
/** A Latin letter that English does without: in a text of the other language it is a name, in plain English there is none. */
const marked = /[\u00c0-\u024f\u1ea0-\u1ef9]/;

/** A text without what it quotes. */
const unquoted = (text: string): string => text.replace(/\u201c[^\u201d]*\u201d/g, ' ');
/** A text without addresses and paths of files, which belong to no language. */
const unaddressed = (text: string): string => (/[/@_]/.test(text) ? text.replace(/\S+/g, (token) => (/[/@_]/.test(token) && /\p{L}/u.test(token) ? ' ' : token)) : text);

/** The words that may give a text away: English ones in lower case alone, since names are full of `The`; Vietnamese ones folded. */
function smallOf(text: string, other: Locale): readonly string[] {
  const words = text.match(/\p{L}+/gu) ?? [];
  return other === 'en' ? words : words.filter((word) => marked.test(word)).map(fold);
}

/** Small words of the other language in a text of `lang`: two different ones, or one where nothing else speaks for Vietnamese. */
function strayWords(text: string, lang: Locale): readonly string[] {
  const other = lang === 'vi' ? 'en' : 'vi';
  const plain = unaddressed(text);
  const found = [...new Set(smallOf(plain, other).filter((word) => smallWords[other].has(word)))];
  const wholly = lang === 'vi' && plain === text && !marked.test(text) && (text.match(/\p{L}{2,}/gu) ?? []).length >= 3;
  return found.length >= (wholly ? 1 : 2) ? found : [];
}

/** What in a text belongs to the other language, each as a clause for a message: numbers, days, percent signs and sentences. */
export function foreignIn(text: string, lang: Locale): string[] {
  const said = unquoted(text);
  const plain = unaddressed(said);
  const numbers = forms[lang].flatMap(({ form, wants }) => {
    const hit = form.exec(plain);
    return hit ? [{ hit: hit[0], wants }] : [];
  });
  const words = strayWords(said, lang);
  return [
    ...numbers.filter(({ wants }, n) => numbers.findIndex((other) => other.wants === wants) === n).map(({ hit, wants }) => `"${hit}": ${wants}`),
    ...(words.length > 0 ? [`"${text.trim().replace(/\s+/g, ' ').slice(0, 80)}": ${words.map((w) => `"${w}"`).join(', ')} on a page in ${names[lang]}`] : []),
  ];
}
