import Secp256k1
import TestSupport
import Testing

@Suite("DER signatures")
struct DERTests {
  static let known = DeterministicCase.satoshi
  static let r = known.r
  static let s = known.s
  static let strict = "3045" + "022100" + r + "0220" + s

  @Test("a signature is written in strict DER and read back", arguments: DeterministicCase.all)
  func roundTrip(known: DeterministicCase) throws {
    let signature = try ECDSASignature(compact: bytes(fromHex: known.r + known.s))
    #expect(try ECDSASignature(der: signature.der) == signature)
    #expect(try ECDSASignature(laxDER: signature.der) == signature)
  }

  @Test("a number whose first bit is set is written after a zero")
  func padding() throws {
    let signature = try ECDSASignature(compact: bytes(fromHex: Self.r + Self.s))
    #expect(hex(of: signature.der) == Self.strict)
  }

  struct Leniency: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String
    var strictError = SignatureError.notDER
  }

  static let leniencies = [
    Leniency(testDescription: "sequence too short", text: "3000" + "022100" + r + "0220" + s),
    Leniency(testDescription: "sequence too long", text: "307f" + "022100" + r + "0220" + s),
    Leniency(testDescription: "sequence in long form", text: "308145" + "022100" + r + "0220" + s),
    Leniency(
      testDescription: "absurd sequence", text: "3084ffffffff" + "022100" + r + "0220" + s),
    Leniency(testDescription: "indefinite sequence", text: "3080" + "022100" + r + "0220" + s),
    Leniency(testDescription: "long length of R", text: "3046" + "02812100" + r + "0220" + s),
    Leniency(testDescription: "long length of S", text: "3046" + "022100" + r + "028120" + s),
    Leniency(
      testDescription: "length of R behind zeros",
      text: "304a" + "0285000000002100" + r + "0220" + s),
    Leniency(
      testDescription: "length of S behind many zeros",
      text: "304e" + "022100" + r + "0289000000000000000020" + s),
    Leniency(
      testDescription: "negative R", text: "3044" + "0220" + r + "0220" + s,
      strictError: .notBelowCurveOrder),
    Leniency(testDescription: "padded R", text: "3046" + "02220000" + r + "0220" + s),
    Leniency(testDescription: "padded S", text: "3046" + "022100" + r + "022100" + s),
    Leniency(testDescription: "bytes after the sequence", text: strict + "00"),
    Leniency(
      testDescription: "bytes after S within the sequence",
      text: "3047" + "022100" + r + "0220" + s + "0101"),
  ]

  @Test("consensus reads what strict DER refuses", arguments: leniencies)
  func lenient(leniency: Leniency) throws {
    let bytes = try bytes(fromHex: leniency.text)
    #expect(throws: leniency.strictError) { try ECDSASignature(der: bytes) }
    let signature = try ECDSASignature(laxDER: bytes)
    #expect(hex(of: signature.compact) == Self.r + Self.s)
    #expect(try Self.known.secretKey.publicKey.verify(signature, digest: Self.known.digestBytes))
  }

  static let order = "00fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141"
  static let tooLarge = [
    "3045" + "0221" + order + "0220" + s,
    "3046" + "022100" + r + "0221" + order,
    "3045" + "022101" + r + "0220" + s,
    "3046" + "022100" + r + "022101" + s,
  ]

  @Test("a number that is too large makes the signature of two zeros", arguments: tooLarge)
  func overflow(text: String) throws {
    let bytes = try bytes(fromHex: text)
    #expect(throws: SignatureError.notBelowCurveOrder) { try ECDSASignature(der: bytes) }
    let signature = try ECDSASignature(laxDER: bytes)
    #expect(array(of: signature.compact) == [UInt8](repeating: 0, count: 64))
    let key = try Self.known.secretKey.publicKey
    let digest = try Self.known.digestBytes
    #expect(!key.verify(signature, digest: digest))
    #expect(!key.verifyAllowingHighS(signature, digest: digest))
  }

  @Test("integers without bytes are zeros to consensus and nothing to strict DER")
  func empty() throws {
    let bytes = try bytes(fromHex: "300402000200")
    #expect(throws: SignatureError.notDER) { try ECDSASignature(der: bytes) }
    let compact = array(of: try ECDSASignature(laxDER: bytes).compact)
    #expect(compact == [UInt8](repeating: 0, count: 64))
  }

  static let unreadable: [(String, SignatureError)] = [
    ("", .tagMissing(offset: 0)),
    ("31", .tagMissing(offset: 0)),
    ("30", .truncated(offset: 1)),
    ("3081", .truncated(offset: 1)),
    ("3000", .tagMissing(offset: 2)),
    ("300003", .tagMissing(offset: 2)),
    ("300002", .truncated(offset: 3)),
    ("30000201", .truncated(offset: 3)),
    ("3000028201", .truncated(offset: 3)),
    ("30000283ffffff", .truncated(offset: 3)),
    ("3000028401000000", .lengthTooLarge(offset: 3)),
    ("300002850001000000", .lengthTooLarge(offset: 3)),
    ("3000020101", .tagMissing(offset: 5)),
    ("300002010103", .tagMissing(offset: 5)),
    ("300002010102", .truncated(offset: 6)),
    ("3000020101020201", .truncated(offset: 6)),
    ("30000201010284ffffffff", .lengthTooLarge(offset: 6)),
  ]

  @Test("what consensus cannot read is refused with the place", arguments: unreadable)
  func refusals(text: String, error: SignatureError) throws {
    let bytes = try bytes(fromHex: text)
    #expect(throws: error) { try ECDSASignature(laxDER: bytes) }
    #expect(throws: SignatureError.notDER) { try ECDSASignature(der: bytes) }
  }

  @Test("no beginning of a signature is a signature", arguments: 0..<71)
  func truncated(count: Int) throws {
    let bytes = Array(try bytes(fromHex: Self.strict).prefix(count))
    #expect(throws: SignatureError.self) { try ECDSASignature(laxDER: bytes) }
    #expect(throws: SignatureError.notDER) { try ECDSASignature(der: bytes) }
  }
}
