const FREE = 0xffffffff;
const END = 0xfffffffe;
const FAT = 0xfffffffd;

/** A minimal OLE compound file (512-byte sectors, one FAT sector) whose directory names the given streams, all of them empty. */
export function buildCompoundFile(streams: readonly string[]): Buffer {
  const entries = ["Root Entry", ...streams];
  const directorySectors = Math.ceil(entries.length / 4);
  const header = Buffer.alloc(512);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(header);
  header.writeUInt16LE(0x3e, 24);
  header.writeUInt16LE(3, 26);
  header.writeUInt16LE(0xfffe, 28);
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(1, 44);
  header.writeUInt32LE(1, 48);
  header.writeUInt32LE(4096, 56);
  header.writeUInt32LE(END, 60);
  header.writeUInt32LE(END, 68);
  for (let at = 76; at < 512; at += 4) header.writeUInt32LE(FREE, at);
  header.writeUInt32LE(0, 76);
  const table = Buffer.alloc(512, 0xff);
  table.writeUInt32LE(FAT, 0);
  for (let n = 1; n <= directorySectors; n += 1) table.writeUInt32LE(n === directorySectors ? END : n + 1, n * 4);
  const directory = Buffer.alloc(directorySectors * 512);
  entries.forEach((name, index) => {
    const at = index * 128;
    const length = directory.write(name, at, "utf16le");
    directory.writeUInt16LE(length + 2, at + 64);
    directory.writeUInt8(index === 0 ? 5 : 2, at + 66);
    for (const field of [68, 72, 76]) directory.writeUInt32LE(FREE, at + field);
    directory.writeUInt32LE(END, at + 116);
  });
  return Buffer.concat([header, table, directory]);
}
