import Bitcoin
import TestSupport
import Testing

/// Small transactions written byte by byte.
enum Bytes {
  static let version = "02000000"
  static let outPoint = String(repeating: "11", count: 32) + "07000000"
  static let input = outPoint + "00" + "fdffffff"
  static let output = "e803000000000000" + "01" + "51"
  static let lockTime = "2a000000"
  static let plain = version + "01" + input + "01" + output + lockTime
  static let head = version + "0001" + "01" + input + "01" + output
}

@Suite("The form of a transaction")
struct TransactionFormTests {
  @Test("without witness")
  func plain() throws {
    let transaction = try Transaction(wire: Bytes.plain)
    #expect(hex(of: transaction.encoded) == Bytes.plain)
    #expect(transaction.version == 2)
    #expect(transaction.inputs[0].previousOutput.index == 7)
    #expect(transaction.inputs[0].sequence.rawValue == 0xffff_fffd)
    #expect(transaction.outputs[0].value.satoshis == 1000)
    #expect(transaction.outputs[0].scriptPubKey.bytes == [0x51])
    #expect(transaction.lockTime.rawValue == 42)
    #expect(transaction.encodedSize == 61)
  }

  @Test("with witness")
  func witness() throws {
    let text = Bytes.head + "02" + "00" + "02abcd" + Bytes.lockTime
    let transaction = try Transaction(wire: text)
    #expect(hex(of: transaction.encoded) == text)
    #expect(transaction.inputs[0].witness.items == [[], [0xab, 0xcd]])
    #expect(transaction.txid == (try Transaction(wire: Bytes.plain)).txid)
    #expect(transaction.weight == 4 * 61 + 2 + 5)
  }

  @Test("the witness flag without any witness is superfluous")
  func superfluous() {
    #expect(throws: CodecError.superfluousWitness(offset: 5)) {
      try Transaction(wire: Bytes.head + "00" + Bytes.lockTime)
    }
  }

  @Test("undefined flags are refused", arguments: [2, 4, 0x80, 0xfe] as [UInt8])
  func unknownFlags(flags: UInt8) {
    let text =
      Bytes.version + "00" + hex(of: [flags]) + "01" + Bytes.input + "01" + Bytes.output
      + Bytes.lockTime
    #expect(throws: CodecError.unknownTransactionFlags(offset: 5, flags: flags)) {
      try Transaction(wire: text)
    }
  }

  @Test(
    "undefined flags are refused beside the witness too", arguments: [3, 0xff] as [UInt8])
  func unknownFlagsBesideWitness(flags: UInt8) {
    let text =
      Bytes.version + "00" + hex(of: [flags]) + "01" + Bytes.input + "01" + Bytes.output + "0100"
      + Bytes.lockTime
    #expect(throws: CodecError.unknownTransactionFlags(offset: 5, flags: flags)) {
      try Transaction(wire: text)
    }
  }

  @Test("nothing spent and nothing made is a form, and no shape")
  func empty() throws {
    let text = Bytes.version + "00" + "00" + Bytes.lockTime
    let transaction = try Transaction(wire: text)
    #expect(hex(of: transaction.encoded) == text)
    #expect(throws: TransactionShapeError.noInputs) { try transaction.checkShape() }
  }

  @Test("nothing spent and something made is only a form without witness")
  func noInputs() throws {
    let text = Bytes.version + "00" + "01" + Bytes.output + Bytes.lockTime
    #expect(throws: CodecError.self) { try Transaction(wire: text) }
    var reader = ByteReader(try bytes(fromHex: text))
    let transaction = try Transaction(withoutWitnessFrom: &reader)
    #expect(transaction.inputs.isEmpty)
    #expect(transaction.outputs.count == 1)
  }

  /// The place of each count in the form, the announced count, and what could fit.
  static let absurd = [
    (Bytes.version, 4), (Bytes.version + "01" + Bytes.outPoint, 41),
    (Bytes.version + "01" + Bytes.input, 46),
    (Bytes.version + "01" + Bytes.input + "01" + "e803000000000000", 55),
    (Bytes.head, 59), (Bytes.head + "01", 60),
  ]

  @Test("a count of 32 Mi is refused before memory is taken", arguments: absurd)
  func absurdCount(head: String, offset: Int) {
    let text = head + "fe00000002" + String(repeating: "00", count: 100)
    #expect(throws: CodecError.countBeyondInput(offset: offset, count: 0x0200_0000)) {
      try Transaction(wire: text)
    }
  }

  @Test("a count above 32 Mi is refused for itself", arguments: absurd)
  func impossibleCount(head: String, offset: Int) {
    let text = head + "ffffffffffffffffff" + String(repeating: "00", count: 100)
    #expect(throws: CodecError.compactSizeTooLarge(offset: offset, value: .max)) {
      try Transaction(wire: text)
    }
  }

  @Test("a count in a longer form than needed is refused", arguments: absurd)
  func paddedCount(head: String, offset: Int) {
    #expect(throws: CodecError.nonCanonicalCompactSize(offset: offset, value: 1)) {
      try Transaction(wire: head + "fd0100" + String(repeating: "00", count: 100))
    }
  }
}
