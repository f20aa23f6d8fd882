import Bitcoin
import Channels
import Testing

@testable import Timelock

@Suite("On a bad network, with parties that fall over")
struct MischiefTests {
  @Test("the story comes to the same end", arguments: UInt64(0)..<200)
  func sameEnd(seed: UInt64) throws {
    let order: Timelock.SigningOrder = seed % 2 == 0 ? .payeeFirst : .payerFirst
    var story = Story(Table(Scene.terms(order)), mischief: Mischief(seed: seed))
    try story.tell(closedBy: seed % 4 < 2 ? .payer : .payee)
    try story.requireEnd()
  }
}

/// Makes trouble that follows from a seed.
struct Mischief {
  private var seed: UInt64
  /// Trouble ends, or no story would.
  private var left = 30

  init(seed: UInt64) {
    self.seed = seed
  }

  /// Delivers a few messages, and does to others what networks and machines do.
  mutating func meddle(with table: inout Table) {
    for _ in 0..<6 where left > 0 {
      left -= 1
      switch next(below: 7) {
      case 0: table.toPayee = Array(table.toPayee.dropFirst())
      case 1: table.toPayer = Array(table.toPayer.dropLast())
      case 2: table.toPayee += table.toPayee.prefix(1)
      case 3: table.toPayer.reverse()
      case 4:
        let input = table.effectCounts.count + next(below: 3)
        table.crash = Table.Crash(input: input, after: next(below: 4))
      default: deliver(in: &table)
      }
    }
  }

  private func deliver(in table: inout Table) {
    guard !table.toPayee.isEmpty || !table.toPayer.isEmpty else { return }
    do throws(Timelock.Refusal) {
      try table.deliverNext()
    } catch {
      table.refusals.append(error)
    }
  }

  /// Steele, Lea and Flood's SplitMix64.
  private mutating func next(below bound: Int) -> Int {
    seed &+= 0x9e37_79b9_7f4a_7c15
    var word = seed
    word = (word ^ (word >> 30)) &* 0xbf58_476d_1ce4_e5b9
    word = (word ^ (word >> 27)) &* 0x94d0_49bb_1331_11eb
    return Int((word ^ (word >> 31)) % UInt64(bound))
  }
}
