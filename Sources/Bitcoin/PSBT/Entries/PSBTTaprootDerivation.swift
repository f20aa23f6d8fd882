public import Hashing

/// A key of a taproot output, the leaves that use it, and its origin.
public struct PSBTTaprootDerivation: PSBTEntry {
  /// The x-only key, unchecked.
  public let key: Digest<32>
  /// The hashes of the leaves that have the key; none for the internal key.
  public let leafHashes: [Digest<32>]
  /// The origin of the key.
  public let origin: KeyOrigin

  /// Makes an entry for a key and its origin.
  public init(key: Digest<32>, leafHashes: [Digest<32>], origin: KeyOrigin) {
    self.key = key
    self.leafHashes = leafHashes
    self.origin = origin
  }

  init(keyData: [UInt8], value: [UInt8]) throws(PSBTFieldFault) {
    guard let key = Digest<32>(keyData) else { throw .keyLength(keyData.count) }
    var reader = ByteReader(value)
    var hashes: [Digest<32>] = []
    let rest: [UInt8]
    do throws(CodecError) {
      for _ in 0..<(try reader.readCount(minimumItemSize: 32)) {
        hashes.append(try reader.readDigest())
      }
      rest = try reader.readBytes(count: reader.remaining)
    } catch {
      throw .value(error)
    }
    self.init(key: key, leafHashes: hashes, origin: try KeyOrigin(encoded: rest))
  }

  var keyData: [UInt8] { key.array }

  var value: [UInt8] {
    var buffer = ByteBuffer()
    buffer.write(compactSize: leafHashes.count)
    for hash in leafHashes { buffer.write(hash) }
    buffer.write(origin.encoded)
    return buffer.bytes
  }
}
