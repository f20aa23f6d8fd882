import Bitcoin
import Hashing
import Testing

@Suite("Merkle trees")
struct MerkleTreeTests {
  /// So many leaves, all different.
  static func leaves(_ count: Int) -> [Digest<32>] {
    (0..<count).map { SHA256.hash([UInt8($0 >> 8), UInt8($0 & 0xff)]) }
  }

  static func summary(_ leaves: [Digest<32>]) -> MerkleTree.Summary {
    var tree = MerkleTree()
    for leaf in leaves { tree.append(leaf) }
    return tree.summary
  }

  /// The definition: whole levels, the last node of an odd one repeated.
  static func definition(_ leaves: [Digest<32>]) -> (root: [UInt8], hasEqualPair: Bool) {
    var level = leaves.map { $0.array }
    var hasEqualPair = false
    while level.count > 1 {
      for index in stride(from: 0, to: level.count - 1, by: 2)
      where level[index] == level[index + 1] {
        hasEqualPair = true
      }
      if level.count % 2 == 1 { level.append(level[level.count - 1]) }
      level = stride(from: 0, to: level.count, by: 2).map {
        SHA256.hash(SHA256.hash(level[$0] + level[$0 + 1])).array
      }
    }
    return (level.first ?? [UInt8](repeating: 0, count: 32), hasEqualPair)
  }

  @Test("the root is the one of the definition", arguments: 0...70)
  func root(count: Int) {
    let leaves = Self.leaves(count)
    let summary = Self.summary(leaves)
    #expect(summary.root.array == Self.definition(leaves).root)
    #expect(!summary.hasEqualPair)
  }

  /// For each count that is no power of two: its last 2^n leaves can be repeated without a trace.
  static let repeatable = (1...40).filter { $0 & ($0 - 1) != 0 }

  @Test("a list with its end repeated has the same root, and an equal pair", arguments: repeatable)
  func twin(count: Int) {
    let leaves = Self.leaves(count)
    let twin = leaves + leaves.suffix(1 << count.trailingZeroBitCount)
    #expect(Self.summary(twin).root == Self.summary(leaves).root)
    #expect(Self.summary(twin).hasEqualPair)
    #expect(!Self.summary(leaves).hasEqualPair)
  }

  @Test("two equal leaves are an equal pair only where they form a pair", arguments: 0..<9)
  func neighbours(index: Int) {
    var leaves = Self.leaves(10)
    leaves[index + 1] = leaves[index]
    #expect(Self.summary(leaves).hasEqualPair == index.isMultiple(of: 2))
    #expect(Self.summary(leaves).root.array == Self.definition(leaves).root)
  }

  @Test("equal leaves anywhere are judged as the definition does", arguments: 1...24)
  func fewLeaves(count: Int) {
    var state = UInt64(count)
    for _ in 0..<40 {
      let leaves = (0..<count).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return SHA256.hash([UInt8(state >> 63)])
      }
      let (root, hasEqualPair) = Self.definition(leaves)
      #expect(Self.summary(leaves).root.array == root)
      #expect(Self.summary(leaves).hasEqualPair == hasEqualPair)
    }
  }

  @Test("asking on the way changes nothing")
  func summaryOnTheWay() {
    var tree = MerkleTree()
    for (index, leaf) in Self.leaves(21).enumerated() {
      tree.append(leaf)
      #expect(tree.summary.root.array == Self.definition(Self.leaves(index + 1)).root)
    }
  }
}
