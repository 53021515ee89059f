/** A section of a WebAssembly module: its id and where its content stands in the bytes. */
export interface Section {
  readonly id: number;
  readonly start: number;
  readonly end: number;
}

/** Ids of the sections of a module that are read or written here. */
export const sectionId = { custom: 0, type: 1, import: 2, function: 3, export: 7, start: 8, element: 9, code: 10 } as const;

/** Reads numbers, names and byte runs of a module one after another; throws a RangeError past the end. */
export interface Reader {
  at: number;
  byte(): number;
  /** An unsigned number in LEB128. */
  number(): number;
  /** Steps over a number in LEB128, whatever its sign and size. */
  skip(): void;
  name(): string;
}

export function readerOf(bytes: Uint8Array, from: number): Reader {
  const reader: Reader = {
    at: from,
    byte() {
      const value = bytes[reader.at];
      if (value === undefined) throw new RangeError('the module ends in the middle of something');
      reader.at += 1;
      return value;
    },
    number() {
      let [value, scale, part] = [0, 1, 0];
      do {
        part = reader.byte();
        value += (part & 0x7f) * scale;
        scale *= 128;
      } while (part & 0x80);
      return value;
    },
    skip() {
      while (reader.byte() & 0x80);
    },
    name() {
      const length = reader.number();
      const start = reader.at;
      reader.at += length;
      return new TextDecoder().decode(bytes.subarray(start, reader.at));
    },
  };
  return reader;
}

/** The sections of a module in their order. Throws when the bytes are no WebAssembly of version 1. */
export function sectionsOf(bytes: Uint8Array): Section[] {
  if (new DataView(bytes.buffer, bytes.byteOffset).getUint32(0) !== 0x0061736d || bytes[4] !== 1) throw new Error('not a WebAssembly module');
  const reader = readerOf(bytes, 8);
  const sections: Section[] = [];
  while (reader.at < bytes.length) {
    const id = reader.byte();
    const size = reader.number();
    sections.push({ id, start: reader.at, end: reader.at + size });
    reader.at += size;
  }
  return sections;
}

/** An unsigned number in LEB128. */
export function leb(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  do {
    const part = rest % 128;
    rest = Math.floor(rest / 128);
    bytes.push(rest > 0 ? part | 0x80 : part);
  } while (rest > 0);
  return bytes;
}

/** A section as bytes. */
export const sectionBytes = (id: number, content: Uint8Array): Uint8Array => Buffer.concat([Uint8Array.from([id, ...leb(content.length)]), content]);

/**
 * Steps over one instruction and gives the function it calls or names, or null. Knows the instructions of WebAssembly 2.0 without
 * vectors, and the first exception handling; throws on any other, so that nothing is misread.
 */
export function instruction(reader: Reader): number | null {
  const at = reader.at;
  const op = reader.byte();
  const skip = (count: number): null => {
    for (let n = 0; n < count; n += 1) reader.skip();
    return null;
  };
  if ((op >= 0x45 && op <= 0xc4) || plain.has(op)) return null;
  if (op >= 0x28 && op <= 0x3e) return skip(2);
  if (withOne.has(op)) return skip(1);
  switch (op) {
    case 0x10: case 0x12: case 0xd2:
      return reader.number();
    case 0x11: case 0x13:
      return skip(2);
    case 0x0e: case 0x1c: {
      const count = reader.number();
      return skip(op === 0x0e ? count + 1 : count);
    }
    case 0x43: case 0x44:
      reader.at += op === 0x43 ? 4 : 8;
      return null;
    case 0xfc: {
      const sub = reader.number();
      if (sub <= 7) return null;
      if (sub <= 17) return skip(sub === 8 || sub === 10 || sub === 12 || sub === 14 ? 2 : 1);
    }
  }
  throw new Error(`instruction 0x${op.toString(16)} at byte ${at} is not known here`);
}

/** Without anything behind them: unreachable, nop, else, catch_all, end, return, drop, select, ref.is_null. */
const plain = new Set([0x00, 0x01, 0x05, 0x19, 0x0b, 0x0f, 0x1a, 0x1b, 0xd1]);
/** With one number: block, loop, if, try, catch, throw, rethrow, br, br_if, delegate, variables, tables, memory size and grow, i32.const, i64.const, ref.null. */
const withOne = new Set([0x02, 0x03, 0x04, 0x06, 0x07, 0x08, 0x09, 0x0c, 0x0d, 0x18, 0x20, 0x21, 0x22, 0x23, 0x24, 0x25, 0x26, 0x3f, 0x40, 0x41, 0x42, 0xd0]);
