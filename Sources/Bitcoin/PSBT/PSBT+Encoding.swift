extension PSBT {
  /// The PSBT's bytes, with the fields in the order in which Bitcoin Core writes them.
  public var encoded: [UInt8] {
    var buffer = ByteBuffer()
    encode(to: &buffer)
    return buffer.bytes
  }

  /// Writes the PSBT.
  public func encode(to sink: inout some ByteSink) {
    sink.write(Self.magic)
    sink.write(field: Field.unsignedTransaction, PSBTGlobalMap.UnsignedTransaction(unsigned))
    sink.write(field: Field.extendedKey, extendedKeys)
    sink.write(field: Field.version, writtenVersion)
    sink.write(field: Field.proprietary, proprietary)
    sink.write(unknown: unknown)
    sink.writeSeparator()
    for input in inputs { input.encode(to: &sink) }
    for output in outputs { output.encode(to: &sink) }
  }
}

/// PSBTs travel as base64.
extension PSBT {
  /// Reads a PSBT from base64.
  public init(base64 text: some StringProtocol) throws(PSBTError) {
    let bytes: [UInt8]
    do { bytes = try Base64.decode(text) } catch { throw .notBase64(error) }
    try self.init(decoding: bytes)
  }

  /// Reads a PSBT from hexadecimal.
  public init(hex text: some StringProtocol) throws(PSBTError) {
    let bytes: [UInt8]
    do { bytes = try Hex.decode(text) } catch { throw .notHex(error) }
    try self.init(decoding: bytes)
  }

  /// The PSBT as base64.
  public var base64: String { Base64.encode(encoded) }

  /// The PSBT as hexadecimal.
  public var hex: String { Hex.encode(encoded) }
}
