import Bitcoin
import Channels
import ExactJSON
import MockLedger
import Simulation
import Testing
import Timelock

@testable import Checker

@Suite("The schedule")
struct ScheduleTests {
  /// Small ladders that real channels are built with: safe ones, tight ones and unsafe ones.
  static let ladders: [(step: UInt32, reaction: UInt32, delay: UInt32, updates: Int)] = [
    (1, 0, 1, 3), (2, 1, 1, 2), (3, 1, 1, 3), (4, 2, 2, 1), (2, 2, 2, 2), (5, 1, 2, 0),
  ]

  private func ladder(_ step: UInt32, _ reaction: UInt32, _ delay: UInt32) -> Timelock.Ladder {
    Timelock.Ladder(
      refundHeight: BlockHeight(uncheckedValue: 124), step: step, reaction: reaction, delay: delay)
  }

  @Test(
    "every block takes exactly the states that it names, and so does the mempool before it",
    arguments: ladders)
  func agreesWithLedger(step: UInt32, reaction: UInt32, delay: UInt32, updates: Int) throws {
    let scenario = SmallChannel.scenario(updates: updates, ladder(step, reaction, delay))
    let end = try ScenarioEnd(of: scenario)
    let schedule = try Timelock.Schedule(
      scenario.terms.ladder, latest: end.latestState, tip: end.ledger.height)
    #expect(schedule.latest == UInt32(updates))
    let states = try (0...schedule.latest).map { state in
      let name = state == 0 ? Timelock.TransactionName.refund : .commitment(state)
      return try end.transaction(.channel(name))
    }
    for height in end.ledger.height.value...127 {
      let ledger = end.ledger.withEmptyBlocks(height - end.ledger.height.value)
      let final = schedule.contest(inBlock: BlockHeight(uncheckedValue: height + 1)).states
      for (state, transaction) in states.enumerated() {
        let isFinal = final.contains(UInt32(state))
        #expect(ledger.canMine(transaction) == isFinal, "state \(state) in block \(height + 1)")
        #expect((ledger.refusal(of: transaction) == nil) == isFinal)
      }
    }
  }

  @Test(
    "who is named as alone in a block wins it, whatever all participants offer", arguments: ladders)
  func namesWinner(step: UInt32, reaction: UInt32, delay: UInt32, updates: Int) throws {
    let scenario = SmallChannel.scenario(updates: updates, ladder(step, reaction, delay))
    let end = try ScenarioEnd(of: scenario)
    let schedule = try Timelock.Schedule(
      scenario.terms.ladder, latest: end.latestState, tip: end.ledger.height)
    for span in schedule.spans {
      guard case .alone(let winner) = span.contest else { continue }
      for height in span.from.value...(span.to ?? span.from).value {
        var ledger = end.ledger.withEmptyBlocks(height - 1 - end.ledger.height.value)
        for made in end.made.reversed() {
          do { try ledger.send(made.transaction) } catch { continue }
        }
        ledger.mine(1, to: anyone)
        let label = winner == 0 ? "refund" : "commitment \(winner)"
        let name = try #require(TransactionLabel<Timelock.TransactionName>(label))
        #expect(ledger.place(of: try end.transaction(name).txid)?.height.value == height)
      }
    }
  }

  @Test(
    "its spans cover every block from the next one on, once, as asked for one by one",
    arguments: [100, 112, 117, 118, 119, 125, 130, 140] as [UInt32])
  func spansCover(tip: UInt32) throws {
    let schedule = try Timelock.Schedule(
      SmallChannel.ladder, latest: 3, tip: BlockHeight(uncheckedValue: tip))
    var next = tip + 1
    for span in schedule.spans {
      #expect(span.from.value == next)
      for height in span.from.value...(span.to?.value ?? span.from.value + 5) {
        #expect(schedule.contest(inBlock: BlockHeight(uncheckedValue: height)) == span.contest)
      }
      next = (span.to?.value ?? .max - 1) + 1
    }
    #expect(schedule.spans.last?.to == nil)
  }

  @Test("each state's numbers are those of the ladder")
  func rungs() throws {
    let schedule = try Timelock.Schedule(
      SmallChannel.ladder, latest: 3, tip: BlockHeight(uncheckedValue: 105))
    let height = { (value: UInt32) in BlockHeight(uncheckedValue: value) }
    #expect(schedule.rungs.map(\.lock.value) == [130, 126, 122, 118])
    let windows = [127, 123, 119].map { height($0)...height($0 + 3) }
    #expect(schedule.rungs.map(\.alone) == [nil] + windows)
    #expect(schedule.rungs.map(\.agreeBy) == [nil, 126, 122, 118])
    #expect(schedule.rungs.map(\.closeBy?.value) == [nil, 128, 124, 120])
    #expect(schedule.decidedBy == 122)
    #expect(schedule.updatesLeft == 3)
  }

  @Test("an update is left as long as a real channel agrees on one more")
  func updatesLeft() throws {
    let ladder = ladder(4, 1, 1)
    let all = try Timelock.Schedule(ladder, latest: 0, tip: BlockHeight(uncheckedValue: 105))
      .updatesLeft
    let fitting = Int(try #require(all))
    let held = { (updates: Int) in
      try ScenarioEnd(of: SmallChannel.scenario(updates: updates, ladder)).latestState
    }
    #expect(try held(fitting) == UInt32(fitting))
    #expect(try held(fitting + 1) == UInt32(fitting))
  }

  @Test("a ladder without steps is a tie from the start")
  func tie() throws {
    let schedule = try Timelock.Schedule(
      ladder(0, 0, 1), latest: 2, tip: BlockHeight(uncheckedValue: 110))
    #expect(schedule.updatesLeft == nil)
    #expect(schedule.rung(2).alone == nil)
    #expect(schedule.spans.map(\.contest) == [.nobody, .race(0...2)])
  }

  @Test("states below the lowest lock are refused, and the last that fits is named")
  func refusesTooMany() {
    #expect(throws: ScheduleError.belowTheLowestRung(33, last: 32)) {
      try Timelock.Schedule(SmallChannel.ladder, latest: 33, tip: .genesis)
    }
    #expect(throws: ScheduleError.tooManyStates(52_561, maximum: 52_560)) {
      try Timelock.Schedule(SmallChannel.ladder, latest: 52_561, tip: .genesis)
    }
    #expect(throws: ScheduleError.belowTheLowestRung(0, last: nil)) {
      try Timelock.Schedule(
        Timelock.Ladder(refundHeight: .genesis, step: 1, reaction: 0, delay: 1), latest: 0,
        tip: .genesis)
    }
  }
}

extension Timelock.Schedule.Contest {
  /// The states that can be in the block.
  fileprivate var states: Set<UInt32> {
    switch self {
    case .nobody: []
    case .alone(let state): [state]
    case .race(let states): Set(states)
    }
  }
}
