/// A whole number of attoFIL, of which 10^18 make one FIL; negative ones exist.
///
/// Arithmetic is exact and never overflows. The chain itself knows amounts of at most 127 bytes and
/// a sign: `fitsChain` tells, and decoding refuses longer ones.
public struct TokenAmount: Hashable, Sendable {
  /// The longest form on the chain: a sign and 127 bytes.
  public static let maximumBytes = 128

  /// No money.
  public static let zero = TokenAmount(atto: 0)

  private enum Storage: Hashable, Sendable {
    case small(Int128)
    /// Only for numbers that 128 bits do not hold, so that equal amounts are stored alike.
    case large(WideInteger)
  }

  private let storage: Storage

  /// Takes a number of attoFIL.
  public init(atto: Int128) {
    storage = .small(atto)
  }

  init(_ wide: WideInteger) {
    storage = wide.int128.map(Storage.small) ?? .large(wide)
  }

  init(isNegative: Bool, magnitude: some BidirectionalCollection<UInt8>) {
    self.init(WideInteger(isNegative: isNegative, magnitude: magnitude))
  }

  /// The number of attoFIL, if 128 bits hold it.
  public var atto: Int128? {
    switch storage {
    case .small(let value): value
    case .large: nil
    }
  }

  var wide: WideInteger {
    switch storage {
    case .small(let value): WideInteger(value)
    case .large(let value): value
    }
  }

  /// Whether the amount is below zero.
  public var isNegative: Bool {
    switch storage {
    case .small(let value): value < 0
    case .large(let value): value.isNegative
    }
  }

  /// Nothing for zero; else a byte 0 for plus or 1 for minus, and the magnitude, highest first.
  public var bytes: [UInt8] {
    switch storage {
    case .small(0): []
    case .small(let value): Self.bigEndian(value.magnitude, after: value < 0 ? 1 : 0)
    case .large(let value): [value.isNegative ? 1 : 0] + value.magnitude
    }
  }

  private static func bigEndian(_ magnitude: UInt128, after sign: UInt8) -> [UInt8] {
    let count = (UInt128.bitWidth - magnitude.leadingZeroBitCount + 7) / 8
    var bytes = [sign]
    bytes.reserveCapacity(count + 1)
    for index in (0..<count).reversed() {
      bytes.append(UInt8(truncatingIfNeeded: magnitude >> UInt128(8 * index)))
    }
    return bytes
  }

  /// Whether the chain has a form for the amount.
  public var fitsChain: Bool {
    switch storage {
    case .small: true
    case .large: bytes.count <= Self.maximumBytes
    }
  }
}

extension TokenAmount {
  /// The exact sum.
  public static func + (left: Self, right: Self) -> Self {
    if case .small(let first) = left.storage, case .small(let second) = right.storage {
      let (sum, overflow) = first.addingReportingOverflow(second)
      if !overflow { return TokenAmount(atto: sum) }
    }
    return TokenAmount(left.wide + right.wide)
  }

  /// The exact difference.
  public static func - (left: Self, right: Self) -> Self {
    if case .small(let first) = left.storage, case .small(let second) = right.storage {
      let (difference, overflow) = first.subtractingReportingOverflow(second)
      if !overflow { return TokenAmount(atto: difference) }
    }
    return TokenAmount(left.wide + -right.wide)
  }

  /// The same amount with the other sign.
  public static prefix func - (amount: Self) -> Self {
    .zero - amount
  }

  /// Adds an amount in place.
  public static func += (left: inout Self, right: Self) {
    left = left + right
  }

  /// Subtracts an amount in place.
  public static func -= (left: inout Self, right: Self) {
    left = left - right
  }
}

extension TokenAmount: Comparable {
  public static func < (left: Self, right: Self) -> Bool {
    if case .small(let first) = left.storage, case .small(let second) = right.storage {
      return first < second
    }
    return left.wide < right.wide
  }
}
