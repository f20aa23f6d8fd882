internal import Bitcoin
internal import Channels

/// What happens to a side.
enum Cue<Party: Player>: Sendable {
  /// It looks at the chain.
  case look(Part<ChainFacts>)
  /// A message reaches it.
  case hear(Part<Timelock.Message>)
  /// Its owner wants something.
  case order(Party.Input, Mark)
  /// It falls over.
  case fall
  /// It is started again from what it has stored.
  case reread

  /// What the party is given to handle, if anything.
  var input: Party.Input? {
    switch self {
    case .look(let facts): .chain(facts.content)
    case .hear(let message): .message(message.content)
    case .order(let input, _): input
    case .fall, .reread: nil
    }
  }

  /// What tells it from others.
  var mark: Mark {
    switch self {
    case .look(let facts): facts.mark
    case .hear(let message): message.mark
    case .order(_, let mark): mark
    case .fall: Mark(1)
    case .reread: Mark(2)
    }
  }
}

extension Timelock.Payer.Order {
  /// What tells it from others; the terms are always those of the setting.
  var mark: Mark {
    switch self {
    case .open: Mark(high: 1, low: 1)
    case .pay(let amount): Mark(high: 2, low: UInt64(bitPattern: amount.satoshis))
    case .close: Mark(high: 1, low: 2)
    case .giveUp: Mark(high: 1, low: 3)
    case .resume: Mark(high: 1, low: 4)
    }
  }
}

extension Timelock.Payee.Order {
  /// What tells it from others.
  var mark: Mark {
    switch self {
    case .release(let amount): Mark(high: 2, low: UInt64(bitPattern: amount.satoshis))
    case .close: Mark(high: 1, low: 2)
    case .giveUp: Mark(high: 1, low: 3)
    case .resume: Mark(high: 1, low: 4)
    }
  }
}
