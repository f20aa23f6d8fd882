internal import Channels
internal import Simulation
internal import Telling

extension Timelock.TransactionName: ToldName {
  /// The name in a sentence: a commitment has a number, and of each other kind there is only one.
  package var words: String {
    switch self {
    case .commitment(let state): told("commitment \(grouped(state))")
    case .funding, .refund, .settlement: told(word: "the \(self)")
    }
  }

  package var stateWord: String {
    switch self {
    case .commitment(let state): "\(state)"
    case .funding, .refund, .settlement: "\(self)"
    }
  }

  package var kind: String {
    switch self {
    case .commitment: "commitment"
    case .funding, .refund, .settlement: "\(self)"
    }
  }
}

extension [TransactionLabel<Timelock.TransactionName>] {
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
          ? told("commitment \(first)")
          : all
            ? told("commitments \(grouped(first)) to \(grouped(last))")
            : told("\(states.count) commitments"))
    }
    return words.joined(separator: told(", "))
  }
}
