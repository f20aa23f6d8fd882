internal import Bitcoin
internal import Channels
internal import Checker
internal import Simulation
internal import Walkthroughs

extension Scene {
  /// What a narration says of this step, with every fact in its place.
  func words(_ narration: Narration) -> String {
    narration.pieces.reduce(into: "") { text, piece in
      switch piece {
      case .words(let words): text += words
      case .fact(let fact):
        let words = value(of: fact).words(in: purse)
        text += text.endsASentence ? words.capitalizedAtStart : words
      }
    }
  }

  /// What the step is called.
  var title: String { words(beat.title) }

  /// What is said about it, paragraph by paragraph.
  var paragraphs: [String] { beat.text.map(words) }
}

extension String {
  /// Whether what follows begins a sentence.
  fileprivate var endsASentence: Bool {
    let end = suffix(2)
    return end.isEmpty || end == ". " || end == "? " || end == ": \""
  }

  fileprivate var capitalizedAtStart: String { prefix(1).uppercased() + dropFirst() }
}

extension FactValue {
  /// The value as it is told.
  func words(in purse: Purse) -> String {
    switch self {
    case .name(let name): name
    case .amount(let amount): purse.words(amount)
    case .satoshis(let amount): amount.words
    case .change(let satoshis): purse.words(change: satoshis)
    case .division(let balances): purse.words(balances)
    case .count(let count): grouped(count)
    case .blocks(let count): counted(count, "block")
    case .time(let blocks): timeWords(ofBlocks: blocks)
    case .height(let height): height.words
    case .feeRate(let rate): rate.words
    case .state(let state): grouped(state)
    case .label(let label): label.words
    case .labels(let labels): Self.list(labels.map(\.words))
    case .txid(let txid): txid.short
    case .reason(let reason): reason
    case .explanation(let explanation): explanation.words
    case .refusal(let refusal): refusal.sentences
    case .missing: "(nothing)"
    }
  }

  private static func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return "\(words.dropLast().joined(separator: ", ")) and \(last)"
  }
}

extension Purse {
  /// An amount in this money; in satoshis where it is no whole number of it.
  func words(_ amount: Amount) -> String {
    number(amount).map { "\($0)\(noun(amount))" } ?? amount.words
  }

  /// What somebody has more or less.
  func words(change satoshis: Int64) -> String {
    let sign = satoshis > 0 ? "+" : satoshis < 0 ? "-" : ""
    return sign + words(Amount(uncheckedSatoshis: abs(satoshis)))
  }

  /// A division, the payer's share first.
  func words(_ balances: Balances) -> String {
    guard let payer = number(balances.payer), let payee = number(balances.payee) else {
      return "\(balances.words) sat"
    }
    return "\(payer)/\(payee)\(self == .millibitcoins ? " mBTC" : "")"
  }

  /// The number alone; `nil` where it is no whole number of units.
  private func number(_ amount: Amount) -> String? {
    switch self {
    case .satoshis: grouped(amount.satoshis)
    case .millibitcoins: Self.decimal(amount.satoshis)
    case .units(let unit):
      unit > .zero && amount.satoshis.isMultiple(of: unit.satoshis)
        ? grouped(amount.satoshis / unit.satoshis) : nil
    }
  }

  private func noun(_ amount: Amount) -> String {
    switch self {
    case .satoshis: " sat"
    case .millibitcoins: " mBTC"
    case .units(let unit): amount == unit ? " unit" : " units"
    }
  }

  /// Hundred thousand satoshis are one; zeros at the end are left out.
  private static func decimal(_ satoshis: Int64) -> String {
    let (whole, rest) = satoshis.quotientAndRemainder(dividingBy: 100_000)
    guard rest != 0 else { return grouped(whole) }
    var digits = String(String(100_000 + rest).dropFirst())
    while digits.hasSuffix("0") { digits.removeLast() }
    return "\(grouped(whole)).\(digits)"
  }
}

extension FeeRate {
  /// Satoshis for each virtual byte.
  fileprivate var words: String {
    let (whole, rest) = satoshisPerKilobyte.quotientAndRemainder(dividingBy: 1_000)
    return rest == 0 ? "\(grouped(whole)) sat/vB" : "\(grouped(satoshisPerKilobyte)) sat/kvB"
  }
}
