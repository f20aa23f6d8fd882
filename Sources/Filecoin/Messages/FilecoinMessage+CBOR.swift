extension FilecoinMessage {
  /// The message as the chain writes it: a list of ten items.
  public var cbor: [UInt8] {
    CBORWriter.write { writer in writer.message(self) }
  }

  /// Reads the only form in which a message can be written, to the last byte.
  public init(cbor: [UInt8]) throws(FilecoinDecodingError) {
    self = try CBORReader.read(cbor) { reader throws(FilecoinDecodingError) in
      try reader.message()
    }
  }
}

extension SignedMessage {
  /// The message and the signature in a list of two.
  public var cbor: [UInt8] {
    CBORWriter.write { writer in
      writer.array(of: 2)
      writer.message(message)
      writer.signature(signature)
    }
  }

  /// Reads the only form in which a signed message can be written, to the last byte.
  public init(cbor: [UInt8]) throws(FilecoinDecodingError) {
    self = try CBORReader.read(cbor) { reader throws(FilecoinDecodingError) in
      try reader.array(of: 2)
      return SignedMessage(message: try reader.message(), signature: try reader.signature())
    }
  }
}

extension CBORReader {
  mutating func message() throws(FilecoinDecodingError) -> FilecoinMessage {
    try array(of: 10)
    let start = position
    let version = try unsigned()
    guard version == 0 else { throw error(.unknownVersion(version), at: start) }
    return FilecoinMessage(
      version: version, to: try address(), from: try address(), nonce: try unsigned(),
      value: try amount(), gasLimit: try signed(), feeCap: try amount(),
      premium: try amount(), method: try unsigned(), params: try byteString())
  }
}

extension CBORWriter {
  mutating func message(_ message: FilecoinMessage) {
    array(of: 10)
    unsigned(message.version)
    address(message.to)
    address(message.from)
    unsigned(message.nonce)
    amount(message.value)
    signed(message.gasLimit)
    amount(message.feeCap)
    amount(message.premium)
    unsigned(message.method)
    byteString(message.params)
  }
}
