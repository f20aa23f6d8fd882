/// An amount of money in satoshis, from zero to 21 million bitcoins.
///
/// Eight bytes from the wire can hold any number; such a value is made by
/// `init(uncheckedSatoshis:)`, and `isInRange` or any arithmetic detects it.
public struct Amount: Hashable, Sendable {
  /// The number of satoshis.
  public let satoshis: Int64

  /// 21 million bitcoins.
  public static let maximumSatoshis: Int64 = 2_100_000_000_000_000

  /// No money.
  public static let zero = Amount(uncheckedSatoshis: 0)

  /// All the money that there will ever be.
  public static let maximum = Amount(uncheckedSatoshis: maximumSatoshis)

  /// Takes a number of satoshis between zero and 21 million bitcoins.
  public init(satoshis: Int64) throws(AmountError) {
    self.init(uncheckedSatoshis: satoshis)
    try requireRange()
  }

  /// Takes any number that an output has, to be checked later.
  public init(uncheckedSatoshis: Int64) {
    satoshis = uncheckedSatoshis
  }

  /// Whether the amount lies between zero and 21 million bitcoins.
  public var isInRange: Bool { (0...Self.maximumSatoshis).contains(satoshis) }

  /// Adds, and refuses to pass the money supply.
  public func adding(_ other: Amount) throws(AmountError) -> Amount {
    try requireRange()
    try other.requireRange()
    return try Amount(satoshis: satoshis + other.satoshis)
  }

  /// Subtracts, and refuses to fall below zero.
  public func subtracting(_ other: Amount) throws(AmountError) -> Amount {
    try requireRange()
    try other.requireRange()
    return try Amount(satoshis: satoshis - other.satoshis)
  }

  /// Multiplies by a count, and refuses to pass the money supply.
  public func multiplied(by count: Int64) throws(AmountError) -> Amount {
    try requireRange()
    let (product, overflow) = satoshis.multipliedReportingOverflow(by: count)
    guard !overflow else { throw count < 0 ? .negative(.min) : .aboveMoneySupply(.max) }
    return try Amount(satoshis: product)
  }

  private func requireRange() throws(AmountError) {
    guard satoshis >= 0 else { throw .negative(satoshis) }
    guard satoshis <= Self.maximumSatoshis else { throw .aboveMoneySupply(satoshis) }
  }
}

/// Why a number is not an amount.
public enum AmountError: Error, Equatable, Sendable {
  /// The result would be below zero.
  case negative(Int64)
  /// The result would be above 21 million bitcoins.
  case aboveMoneySupply(Int64)
}

extension Amount: Comparable {
  public static func < (left: Amount, right: Amount) -> Bool {
    left.satoshis < right.satoshis
  }
}

extension Sequence<Amount> {
  /// Adds up all amounts, and refuses to pass the money supply on the way.
  public func sum() throws(AmountError) -> Amount {
    var total = Amount.zero
    for amount in self { total = try total.adding(amount) }
    return total
  }
}

extension Amount: WireFormat {
  public static var minimumSize: Int { 8 }

  public init(from reader: inout ByteReader) throws(CodecError) {
    self.init(uncheckedSatoshis: try reader.readInteger())
  }

  public func encode(to sink: inout some ByteSink) {
    sink.write(satoshis)
  }
}
