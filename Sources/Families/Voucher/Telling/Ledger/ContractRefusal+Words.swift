internal import AccountLedger
internal import Filecoin
internal import Telling

extension ContractRefusal {
  /// What is wrong, with the numbers that were compared, in a sentence.
  var sentence: String {
    switch fault {
    case .unsigned, .secretTooLong, .notSigned, .channelUnresolved, .otherChannel,
      .channelNotByNumber, .tooEarly, .tooLate, .negativeAmount, .wrongSecret, .extraCallFailed:
      admissionSentence
    case .laneNumberTooHigh, .tooManyLanes, .staleNonce, .mergesOwnLane, .mergesUnknownLane,
      .staleMerge, .negativeToSend, .notCovered:
      redemptionSentence
    case .callerCreatesNoActors, .partyUnresolved, .partyMissing, .constructedBefore,
      .callerNoParty, .settled, .settling, .neverSettled, .stillSettling, .payoutNotCovered,
      .payoutFailed:
      lifeSentence
    }
  }

  /// Of a voucher as such.
  private var admissionSentence: String {
    switch fault {
    case .unsigned: told("The voucher carries no signature.")
    case .secretTooLong(let count, let limit):
      told("The secret has \(grouped(count)) bytes, and \(grouped(limit)) is the most.")
    case .notSigned: told("The voucher is not signed by the other side.")
    case .channelUnresolved, .otherChannel: told("The voucher names another channel.")
    case .channelNotByNumber: told("The voucher does not name its channel by its number.")
    case .tooEarly(let now, let window):
      told("It is epoch \(now.words), and the voucher counts from epoch \(window.first.words) on.")
    case .tooLate(let now, let window):
      told(
        "It is epoch \(now.words), and the voucher counted up to epoch"
          + " \((window.last ?? .zero).words).")
    case .negativeAmount(let amount): told("The voucher is for \(amount.words).")
    case .wrongSecret: told("The secret is not the one behind the hash.")
    case .extraCallFailed(_, let exit):
      told("The call that the voucher asks for ended with exit code \(exit.value).")
    default: ""
    }
  }

  /// Of a voucher beside what the channel has on its books.
  private var redemptionSentence: String {
    switch fault {
    case .laneNumberTooHigh(let lane, let limit):
      told("The lane is \(lane), and \(limit) is the last.")
    case .tooManyLanes(let count, let limit):
      told("The channel has \(grouped(count)) lanes, and \(grouped(limit)) is the most.")
    case .staleNonce(let lane, let stored, let voucher):
      told("The nonce is \(voucher), and lane \(lane) has \(stored): it must be higher.")
    case .mergesOwnLane(let lane): told("The voucher merges its own lane \(lane).")
    case .mergesUnknownLane(let lane): told("There is no lane \(lane) to be merged.")
    case .staleMerge(let lane, let stored, let merge):
      told("The merge has nonce \(merge), and lane \(lane) has \(stored): it must be higher.")
    case .negativeToSend(let amount): told("The payee would be owed \(amount.words).")
    case .notCovered(let toSend, let balance):
      told("The payee would be owed \(toSend.words), and the channel has \(balance.words).")
    default: ""
    }
  }

  /// Of the channel's beginning and its end.
  private var lifeSentence: String {
    switch fault {
    case .callerCreatesNoActors, .callerNoParty:
      told("The caller is neither of the channel's two sides.")
    case .partyUnresolved, .partyMissing: told("There is no account for one of the two sides.")
    case .constructedBefore: told("The channel is there already.")
    case .settled(let settling, let now):
      told("It is epoch \(now.words), and vouchers were taken up to \(settling.before.words).")
    case .settling(let end):
      told("The channel was settled before, and can be collected from epoch \(end.words) on.")
    case .neverSettled: told("Nobody has settled the channel.")
    case .stillSettling(let end, let now):
      told(
        "It is epoch \(now.words), and the channel can be collected from epoch \(end.words) on.")
    case .payoutNotCovered(let toSend, let balance):
      told("The payee would be owed \(toSend.words), and the channel has \(balance.words).")
    case .payoutFailed(_, let exit):
      told("One side could not be paid: exit code \(exit.value).")
    default: ""
    }
  }
}

extension Epoch {
  /// The epoch before.
  fileprivate var before: Epoch { adding(-1) }
}
