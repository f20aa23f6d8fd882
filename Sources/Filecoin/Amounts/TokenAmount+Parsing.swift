extension TokenAmount {
  private static let maximumCharacters = 50
  /// The most digits that 127 bytes have.
  private static let maximumDigits = 306

  /// Reads a whole number of attoFIL in the form of `decimal`, and no other.
  public init(decimal text: String) throws(TokenAmountError) {
    let isNegative = text.utf8.first == UInt8(ascii: "-")
    let characters = Array(text.utf8.dropFirst(isNegative ? 1 : 0))
    guard
      let first = characters.first, characters.allSatisfy(isDigit),
      first != UInt8(ascii: "0") || text == "0"
    else { throw .notANumber(text) }
    guard characters.count <= Self.maximumDigits else {
      throw .aboveMaximum(bytes: characters.count * 5 / 12 + 2)
    }
    self.init(WideInteger(isNegative: isNegative, digits: characters.map(digit)))
    guard fitsChain else { throw .aboveMaximum(bytes: bytes.count) }
  }

  /// Reads an amount as people write it, by the rules of a lotus node: `10`, `2.5 FIL`, `7 afil`.
  ///
  /// Without a unit the number counts FIL; the case of the unit does not matter, and the number
  /// may be negative.
  public init(fil text: String) throws(TokenAmountError) {
    let number = text.unicodeScalars.prefix(while: isPartOfNumber)
    let suffix = String(text.unicodeScalars[number.endIndex...])
    let unit = try AmountUnit(suffix: suffix)
    guard number.count <= Self.maximumCharacters else { throw .tooLong(number.count) }
    try self.init(number: String(number), unit: unit)
  }

  private init(number text: String, unit: AmountUnit) throws(TokenAmountError) {
    let isNegative = text.hasPrefix("-")
    let parts = text.utf8.dropFirst(isNegative ? 1 : 0).split(
      separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.joined().allSatisfy(isDigit), parts.contains(where: { !$0.isEmpty }) else {
      throw .notANumber(text)
    }
    let fraction = Array((parts.count > 1 ? Array(parts[1]) : []).trimmingLast(of: "0"))
    let decimals = unit == .fil ? Self.decimals : 0
    guard fraction.count <= decimals else { throw .notWhole(text, unit) }
    let padding = [UInt8](repeating: UInt8(ascii: "0"), count: decimals - fraction.count)
    let digits = (Array(parts[0]) + fraction + padding).map(digit)
    self.init(WideInteger(isNegative: isNegative, digits: digits))
  }
}

extension AmountUnit {
  fileprivate init(suffix: String) throws(TokenAmountError) {
    let scalars = suffix.unicodeScalars
    let start = scalars.firstIndex { !$0.properties.isWhitespace } ?? scalars.endIndex
    let end = scalars.lastIndex { !$0.properties.isWhitespace }.map(scalars.index(after:))
    let name = String(scalars[start..<(end ?? start)])
    switch name.lowercased() {
    case "", "fil": self = .fil
    case "attofil", "afil": self = .atto
    default: throw .unknownUnit(suffix)
    }
  }
}

extension [UInt8] {
  fileprivate func trimmingLast(of character: Unicode.Scalar) -> ArraySlice<UInt8> {
    let last = lastIndex { $0 != UInt8(ascii: character) } ?? -1
    return self[...last]
  }
}

private func isPartOfNumber(_ scalar: Unicode.Scalar) -> Bool {
  scalar == "." || scalar == "-" || ("0"..."9").contains(scalar)
}

private func isDigit(_ character: UInt8) -> Bool {
  (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(character)
}

private func digit(_ character: UInt8) -> UInt8 {
  character - UInt8(ascii: "0")
}
