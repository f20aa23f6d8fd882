/// The units in which amounts are read and written.
public enum AmountUnit: String, CaseIterable, Sendable {
  /// One satoshi.
  case sat
  /// A thousandth of a bitcoin: 100,000 satoshis.
  case mBTC
  /// A bitcoin: 100,000,000 satoshis.
  case btc = "BTC"

  /// How many digits there are after the point, down to one satoshi.
  var decimals: Int {
    switch self {
    case .sat: 0
    case .mBTC: 5
    case .btc: 8
    }
  }
}

/// Why a text is not an amount.
public enum AmountTextError: Error, Equatable, Sendable {
  /// The text is not digits with at most one point between them, and a unit.
  case malformed
  /// The text has more digits after the point than its unit has.
  case tooPrecise(unit: AmountUnit)
  /// The number is not in the range of amounts.
  case outOfRange(AmountError)
}

extension Amount {
  /// Writes the amount exactly, with all the unit's decimals: `0.01000000` for BTC.
  public func text(in unit: AmountUnit) -> String {
    let digits = String(satoshis.magnitude)
    let sign = satoshis < 0 ? "-" : ""
    guard unit.decimals > 0 else { return sign + digits }
    let padding = String(repeating: "0", count: Swift.max(0, unit.decimals + 1 - digits.count))
    let padded = padding + digits
    return "\(sign)\(padded.dropLast(unit.decimals)).\(padded.suffix(unit.decimals))"
  }

  /// Reads a number such as `0.01` in the given unit, exactly.
  public init(_ text: some StringProtocol, in unit: AmountUnit) throws(AmountTextError) {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let fraction = parts.count == 2 ? String(parts[1]) : ""
    guard let whole = parts.first, whole.isDigits, parts.count == 1 || fraction.isDigits else {
      throw .malformed
    }
    guard fraction.count <= unit.decimals else { throw .tooPrecise(unit: unit) }
    let zeros = String(repeating: "0", count: unit.decimals - fraction.count)
    let satoshis = Int64(whole + fraction + zeros) ?? .max
    do { try self.init(satoshis: satoshis) } catch { throw .outOfRange(error) }
  }

  /// Reads a number and its unit with a space between: `36 mBTC`, `0.01 BTC`, `294 sat`.
  public init(_ text: String) throws(AmountTextError) {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 2, let unit = AmountUnit(rawValue: String(parts[1])) else {
      throw .malformed
    }
    try self.init(parts[0], in: unit)
  }
}

extension Amount: CustomStringConvertible {
  public var description: String { "\(satoshis) sat" }
}

extension StringProtocol {
  fileprivate var isDigits: Bool {
    !isEmpty && utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
