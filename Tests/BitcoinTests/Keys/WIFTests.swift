import Bitcoin
import Secp256k1
import TestSupport
import Testing

@Suite("Secret keys in wallet import format")
struct WIFTests {
  struct Known: Decodable, Sendable {
    let string: String
    let payload: HexBytes
    let chain: String
    let isPrivkey: Bool
    let isCompressed: Bool?

    var network: Network { Network(vectorName: chain) }
    var form: PublicKeyForm { isCompressed == true ? .compressed : .uncompressed }
  }

  static func known() throws -> [Known] {
    try Vectors.cases(of: .base58, kind: "key_io_valid").filter(\.isPrivkey)
  }

  @Test(
    "a published key is read and exported as published",
    .enabled(if: Vectors.arePresent, Vectors.absence), arguments: try known())
  func keys(known: Known) throws {
    let key = try WIF(known.string, network: known.network)
    #expect(array(of: key.secretKey.exportBytes()) == known.payload.bytes)
    #expect(key.form == known.form)
    #expect(key.exportText() == known.string)
    #expect(key.publicKeyBytes.count == (known.isCompressed == true ? 33 : 65))
  }

  @Test(
    "a published key is refused on mainnet if it is for tests, and the other way round",
    .enabled(if: Vectors.arePresent, Vectors.absence), arguments: try known())
  func otherNetwork(known: Known) {
    let isMainnet = known.network == .mainnet
    let networks: [Network] = isMainnet ? [.mainnet] : [.testnet, .signet, .regtest]
    #expect(throws: WIFError.otherNetwork(networks)) {
      try WIF(known.string, network: isMainnet ? .regtest : .mainnet)
    }
  }

  @Test(
    "a key is not an address", .enabled(if: Vectors.arePresent, Vectors.absence),
    arguments: try known())
  func notAnAddress(known: Known) {
    #expect(throws: AddressError.base58(.tooLong(maximumBytes: 25))) {
      try Address(known.string, network: known.network)
    }
  }

  static let secret = [UInt8](repeating: 1, count: 32)

  static let faults: [(payload: [UInt8], error: WIFError)] = [
    ([0x80] + secret.dropLast(), .wrongLength(32)),
    ([0x80] + secret + [1, 1], .base58(.tooLong(maximumBytes: 38))),
    ([0x81] + secret, .unknownVersion(0x81)),
    ([0x80] + secret + [2], .unknownMark(2)),
    ([0x80] + [UInt8](repeating: 0, count: 32), .secretKey(.zero)),
    ([0x80] + [UInt8](repeating: 0xff, count: 32) + [1], .secretKey(.notBelowCurveOrder)),
  ]

  @Test("one fault in a key is named", arguments: faults)
  func refusal(payload: [UInt8], error: WIFError) throws {
    #expect(throws: error) { try WIF(Base58Check.encode(payload), network: .mainnet) }
  }

  @Test("printing a key shows none of it")
  func secrecy() throws {
    let key = WIF(try SecretKey(Self.secret), network: .regtest)
    #expect(!"\(key)".contains("1, 1"))
    #expect(!String(reflecting: key).contains("0101"))
  }
}
