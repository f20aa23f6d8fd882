import Bitcoin
import Secp256k1

@testable import Channels

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
    .wrongChannel(expected: .zero, found: .zero),
    .wrongPhase(.order(.giveUp), phase: .idle),
    .wrongState(expected: .max, found: 0),
    .replay(state: 0, latest: .max),
    .closing(phase: .settling),
    .updateUnderWay(state: 1),
    .stateTaken(state: 1, signed: top, asked: bottom),
  ]

  private static var aboutFunding: [Timelock.Refusal] {
    let output = TransactionOutput(value: bottom, scriptPubKey: Script([1]))
    return faults.map { .terms($0) } + [
      .unsafeLadder(endless),
      .fundingWithinReach(confirmations: 0, undone: .max),
      .legacyFunding,
      .refundTooNear(tip: height, last: .min),
      .notEnoughCoins(available: bottom, needed: top),
      .fundingNotDeep(depth: 0, wanted: .max),
      .fundingMismatch(expected: output, found: output),
      .fundingMalleated(expected: .null, found: .null),
      .fundingReorganised(depth: 0, deepest: 1, wanted: 2),
      .fundingSpent(by: .zero, depth: 0),
    ]
  }

  private static let aboutBalances: [Timelock.Refusal] = [
    .notPositive(from: top, to: bottom),
    .aboveCapacity(toPayee: top, capacity: bottom),
    .valueDoesNotAddUp(expected: Balances(payer: top, payee: bottom), found: [top, bottom, top]),
    .predecessorTooNear(tip: height, predecessor: height, endless),
    .ladderExhausted(state: .max, refundHeight: height, step: .max),
    .creditExceeded(released: bottom, paid: top, unit: top),
    .creditExceeded(released: top, paid: top, unit: bottom),
  ]

  private static func aboutTransactions() throws -> [Timelock.Refusal] {
    let output = TransactionOutput(value: top, scriptPubKey: Script())
    return [
      .wrongVersion(expected: 2, found: .max),
      .wrongInputCount(0),
      .wrongOutPoint(expected: .null, found: .null),
      .finalSequence(lock: .none),
      .relativeLock(InputSequence(rawValue: 0)),
      .wrongSequence(expected: .final, found: .lockTimeEnabled),
      .lockIsTime(expected: .none, found: LockTime(rawValue: .max)),
      .wrongLock(expected: .none, found: LockTime(rawValue: .max)),
      .wrongOutputCount(expected: 2, found: 0),
      .outputsSwapped,
      .wrongScript(output: 1, expected: Script(), found: Script([0])),
      .wrongSpentOutput(expected: output, found: output),
    ]
  }

  private static func aboutSignatures() throws -> [Timelock.Refusal] {
    let key = try SecretKey([UInt8](repeating: 0x11, count: 32)).publicKey
    return [
      .signatureMissing(.payer),
      .wrongSigner(expected: key, found: key),
      .wrongHashType(expected: .all, found: SighashType(rawValue: .max)),
      .highS,
      .badSignature(.payee),
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
