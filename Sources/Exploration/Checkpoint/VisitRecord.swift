/// What a checkpoint holds of a visited state, in 15 bytes: what is kept of its fingerprint, and
/// how it was first reached. Its number follows from its place.
struct VisitRecord {
  static let bytes = 15

  let key: Key
  let parent: UInt32
  let ordinal: UInt16

  init(key: Key, parent: UInt32, ordinal: UInt16) {
    self.key = key
    self.parent = parent
    self.ordinal = ordinal
  }

  init(in bytes: UnsafeRawBufferPointer, at offset: Int) {
    key = Key(
      word: UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)),
      shard: bytes[offset + 8])
    parent = UInt32(
      littleEndian: bytes.loadUnaligned(fromByteOffset: offset + 9, as: UInt32.self))
    ordinal = UInt16(
      littleEndian: bytes.loadUnaligned(fromByteOffset: offset + 13, as: UInt16.self))
  }

  func write(to place: UnsafeMutableRawPointer) {
    place.storeBytes(of: key.word.littleEndian, as: UInt64.self)
    place.storeBytes(of: key.shard, toByteOffset: 8, as: UInt8.self)
    place.storeBytes(of: parent.littleEndian, toByteOffset: 9, as: UInt32.self)
    place.storeBytes(of: ordinal.littleEndian, toByteOffset: 13, as: UInt16.self)
  }
}
