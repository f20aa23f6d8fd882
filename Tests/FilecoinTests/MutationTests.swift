import Filecoin
import TestSupport
import Testing

/// A form of the chain that is read and written.
private struct Form: Sendable {
  let name: String
  /// Reads bytes and writes what was read.
  let rewrite: @Sendable ([UInt8]) throws(FilecoinDecodingError) -> [UInt8]

  static let voucher = Form(name: "voucher") { bytes throws(FilecoinDecodingError) in
    try SignedVoucher(cbor: bytes).cbor
  }
  static let message = Form(name: "message") { bytes throws(FilecoinDecodingError) in
    try FilecoinMessage(cbor: bytes).cbor
  }
  static let update = Form(name: "update") { bytes throws(FilecoinDecodingError) in
    try UpdateParams(cbor: bytes).cbor
  }
  static let exec = Form(name: "exec") { bytes throws(FilecoinDecodingError) in
    try ExecParams(cbor: bytes).cbor
  }
  static let constructor = Form(name: "constructor") { bytes throws(FilecoinDecodingError) in
    try ConstructorParams(cbor: bytes).cbor
  }

  /// Expects the same bytes back, or an error at a byte of the input or at its end.
  func check(_ bytes: [UInt8]) {
    do {
      #expect(try rewrite(bytes) == bytes, "\(name) \(hex(of: bytes))")
    } catch {
      #expect((0...bytes.count).contains(error.offset), "\(name) \(hex(of: bytes)): \(error)")
    }
  }

  /// Flips every bit, replaces every byte, cuts everywhere, and extends.
  func checkMutations(of bytes: [UInt8]) throws {
    #expect(try rewrite(bytes) == bytes)
    for index in bytes.indices {
      var mutant = bytes
      for bit in 0..<8 {
        mutant[index] = bytes[index] ^ (1 << bit)
        check(mutant)
      }
      for value: UInt8 in [0x00, 0x18, 0x1b, 0x40, 0x5b, 0x80, 0x9b, 0xd8, 0xf6, 0xff] {
        mutant[index] = value
        check(mutant)
      }
      check(Array(bytes[..<index]) + bytes[(index + 1)...])
      check(Array(bytes[..<index]) + [0] + bytes[index...])
      #expect(throws: FilecoinDecodingError.self) { try rewrite(Array(bytes[..<index])) }
    }
    #expect(
      throws: FilecoinDecodingError(offset: bytes.count, reason: .trailingBytes(1))
    ) { try rewrite(bytes + [0xf6]) }
  }
}

@Suite("Changed bytes are refused, or are another value in its only form")
struct MutationTests {
  @Test(
    "a published voucher", .enabled(if: Vectors.arePresent, Vectors.absence),
    arguments: try VoucherVectors.cases(\.vouchers))
  func vouchers(vector: VoucherVector) throws {
    try Form.voucher.checkMutations(of: vector.cborHex.bytes)
  }

  @Test("a voucher with every field set")
  func everyField() throws {
    try Form.voucher.checkMutations(of: LotusJSONTests.voucher.cbor)
    try Form.update.checkMutations(
      of: UpdateParams(voucher: LotusJSONTests.voucher, secret: [1, 2, 3]).cbor)
  }

  @Test("parameters and messages")
  func others() throws {
    let parties = ConstructorParams(from: Address(uncheckedID: 100), to: .initActor)
    try Form.constructor.checkMutations(of: parties.cbor)
    let exec = ExecParams(code: PaychCode.standard, constructorParams: parties.cbor)
    try Form.exec.checkMutations(of: exec.cbor)
    let message = FilecoinMessage(
      to: .initActor, from: Address(uncheckedID: 1_000_000), nonce: 300,
      value: TokenAmount(atto: .max), gasLimit: -1, feeCap: TokenAmount(atto: .min),
      method: InitMethod.exec, params: exec.cbor)
    try Form.message.checkMutations(of: message.cbor)
  }

  @Test(
    "a published text with one other character is refused, or is another voucher's only text",
    .enabled(if: Vectors.arePresent, Vectors.absence),
    arguments: try VoucherVectors.cases(\.vouchers))
  func texts(vector: VoucherVector) throws {
    let text = Array(try SignedVoucher(text: vector.string).text.utf8)
    for index in text.indices {
      for character in "A_=+".utf8 where character != text[index] {
        var mutant = text
        mutant[index] = character
        let changed = String(decoding: mutant, as: UTF8.self)
        do {
          let written = try SignedVoucher(text: changed).text
          let urlForm = changed.replacing("+", with: "-").replacing("=", with: "")
          #expect(written == urlForm)
        } catch { continue }
      }
    }
  }

  @Test(
    "a published address with one other character is refused, or has that text",
    .enabled(if: Vectors.arePresent, Vectors.absence),
    arguments: try VoucherVectors.cases(\.addresses))
  func addresses(vector: AddressVector) throws {
    let text = Array(try #require(vector.strings.first).utf8)
    for index in text.indices {
      for character in "f0127za-A".utf8 {
        var mutant = text
        mutant[index] = character
        let changed = String(decoding: mutant, as: UTF8.self)
        do {
          #expect(try Address(text: changed).text(AddressNetwork(of: changed)) == changed)
        } catch { continue }
      }
    }
  }

  @Test(
    "published bytes of an address with one other byte are refused, or are those of another",
    .enabled(if: Vectors.arePresent, Vectors.absence),
    arguments: try VoucherVectors.cases(\.addresses))
  func addressBytes(vector: AddressVector) throws {
    let bytes = vector.bytesHex.bytes
    for index in bytes.indices {
      for value in (0..<8).map({ bytes[index] ^ (1 << $0) }) {
        var mutant = bytes
        mutant[index] = value
        do {
          let address = try Address(bytes: mutant)
          #expect(address.bytes == mutant)
          #expect(try Address(text: address.text()) == address)
        } catch { continue }
      }
    }
  }
}
