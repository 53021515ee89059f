import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** A picture in memory, three bytes a pixel, row by row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}

const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

/** Reads a PNG of eight bits a channel, RGB or RGBA, not interlaced, as Chromium and `writePng` write them; alpha is dropped. Source: PNG specification, third edition, sections 9 and 11. */
export function readPng(file: Buffer): Picture {
  if (!file.subarray(0, 8).equals(signature)) throw new Error('not a PNG');
  const data: Buffer[] = [];
  let [width, height, channels] = [0, 0, 0];
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    const type = file.toString('latin1', at + 4, at + 8);
    const body = file.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') {
      [width, height] = [body.readUInt32BE(0), body.readUInt32BE(4)];
      channels = ({ 2: 3, 6: 4 } as Record<number, number>)[body[9]!] ?? 0;
      if (body[8] !== 8 || channels === 0 || body[12] !== 0) throw new Error('PNG of a kind that is not read here');
    } else if (type === 'IDAT') data.push(body);
    at += length + 12;
  }
  const raw = inflateSync(Buffer.concat(data));
  const line = width * channels;
  const rgb = new Uint8Array(width * height * 3);
  let above = new Uint8Array(line);
  for (let y = 0; y < height; y += 1) {
    const start = y * (line + 1);
    const filter = raw[start]!;
    const row = new Uint8Array(raw.subarray(start + 1, start + 1 + line));
    for (let i = 0; i < line; i += 1) {
      const left = i >= channels ? row[i - channels]! : 0;
      const corner = i >= channels ? above[i - channels]! : 0;
      const up = above[i]!;
      row[i] = row[i]! + [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter]!;
    }
    for (let x = 0; x < width; x += 1) for (let c = 0; c < 3; c += 1) rgb[(y * width + x) * 3 + c] = row[x * channels + c]!;
    above = row;
  }
  return { width, height, rgb };
}

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(body.length, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}

/** Writes a picture as a PNG, eight bits a channel. */
export function writePng({ width, height, rgb }: Picture): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const raw = Buffer.alloc((width * 3 + 1) * height);
  for (let y = 0; y < height; y += 1) raw.set(rgb.subarray(y * width * 3, (y + 1) * width * 3), y * (width * 3 + 1) + 1);
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', deflateSync(raw, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

/** A picture at 1/n of its size, each pixel the mean of n × n, in 16 steps a channel: what is kept of a page. Remainders at the edges are dropped. */
export function reduced({ width, height, rgb }: Picture, n: number): Picture {
  const [w, h] = [Math.floor(width / n), Math.floor(height / n)];
  const small = new Uint8Array(w * h * 3);
  for (let y = 0; y < h; y += 1)
    for (let x = 0; x < w; x += 1)
      for (let c = 0; c < 3; c += 1) {
        let sum = 0;
        for (let dy = 0; dy < n; dy += 1) for (let dx = 0; dx < n; dx += 1) sum += rgb[((y * n + dy) * width + x * n + dx) * 3 + c]!;
        small[(y * w + x) * 3 + c] = Math.round(sum / (n * n) / 17) * 17;
      }
  return { width: w, height: h, rgb: small };
}
