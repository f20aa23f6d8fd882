internal import Bitcoin

extension Timelock.Refusal {
  /// What was compared, in the order in which a sentence would say it.
  public var comparison: [Timelock.Comparison] {
    // Each case has its values in one of the three.
    let values = valuesOfAgreement + valuesOfDivision + valuesOfTransaction
    return values.map(Timelock.Comparison.init)
  }

  private typealias Values = [(String, Timelock.Compared)]

  private var valuesOfAgreement: Values {
    switch self {
    case .wrongChannel(let expected, let found):
      [("expected", .channel(expected)), ("found", .channel(found))]
    case .wrongPhase(let request, let phase):
      [("request", .name(request.name)), ("phase", .phase(phase))]
    case .closing(let phase): [("phase", .phase(phase))]
    case .terms(let fault): fault.values
    case .unsafeLadder(let ladder): [("step", .blocks(ladder.step))] + ladder.lateness
    case .fundingWithinReach(let confirmations, let undone):
      [("confirmations", .count(confirmations)), ("undone", .blocks(undone))]
    case .legacyFunding: [("funding", .name(Timelock.FundingKind.p2sh.rawValue))]
    case .refundTooNear(let tip, let last):
      [("tip", .height(tip)), ("last", .computedHeight(last))]
    case .notEnoughCoins(let available, let needed):
      [("available", .amount(available)), ("needed", .amount(needed))]
    case .fundingNotDeep(let depth, let wanted):
      [("depth", .count(depth)), ("wanted", .count(wanted))]
    case .fundingMismatch(let expected, let found):
      [("expected", .output(expected)), ("found", .output(found))]
    case .fundingMalleated(let expected, let found):
      [("expected", .outPoint(expected)), ("found", .outPoint(found))]
    case .fundingReorganised(let depth, let deepest, let wanted):
      [("depth", .count(depth)), ("deepest", .count(deepest)), ("wanted", .count(wanted))]
    case .fundingSpent(let spender, let depth):
      [("spender", .transaction(spender)), ("depth", .count(depth))]
    case .wrongState, .replay, .updateUnderWay, .stateTaken, .notPositive, .aboveCapacity,
      .valueDoesNotAddUp, .predecessorTooNear, .ladderExhausted, .creditExceeded, .wrongVersion,
      .wrongInputCount, .wrongOutPoint, .finalSequence, .relativeLock, .wrongSequence, .lockIsTime,
      .wrongLock, .wrongOutputCount, .outputsSwapped, .wrongScript, .wrongSpentOutput,
      .signatureMissing, .wrongSigner, .wrongHashType, .highS, .badSignature:
      []
    }
  }

  private var valuesOfDivision: Values {
    switch self {
    case .wrongState(let expected, let found):
      [("expected", .state(expected)), ("found", .state(found))]
    case .replay(let state, let latest): [("state", .state(state)), ("latest", .state(latest))]
    case .updateUnderWay(let state): [("state", .state(state))]
    case .stateTaken(let state, let signed, let asked):
      [("state", .state(state)), ("signed", .amount(signed)), ("asked", .amount(asked))]
    case .notPositive(let from, let to): [("from", .amount(from)), ("to", .amount(to))]
    case .aboveCapacity(let toPayee, let capacity):
      [("to-payee", .amount(toPayee)), ("capacity", .amount(capacity))]
    case .valueDoesNotAddUp(let expected, let found):
      [("expected", .amounts([expected.payer, expected.payee])), ("found", .amounts(found))]
    case .predecessorTooNear(let tip, let predecessor, let ladder):
      [("tip", .height(tip)), ("predecessor", .height(predecessor))] + ladder.lateness
    case .ladderExhausted(let state, let refundHeight, let step):
      [
        ("state", .state(state)), ("refund-height", .height(refundHeight)), ("step", .blocks(step)),
      ]
    case .creditExceeded(let released, let paid, let unit):
      [("released", .amount(released)), ("paid", .amount(paid)), ("unit", .amount(unit))]
    case .wrongChannel, .wrongPhase, .closing, .terms, .unsafeLadder, .fundingWithinReach,
      .legacyFunding,
      .refundTooNear, .notEnoughCoins, .fundingNotDeep, .fundingMismatch, .fundingMalleated,
      .fundingReorganised, .fundingSpent, .wrongVersion, .wrongInputCount, .wrongOutPoint,
      .finalSequence,
      .relativeLock, .wrongSequence, .lockIsTime, .wrongLock, .wrongOutputCount, .outputsSwapped,
      .wrongScript, .wrongSpentOutput, .signatureMissing, .wrongSigner, .wrongHashType, .highS,
      .badSignature:
      []
    }
  }

  private var valuesOfTransaction: Values {
    switch self {
    case .wrongVersion(let expected, let found):
      [("expected", .version(expected)), ("found", .version(found))]
    case .wrongInputCount(let found): [("expected", .count(1)), ("found", .count(found))]
    case .wrongOutPoint(let expected, let found):
      [("expected", .outPoint(expected)), ("found", .outPoint(found))]
    case .finalSequence(let lock): [("sequence", .sequence(.final)), ("lock", .lock(lock))]
    case .relativeLock(let found): [("sequence", .sequence(found))]
    case .wrongSequence(let expected, let found):
      [("expected", .sequence(expected)), ("found", .sequence(found))]
    case .lockIsTime(let expected, let found), .wrongLock(let expected, let found):
      [("expected", .lock(expected)), ("found", .lock(found))]
    case .wrongOutputCount(let expected, let found):
      [("expected", .count(expected)), ("found", .count(found))]
    case .outputsSwapped: [("first", .role(.payee)), ("second", .role(.payer))]
    case .wrongScript(let output, let expected, let found):
      [("output", .count(output)), ("expected", .script(expected)), ("found", .script(found))]
    case .wrongSpentOutput(let expected, let found):
      [("expected", .output(expected)), ("found", .output(found))]
    case .signatureMissing(let role), .badSignature(let role): [("signer", .role(role))]
    case .wrongSigner(let expected, let found):
      [("expected", .key(expected)), ("found", .key(found))]
    case .wrongHashType(let expected, let found):
      [("expected", .hashType(expected)), ("found", .hashType(found))]
    case .highS: [("s", .name("high"))]
    case .wrongChannel, .wrongPhase, .closing, .terms, .unsafeLadder, .fundingWithinReach,
      .legacyFunding,
      .refundTooNear, .notEnoughCoins, .fundingNotDeep, .fundingMismatch, .fundingMalleated,
      .fundingReorganised, .fundingSpent, .wrongState, .replay, .updateUnderWay, .stateTaken,
      .notPositive,
      .aboveCapacity, .valueDoesNotAddUp, .predecessorTooNear, .ladderExhausted, .creditExceeded:
      []
    }
  }
}

extension Timelock.Ladder {
  /// What a state's lead over its predecessor is made of; a ladder that reckons with no branch does
  /// not speak of one.
  fileprivate var lateness: [(String, Timelock.Compared)] {
    [("reaction", .blocks(reaction)), ("delay", .blocks(delay))]
      + (undone > 0 ? [("undone", .blocks(undone))] : [])
  }
}

extension Timelock.Request {
  /// The message's or the order's name.
  var name: String {
    switch self {
    case .message(let kind): "message \(kind.rawValue)"
    case .order(let kind): "order \(kind.rawValue)"
    }
  }
}
