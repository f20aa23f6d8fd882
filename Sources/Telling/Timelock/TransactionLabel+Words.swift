internal import Channels
package import Simulation

extension TransactionLabel {
  /// The label in a sentence: a commitment has a number, and of each other kind there is only one.
  package var words: String {
    switch self {
    case .channel(.commitment(let state)): "commitment \(grouped(state))"
    case .changed(.commitment(let state)): "the changed commitment \(grouped(state))"
    case .channel, .changed, .doubleSpend, .malleated: "the \(self)"
    }
  }

  /// The label without an article, for a table.
  var shortWords: String {
    let words = words
    return words.hasPrefix("the ") ? String(words.dropFirst(4)) : words
  }

  /// The label as `--state` takes it.
  package var stateWord: String {
    switch self {
    case .channel(.commitment(let state)): "\(state)"
    case .channel(.refund), .channel(.settlement), .channel(.funding), .doubleSpend: "\(self)"
    case .changed, .malleated: "'\(self)'"
    }
  }

  /// The label without the number of a commitment.
  var shape: String {
    switch self {
    case .channel(.commitment): "commitment"
    case .changed(.commitment): "changed commitment"
    case .channel, .changed, .doubleSpend, .malleated: description
    }
  }

  /// Whether a signature of each side stands on it, so that it closes the channel.
  var isSignedByBoth: Bool {
    switch self {
    case .channel(.refund), .channel(.commitment), .channel(.settlement): true
    case .channel(.funding), .changed, .doubleSpend, .malleated: false
    }
  }
}

extension [TransactionLabel] {
  /// All labels in a line; commitments that follow one another are told by the first and last.
  var summary: String {
    var words: [String] = []
    var states: [UInt32] = []
    for label in self {
      if case .channel(.commitment(let state)) = label {
        if !states.contains(state) { states.append(state) }
      } else if !words.contains(label.words) {
        words.append(label.words)
      }
    }
    if let first = states.min(), let last = states.max() {
      let all = states.count == Int(last - first) + 1
      words.append(
        states.count == 1
          ? "commitment \(first)"
          : all
            ? "commitments \(grouped(first)) to \(grouped(last))" : "\(states.count) commitments")
    }
    return words.joined(separator: ", ")
  }
}
