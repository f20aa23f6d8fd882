internal import Bitcoin
internal import Channels
internal import Checker
package import Walkthroughs

extension Scene where Family: IllustratedFamily {
  /// The words of a narration about this step, with every fact in its place.
  package func words(_ narration: Narration<Family>) -> String {
    guard Speech.current.language == .english else { return translated(narration) }
    return narration.pieces.reduce(into: "") { text, piece in
      switch piece {
      case .words(let words): text += words
      case .fact(let fact):
        let words = words(for: value(of: fact))
        text += text.endsASentence ? words.capitalizedFirst : words
      }
    }
  }

  /// The same in another language, in which no letter becomes large where a sentence begins.
  private func translated(_ narration: Narration<Family>) -> String {
    Template(told(word: narration.template)).filled { name in
      narration.fact(named: name).map { Line(words(for: value(of: $0))) }
    }.text
  }

  /// Refusals speak of roles, and stories of people.
  private func words(for value: FactValue<Family>) -> String {
    let words = value.words(in: denomination)
    if case .refusal = value { return cast.naming(rolesIn: words) }
    return words
  }

  /// The title of the step.
  var title: String { words(beat.title) }

  /// The text about the step, paragraph by paragraph.
  package var paragraphs: [String] { beat.text.map(words) }
}

extension String {
  /// Whether what follows begins a sentence.
  fileprivate var endsASentence: Bool {
    let end = suffix(2)
    return end.isEmpty || end == ". " || end == "? " || end == ": \""
  }
}

extension FactValue where Family: IllustratedFamily {
  /// The value in words.
  func words(in denomination: Denomination) -> String {
    switch self {
    case .name(let name): told(word: name)
    case .amount(let amount): denomination.words(amount)
    case .satoshis(let amount): amount.words
    case .change(let satoshis): denomination.words(change: satoshis)
    case .division(let shares): denomination.words(shares)
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
    case .answer(let answer): answer.words
    case .explanation(let explanation): explanation.words
    case .refusal(let refusal): refusal.sentences
    case .missing: told("(nothing)")
    }
  }

  private static func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return told("\(words.dropLast().joined(separator: told(", "))) and \(last)")
  }
}
