extension TokenAmount {
  /// How many decimals one FIL has.
  static let decimals = 18

  private static let shortUnits = ["a", "f", "p", "n", "μ", "m"]

  /// The number of attoFIL in decimal, without a unit.
  public var decimal: String {
    if let atto { return String(atto) }
    return (isNegative ? "-" : "") + text(of: wide.digits)
  }

  /// The amount in FIL, as a lotus node prints it: `0 FIL`, `1.001 FIL`.
  public var text: String {
    unitless + " FIL"
  }

  /// The number in `text`.
  public var unitless: String {
    number(wide.digits, decimals: Self.decimals)
  }

  /// The amount with at most three decimals in the unit that fits it, as a lotus node prints it:
  /// `1.234 μFIL`. It is rounded, half away from zero.
  public var shortText: String {
    let digits = wide.digits
    guard !digits.isEmpty else { return "0" }
    let step = min((digits.count - 1) / 3, Self.shortUnits.count)
    let prefix = step < Self.shortUnits.count ? Self.shortUnits[step] : ""
    let rounded = Self.rounded(digits, dropping: max(0, 3 * step - 3))
    return number(rounded, decimals: min(3, 3 * step)) + " \(prefix)FIL"
  }

  /// Divides by a power of ten, and rounds half away from zero.
  private static func rounded(_ digits: [UInt8], dropping count: Int) -> [UInt8] {
    guard count > 0 else { return digits }
    var kept = Array(digits.dropLast(count))
    guard digits[digits.count - count] >= 5 else { return kept }
    for index in kept.indices.reversed() {
      kept[index] = kept[index] == 9 ? 0 : kept[index] + 1
      if kept[index] != 0 { return kept }
    }
    return [1] + kept
  }

  /// Writes digits with a point before the last few, and without zeros after the last decimal.
  private func number(_ digits: [UInt8], decimals: Int) -> String {
    let padded = [UInt8](repeating: 0, count: max(0, decimals + 1 - digits.count)) + digits
    let fraction = padded.suffix(decimals)
    let kept = fraction.dropLast(fraction.reversed().prefix { $0 == 0 }.count)
    let whole = (isNegative ? "-" : "") + text(of: padded.dropLast(decimals))
    return kept.isEmpty ? whole : whole + "." + text(of: kept)
  }

  private func text(of digits: some Collection<UInt8>) -> String {
    String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
  }
}
