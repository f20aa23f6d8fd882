import Secp256k1
import TestSupport
import Testing

@Suite("Public keys")
struct PublicKeyTests {
  static let oddY = "b7c52588d95c3b9aa25b0403f1eef75702e84bb7597aabe663b82f6f04ef2777"

  @Test(
    "every form of a key is read as the same point",
    arguments: [
      "02" + Curve.generatorX,
      "04" + Curve.generatorX + Curve.generatorY,
      "06" + Curve.generatorX + Curve.generatorY,
    ])
  func forms(text: String) throws {
    let key = try PublicKey(bytes(fromHex: text))
    #expect(key == (try SecretKey(Curve.scalar(1))).publicKey)
    #expect(hex(of: key.compressed) == "02" + Curve.generatorX)
    #expect(hex(of: key.uncompressed) == "04" + Curve.generatorX + Curve.generatorY)
    #expect(hex(of: key.xOnly.bytes) == Curve.generatorX)
  }

  @Test("a hybrid key with an odd y starts with 7")
  func oddHybrid() throws {
    let key = try PublicKey(bytes(fromHex: "07" + Curve.generatorX + Self.oddY))
    #expect(hex(of: key.compressed) == "03" + Curve.generatorX)
  }

  static let refused: [(String, PublicKeyError)] = [
    ("", .wrongLength(0)),
    ("02", .wrongLength(1)),
    (Curve.generatorX, .wrongLength(32)),
    ("02" + Curve.generatorX + "00", .wrongLength(34)),
    ("04" + Curve.generatorX + Curve.generatorY + "00", .wrongLength(66)),
    ("00" + Curve.generatorX, .wrongPrefix(0)),
    ("04" + Curve.generatorX, .wrongPrefix(4)),
    ("02" + Curve.generatorX + Curve.generatorY, .wrongPrefix(2)),
    ("05" + Curve.generatorX + Curve.generatorY, .wrongPrefix(5)),
    ("07" + Curve.generatorX + Curve.generatorY, .parityContradictsPrefix),
    ("06" + Curve.generatorX + oddY, .parityContradictsPrefix),
    ("04" + Curve.generatorY + Curve.generatorX, .notOnCurve),
    ("06" + Curve.generatorY + Curve.generatorX, .notOnCurve),
    ("02" + String(repeating: "0", count: 64), .notOnCurve),
    ("02" + String(repeating: "f", count: 64), .notOnCurve),
  ]

  @Test("bytes that are not a key are refused with the reason", arguments: refused)
  func refusals(text: String, error: PublicKeyError) throws {
    let bytes = try bytes(fromHex: text)
    #expect(throws: error) { try PublicKey(bytes) }
  }

  @Test(
    "a published x that is not on the curve is refused after a prefix too",
    .enabled(if: Vectors.arePresent, Vectors.absence),
    arguments: try Vectors.cases(of: .bip340, as: SchnorrTests.Vector.self)
      .filter { !$0.hasUsablePublicKey })
  func notOnCurve(vector: SchnorrTests.Vector) {
    #expect(throws: PublicKeyError.notOnCurve) { try PublicKey([2] + vector.publicKey.bytes) }
  }

  struct SortedKeys: Decodable, Sendable {
    let publicKeys: [HexBytes]
    let sortedPublicKeys: [HexBytes]
  }

  @Test(
    "keys sort as BIP67 says",
    .enabled(if: Vectors.arePresent, Vectors.absence),
    arguments: try Vectors.cases(of: .bip67, as: SortedKeys.self))
  func order(vector: SortedKeys) throws {
    let keys = try vector.publicKeys.map { try PublicKey($0.bytes) }
    #expect(
      keys.sorted().map { hex(of: $0.compressed) } == vector.sortedPublicKeys.map(\.description))
    #expect(Set(keys).count == Set(vector.publicKeys).count)
  }

  @Test("equal points are one member of a set, however they were written")
  func hashing() throws {
    let short = try PublicKey(bytes(fromHex: "02" + Curve.generatorX))
    let long = try PublicKey(bytes(fromHex: "04" + Curve.generatorX + Curve.generatorY))
    #expect(try Set([short, long, long.successor]).count == 2)
    #expect(Set([short.xOnly, long.xOnly]).count == 1)
  }
}

extension PublicKey {
  fileprivate var successor: PublicKey {
    get throws { try adding(tweak: Curve.scalar(1)) }
  }
}
