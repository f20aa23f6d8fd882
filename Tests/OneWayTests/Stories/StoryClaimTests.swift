import Bitcoin
import Channels
import Checker
import Simulation
import Testing
import Walkthroughs

@testable import OneWay

/// What the stories claim of costs and of single blocks, held against what they played.
@Suite("What the stories of one-way channels claim")
struct StoryClaimTests {
  private func scenes(of walkthrough: Walkthrough<OneWay>) throws -> [Scene<OneWay>] {
    try walkthrough.played().scenes
  }

  @Test("a payment is one message with one signature, and nothing is sent back")
  func oneSignature() throws {
    let scenes = try scenes(of: .payPerMinute)
    let first = try #require(scenes.first { $0.latestState == 1 })
    #expect(first.value(of: .own(.signatures)) == .count(1))
    #expect(first.value(of: .own(.payeeMessages)) == .count(0))
    let end = try #require(scenes.last)
    #expect(end.messages == Int(end.latestState) + 4)
    #expect(end.outcome.confirmed.count == 2)
  }

  @Test("with a kick-off a payment takes two signatures")
  func twoSignatures() throws {
    let scene = try #require(
      try scenes(of: .fourDoors).first { $0.terms.variant.kind == .kickOff })
    #expect(scene.value(of: .own(.signatures)) == .count(2))
  }

  @Test("the cashier who is one block late loses all that was sold, and one block earlier nothing")
  func oneBlock() throws {
    let scenes = try scenes(of: .lateCashier)
    let end = try #require(scenes.first { $0.moment.block(of: .refund) != nil })
    #expect(end.outcome.shortfall.payee == end.outcome.goods)
    #expect(end.outcome.goods.satoshis == 4 * end.terms.unit.satoshis)
    let asleep = try #require(
      scenes.first { $0.beat.forks.contains { $0.name == "one-block-earlier" } })
    #expect(Int(asleep.standing.height.value) == asleep.deadline?.closeBy)
    let fork = try #require(asleep.beat.forks.first)
    let saved = try #require(try asleep.branch(fork).scenes.last)
    #expect(saved.outcome.shortfall.payee == .zero)
  }

  @Test("each way out gives the payer its money in the first block that its lock allows")
  func doors() throws {
    for variant in OneWay.Door.variants {
      let door = OneWay.Door(variant, OneWay.Plot.shop(variant))
      let clock: BlockHeight? =
        switch variant {
        case .refund, .expiry, .trusting: nil
        case .lifetime: door.moment.block(of: .funding)
        case .kickOff: door.moment.block(of: .kickOff)
        }
      #expect(door.moment.block(of: .refund) == variant.firstRefundBlock(confirmedIn: clock))
      #expect(door.moment.outcome.shortfall.payer == .zero || variant == .trusting)
    }
  }

  @Test("the table of doors has a row for each variant, and no refund without a way out")
  func doorTable() throws {
    let scene = try #require(try scenes(of: .fourDoors).last)
    let table = try #require(scene.table)
    let kinds = OneWay.Door.variants.map { Narration<OneWay>(stringLiteral: $0.kind.rawValue) }
    #expect(table.rows.map { $0[0] } == kinds.map { .words($0) })
    #expect(table.rows[0][2] == .words("never"))
    #expect(table.rows.dropFirst().allSatisfy { $0[2] != .words("never") })
  }
}
