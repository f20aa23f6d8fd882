extension JSONParser {
  /// Reads a number and keeps its text.
  mutating func number() throws(JSONError) -> JSONNumber {
    let start = position
    try integerPart()
    if take(UInt8(ascii: ".")) {
      try digits()
    }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      _ = take(UInt8(ascii: "+")) || take(UInt8(ascii: "-"))
      try digits()
    }
    return JSONNumber(uncheckedText: String(decoding: bytes[start..<position], as: UTF8.self))
  }

  /// Reads a text that is a number and nothing else, not even white space.
  mutating func onlyNumber() throws(JSONError) -> JSONNumber {
    let number = try number()
    guard position == bytes.count else { throw error(.trailingBytes) }
    return number
  }

  private mutating func integerPart() throws(JSONError) {
    _ = take(UInt8(ascii: "-"))
    let start = position
    guard take(UInt8(ascii: "0")) else { return try digits() }
    if position < bytes.count, isDigit(bytes[position]) {
      throw error(.leadingZero, at: start)
    }
  }

  private mutating func digits() throws(JSONError) {
    guard isDigit(try peek()) else { throw unexpectedByte() }
    while position < bytes.count, isDigit(bytes[position]) {
      position += 1
    }
  }
}

private func isDigit(_ byte: UInt8) -> Bool {
  UInt8(ascii: "0") <= byte && byte <= UInt8(ascii: "9")
}
