import Diagnostics
import Workspace

/// Writes a ``BlobFile`` string by string; the file takes its place when it is complete.
struct BlobWriter: ~Copyable {
  private var sink: FileSink
  private var offset: Int
  private var index = ByteEncoder()

  init(_ path: String, key: ContentHash) throws(InputError) {
    var sink = try FileSink(path, options: .createFolders)
    var header = ByteEncoder()
    header.append(key)
    try sink.write(BlobFile.magic + header.bytes)
    self.sink = sink
    offset = BlobFile.headerSize
  }

  mutating func write(_ blob: [UInt8], named name: ContentHash) throws(InputError) {
    index.append(name)
    index.append(UInt64(offset))
    index.append(UInt64(blob.count))
    index.append(ContentHash(of: blob))
    try sink.write(blob)
    offset += blob.count
  }

  consuming func commit() throws(InputError) {
    var trailer = ByteEncoder()
    trailer.append(UInt64(offset))
    trailer.append(ContentHash(of: index.bytes))
    try sink.write(index.bytes + trailer.bytes + BlobFile.magic)
    try sink.commit()
  }
}
