internal import Filecoin
internal import Telling

extension Voucher.Order: Worded {
  /// What an owner wants, after "The payer is told to".
  package var words: String {
    switch self {
    case .addFunds(let amount, .adding): told("put \(amount.words) into a channel")
    case .addFunds(let amount, .reserving):
      told("reserve \(amount.words) in a channel, and to add what is missing")
    case .addFunds(let amount, .offChain):
      told("reserve \(amount.words) of what the channel has")
    case .create(let wish, _): told("sign a voucher for \(wish.words), and to keep it")
    case .pay(let amount, let lane): told("pay \(amount.words) more in lane \(lane)")
    case .add(let voucher, _, _): told("take \(voucher.words)")
    case .submit(let voucher, _, let secret):
      told("hand in \(voucher.words)\(secret.secretWords)")
    case .settle: told("settle")
    case .collect: told("collect")
    case .giveUp: told("give up and to leave alone")
    case .resume: told("send again what was sent last")
    }
  }
}

extension Voucher.Trick: Worded {
  /// What a cheat does, in a sentence without its full stop.
  package var words: String {
    switch self {
    case .submit(let role, let voucher, let secret):
      told(
        "The \(role.words) hands in \(voucher.words)\(secret.secretWords),"
          + " whatever its wallet thinks of it")
    case .settle(let role): told("The \(role.words) settles, whatever its wallet thinks of it")
    case .collect(let role): told("The \(role.words) collects, whatever its wallet thinks of it")
    case .sign(let role, let wish, let nonce):
      told(
        "The \(role.words) signs \(wish.words) with nonce \(nonce),"
          + " whatever its wallet thinks of it")
    }
  }
}

extension Voucher.TrickFault: ToldFault {
  package var words: String {
    switch self {
    case .noChannel: told("there is no channel yet")
    }
  }

  package var remedy: String {
    switch self {
    case .noChannel: told("put money into one before")
    }
  }

  package var mayFollowARefusal: Bool { true }
}

extension [UInt8] {
  /// That a secret comes along, as an addition; empty where none does.
  fileprivate var secretWords: String { isEmpty ? "" : told(" with a secret") }
}

extension Voucher.VoucherChange {
  /// The change as an addition to the name of a message.
  var words: String {
    switch self {
    case .channel: told("for another channel")
    case .lane(let lane): told("for lane \(lane)")
    case .nonce(let nonce): told("with nonce \(nonce)")
    case .amount(let amount): told("for \(amount.words)")
    case .timeLockMin(let epoch): told("counting from epoch \(epoch.words) on")
    case .timeLockMax(let epoch): told("counting up to epoch \(epoch.words)")
    case .secretHash: told("asking for a secret")
    case .minSettleHeight(let epoch): told("with no end before epoch \(epoch.words)")
    case .merge(let lane, let nonce): told("merging lane \(lane) at nonce \(nonce)")
    case .unsigned: told("without its signature")
    }
  }
}
