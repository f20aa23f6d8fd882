package import Bitcoin
package import Channels
package import Walkthroughs

extension Denomination {
  /// An amount in this money; in satoshis where its units are no power of ten of them.
  package func words(_ amount: Amount) -> String {
    number(amount).map { "\($0)\(noun(amount))" } ?? amount.words
  }

  /// How much more or less a side has.
  package func words(change satoshis: Int64) -> String {
    let sign = satoshis > 0 ? "+" : satoshis < 0 ? "-" : ""
    return sign + words(Amount(uncheckedSatoshis: abs(satoshis)))
  }

  /// The number alone; `nil` where it has no end in units.
  func number(_ amount: Amount) -> String? {
    switch self {
    case .satoshis: grouped(amount.satoshis)
    case .millibitcoins: Self.decimal(amount.satoshis, per: 100_000)
    case .units(let unit) where unit.satoshis.isPowerOfTen:
      Self.decimal(amount.satoshis, per: unit.satoshis)
    case .units(let unit):
      unit > .zero && amount.satoshis.isMultiple(of: unit.satoshis)
        ? grouped(amount.satoshis / unit.satoshis) : nil
    }
  }

  private func noun(_ amount: Amount) -> String {
    switch self {
    case .satoshis: " sat"
    case .millibitcoins: " mBTC"
    case .units(let unit): amount == unit ? told(" unit") : told(" units")
    }
  }

  /// A division in this money, in the order of the roles.
  package func words<Role>(_ shares: PerRole<Role, Amount>) -> String {
    let numbers = Role.allCases.compactMap { number(shares[$0]) }
    guard numbers.count == Role.allCases.count else { return "\(shares.words) sat" }
    return numbers.joined(separator: "/") + (self == .millibitcoins ? " mBTC" : "")
  }

  /// So many satoshis are one, a power of ten; zeros at the end are left out.
  private static func decimal(_ satoshis: Int64, per unit: Int64) -> String {
    let (whole, rest) = satoshis.quotientAndRemainder(dividingBy: unit)
    guard rest != 0 else { return grouped(whole) }
    var digits = String(String(unit + rest).dropFirst())
    while digits.hasSuffix("0") { digits.removeLast() }
    return "\(grouped(whole)).\(digits)"
  }
}

extension Int64 {
  fileprivate var isPowerOfTen: Bool {
    var rest = self
    while rest > 1, rest.isMultiple(of: 10) { rest /= 10 }
    return rest == 1
  }
}
