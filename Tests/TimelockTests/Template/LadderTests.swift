import Bitcoin
import Channels
import Testing

@testable import Timelock

@Suite("The ladder of locks")
struct LadderTests {
  @Test("commitment 600 below height 4,320 unlocks at 3,720 with a step of one")
  func story() throws {
    let ladder = Timelock.Ladder(
      refundHeight: try BlockHeight(4_320), step: 1, reaction: 0, delay: 1)
    #expect(ladder.lock(of: 600) == (try BlockHeight(3_720)))
    #expect(ladder.lock(of: 0) == (try BlockHeight(4_320)))
    #expect(ladder.lock(of: 4_319) == (try BlockHeight(1)))
    #expect(ladder.lock(of: 4_320) == nil)
    #expect(ladder.lock(of: .max) == nil)
  }

  /// Every small ladder, those with no step and no room among them.
  static let ladders: [Timelock.Ladder] = (0...12).flatMap { (height: UInt32) in
    (1...4).flatMap { (step: UInt32) in
      (0...3).flatMap { (reaction: UInt32) in
        (1...3).flatMap { (delay: UInt32) in
          (0...2).map { (undone: UInt32) in
            Timelock.Ladder(
              refundHeight: BlockHeight(uncheckedValue: height), step: step, reaction: reaction,
              delay: delay, undone: undone)
          }
        }
      }
    }
  }

  /// The heights by walking down, one step at a time.
  static func rungs(_ ladder: Timelock.Ladder) -> [Int] {
    Array(stride(from: Int(ladder.refundHeight.value), to: 0, by: -Int(ladder.step)))
  }

  @Test("each state's lock is a step below the one before, down to height one")
  func locks() {
    for ladder in Self.ladders {
      let rungs = Self.rungs(ladder)
      for state in 0..<20 {
        let lock = ladder.lock(of: UInt32(state)).map { Int($0.value) }
        #expect(lock == (state < rungs.count ? rungs[state] : nil))
      }
    }
  }

  /// The latest block that holds for good what is offered at a tip, block by block: miners wait for
  /// the delay; then a branch replaces as many blocks as it may, that one among them, and adds one;
  /// then miners wait once more.
  static func lastConfirmation(offeredAt tip: Int, _ ladder: Timelock.Ladder) -> Int {
    var height = tip
    for _ in 0..<ladder.delay { height += 1 }
    guard ladder.undone > 0 else { return height }
    var confirmations = 1
    while confirmations < ladder.undone {
      height += 1
      confirmations += 1
    }
    height += 1
    for _ in 0..<ladder.delay { height += 1 }
    return height
  }

  /// Whether a party that gets a state at a tip can have it confirmed for good while its
  /// predecessor cannot be: it waits for its reaction before it offers it.
  static func isInTime(predecessor: Int, tip: Int, _ ladder: Timelock.Ladder) -> Bool {
    let firstOfPredecessor = predecessor + 1
    return lastConfirmation(offeredAt: tip + Int(ladder.reaction), ladder) < firstOfPredecessor
  }

  @Test("a state may be agreed as long as its predecessor can still be beaten")
  func lastTips() {
    for ladder in Self.ladders {
      #expect(ladder.lastTip(toAgree: 0) == nil)
      for (index, predecessor) in Self.rungs(ladder).enumerated() {
        let last = ladder.lastTip(toAgree: UInt32(index + 1))
        for tip in 0...14 {
          let isInTime = Self.isInTime(predecessor: predecessor, tip: tip, ladder)
          #expect(isInTime == last.map { tip <= $0 })
        }
      }
    }
  }

  @Test("as many updates fit at a tip as can be agreed one by one")
  func lastStates() {
    for ladder in Self.ladders {
      let rungs = Self.rungs(ladder)
      for tip in 0...14 {
        var state = 0
        while state + 1 < rungs.count,
          Self.isInTime(predecessor: rungs[state], tip: tip, ladder)
        { state += 1 }
        let found = ladder.lastState(atTip: BlockHeight(uncheckedValue: UInt32(tip)))
        #expect(found == UInt32(state), "\(ladder) at \(tip)")
      }
    }
  }

  @Test("a channel must be closed while its latest state can still come first")
  func closings() {
    for ladder in Self.ladders {
      #expect(ladder.closeBy(state: 0) == nil)
      for (index, predecessor) in Self.rungs(ladder).enumerated() {
        let expected = (0...14).last {
          Self.lastConfirmation(offeredAt: $0, ladder) < predecessor + 1
        }
        let found = ladder.closeBy(state: UInt32(index + 1)).map { Int($0.value) }
        #expect(found == expected)
      }
    }
  }

  @Test("a ladder is safe exactly if a state that is offered late is confirmed within its step")
  func safety() {
    for ladder in Self.ladders {
      let lock = 100
      let isInTime = Self.isInTime(predecessor: lock + Int(ladder.step), tip: lock, ladder)
      #expect(ladder.isSafe == isInTime, "\(ladder)")
    }
  }
}
