import Filecoin
import Secp256k1
import TestSupport
import Testing

@Suite("Addresses, identifiers and texts")
struct AddressTests {
  /// A text that is no address, and why.
  struct Refusal: Sendable, CustomTestStringConvertible {
    let text: String
    let error: AddressError
    var testDescription: String { text }
  }

  @Test(
    "a text that is no address is refused, with the numbers",
    arguments: [
      Refusal(text: "f007", error: .notDecimal),
      Refusal(text: "f0-1", error: .notDecimal),
      Refusal(text: "f0+1", error: .notDecimal),
      Refusal(text: "f09223372036854775808", error: .aboveMaximumNumber(1 << 63)),
      Refusal(text: "x01", error: .unknownNetwork(UInt8(ascii: "x"))),
      Refusal(text: "f/1", error: .unknownProtocol(UInt8(ascii: "/"))),
      Refusal(text: "f51", error: .unknownProtocol(UInt8(ascii: "5"))),
      Refusal(text: "f41", error: .notDecimal),
      Refusal(text: "f4f", error: .notDecimal),
      Refusal(text: "f410f", error: .wrongLength(5)),
      Refusal(text: "f410fa", error: .wrongLength(6)),
      Refusal(text: "f410faa", error: .wrongLength(7)),
    ])
  func refused(refusal: Refusal) {
    #expect(throws: refusal.error) { try Address(text: refusal.text) }
  }

  @Test("a number of 64 bits is no actor's")
  func numbers() throws {
    #expect(throws: AddressError.aboveMaximumNumber(1 << 63)) { try Address(id: 1 << 63) }
    for id: UInt64 in [0, 127, 128, 1 << 62, (1 << 63) - 1] {
      let address = try Address(id: id)
      #expect(address.id == id)
      #expect(try Address(bytes: address.bytes) == address)
      #expect(address.kind == .id)
    }
    #expect(throws: AddressError.notLEB128) { try Address(bytes: [0, 0x81, 0x00]) }
    #expect(throws: AddressError.notLEB128) { try Address(bytes: [0, 1, 1]) }
  }

  @Test("addresses are ordered by their bytes")
  func order() {
    #expect(Address(uncheckedID: 1) < Address(uncheckedID: 2))
    #expect(Address(uncheckedID: 128) < Address(actorData: []))
    #expect(Address(uncheckedID: 0).id == 0 && Address(actorData: []).id == nil)
  }

  @Test("the network is in the text alone")
  func networks() throws {
    let address = Address(actorData: [1])
    #expect(address.text(.main).dropFirst() == address.text(.test).dropFirst())
    #expect(try Address(text: address.text(.test)) == address)
  }

  @Test("a voucher that was changed after signing names another signer, or none")
  func signatures() throws {
    let key = try SecretKey([UInt8](repeating: 7, count: 32))
    let voucher = SignedVoucher(
      channel: .initActor, lane: 0, nonce: 1, amount: TokenAmount(atto: 5)
    ).signed(with: key)
    #expect(try voucher.signer() == Address(key.publicKey))
    #expect(voucher.signed(with: key) == voucher)
    var changed = voucher
    changed.amount += TokenAmount(atto: 1)
    #expect(try changed.signer() != Address(key.publicKey))
    changed = voucher
    changed.signature?.data[64] = 4
    #expect(throws: FilecoinSignatureError.unrecoverable(.unknownRecoveryID(4))) {
      try changed.signer()
    }
    changed.signature = FilecoinSignature(type: .bls, data: [])
    #expect(throws: FilecoinSignatureError.unsupportedKind(.bls)) { try changed.signer() }
  }

  @Test("a message has the name of its bytes, signed and unsigned, and with BLS the unsigned one")
  func messages() throws {
    let key = try SecretKey([UInt8](repeating: 9, count: 32))
    let message = FilecoinMessage(to: .initActor, from: Address(key.publicKey), nonce: 3)
    var signed = message.signed(with: key)
    #expect(try signed.signer() == message.from)
    #expect(signed.cid == ContentIdentifier(hashing: signed.cbor))
    #expect(signed.cid != message.cid)
    #expect(signed.cid.text.hasPrefix("bafy2bza"))
    signed.signature = FilecoinSignature(type: .bls, data: [1])
    #expect(signed.cid == message.cid)
  }

  @Test(
    "a text that is no identifier is refused",
    arguments: [
      ("", ContentIdentifierError.wrongPrefix), ("Bafy", .wrongPrefix),
      ("b", .wrongLength(0)), ("bafy1", .notBase32(offset: 3)), ("ba", .wrongLength(1)),
      ("bab", .spareBitsSet), ("bai", .unknownVersion(2)),
      ("b" + String(repeating: "a", count: 161), .wrongLength(162)),
    ])
  func identifiers(text: String, error: ContentIdentifierError) {
    #expect(throws: error) { try ContentIdentifier(text: text) }
  }

  @Test(
    "a text that is no base64 is refused",
    arguments: [
      ("A", Base64Error.wrongLength(1)), ("AB", .spareBitsSet), ("AA=", .wrongPadding),
      ("AA===", .wrongPadding), ("A===", .wrongPadding), ("A A", .notADigit(offset: 1)),
      ("-+AA", .notADigit(offset: 1)), ("AA/_", .notADigit(offset: 3)),
      ("AA==AA", .notADigit(offset: 2)), ("=", .wrongPadding),
    ])
  func base64(text: String, error: Base64Error) {
    #expect(throws: VoucherTextError.base64(error)) { try SignedVoucher(text: text) }
  }

  @Test("an empty text is no voucher")
  func empty() {
    let error = FilecoinDecodingError(offset: 0, reason: .truncated)
    #expect(throws: VoucherTextError.voucher(error)) { try SignedVoucher(text: "") }
  }
}
