internal import Bitcoin
internal import Hashing
internal import Secp256k1

/// A control block, which proves that a taproot output commits to a leaf.
///
///     <leaf version and parity> <internal key> <hash>…
struct ControlBlock {
  let leafVersion: UInt8
  private let parity: Parity
  private let internalKey: ArraySlice<UInt8>
  private let path: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) throws(ScriptError) {
    guard bytes.count >= 33, (bytes.count - 33).isMultiple(of: 32), bytes.count <= 33 + 128 * 32
    else { throw .taprootWrongControlSize }
    leafVersion = Taproot.leafVersion(inControlByte: bytes[0])
    parity = bytes[0] & 1 == 0 ? .even : .odd
    internalKey = bytes[1..<33]
    path = bytes[33...]
  }

  /// Whether an output key is the internal key, tweaked by the root that the leaf and the path
  /// give.
  func commits(_ outputKey: Digest<32>, to leafHash: Digest<32>) -> Bool {
    var root = leafHash
    var rest = path
    while let sibling = Digest<32>(rest.prefix(32)) {
      root = Taproot.branchHash(root, sibling)
      rest = rest.dropFirst(32)
    }
    let tweak = Taproot.tweak(internalKey: Array(internalKey), root: root)
    do {
      return try XOnlyPublicKey(Array(internalKey))
        .yields(outputKey.bytes, tweakedBy: tweak.bytes, parity: parity)
    } catch {
      return false
    }
  }
}
