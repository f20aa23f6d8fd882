/// An allowance as two words, one byte for each kind of thing.
struct Budget: BitwiseCopyable, Hashable, Sendable {
  private(set) var first: UInt64 = 0
  private(set) var second: UInt64 = 0

  /// Nothing may happen any more.
  static let spent = Budget()

  private init() {}

  init(_ allowance: Allowance) {
    for item in Allowance.Item.allCases {
      let count = UInt64(allowance[item]) << Self.shift(item)
      if item.rawValue < 8 { first |= count } else { second |= count }
    }
  }

  private static func shift(_ item: Allowance.Item) -> UInt8 { (item.rawValue & 7) * 8 }

  private subscript(item: Allowance.Item) -> UInt8 {
    UInt8(truncatingIfNeeded: (item.rawValue < 8 ? first : second) >> Self.shift(item))
  }

  /// Whether something that is charged so may still happen.
  func permits(_ charge: Allowance.Item?) -> Bool { charge.map { self[$0] > 0 } ?? true }

  /// What is left after something that was permitted.
  func charged(_ charge: Allowance.Item?) -> Budget {
    guard let charge else { return self }
    var rest = self
    let one = UInt64(1) << Self.shift(charge)
    if charge.rawValue < 8 { rest.first -= one } else { rest.second -= one }
    return rest
  }

  /// The same as an allowance.
  var allowance: Allowance {
    var allowance = Allowance()
    for item in Allowance.Item.allCases { allowance[item] = self[item] }
    return allowance
  }
}
