internal import Filecoin

extension ContractRefusal {
  /// What the published contract says of the same fault.
  public var reason: String {
    switch fault {
    case .unsigned, .secretTooLong, .notSigned, .channelUnresolved, .otherChannel,
      .channelNotByNumber, .tooEarly, .tooLate, .negativeAmount, .wrongSecret, .extraCallFailed:
      admissionReason
    case .laneNumberTooHigh, .tooManyLanes, .staleNonce, .mergesOwnLane, .mergesUnknownLane,
      .staleMerge, .negativeToSend, .notCovered:
      redemptionReason
    case .callerCreatesNoActors, .partyUnresolved, .partyMissing, .constructedBefore,
      .callerNoParty, .settled, .settling, .neverSettled, .stillSettling, .payoutNotCovered,
      .payoutFailed:
      lifeReason
    }
  }

  /// Of a voucher as such.
  private var admissionReason: String {
    switch fault {
    case .unsigned: "voucher has no signature"
    case .secretTooLong(_, let limit): "secret must be at most \(limit) bytes long"
    case .notSigned: "voucher sig authentication failed"
    case .channelUnresolved(let address):
      "voucher payment channel address \(address.text()) does not resolve to an ID address"
    case .otherChannel(let named, let called):
      "voucher payment channel address \(named.value) does not match receiver "
        + called.address.text()
    case .channelNotByNumber(let address):
      "voucher payment channel address \(address.text()) does not match receiver"
    case .tooEarly: "cannot use this voucher yet"
    case .tooLate: "this voucher has expired"
    case .negativeAmount(let amount):
      "voucher amount must be non-negative, was \(amount.decimal)"
    case .wrongSecret: "incorrect secret"
    case .extraCallFailed(_, let exit):
      "spend voucher verification failed: send aborted with code \(exit.value)"
    default: ""
    }
  }

  /// Of a voucher beside what the channel has on its books.
  private var redemptionReason: String {
    switch fault {
    case .laneNumberTooHigh: "maximum lane ID is 2^63-1"
    case .tooManyLanes: "lane limit exceeded"
    case .staleNonce(_, let stored, let voucher):
      "voucher has an outdated nonce, existing: \(stored), voucher: \(voucher), cannot redeem"
    case .mergesOwnLane: "voucher cannot merge lanes into it's own lane"
    case .mergesUnknownLane(let lane): "voucher specifies invalid merge lane \(lane)"
    case .staleMerge: "merged lane in voucher has outdated nonce, cannot redeem"
    case .negativeToSend: "voucher would leave channel balance negative"
    case .notCovered: "not enough funds in channel to cover voucher"
    default: ""
    }
  }

  /// Of a channel's beginning and end.
  private var lifeReason: String {
    switch fault {
    case .callerCreatesNoActors(let caller), .callerNoParty(let caller, _, _, _):
      "caller \(caller.address.text()) is not one of supported"
    case .partyUnresolved(let address):
      "failed to resolve or initialize address \(address.text())"
    case .partyMissing(let party): "no code for address \(party.address.text())"
    case .constructedBefore: "failed to create state; expected empty array CID"
    case .settled: "no vouchers can be processed after settling at epoch"
    case .settling: "channel already settling"
    case .neverSettled, .stillSettling: "payment channel not settling or settled"
    case .payoutNotCovered: "Failed to send funds to `to` address: not enough funds"
    case .payoutFailed(_, let exit):
      "Failed to send funds to `to` address: send aborted with code \(exit.value)"
    default: ""
    }
  }
}
