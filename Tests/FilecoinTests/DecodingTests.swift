import Filecoin
import TestSupport
import Testing

/// Bytes in place of a voucher, and the error that they give.
struct DecodingFault: Sendable, CustomTestStringConvertible {
  let text: String
  let cbor: String
  let offset: Int
  let reason: FilecoinDecodingError.Reason

  init(_ text: String, _ cbor: String, at offset: Int, _ reason: FilecoinDecodingError.Reason) {
    self.text = text
    self.cbor = cbor
    self.offset = offset
    self.reason = reason
  }

  var testDescription: String { text }
}

@Suite("Reading a voucher is strict")
struct DecodingTests {
  /// The smallest voucher: channel f01, nothing set.
  static let smallest = "8b420001000040f60000400080f6"

  @Test("the smallest voucher is read")
  func read() throws {
    let voucher = SignedVoucher(channel: .initActor, lane: 0, nonce: 0, amount: .zero)
    #expect(hex(of: voucher.cbor) == Self.smallest)
    #expect(try SignedVoucher(cbor: bytes(fromHex: Self.smallest)) == voucher)
  }

  static let faults = [
    DecodingFault("nothing", "", at: 0, .truncated),
    DecodingFault("a byte too many", smallest + "00", at: 14, .trailingBytes(1)),
    DecodingFault("ten fields", "8a", at: 0, .wrongCount(10, expected: 11)),
    DecodingFault("a list of no known length", "9f", at: 0, .unknownHeader(0x9f)),
    DecodingFault("a map", "ab", at: 0, .wrongKind(.map, expected: .array)),
    DecodingFault("null for a voucher", "f6", at: 0, .wrongKind(.simple, expected: .array)),
    DecodingFault("a long header for eleven", "980b", at: 0, .headerNotShortest),
    DecodingFault("a longer one", "99000b", at: 0, .headerNotShortest),
    DecodingFault("an even longer one", "9a0000000b", at: 0, .headerNotShortest),
    DecodingFault("the longest one", "9b000000000000000b", at: 0, .headerNotShortest),
    DecodingFault("a header cut off", "8b59ff", at: 3, .truncated),
    DecodingFault("no channel", "8b40", at: 1, .address(.wrongLength(0))),
    DecodingFault("an address of text", "8b62", at: 1, .wrongKind(.text, expected: .bytes)),
    DecodingFault(
      "an address of 65 bytes", "8b5841", at: 1, .tooLong(65, limit: Address.maximumBytes)),
    DecodingFault("an address cut off", "8b4200", at: 1, .truncated),
    DecodingFault("an unknown kind of address", "8b420501", at: 1, .address(.unknownProtocol(5))),
    DecodingFault(
      "an epoch above 63 bits", "8b4200011bffffffffffffffff", at: 4, .aboveInt64(.max)),
    DecodingFault(
      "an epoch below 63 bits", "8b4200013b8000000000000000", at: 4, .aboveInt64(1 << 63)),
    DecodingFault(
      "an epoch of bytes", "8b42000140", at: 4, .wrongKind(.bytes, expected: .unsigned)),
    DecodingFault(
      "a secret's hash of 2 MiB and a byte", "8b42000100005a00200001", at: 6,
      .tooLong(2_097_153, limit: 2_097_152)),
    DecodingFault(
      "a secret's hash of all memory", "8b42000100005bffffffffffffffff", at: 6,
      .tooLong(.max, limit: 2_097_152)),
    DecodingFault("a secret's hash cut off", "8b42000100005a00200000", at: 6, .truncated),
    DecodingFault(
      "a call of two fields", "8b42000100004082", at: 7, .wrongCount(2, expected: 3)),
    DecodingFault(
      "a negative lane", "8b420001000040f620", at: 8,
      .wrongKind(.negative, expected: .unsigned)),
    DecodingFault("an unknown sign", "8b420001000040f60000420201", at: 10, .unknownSign(2)),
    DecodingFault(
      "a zero before the amount", "8b420001000040f6000043000001", at: 10, .amountNotShortest),
    DecodingFault("a zero with a sign", "8b420001000040f600004100", at: 10, .amountNotShortest),
    DecodingFault("a negative zero", "8b420001000040f600004101", at: 10, .amountNotShortest),
    DecodingFault(
      "an amount of 129 bytes", "8b420001000040f600005881", at: 10, .tooLong(129, limit: 128)),
    DecodingFault(
      "null for no merges", "8b420001000040f600004000f6", at: 12,
      .wrongKind(.simple, expected: .array)),
    DecodingFault(
      "8,193 merges", "8b420001000040f600004000992001", at: 12, .tooLong(8_193, limit: 8_192)),
    DecodingFault(
      "merges without end", "8b420001000040f6000040009bffffffffffffffff", at: 12,
      .tooLong(.max, limit: 8_192)),
    DecodingFault("merges cut off", "8b420001000040f60000400081820102", at: 16, .truncated),
    DecodingFault("an empty signature", "8b420001000040f6000040008040", at: 13, .emptySignature),
    DecodingFault(
      "an unknown signature", "8b420001000040f600004000804104", at: 13,
      .unknownSignatureType(4)),
    DecodingFault(
      "a signature of 201 bytes", "8b420001000040f6000040008058c9", at: 13,
      .tooLong(201, limit: 200)),
  ]

