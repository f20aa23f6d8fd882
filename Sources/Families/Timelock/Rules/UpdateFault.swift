public import Bitcoin
internal import Channels

extension Timelock {
  /// Why a state is not agreed on, or goods are not handed over for it.
  public enum UpdateFault: Error, Hashable, Sendable {
    /// The message is about another state than is due.
    case wrongState(expected: UInt32, found: UInt32)
    /// What the message says was said and done already.
    case replay(state: UInt32, latest: UInt32)
    /// Closing has begun.
    case closing(phase: Phase)
    /// Another update is not through yet.
    case updateUnderWay(state: UInt32)
    /// Another division was signed for the same state.
    case stateTaken(state: UInt32, signed: Amount, asked: Amount)
    /// The payee would get no more than before.
    case notPositive(from: Amount, to: Amount)
    /// The payee would get more than there is.
    case aboveCapacity(toPayee: Amount, capacity: Amount)
    /// The state before could be on the chain first.
    case predecessorTooNear(tip: BlockHeight, predecessor: BlockHeight, Ladder)
    /// The ladder has no rung left.
    case ladderExhausted(state: UInt32, refundHeight: BlockHeight, step: UInt32)
    /// More than one unit of goods would be unpaid.
    case creditExceeded(released: Amount, paid: Amount, unit: Amount)
  }
}

extension Timelock.UpdateFault {
  /// The rule that stands against it.
  var rule: Timelock.Rule {
    switch self {
    case .wrongState: .stateNumber
    case .replay: .replay
    case .closing: .noUpdateWhileClosing
    case .updateUnderWay: .oneUpdateAtATime
    case .stateTaken: .oneTransactionPerState
    case .notPositive: .positivePayment
    case .aboveCapacity: .withinCapacity
    case .predecessorTooNear: .predecessorLock
    case .ladderExhausted: .ladderRoom
    case .creditExceeded: .goodsOnCredit
    }
  }

  /// What was compared, in the order in which a sentence would say it.
  var values: [(String, Compared)] {
    switch self {
    case .wrongState(let expected, let found):
      [("expected", .state(expected)), ("found", .state(found))]
    case .replay(let state, let latest): [("state", .state(state)), ("latest", .state(latest))]
    case .closing(let phase): [("phase", .phase(phase.rawValue))]
    case .updateUnderWay(let state): [("state", .state(state))]
    case .stateTaken(let state, let signed, let asked):
      [("state", .state(state)), ("signed", .amount(signed)), ("asked", .amount(asked))]
    case .notPositive(let from, let to): [("from", .amount(from)), ("to", .amount(to))]
    case .aboveCapacity(let toPayee, let capacity):
      [("to-payee", .amount(toPayee)), ("capacity", .amount(capacity))]
    case .predecessorTooNear(let tip, let predecessor, let ladder):
      [("tip", .height(tip)), ("predecessor", .height(predecessor))] + ladder.lateness
    case .ladderExhausted(let state, let refundHeight, let step):
      [
        ("state", .state(state)), ("refund-height", .height(refundHeight)), ("step", .blocks(step)),
      ]
    case .creditExceeded(let released, let paid, let unit):
      [("released", .amount(released)), ("paid", .amount(paid)), ("unit", .amount(unit))]
    }
  }

  /// When the same thing would have been acceptable.
  var remedy: Remedy {
    switch self {
    case .replay, .closing, .stateTaken, .ladderExhausted: .never
    case .updateUnderWay: .inPhase([Timelock.Phase.open.rawValue])
    case .predecessorTooNear(_, let predecessor, let ladder):
      .upToTip(Int(predecessor.value) - ladder.lead)
    case .wrongState(let expected, _): .exactly("state", .state(expected))
    case .notPositive(let from, _):
      .withValue("to-payee", .atLeast(.amount(from.changed(by: 1))))
    case .aboveCapacity(_, let capacity): .withValue("to-payee", .atMost(.amount(capacity)))
    case .creditExceeded(let released, _, let unit):
      .withValue("paid", .atLeast(.amount(released.changed(by: 0 &- unit.satoshis))))
    }
  }
}

extension Timelock.Ladder {
  /// What a state's lead over its predecessor is made of; a ladder that reckons with no branch does
  /// not speak of one.
  var lateness: [(String, Compared)] {
    [("reaction", .blocks(reaction)), ("delay", .blocks(delay))]
      + (undone > 0 ? [("undone", .blocks(undone))] : [])
  }
}

extension Amount {
  /// So much more or less, as far as amounts reach; a refusal can name one beyond the money supply.
  fileprivate func changed(by difference: Int64) -> Amount {
    let (sum, overflow) = satoshis.addingReportingOverflow(difference)
    return overflow ? self : Amount(uncheckedSatoshis: sum)
  }
}
