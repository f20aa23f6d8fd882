/// A whole number of any size, for the amounts that 128 bits do not hold.
struct WideInteger: Hashable, Sendable {
  /// Whether the number is below zero; never true of zero.
  let isNegative: Bool
  /// The absolute value, in base 2^32 and lowest first, without zeros at the end.
  let limbs: [UInt32]

  init(isNegative: Bool, limbs: [UInt32]) {
    let count = (limbs.lastIndex { $0 != 0 } ?? -1) + 1
    self.limbs = Array(limbs.prefix(count))
    self.isNegative = isNegative && count > 0
  }

  init(_ value: Int128) {
    let magnitude = value.magnitude
    self.init(
      isNegative: value < 0,
      limbs: (0..<4).map { UInt32(truncatingIfNeeded: magnitude >> UInt128(32 * $0)) })
  }

  /// Reads the absolute value from bytes, highest first.
  init(isNegative: Bool, magnitude bytes: some BidirectionalCollection<UInt8>) {
    var limbs = [UInt32](repeating: 0, count: (bytes.count + 3) / 4)
    for (index, byte) in bytes.reversed().enumerated() {
      limbs[index / 4] |= UInt32(byte) << UInt32(8 * (index % 4))
    }
    self.init(isNegative: isNegative, limbs: limbs)
  }

  /// The same number in 128 bits, if they hold it.
  var int128: Int128? {
    guard limbs.count <= 4 else { return nil }
    let magnitude = limbs.reversed().reduce(UInt128(0)) { $0 << 32 | UInt128($1) }
    if let value = Int128(exactly: magnitude) { return isNegative ? -value : value }
    return isNegative && magnitude == Int128.min.magnitude ? .min : nil
  }

  /// The absolute value in bytes, highest first, without zeros at the beginning.
  var magnitude: [UInt8] {
    let bytes = limbs.reversed().flatMap { limb in
      (0..<4).reversed().map { UInt8(truncatingIfNeeded: limb >> UInt32(8 * $0)) }
    }
    return Array(bytes.drop { $0 == 0 })
  }
}

extension WideInteger {
  static prefix func - (value: Self) -> Self {
    WideInteger(isNegative: !value.isNegative, limbs: value.limbs)
  }

  static func + (left: Self, right: Self) -> Self {
    if left.isNegative == right.isNegative {
      return WideInteger(isNegative: left.isNegative, limbs: sum(left.limbs, right.limbs))
    }
    if isBelow(left.limbs, right.limbs) {
      return WideInteger(
        isNegative: right.isNegative, limbs: difference(right.limbs, left.limbs))
    }
    return WideInteger(isNegative: left.isNegative, limbs: difference(left.limbs, right.limbs))
  }

  private static func sum(_ left: [UInt32], _ right: [UInt32]) -> [UInt32] {
    var result: [UInt32] = []
    var carry: UInt64 = 0
    for index in 0..<max(left.count, right.count) {
      carry += UInt64(index < left.count ? left[index] : 0)
      carry += UInt64(index < right.count ? right[index] : 0)
      result.append(UInt32(truncatingIfNeeded: carry))
      carry >>= 32
    }
    result.append(UInt32(carry))
    return result
  }

  /// Subtracts a number that is not larger.
  private static func difference(_ left: [UInt32], _ right: [UInt32]) -> [UInt32] {
    var borrow: Int64 = 0
    return left.indices.map { index in
      borrow += Int64(left[index]) - Int64(index < right.count ? right[index] : 0)
      defer { borrow >>= 32 }
      return UInt32(truncatingIfNeeded: borrow)
    }
  }

  private static func isBelow(_ left: [UInt32], _ right: [UInt32]) -> Bool {
    guard left.count == right.count else { return left.count < right.count }
    return left.reversed().lexicographicallyPrecedes(right.reversed())
  }
}

extension WideInteger: Comparable {
  static func < (left: Self, right: Self) -> Bool {
    guard left.isNegative == right.isNegative else { return left.isNegative }
    return left.isNegative
      ? isBelow(right.limbs, left.limbs) : isBelow(left.limbs, right.limbs)
  }
}

// Decimal digits.
extension WideInteger {
  /// Reads digits from 0 to 9, highest first.
  init(isNegative: Bool, digits: some Sequence<UInt8>) {
    var limbs: [UInt32] = []
    for digit in digits {
      var carry = UInt64(digit)
      for index in limbs.indices {
        carry += UInt64(limbs[index]) * 10
        limbs[index] = UInt32(truncatingIfNeeded: carry)
        carry >>= 32
      }
      if carry > 0 { limbs.append(UInt32(carry)) }
    }
    self.init(isNegative: isNegative, limbs: limbs)
  }

  /// The digits of the absolute value from 0 to 9, highest first; none for zero.
  var digits: [UInt8] {
    var digits: [UInt8] = []
    var rest = limbs[...]
    while !rest.isEmpty {
      var remainder: UInt64 = 0
      for index in rest.indices.reversed() {
        remainder = remainder << 32 | UInt64(rest[index])
        rest[index] = UInt32(remainder / 10)
        remainder %= 10
      }
      digits.append(UInt8(remainder))
      if rest.last == 0 { rest = rest.dropLast() }
    }
    return digits.reversed()
  }
}
