/// The leaves of a taproot output, depth first.
public struct PSBTTaprootTree: Hashable, Sendable, PSBTValue {
  /// One leaf and its depth.
  public struct Leaf: Hashable, Sendable {
    /// How many branches are above the leaf.
    public let depth: UInt8
    /// The leaf's version.
    public let version: UInt8
    /// The leaf's script.
    public let script: Script

    /// Describes a leaf.
    public init(depth: UInt8, version: UInt8, script: Script) {
      self.depth = depth
      self.version = version
      self.script = script
    }
  }

  /// The greatest depth of a leaf (BIP-0341).
  public static let maximumDepth: UInt8 = 128

  /// The leaves, depth first.
  public let leaves: [Leaf]

  /// Takes leaves depth first, and refuses those that do not form one whole tree.
  public init(_ leaves: [Leaf]) throws(PSBTFieldFault) {
    guard !leaves.isEmpty else { throw .emptyTree }
    for leaf in leaves {
      guard leaf.depth <= Self.maximumDepth else { throw .leafTooDeep(leaf.depth) }
      guard leaf.version & 1 == 0 else { throw .leafVersion(leaf.version) }
    }
    guard Self.isWhole(leaves.map { Int($0.depth) }) else { throw .unbalancedTree }
    self.leaves = leaves
  }

  init(psbtValue: [UInt8]) throws(PSBTFieldFault) {
    var reader = ByteReader(psbtValue)
    var leaves: [Leaf] = []
    do throws(CodecError) {
      while reader.remaining > 0 {
        leaves.append(
          Leaf(
            depth: try reader.readInteger(), version: try reader.readInteger(),
            script: try Script(from: &reader)))
      }
    } catch {
      throw .value(error)
    }
    try self.init(leaves)
  }

  var psbtValue: [UInt8] {
    var buffer = ByteBuffer()
    for leaf in leaves {
      buffer.write(leaf.depth)
      buffer.write(leaf.version)
      leaf.script.encode(to: &buffer)
    }
    return buffer.bytes
  }

  /// Whether leaves of these depths, from the left, form a whole tree.
  ///
  /// The stack holds the depths of complete subtrees that wait for their right sibling.
  private static func isWhole(_ depths: [Int]) -> Bool {
    var waiting: [Int] = []
    for (index, start) in depths.enumerated() {
      guard waiting.last.map({ $0 <= start }) ?? true else { return false }
      var depth = start
      while waiting.last == depth {
        waiting.removeLast()
        depth -= 1
      }
      if depth == 0 { return index == depths.count - 1 }
      waiting.append(depth)
    }
    return false
  }
}
