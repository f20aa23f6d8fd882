import Bitcoin
import Channels
import Testing

@testable import Simulation
@testable import Timelock

@Suite("What parties hold")
struct HoldingsTests {
  @Test("a refused move gives back what it was lent")
  func survivesRefusal() throws {
    var world = try World.after(.opening + .payments(2))
    let before = (world.participant(.payer).holdings, world.fingerprint)
    #expect(throws: MoveRefusal.partyIsAwake(.payer)) { try world.apply(.wake(.payer)) }
    #expect(world.participant(.payer).holdings == before.0)
    #expect(world.fingerprint == before.1)
    #expect(before.0.count == 4)
    let events = try world.apply(.broadcast(by: .payer, .refund, nil))
    #expect(!events.isEmpty)
  }

  @Test("a copy goes its own way")
  func copiesAreIndependent() throws {
    let world = try World.after(.opening + .payments(2))
    var future = world
    _ = try future.apply(.pay(.sat(100_000)))
    _ = try future.apply(.exchange)
    #expect(
      future.participant(.payer).holdings.count == world.participant(.payer).holdings.count + 1)
    #expect(
      Array(future.participant(.payer).holdings.all.dropLast())
        == world.participant(.payer).holdings.all)
  }

  @Test("each of several that have one name makes a difference")
  func marks() throws {
    let held = try World.after(.opening + .payments(2)).participant(.payer).holdings
    let funding = try #require(held.last(.funding)).content
    let refund = try #require(held.last(.refund)).content
    var one = Holdings()
    one.append(Timelock.Holding(name: .refund, content: refund))
    var both = Holdings()
    both.append(Timelock.Holding(name: .refund, content: funding))
    both.append(Timelock.Holding(name: .refund, content: refund))
    #expect(one.mark != both.mark)
    var twice = one
    twice.append(Timelock.Holding(name: .refund, content: refund))
    #expect(one.mark != twice.mark)
  }

  @Test("the last of a name is found among many, whatever pieces they lie in")
  func findsTheLast() throws {
    var holdings = Holdings()
    let funding = try #require(
      try World.after(.opening).participant(.payer).holdings.last(.funding))
    guard case .funding(let transaction) = funding.content else { return }
    for state in 1...100 as ClosedRange<UInt32> {
      holdings.append(Timelock.Holding(name: .commitment(state), content: .funding(transaction)))
    }
    #expect(holdings.count == 100)
    #expect(holdings.all.count == 100)
    #expect(holdings.last(.commitment(1))?.name == .commitment(1))
    #expect(holdings.last(.commitment(100))?.name == .commitment(100))
    #expect(holdings.last(.commitment(101)) == nil)
  }

  @Test("a value for each side is changed in place, and only for that side")
  func changesOneSide() {
    var numbers = PerRole(payer: [1], payee: [2])
    numbers[.payer].append(3)
    numbers[.payee].removeAll()
    #expect(numbers == PerRole(payer: [1, 3], payee: []))
  }
}
