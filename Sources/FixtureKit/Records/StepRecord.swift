internal import Channels
internal import ExactJSON
internal import Simulation

extension Trace where Family: ChainFamily {
  /// Every move with its events, or the last few moves.
  ///
  /// Transactions are only named here: their records stand elsewhere. Blocks without a transaction
  /// of the channel are left out; the height says that they were mined.
  func stepsJSON(fromLast count: Int = .max) -> JSON {
    let first = max(0, steps.count - count)
    return .array(
      steps.enumerated().dropFirst(first).map { number, step in
        step.withoutEmptyBlocks.json(number: number).withoutTransactionBytes
      })
  }
}

extension Trace.Step where Family: ChainFamily {
  /// The same step without blocks that hold no transaction of the channel.
  fileprivate var withoutEmptyBlocks: Trace<Family>.Step {
    Trace<Family>.Step(move: move, events: events.filter { !$0.isEmptyBlock }, standing: standing)
  }
}

extension Event where Family: ChainFamily {
  fileprivate var isEmptyBlock: Bool {
    if case .ledger(.mined(_, _, let labels)) = self { labels.isEmpty } else { false }
  }
}

extension JSON {
  /// The same value without transactions in hexadecimal, at any depth.
  fileprivate var withoutTransactionBytes: JSON {
    switch self {
    case .object(let object):
      var slim = JSONObject()
      for member in object.members where member.key != "hex" {
        slim[member.key] = member.value.withoutTransactionBytes
      }
      return .object(slim)
    case .array(let elements): return .array(elements.map(\.withoutTransactionBytes))
    case .null, .bool, .number, .string: return self
    }
  }
}
