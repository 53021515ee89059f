/** CRC-32 of bytes as ZIP and PNG use it (ISO 3309). */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ table[(crc ^ byte) & 255]!;
  return (crc ^ 0xffffffff) >>> 0;
}

const table = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

async function deflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'))).arrayBuffer());
  } catch {
    return null;
  }
}

/** Fields of two and four bytes, little endian. */
function record(...fields: readonly (readonly [size: 2 | 4, value: number])[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(fields.reduce((n, [size]) => n + size, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [size, value] of fields) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  }
  return bytes;
}

/** 1 January 1980, the earliest day a ZIP can name: the same content gives the same bytes. */
const day = 0x21;

/**
 * Packs texts into a ZIP archive (PKWARE APPNOTE 6.3.3), compressed by the browser itself where it can: no worker made of a
 * blob, which a strict policy refuses.
 */
export async function zip(files: readonly { readonly path: string; readonly text: string }[]): Promise<Blob> {
  const encoder = new TextEncoder();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const directory: Uint8Array<ArrayBuffer>[] = [];
  let at = 0;
  for (const file of files) {
    const name = encoder.encode(file.path);
    const bytes = encoder.encode(file.text);
    const packed = await deflated(bytes);
    const content = packed ?? bytes;
    const shared = [[2, 20], [2, 0x0800], [2, packed ? 8 : 0], [2, 0], [2, day], [4, crc32(bytes)], [4, content.length], [4, bytes.length], [2, name.length], [2, 0]] as const;
    const head = record([4, 0x04034b50], ...shared);
    directory.push(record([4, 0x02014b50], [2, 20], ...shared, [2, 0], [2, 0], [2, 0], [4, 0], [4, at]), name);
    parts.push(head, name, content);
    at += head.length + name.length + content.length;
  }
  const size = directory.reduce((n, part) => n + part.length, 0);
  const end = record([4, 0x06054b50], [2, 0], [2, 0], [2, files.length], [2, files.length], [4, size], [4, at], [2, 0]);
  return new Blob([...parts, ...directory, end]);
}
