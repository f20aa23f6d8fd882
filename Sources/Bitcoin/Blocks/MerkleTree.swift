public import Hashing

/// Computes a merkle root leaf by leaf, keeping only one hash for each level.
///
/// Where a level has an odd number of nodes, the last is paired with itself. So a list with its end
/// repeated has the same root as the list itself (CVE-2012-2459); `hasEqualPair` distinguishes
/// them.
public struct MerkleTree: Sendable {
  /// The result for a list of leaves.
  public struct Summary: Hashable, Sendable {
    /// The root: zero for no leaf at all, the leaf itself for one.
    public let root: Digest<32>
    /// Whether two different nodes that form a pair on any level are equal.
    public let hasEqualPair: Bool
  }

  /// For each level the node that waits for its partner: present if the count has the level's bit.
  private var waiting = InlineArray<32, Digest<32>>(repeating: Self.nothing)
  private var count: UInt32 = 0
  private var hasEqualPair = false

  /// Starts with no leaf.
  public init() {}

  /// Adds the next leaf.
  public mutating func append(_ leaf: Digest<32>) {
    var node = leaf
    let level = (~count).trailingZeroBitCount
    for index in 0..<level { join(waiting[index], to: &node) }
    waiting[level] = node
    count += 1
  }

  /// The result for the leaves so far; more may follow.
  public var summary: Summary {
    var copy = self
    let root = copy.finish()
    return Summary(root: root, hasEqualPair: copy.hasEqualPair)
  }

  private mutating func finish() -> Digest<32> {
    guard count > 0 else { return Self.nothing }
    var level = count.trailingZeroBitCount
    var node = waiting[level]
    var width = count >> level
    while width > 1 {
      if width.isMultiple(of: 2) {
        join(waiting[level], to: &node)
      } else {
        node = Self.parent(of: node, node)
      }
      width = width / 2 + width % 2
      level += 1
    }
    return node
  }

  private mutating func join(_ left: Digest<32>, to right: inout Digest<32>) {
    hasEqualPair = hasEqualPair || left == right
    right = Self.parent(of: left, right)
  }

  private static func parent(of left: Digest<32>, _ right: Digest<32>) -> Digest<32> {
    var running = DoubleSHA256()
    running.update(left)
    running.update(right)
    return running.finalize()
  }

  private static var nothing: Digest<32> { Digest(InlineArray(repeating: 0)) }
}
