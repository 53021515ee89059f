const two = (n: number): string => String(n).padStart(2, '0');

/** A decimal of 32-bit words, from the lowest, as text. */
export function decimalText(words: Uint32Array, scale: number): string {
  const whole = BigInt.asIntN(words.length * 32, words.reduceRight((sum, word) => (sum << 32n) | BigInt(word), 0n));
  const digits = (whole < 0n ? -whole : whole).toString().padStart(scale + 1, '0');
  const text = scale > 0 ? `${digits.slice(0, -scale)}.${digits.slice(-scale)}` : digits;
  return whole < 0n ? `-${text}` : text;
}

/**
 * `2024-03-01` from days since 1 January 1970, in the calendar of ISO 8601 for every year; years of more or fewer than four digits
 * carry a sign. After "days_from_civil" by Howard Hinnant (https://howardhinnant.github.io/date_algorithms.html).
 */
export function isoDate(days: number): string {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const day = shifted - era * 146_097;
  const yearOfEra = Math.floor((day - Math.floor(day / 1460) + Math.floor(day / 36_524) - Math.floor(day / 146_096)) / 365);
  const dayOfYear = day - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const part = Math.floor((5 * dayOfYear + 2) / 153);
  const month = part < 10 ? part + 3 : part - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const sign = year < 0 ? '-' : year > 9999 ? '+' : '';
  return `${sign}${String(Math.abs(year)).padStart(4, '0')}-${two(month)}-${two(dayOfYear - Math.floor((153 * part + 2) / 5) + 1)}`;
}

/** `08:30:00.25` from microseconds since midnight. */
export function clock(micros: number): string {
  const whole = Math.floor(micros / 1e6);
  const part = Math.floor(micros % 1e6);
  const fraction = part ? `.${String(part).padStart(6, '0').replace(/0+$/, '')}` : '';
  return `${two(Math.floor(whole / 3600))}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}${fraction}`;
}

const dayOfMicros = 86_400_000_000n;
const endless = 9_223_372_036_854_775_807n;

/** `2024-03-01T08:30:00` from microseconds since 1970; DuckDB's two endless times by their names. */
export function isoTimestamp(micros: bigint): string {
  if (micros === endless || micros === -endless) return micros < 0n ? '-infinity' : 'infinity';
  const rest = ((micros % dayOfMicros) + dayOfMicros) % dayOfMicros;
  return `${isoDate(Number((micros - rest) / dayOfMicros))}T${clock(Number(rest))}`;
}

/** `1 month 2 days 00:00:03` from the parts of an interval, as DuckDB writes it. */
export function intervalText(months: number, days: number, micros: number): string {
  const counted = (n: number, word: string): string[] => (n === 0 ? [] : [`${n} ${word}${Math.abs(n) === 1 ? '' : 's'}`]);
  const time = micros === 0 ? [] : [`${micros < 0 ? '-' : ''}${clock(Math.abs(micros))}`];
  const parts = [...counted(Math.trunc(months / 12), 'year'), ...counted(months % 12, 'month'), ...counted(days, 'day'), ...time];
  return parts.length ? parts.join(' ') : '00:00:00';
}

const mostBytes = 4_096;

/** Bytes as DuckDB prints them: what can be read as it is, the rest as \xHH; only the first 4,096 of them. */
export function bytesText(bytes: Uint8Array): string {
  const text = Array.from(bytes.subarray(0, mostBytes), (b) => (b >= 32 && b < 127 && b !== 92 && b !== 39 && b !== 34 ? String.fromCharCode(b) : `\\x${b.toString(16).toUpperCase().padStart(2, '0')}`)).join('');
  return bytes.length > mostBytes ? `${text}…` : text;
}

const mostCharacters = 100_000;

/** A text as it is, or its first 100,000 characters and a mark. */
export const shortText = (text: string): string => (text.length > mostCharacters ? `${text.slice(0, mostCharacters)}…` : text);
