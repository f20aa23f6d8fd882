public import Hashing

/// Taproot's hashes (BIP341): how an output key commits to a tree of scripts.
public enum Taproot {
  /// The leaf version of tapscript (BIP342).
  public static let tapscriptLeafVersion: UInt8 = 0xc0

  /// Gives the leaf version in the first byte of a control block, whose lowest bit is the parity.
  public static func leafVersion(inControlByte byte: UInt8) -> UInt8 { byte & 0xfe }

  private static let leafTag = TaggedHash(tag: "TapLeaf")
  private static let branchTag = TaggedHash(tag: "TapBranch")
  private static let tweakTag = TaggedHash(tag: "TapTweak")

  /// The hash of one leaf: its version and its script.
  public static func leafHash(
    of script: Script, version: UInt8 = tapscriptLeafVersion
  ) -> Digest<32> {
    var sink = HashSink(leafTag.begin())
    sink.write(version)
    script.encode(to: &sink)
    return sink.finalize()
  }

  /// The hash of two nodes, the lesser one first.
  public static func branchHash(_ one: Digest<32>, _ other: Digest<32>) -> Digest<32> {
    var running = branchTag.begin()
    running.update(min(one, other))
    running.update(max(one, other))
    return running.finalize()
  }

  /// The tweak from an internal key to its output key; the root is `nil` if there are no scripts.
  public static func tweak(internalKey: [UInt8], root: Digest<32>?) -> Digest<32> {
    var running = tweakTag.begin()
    running.update(internalKey)
    if let root { running.update(root) }
    return running.finalize()
  }
}
