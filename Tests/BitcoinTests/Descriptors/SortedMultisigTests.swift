import Bitcoin
import Hashing
import TestSupport
import Testing

@Suite("Sorted multisig (BIP67)")
struct SortedMultisigTests {
  struct Vector: Decodable, Sendable {
    let required: Int
    let publicKeys: [HexBytes]
    let sortedPublicKeys: [HexBytes]
    let script: HexBytes
    let address: String
  }

  @Test(
    "the published keys in any order give the published script and address",
    .enabled(if: Vectors.arePresent, Vectors.absence),
    arguments: try Vectors.cases(of: .bip67, as: Vector.self))
  func sorting(vector: Vector) throws {
    let keys = vector.publicKeys.map(\.bytes)
    for order in [keys, keys.reversed(), vector.sortedPublicKeys.map(\.bytes)] {
      let script = Script.sortedMultisig(required: vector.required, keys: order)
      #expect(script.bytes == vector.script.bytes)
      let address = Address(.scriptHash(Hash160.hash(script.bytes)), network: .mainnet)
      #expect(address.description == vector.address)
    }
  }

  @Test(
    "the published keys as they are written give another script where they are not sorted",
    .enabled(if: Vectors.arePresent, Vectors.absence),
    arguments: try Vectors.cases(of: .bip67, as: Vector.self))
  func asWritten(vector: Vector) {
    let keys = vector.publicKeys.map(\.bytes)
    let script = Script.multisig(required: vector.required, keys: keys)
    let isSorted = vector.publicKeys == vector.sortedPublicKeys
    #expect((script.bytes == vector.script.bytes) == isSorted)
  }
}
