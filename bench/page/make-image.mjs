import { deflateSync } from 'node:zlib';
import { randomFrom } from './random.mjs';

/** A PNG of hills with some grain, so that it weighs what a photograph does. */
export function makeImage(width, height, seed) {
  const random = randomFrom(seed);
  const hue = random();
  const rows = Buffer.alloc(height * (1 + width * 3));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const hill = Math.sin(x / 90 + hue * 9) * 20 + Math.sin(x / 37) * 8 + height / 2;
      const light = (y < hill ? 190 : 110) + (y / height) * 40 + random() * 6;
      const at = y * (1 + width * 3) + 1 + x * 3;
      rows[at] = light * (0.6 + 0.4 * hue);
      rows[at + 1] = light * 0.9;
      rows[at + 2] = light * (1 - 0.4 * hue);
    }
  }
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  size.set([8, 2, 0, 0, 0], 8); // 8 bits, RGB
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', size), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(checksum(body), body.length + 4);
  return framed;
}

/** CRC-32, which `node:zlib` has only from Node 22 on. */
function checksum(bytes) {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
