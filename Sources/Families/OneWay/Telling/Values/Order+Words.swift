internal import Bitcoin
internal import Channels
internal import Simulation
internal import Telling

extension OneWay.Order: Worded {
  /// What an owner wants, after "The payer is told to".
  package var words: String {
    switch self {
    case .open: "open the channel"
    case .pay(let amount): "pay \(amount.words) more"
    case .release(let amount): "hand over goods worth \(amount.words)"
    case .close: "close"
    case .giveUp: "give up and to leave alone"
    case .resume: "ask again and to say again"
    case .topUp(let amount): "add \(amount.words) to the channel"
    }
  }
}

extension OneWay.Trick: Worded {
  /// What a cheat does, in a sentence without its full stop.
  package var words: String {
    switch self {
    case .askBackwards(let amount):
      "The payer signs a next payment by which the payee has \(amount.words) less"
    case .doubleSpend(let fee):
      "The payer spends the coins of the funding another way, for \(fee.words) more fee"
    }
  }
}

extension OneWay.MessageChange {
  /// The change as an addition to the name of a message.
  var words: String {
    switch self {
    case .channel: "for another channel"
    case .state(let number): "for payment \(number)"
    case .toPayee(let amount): "with \(amount.words) to the payee"
    case .spentValue(let amount): "claiming to spend \(amount.words)"
    case .closes(let count): "with \(counted(count, "signature")) and no more"
    case .zeroByte: "with a zero byte where the script wants nothing at all"
    }
  }
}
