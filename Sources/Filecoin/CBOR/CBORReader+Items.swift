extension CBORReader {
  /// The longest byte string that the chain reads anywhere.
  static let maximumBytes = 2 << 20

  /// Reads the header of an array that must have so many elements.
  mutating func array(of count: Int) throws(FilecoinDecodingError) {
    let header = try header(.array)
    guard header.argument == UInt64(count) else {
      throw error(.wrongCount(header.argument, expected: count), at: header.offset)
    }
  }

  /// Reads a list, element by element; its length is bounded and sizes no allocation.
  mutating func list<Element>(
    atMost limit: Int,
    _ element: (inout CBORReader) throws(FilecoinDecodingError) -> Element
  ) throws(FilecoinDecodingError) -> [Element] {
    let header = try header(.array)
    guard header.argument <= UInt64(limit) else {
      throw error(.tooLong(header.argument, limit: limit), at: header.offset)
    }
    var elements: [Element] = []
    for _ in 0..<header.argument { elements.append(try element(&self)) }
    return elements
  }

  /// Reads a whole number from zero up.
  mutating func unsigned() throws(FilecoinDecodingError) -> UInt64 {
    try header(.unsigned).argument
  }

  /// Reads a whole number with a sign.
  mutating func signed() throws(FilecoinDecodingError) -> Int64 {
    let header = try header()
    guard header.kind == .unsigned || header.kind == .negative else {
      throw error(.wrongKind(header.kind, expected: .unsigned), at: header.offset)
    }
    guard let magnitude = Int64(exactly: header.argument) else {
      throw error(.aboveInt64(header.argument), at: header.offset)
    }
    return header.kind == .unsigned ? magnitude : -1 - magnitude
  }

  /// Reads a byte string.
  mutating func byteString(
    atMost limit: Int = maximumBytes
  ) throws(FilecoinDecodingError) -> [UInt8] {
    let header = try header(.bytes)
    guard header.argument <= UInt64(limit) else {
      throw error(.tooLong(header.argument, limit: limit), at: header.offset)
    }
    return try raw(header)
  }

  /// Reads an item, or null for none.
  mutating func optional<Value>(
    _ value: (inout CBORReader) throws(FilecoinDecodingError) -> Value
  ) throws(FilecoinDecodingError) -> Value? {
    skipsNull() ? nil : try value(&self)
  }
}

extension CBORReader {
  /// Reads an address.
  mutating func address() throws(FilecoinDecodingError) -> Address {
    let offset = position
    let bytes = try byteString(atMost: Address.maximumBytes)
    do { return try Address(bytes: bytes) } catch { throw self.error(.address(error), at: offset) }
  }

  /// Reads an epoch.
  mutating func epoch() throws(FilecoinDecodingError) -> Epoch {
    Epoch(try signed())
  }

  /// Reads an amount: nothing for zero, or a sign byte and the magnitude, big endian.
  mutating func amount() throws(FilecoinDecodingError) -> TokenAmount {
    let offset = position
    let bytes = try byteString(atMost: TokenAmount.maximumBytes)
    guard let sign = bytes.first else { return .zero }
    guard sign <= 1 else { throw error(.unknownSign(sign), at: offset) }
    guard bytes.count > 1, bytes[1] != 0 else { throw error(.amountNotShortest, at: offset) }
    return TokenAmount(isNegative: sign == 1, magnitude: bytes.dropFirst())
  }

  /// Reads a signature: its type and its data in one byte string.
  mutating func signature() throws(FilecoinDecodingError) -> FilecoinSignature {
    let offset = position
    let bytes = try byteString(atMost: FilecoinSignature.maximumBytes)
    guard let type = bytes.first else { throw error(.emptySignature, at: offset) }
    guard let type = FilecoinSignature.Kind(rawValue: type) else {
      throw error(.unknownSignatureType(type), at: offset)
    }
    return FilecoinSignature(type: type, data: Array(bytes.dropFirst()))
  }

  /// Reads a content identifier: tag 42 and a byte string that begins with zero.
  mutating func identifier() throws(FilecoinDecodingError) -> ContentIdentifier {
    let tag = try header(.tag)
    guard tag.argument == CBORWriter.identifierTag else {
      throw error(.wrongTag(tag.argument), at: tag.offset)
    }
    let offset = position
    let bytes = try byteString(atMost: ContentIdentifier.maximumBytes + 1)
    guard bytes.first == 0 else { throw error(.identifier(.wrongPrefix), at: offset) }
    do { return try ContentIdentifier(bytes: Array(bytes.dropFirst())) } catch {
      throw self.error(.identifier(error), at: offset)
    }
  }
}
