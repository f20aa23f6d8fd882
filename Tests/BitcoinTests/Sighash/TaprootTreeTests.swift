import Bitcoin
import Hashing
import TestSupport
import Testing

@Suite("Taproot's trees (BIP341)", .enabled(if: Vectors.arePresent, Vectors.absence))
struct TaprootTreeTests {
  /// A leaf or a pair of trees, as the vectors nest them.
  indirect enum Tree: Decodable, Sendable {
    case leaf(script: HexBytes, version: UInt8)
    case branch(Tree, Tree)

    private enum CodingKeys: CodingKey { case script, leafVersion }

    init(from decoder: any Decoder) throws {
      if var pair = try? decoder.unkeyedContainer() {
        self = .branch(try pair.decode(Tree.self), try pair.decode(Tree.self))
      } else {
        let leaf = try decoder.container(keyedBy: CodingKeys.self)
        self = .leaf(
          script: try leaf.decode(HexBytes.self, forKey: .script),
          version: try leaf.decode(UInt8.self, forKey: .leafVersion))
      }
    }

    /// The hashes of the leaves from left to right.
    var leaves: [Digest<32>] {
      switch self {
      case .leaf(let script, let version):
        [Taproot.leafHash(of: Script(script), version: version)]
      case .branch(let left, let right): left.leaves + right.leaves
      }
    }

    var root: Digest<32> {
      switch self {
      case .leaf: leaves[0]
      case .branch(let left, let right): Taproot.branchHash(left.root, right.root)
      }
    }
  }

  struct Vector: Decodable, Sendable, CustomTestStringConvertible {
    struct Given: Decodable, Sendable {
      let internalPubkey: HexBytes
      let scriptTree: Tree?
    }
    struct Intermediary: Decodable, Sendable {
      let leafHashes: [HexBytes]?
      let merkleRoot: HexBytes?
      let tweak: HexBytes
      let tweakedPubkey: HexBytes
    }
    struct Expected: Decodable, Sendable { let scriptPubKey: HexBytes }

    let given: Given
    let intermediary: Intermediary
    let expected: Expected

    var testDescription: String { "internal key \(given.internalPubkey)" }
  }

  @Test(
    "leaves, root and tweak are the published ones",
    arguments: try Vectors.cases(of: .bip341, kind: "script_pub_key", as: Vector.self))
  func tree(vector: Vector) {
    let tree = vector.given.scriptTree
    #expect(
      tree?.leaves.map { hex(of: $0.bytes) }
        == vector.intermediary.leafHashes?.map(\.description))
    #expect(
      (tree?.root).map { hex(of: $0.bytes) } == vector.intermediary.merkleRoot?.description)
    let tweak = Taproot.tweak(internalKey: vector.given.internalPubkey.bytes, root: tree?.root)
    #expect(hex(of: tweak.bytes) == vector.intermediary.tweak.description)
    let script = Script.payToTaproot(vector.intermediary.tweakedPubkey.bytes)
    #expect(hex(of: script.bytes) == vector.expected.scriptPubKey.description)
  }

  @Test("a branch is the same from both sides, and not the same as its leaf twice")
  func branch() {
    let one = Taproot.leafHash(of: Script([0x51]))
    let other = Taproot.leafHash(of: Script([0x52]))
    #expect(Taproot.branchHash(one, other) == Taproot.branchHash(other, one))
    #expect(Taproot.branchHash(one, one) != Taproot.branchHash(one, other))
    #expect(Taproot.leafHash(of: Script([0x51]), version: 0xc2) != one)
  }
}
