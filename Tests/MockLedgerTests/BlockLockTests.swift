import Bitcoin
import Testing

@testable import MockLedger

/// Blocks are 600 seconds apart; block 111 is the next.
@Suite("Locks in a block")
struct BlockLockTests {
  private var ledger = Ledger.withCoins()

  private mutating func answer(
    lockTime: LockTime = .none, sequence: InputSequence = .lockTimeEnabled, version: UInt32 = 2
  ) -> BlockAnswer {
    let spend = Transaction.moving(
      [ledger.coinbase(5)], satoshis: 5_000_000_000, sequence: sequence, lockTime: lockTime,
      version: version)
    return ledger.submit(ledger.draft([spend]).sealed())
  }

  @Test("nLockTime by height opens in the block after it", arguments: [109, 110, 111, 112])
  mutating func byHeight(lock: UInt32) {
    let lockTime = LockTime(rawValue: lock)
    let unmet = AbsoluteLockUnmet(
      lock: lockTime, height: BlockHeight(uncheckedValue: 111),
      medianTimePast: ledger.medianTimePast)
    let refusal = BlockRefusal.context(.absoluteLock(transaction: 1, unmet))
    #expect(answer(lockTime: lockTime) == (lock < 111 ? .accepted : .refused(refusal)))
  }

  @Test("nLockTime by time opens when the median time is past it", arguments: [-1, 0, 1])
  mutating func byTime(offset: Int) {
    let lockTime = LockTime(rawValue: UInt32(Int(ledger.medianTimePast) + offset))
    let unmet = AbsoluteLockUnmet(
      lock: lockTime, height: BlockHeight(uncheckedValue: 111),
      medianTimePast: ledger.medianTimePast)
    let refusal = BlockRefusal.context(.absoluteLock(transaction: 1, unmet))
    #expect(answer(lockTime: lockTime) == (offset < 0 ? .accepted : .refused(refusal)))
  }

  @Test("nLockTime counts for nothing when every sequence is final")
  mutating func final() {
    #expect(answer(lockTime: LockTime(rawValue: 400), sequence: .final) == .accepted)
  }

  @Test("BIP68 by blocks opens when enough have passed", arguments: [105, 106, 107])
  mutating func byBlocks(required: UInt32) {
    let answer = answer(sequence: InputSequence(rawValue: required))
    let distance = RelativeLockUnmet.Distance.blocks(required: required, age: 106)
    #expect(required <= 106 ? answer == .accepted : answer.isRelativeLock(distance))
  }

  @Test(
    "BIP68 by time counts from the median time before the spent output's block",
    arguments: [-1, 0, 1])
  mutating func bySeconds(offset: Int) throws {
    let start = try #require(ledger.medianTimePast(at: BlockHeight(uncheckedValue: 4)))
    let age = ledger.medianTimePast - start
    let units = UInt32(Int(age / 512) + offset)
    let answer = answer(sequence: InputSequence(rawValue: 1 << 22 | units))
    let distance = RelativeLockUnmet.Distance.seconds(required: units * 512, age: age)
    #expect(offset <= 0 ? answer == .accepted : answer.isRelativeLock(distance))
  }

  @Test("BIP68 by time opens at exactly the second", arguments: [-1, 0, 1])
  mutating func atTheSecond(offset: Int) throws {
    let start = try #require(ledger.medianTimePast(at: BlockHeight(uncheckedValue: 4)))
    let units: UInt32 = 200
    ledger = Ledger.withMedianTime(UInt32(Int(start + units * 512) + offset), ledger)
    let answer = answer(sequence: InputSequence(rawValue: 1 << 22 | units))
    let age = UInt32(Int(units * 512) + offset)
    let distance = RelativeLockUnmet.Distance.seconds(required: units * 512, age: age)
    #expect(offset >= 0 ? answer == .accepted : answer.isRelativeLock(distance))
  }

  @Test("BIP68 says nothing to transactions of version 1")
  mutating func versionOne() {
    #expect(answer(sequence: InputSequence(rawValue: 500), version: 1) == .accepted)
  }
}

extension BlockAnswer {
  fileprivate func isRelativeLock(_ distance: RelativeLockUnmet.Distance) -> Bool {
    guard case .refused(.connection(.relativeLock(1, _, let unmet))) = self else { return false }
    return unmet == RelativeLockUnmet(input: 0, distance: distance)
      && rejectReason == "bad-txns-nonfinal"
  }
}

extension Ledger {
  /// Adds eleven blocks of which the sixth has this time, and the rest are near to it.
  fileprivate static func withMedianTime(_ time: UInt32, _ ledger: Ledger) -> Ledger {
    var ledger = ledger
    ledger.setClock(to: time + 7_200)
    for number in 0..<11 {
      var draft = ledger.draft()
      draft.block.header.time = number < 6 ? time - 5 + UInt32(number) : time + UInt32(number)
      precondition(ledger.submit(draft.sealed()) == .accepted, "times rise")
    }
    precondition(ledger.medianTimePast == time, "the sixth of eleven is the median")
    return ledger
  }
}
