public import Filecoin

/// A contract did not do as it was asked, and changed nothing.
public struct ContractRefusal: Error, Hashable, Sendable {
  /// What was wrong, with the values that were compared.
  public let fault: ContractFault

  /// Refuses for a fault.
  public init(_ fault: ContractFault) {
    self.fault = fault
  }

  /// The rule that was not kept.
  public var rule: ContractRule {
    switch fault {
    case .callerCreatesNoActors: .constructorCaller
    case .partyUnresolved: .partyAddress
    case .partyMissing: .partyCode
    case .constructedBefore: .constructedOnce
    case .callerNoParty(_, _, _, let method): method.callerRule
    case .unsigned: .voucherSigned
    case .settled: .notSettled
    case .secretTooLong: .secretLength
    case .notSigned: .signerCounterparty
    case .channelUnresolved, .otherChannel: .voucherChannel
    case .channelNotByNumber: .voucherChannelID
    case .tooEarly: .timeLockMin
    case .tooLate: .timeLockMax
    case .negativeAmount: .amountNotNegative
    case .wrongSecret: .secretHash
    case .extraCallFailed: .extraCall
    case .laneNumberTooHigh: .laneNumber
    case .tooManyLanes: .laneCount
    case .staleNonce(_, let stored, let voucher): stored == voucher ? .laneNonceRises : .laneNonce
    case .mergesOwnLane: .mergeOtherLane
    case .mergesUnknownLane: .mergeKnownLane
    case .staleMerge: .mergeNonce
    case .negativeToSend: .toSendNotNegative
    case .notCovered: .toSendCovered
    case .settling: .settledOnce
    case .neverSettled, .stillSettling: .collectSettled
    case .payoutNotCovered, .payoutFailed: .payout
    }
  }

  /// The code with which the call ends.
  public var exit: ExitCode {
    switch fault {
    case .extraCallFailed(_, let exit), .payoutFailed(_, let exit): exit
    case .callerCreatesNoActors, .callerNoParty, .neverSettled, .stillSettling: .forbidden
    case .partyMissing: .notFound
    case .constructedBefore, .settling: .illegalState
    case .settled: .updateAfterSettled
    case .payoutNotCovered: .insufficientFunds
    case .partyUnresolved, .unsigned, .secretTooLong, .notSigned, .channelUnresolved,
      .otherChannel, .channelNotByNumber, .tooEarly, .tooLate, .negativeAmount, .wrongSecret,
      .laneNumberTooHigh, .tooManyLanes, .staleNonce, .mergesOwnLane, .mergesUnknownLane,
      .staleMerge, .negativeToSend, .notCovered:
      .illegalArgument
    }
  }

  /// The first epoch at which this fault will be gone, if waiting alone cures it.
  public var possibleFrom: Epoch? {
    switch fault {
    case .tooEarly(_, let window): window.isEmpty ? nil : window.first
    case .stillSettling(let end, _): end
    default: nil
    }
  }
}

extension ContractMethod {
  fileprivate var callerRule: ContractRule {
    switch self {
    case .construct: .constructorCaller
    case .update: .voucherCaller
    case .settle: .settleCaller
    case .collect: .collectCaller
    }
  }
}
