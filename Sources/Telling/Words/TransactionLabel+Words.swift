package import Simulation

extension TransactionLabel where Name: ToldName {
  /// The label in a sentence, with its article unless it has a number.
  package var words: String {
    switch self {
    case .channel(let name): name.words
    case .changed(let name): told("the changed \(name.words.withoutArticle)")
    case .doubleSpend, .malleated: told(word: "the \(self)")
    }
  }

  /// The label without an article, for a table.
  package var shortWords: String { words.withoutArticle }

  /// The label as `--state` takes it.
  package var stateWord: String {
    switch self {
    case .channel(let name): name.stateWord
    case .doubleSpend: "\(self)"
    case .changed, .malleated: "'\(self)'"
    }
  }

  /// The label without a number.
  var shape: String {
    switch self {
    case .channel(let name): name.kind
    case .changed(let name): told("changed \(name.kind)")
    case .doubleSpend, .malleated: description
    }
  }
}
