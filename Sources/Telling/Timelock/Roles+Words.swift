internal import Bitcoin
internal import Channels
internal import Simulation
internal import Walkthroughs

extension Balances {
  /// The payer's share and the payee's.
  var words: String { "\(grouped(payer.satoshis)) : \(grouped(payee.satoshis))" }
}

extension Line.Ink {
  /// The ink of a side, wherever it is named.
  static func of(_ role: PaymentRole) -> Line.Ink {
    switch role {
    case .payer: .side(0)
    case .payee: .side(1)
    }
  }

  /// The ink of a word before a paragraph: a side's own, or a faint one.
  static func ink(of word: String) -> Line.Ink {
    PaymentRole(rawValue: word).map(of) ?? .faint
  }
}

extension PerRole<PaymentRole, String> {
  /// A side's name without its article.
  func shortName(_ role: PaymentRole) -> String {
    self[role].hasPrefix("the ") ? String(self[role].dropFirst(4)) : self[role]
  }

  /// How long the longer name is.
  var longestName: Int { max(shortName(.payer).count, shortName(.payee).count) }
}

extension Purse {
  /// A division in this money, the payer's share first.
  func words(_ balances: Balances) -> String {
    guard let payer = number(balances.payer), let payee = number(balances.payee) else {
      return "\(balances.words) sat"
    }
    return "\(payer)/\(payee)\(self == .millibitcoins ? " mBTC" : "")"
  }
}
