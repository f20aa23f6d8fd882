internal import Bitcoin
internal import Channels
internal import Simulation
internal import Telling

extension OneWay.Order: Worded {
  /// What an owner wants, after "The payer is told to".
  package var words: String {
    switch self {
    case .open: told("open the channel")
    case .pay(let amount): told("pay \(amount.words) more")
    case .release(let amount): told("hand over goods worth \(amount.words)")
    case .close: told("close")
    case .giveUp: told("give up and to leave alone")
    case .resume: told("ask again and to say again")
    case .topUp(let amount): told("add \(amount.words) to the channel")
    }
  }
}

extension OneWay.Trick: Worded {
  /// What a cheat does, in a sentence without its full stop.
  package var words: String {
    switch self {
    case .askBackwards(let amount):
      told("The payer signs a next payment by which the payee has \(amount.words) less")
    case .doubleSpend(let fee):
      told("The payer spends the coins of the funding another way, for \(fee.words) more fee")
    }
  }
}

extension OneWay.MessageChange {
  /// The change as an addition to the name of a message.
  var words: String {
    switch self {
    case .channel: told("for another channel")
    case .state(let number): told("for payment \(number)")
    case .toPayee(let amount): told("with \(amount.words) to the payee")
    case .spentValue(let amount): told("claiming to spend \(amount.words)")
    case .closes(let count): told("with \(counted(count, "signature")) and no more")
    case .zeroByte: told("with a zero byte where the script wants nothing at all")
    }
  }
}
