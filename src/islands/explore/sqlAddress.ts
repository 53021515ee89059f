/** The longest query an address carries, in characters. */
export const longestSql = 20_000;
/** Queries longer than this are compressed. */
const plainUntil = 300;

const toText = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
const toBytes = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
const through = async (bytes: Uint8Array<ArrayBuffer>, stream: GenericTransformStream): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream as unknown as ReadableWritablePair)).arrayBuffer());

/** A query as the fragment of an address: `sql=…` as it is, `sqlz=…` deflated and in base 64 where it is long. Null where it is too long to travel. */
export async function writeSql(sql: string): Promise<string | null> {
  if (sql.length > longestSql) return null;
  if (sql.length <= plainUntil) return `sql=${encodeURIComponent(sql)}`;
  return `sqlz=${toText(await through(new TextEncoder().encode(sql), new CompressionStream('deflate-raw')))}`;
}

/** The query of a fragment: null where it carries none, `unreadable` where it carries one that cannot be read or is too long. */
export async function readSql(fragment: string): Promise<string | 'unreadable' | null> {
  const [, key, value = ''] = /^#?(sqlz?)=(.*)$/s.exec(fragment) ?? [];
  if (!key) return null;
  try {
    const bytes = key === 'sqlz' ? await inflated(toBytes(value)) : null;
    const sql = bytes ? new TextDecoder('utf-8', { fatal: true }).decode(bytes) : decodeURIComponent(value);
    return sql.length > longestSql || /[\0-\x08\x0b\x0c\x0e-\x1f]/.test(sql) ? 'unreadable' : sql;
  } catch {
    return 'unreadable';
  }
}

/** Inflates, and stops where what comes out is far more than any query: a short text can hold a very long one. */
async function inflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > longestSql * 4) {
      await reader.cancel();
      throw new Error('too long');
    }
    parts.push(value);
  }
  return new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer());
}
