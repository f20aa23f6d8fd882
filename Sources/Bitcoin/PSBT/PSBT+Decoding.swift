extension PSBT {
  /// The first bytes of every PSBT: `psbt` and 0xff.
  static let magic: [UInt8] = [0x70, 0x73, 0x62, 0x74, 0xff]

  /// The types of the global map's fields.
  enum Field: UInt8 {
    case unsignedTransaction = 0x00
    case extendedKey = 0x01
    case version = 0xfb
    case proprietary = 0xfc
  }

  /// Reads bytes that hold exactly one PSBT.
  public init(decoding bytes: [UInt8]) throws(PSBTError) {
    guard bytes.starts(with: Self.magic) else { throw .badMagic }
    var reader = ByteReader(bytes)
    do { _ = try reader.readBytes(count: Self.magic.count) } catch { throw .badMagic }
    var global = PSBTGlobalMap()
    try reader.readMap(.global) { record throws(PSBTError) in try global.take(record) }
    try self.init(global)
    for index in inputs.indices { try readInput(index, from: &reader) }
    for index in outputs.indices { try readOutput(index, from: &reader) }
    guard reader.remaining == 0 else {
      throw .trailingBytes(offset: reader.offset, count: reader.remaining)
    }
  }

  private init(_ global: PSBTGlobalMap) throws(PSBTError) {
    guard let unsigned = global.unsigned else { throw .missingUnsignedTransaction }
    self.unsigned = unsigned
    extendedKeys = global.extendedKeys
    writtenVersion = global.version
    proprietary = global.proprietary
    unknown = global.unknown
    inputs = unsigned.inputs.map { _ in PSBTInput() }
    outputs = unsigned.outputs.map { _ in PSBTOutput() }
  }

  private mutating func readInput(_ index: Int, from reader: inout ByteReader) throws(PSBTError) {
    guard reader.remaining > 0 else { throw .missingMap(.input(index)) }
    var input = PSBTInput()
    try reader.readMap(.input(index)) { record throws(PSBTError) in try input.take(record) }
    if let previous = input.nonWitnessUTXO { try checkPrevious(previous, input: index) }
    inputs[index] = input
  }

  private mutating func readOutput(_ index: Int, from reader: inout ByteReader) throws(PSBTError) {
    guard reader.remaining > 0 else { throw .missingMap(.output(index)) }
    var output = PSBTOutput()
    try reader.readMap(.output(index)) { record throws(PSBTError) in try output.take(record) }
    outputs[index] = output
  }

  private func checkPrevious(_ previous: Transaction, input: Int) throws(PSBTError) {
    let point = unsigned.inputs[input].previousOutput
    let txid = previous.txid
    guard txid == point.txid else {
      throw .wrongPreviousTransaction(input: input, expected: point.txid, found: txid)
    }
    guard point.index < previous.outputs.count else {
      throw .noSuchPreviousOutput(
        input: input, index: point.index, count: previous.outputs.count)
    }
  }
}

/// The global map while it is read: any field may still be missing.
struct PSBTGlobalMap {
  var unsigned: Transaction?
  var extendedKeys: [PSBTExtendedKey] = []
  var version: UInt32?
  var proprietary: [PSBTProprietaryField] = []
  var unknown: [PSBTUnknownField] = []

  mutating func take(_ record: PSBTRecord) throws(PSBTError) {
    guard let type = UInt8(exactly: record.place.keyType), let field = PSBT.Field(rawValue: type)
    else { return unknown.append(record.unknown) }
    switch field {
    case .unsignedTransaction: unsigned = try record.single(UnsignedTransaction.self).transaction
    case .extendedKey: extendedKeys.append(try record.entry())
    case .version: version = try record.single(Version.self).number
    case .proprietary: proprietary.append(try record.entry())
    }
  }

  /// A transaction in the older format, with empty scripts.
  struct UnsignedTransaction: PSBTValue {
    let transaction: Transaction

    init(_ transaction: Transaction) {
      self.transaction = transaction
    }

    init(psbtValue: [UInt8]) throws(PSBTFieldFault) {
      var reader = ByteReader(psbtValue)
      do throws(CodecError) {
        transaction = try Transaction(withoutWitnessFrom: &reader)
        try reader.finish()
      } catch {
        throw .value(error)
      }
      for (index, input) in transaction.inputs.enumerated() where !input.scriptSig.isEmpty {
        throw .scriptSigPresent(input: index)
      }
    }

    var psbtValue: [UInt8] {
      var buffer = ByteBuffer()
      transaction.encodeWithoutWitness(to: &buffer)
      return buffer.bytes
    }
  }

  /// The version, which must be zero.
  struct Version: PSBTValue {
    let number: UInt32

    init(psbtValue: [UInt8]) throws(PSBTFieldFault) {
      number = try UInt32(psbtValue: psbtValue)
      guard number == 0 else { throw .unsupportedVersion(number) }
    }

    var psbtValue: [UInt8] { number.psbtValue }
  }
}
