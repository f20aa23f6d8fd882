internal import Bitcoin
internal import Channels
internal import Simulation
internal import Telling

extension Timelock.Order: Worded {
  /// What an owner wants, after "The payer is told to".
  package var words: String {
    switch self {
    case .open: "open the channel"
    case .pay(let amount): "pay \(amount.words) more"
    case .release(let amount): "hand over goods worth \(amount.words)"
    case .close: "close together"
    case .giveUp: "give up and to leave alone"
    case .resume: "ask again and to say again"
    }
  }
}

extension Timelock.Trick: Worded {
  /// What a cheat does, in a sentence without its full stop.
  package var words: String {
    switch self {
    case .askBackwards(let amount): "The payer asks for \(amount.words) back"
    case .doubleSpend(let fee):
      "The payer spends the coins of the funding another way, for \(fee.words) more fee"
    case .malleate: "Somebody gives the unconfirmed funding another name"
    }
  }
}

extension Timelock.MessageChange {
  /// The change as an addition to the name of a message.
  var words: String {
    switch self {
    case .channel: "for another channel"
    case .state(let state): "for state \(state)"
    case .toPayee(let amount): "with \(amount.words) to the payee"
    case .spentValue(let amount): "claiming to spend \(amount.words)"
    }
  }
}