  @Test("a fault is named with its place", arguments: faults)
  func refused(fault: DecodingFault) {
    #expect(throws: FilecoinDecodingError(offset: fault.offset, reason: fault.reason)) {
      try SignedVoucher(cbor: bytes(fromHex: fault.cbor))
    }
  }

  @Test("a code that is no identifier, and a message of version 1, are refused")
  func others() {
    let faults = [
      DecodingFault("no tag", "8240", at: 1, .wrongKind(.bytes, expected: .tag)),
      DecodingFault("another tag", "82d82b", at: 1, .wrongTag(43)),
      DecodingFault("no zero", "82d82a4101", at: 3, .identifier(.wrongPrefix)),
      DecodingFault("nothing", "82d82a4100", at: 3, .identifier(.wrongLength(0))),
      DecodingFault("version 2", "82d82a420002", at: 3, .identifier(.unknownVersion(2))),
      DecodingFault(
        "a short digest", "82d82a450001550001", at: 3,
        .identifier(.wrongDigestLength(announced: 1, actual: 0))),
      DecodingFault(
        "an endless number", "82d82a4300ffff", at: 3, .identifier(.notLEB128)),
    ]
    for fault in faults {
      #expect(
        throws: FilecoinDecodingError(offset: fault.offset, reason: fault.reason),
        "\(fault.text)"
      ) { try ExecParams(cbor: bytes(fromHex: fault.cbor)) }
    }
    #expect(throws: FilecoinDecodingError(offset: 1, reason: .unknownVersion(1))) {
      try FilecoinMessage(cbor: [0x8a, 0x01])
    }
  }

  @Test("8,192 merges and the longest signature are read")
  func largest() throws {
    let voucher = SignedVoucher(
      channel: .initActor, lane: .max, nonce: .max, amount: TokenAmount(atto: .min),
      merges: (0..<8_192).map { LaneMerge(lane: $0, nonce: .max) },
      signature: FilecoinSignature(type: .delegated, data: Array(repeating: 7, count: 199)))
    #expect(try SignedVoucher(cbor: voucher.cbor) == voucher)
    #expect(try SignedVoucher(text: voucher.text) == voucher)
    #expect(throws: FilecoinSignatureError.unsupportedKind(.delegated)) { try voucher.signer() }
  }

  @Test("numbers at every step of the header's length survive")
  func steps() throws {
    let steps: [UInt64] = [0, 23, 24, 255, 256, 65_535, 65_536, 0xffff_ffff, 0x1_0000_0000, .max]
    for step in steps {
      let voucher = SignedVoucher(
        channel: .initActor, timeLockMin: Epoch(Int64(truncatingIfNeeded: step)),
        timeLockMax: Epoch(-1 - Int64(truncatingIfNeeded: step >> 1)), lane: step, nonce: step,
        amount: .zero)
      #expect(try SignedVoucher(cbor: voucher.cbor) == voucher)
    }
  }
}
