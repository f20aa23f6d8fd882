import Bitcoin
import Channels
import Secp256k1

@testable import Timelock

/// One refusal of each kind, with numbers as far out as they go.
enum RefusalSamples {
  private static let top = Amount(uncheckedSatoshis: .max)
  private static let bottom = Amount(uncheckedSatoshis: .min)
  private static let height = BlockHeight(uncheckedValue: 0)
  private static let endless = Timelock.Ladder(
    refundHeight: height, step: 0, reaction: .max, delay: .max, undone: .max)

  static func all() throws -> [Timelock.Refusal] {
    try aboutMessages + aboutFunding + aboutBalances + aboutTransactions() + aboutSignatures()
  }

  private static let aboutMessages: [Timelock.Refusal] = [
    .agreement(.wrongChannel(expected: .zero, found: .zero)),
    .agreement(.wrongPhase(.order(.giveUp), phase: .idle)),
    .update(.wrongState(expected: .max, found: 0)),
    .update(.replay(state: 0, latest: .max)),
    .update(.closing(phase: .settling)),
    .update(.updateUnderWay(state: 1)),
    .update(.stateTaken(state: 1, signed: top, asked: bottom)),
  ]

  private static var aboutFunding: [Timelock.Refusal] {
    let output = TransactionOutput(value: bottom, scriptPubKey: Script([1]))
    return faults.map { .agreement(.terms($0)) } + [
      .agreement(.unsafeLadder(endless)),
      .agreement(.fundingWithinReach(confirmations: 0, undone: .max)),
      .agreement(.legacyFunding),
      .agreement(.refundTooNear(tip: height, last: .min)),
      .funding(.notEnoughCoins(available: bottom, needed: top)),
      .funding(.notDeep(depth: 0, wanted: .max)),
      .funding(.mismatch(expected: output, found: output)),
      .funding(.malleated(expected: .null, found: .null)),
      .funding(.reorganised(depth: 0, deepest: 1, wanted: 2)),
      .funding(.spent(by: .zero, depth: 0)),
    ]
  }

  private static let aboutBalances: [Timelock.Refusal] = [
    .update(.notPositive(from: top, to: bottom)),
    .update(.aboveCapacity(toPayee: top, capacity: bottom)),
    .template(.valueDoesNotAddUp(expected: [top, bottom], found: [top, bottom, top])),
    .update(.predecessorTooNear(tip: height, predecessor: height, endless)),
    .update(.ladderExhausted(state: .max, refundHeight: height, step: .max)),
    .update(.creditExceeded(released: bottom, paid: top, unit: top)),
    .update(.creditExceeded(released: top, paid: top, unit: bottom)),
  ]

  private static func aboutTransactions() throws -> [Timelock.Refusal] {
    let output = TransactionOutput(value: top, scriptPubKey: Script())
    return [
      .template(.wrongVersion(expected: 2, found: .max)),
      .template(.wrongInputCount(0)),
      .template(.wrongOutPoint(expected: .null, found: .null)),
      .template(.finalSequence(lock: .none)),
      .template(.relativeLock(InputSequence(rawValue: 0))),
      .template(.wrongSequence(expected: .final, found: .lockTimeEnabled)),
      .template(.lockIsTime(expected: .none, found: LockTime(rawValue: .max))),
      .template(.wrongLock(expected: .none, found: LockTime(rawValue: .max))),
      .template(.wrongOutputCount(expected: 2, found: 0)),
      .template(.outputsSwapped),
      .template(.wrongScript(output: 1, expected: Script(), found: Script([0]))),
      .template(.wrongSpentOutput(expected: output, found: output)),
    ]
  }

  private static func aboutSignatures() throws -> [Timelock.Refusal] {
    let key = try SecretKey([UInt8](repeating: 0x11, count: 32)).publicKey
    return [
      .signature(.missing(.payer)),
      .signature(.wrongSigner(expected: key, found: key)),
      .signature(.wrongHashType(expected: .all, found: SighashType(rawValue: .max))),
      .signature(.highS),
      .signature(.bad(.payee)),
    ]
  }

  private static let faults: [Timelock.TermsFault] = [
    .capacityOutOfRange(top),
    .capacityIsDust(capacity: bottom, side: .payee, threshold: top),
    .unitOutOfRange(unit: bottom, capacity: top),
    .feeRateOutOfRange(.dust, minimum: .minimumRelay, maximum: .dust),
    .confirmationsOutOfRange(.max, minimum: 1, maximum: 100),
    .stepIsZero,
    .delayIsZero,
    .blocksOutOfRange(.max, maximum: 1),
    .noRoomForUpdate(refundHeight: height, needed: .max),
    .payoutNotStandard(side: .payer, Script([1, 2])),
    .payoutsEqual(Script()),
    .keysEqual,
  ]
}
